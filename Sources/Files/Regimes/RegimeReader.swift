import Domain
public import Rules

/// Reads a regime file strictly: whatever is not understood is an error with file and line.
public struct RegimeReader {
  /// A regime and the document it was read from, for findings that come later.
  struct Source {
    let regime: Regime
    let document: TOMLDocument
  }

  /// Reads the text of a regime file; `name` is what findings show.
  ///
  /// The rules' parameters are checked later, by ``Rules/RuleBook/assemble(_:changes:goals:)``.
  public static func read(text: String, name: String) throws(InputFailure) -> Regime {
    let findings = Findings()
    let file = SourceFile(name: name, bytes: Array(text.utf8), findings: findings)
    let source = file.flatMap { read($0, findings: findings) }
    try findings.throwIfErrors()
    guard let source else { throw InputFailure(findings: findings.sorted) }
    return source.regime
  }

  /// Reads a regime file from disk; `name` is what findings show.
  public static func read(path: String, name: String) throws(InputFailure) -> Regime {
    let findings = Findings()
    let file = SourceFile(path: path, name: name, findings: findings)
    let source = file.flatMap { read($0, findings: findings) }
    try findings.throwIfErrors()
    guard let source else { throw InputFailure(findings: findings.sorted) }
    return source.regime
  }

  /// The text of a regime file that is right.
  public static func text(path: String) throws(InputFailure) -> String {
    _ = try read(path: path, name: path)
    let findings = Findings()
    let file = SourceFile(path: path, name: path, findings: findings)
    try findings.throwIfErrors()
    return file.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
  }

  static func read(_ file: SourceFile, store: TOMLContent.Store? = nil, findings: Findings) -> Source? {
    guard let document = TOMLDocument(file, store: store, findings: findings) else { return nil }
    let table = document.table
    table.allowOnly([
      "id", "title", "issuer", "number", "date", "goals", "rule", "deadline", "not_covered",
    ])
    let id = table.requiredText("id", Message("mã của quy định", "the regime's id"), longest: Row.longestID)
    let title = table.requiredText("title", Message("tên văn bản", "the document's title"))
    let issuer = table.text("issuer") ?? ""
    let number = table.text("number") ?? ""
    let date = table.date("date")
    let goals = table.goals("goals") ?? Goal.defaultOrder
    // Every rule keeps its place, so that problems found later point at the right one.
    let rules = table.sections("rule").map(rule)
    let deadlines = DeadlineReader.read(table.sections("deadline"))
    let notCovered = table.sections("not_covered").map(notCovered)
    guard let id, let title else { return nil }
    return Source(
      regime: Regime(
        id: id, title: title, issuer: issuer, number: number, date: date, goals: goals, rules: rules,
        deadlines: deadlines, notCovered: notCovered), document: document)
  }

  static let titleContent = Message("nội dung bằng lời ngắn", "the content in short words")
  static let citation = Message(
    "điều, khoản của văn bản, như “Điều 2.2”", "the article of the document, such as “Điều 2.2”")

  private static func rule(_ section: TOMLSection) -> RuleDeclaration {
    let id = section.requiredText(
      "id", Message("mã quy tắc: LOẠI hoặc LOẠI.HẬU-TỐ", "the rule's id: KIND or KIND.SUFFIX"),
      longest: Row.longestID)
    let kind = section.requiredText("kind", Message("loại quy tắc", "the rule's kind"))
    let title = section.requiredText("title", titleContent)
    let citation = section.requiredText("citation", citation)
    let arguments = section.arguments(except: ["id", "kind", "title", "citation"])
    return RuleDeclaration(
      id: id ?? "", kind: kind ?? "", title: title ?? "", citation: citation ?? "", arguments: arguments)
  }

  private static func notCovered(_ section: TOMLSection) -> Regime.NotCovered {
    section.allowOnly(["citation", "title"])
    let citation = section.requiredText("citation", citation)
    let title = section.requiredText("title", titleContent)
    return Regime.NotCovered(citation: citation ?? "", title: title ?? "")
  }
}

extension TOMLSection {
  /// Goals in order, each at most once; `nil` where there are none or some are wrong.
  func goals(_ key: String) -> [Goal]? {
    guard let words = texts(key) else { return nil }
    let all = Goal.allCases.map(\.rawValue)
    var suggestions = Suggestions(all)
    var goals: [Goal] = []
    var isRight = true
    for (index, word) in words.enumerated() {
      let place = path + [key, "[\(index)]"]
      guard let goal = Goal(rawValue: word) else {
        let near = suggestions.nearest(to: word)
        let list = all.joined(separator: ", ")
        document.error(
          at: place, value: word,
          near.map { "không có mục tiêu này; phải chăng là “\($0)”?" }
            ?? "không có mục tiêu này; hãy ghi một trong: \(list)",
          near.map { "unknown goal; did you mean “\($0)”?" } ?? "unknown goal; write one of: \(list)")
        isRight = false
        continue
      }
      if goals.contains(goal) {
        document.error(
          at: place, value: word, "mục tiêu ghi hai lần; hãy bỏ một", "the goal is listed twice; remove one")
        isRight = false
      }
      goals.append(goal)
    }
    if goals.isEmpty && isRight {
      error(
        key, "danh sách trống; hãy ghi ít nhất một mục tiêu", "the list is empty; write at least one goal")
      return nil
    }
    return isRight ? goals : nil
  }

  /// The parameters of a rule; what no parameter can be is reported.
  func arguments(except fixed: [String]) -> [String: ParameterValue] {
    var arguments: [String: ParameterValue] = [:]
    for (key, item) in entries where !fixed.contains(key) {
      switch item {
      case .string(let text): arguments[key] = .text(text)
      case .integer(let value): arguments[key] = .integer(value)
      case .number(let value): arguments[key] = .number(value)
      case .boolean(let value): arguments[key] = .boolean(value)
      case .array: arguments[key] = texts(key).map(ParameterValue.texts)
      case .date, .table, .other:
        reportType(
          key,
          Message(
            "chuỗi, số, true/false hoặc danh sách chuỗi",
            "a string, a number, true, false or a list of strings"))
      }
    }
    return arguments
  }
}
