public import Domain
public import Rules

/// `RULES.md`: every kind of rule and every regime, generated so that it can't be out of date.
public enum RulesDocument {
  /// The document in Markdown.
  public static func render(regimes: [Regime], language: Language = .english) -> String {
    let say = Wording(language)
    var markdown = MarkdownText(capacity: 50_000)
    markdown.block("# " + say("Quy tắc và quy định", "Rules and regimes"))
    markdown.block(
      say(
        "Tệp này được sinh ra từ mã nguồn và các tệp quy định; đừng sửa bằng tay.",
        "This file is generated from the code and the regime files; do not edit it by hand."))
    markdown.block("## " + say("Các loại quy tắc", "Kinds of rules"))
    for kind in RuleKinds.all { section(kind, say, &markdown) }
    markdown.block("## " + say("Các quy định có sẵn", "Built-in regimes"))
    for regime in regimes { section(regime, say, &markdown) }
    // A file ends with one line end.
    var bytes = markdown.bytes
    if bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func section(_ kind: any RuleKind.Type, _ say: Wording, _ markdown: inout MarkdownText) {
    markdown.block("### \(MarkdownText.code(kind.kind))")
    // Meanings are the program's own sentences, written with Markdown in mind.
    let meaning = say(kind.meaning)
    let binding = MarkdownText.escaped(say(ParameterText.title(kind.strictness)))
    markdown.block("\(meaning.prefix(1).uppercased())\(meaning.dropFirst()). *\(binding).*")
    guard !kind.parameters.isEmpty else { return }
    markdown.head([
      say("tham số", "parameter"), say("giá trị", "values"), say("mặc định", "default"),
      say("ý nghĩa", "meaning"),
    ])
    for parameter in kind.parameters {
      let standard = ParameterText.standard(parameter, say)
      markdown.row([
        MarkdownText.code(parameter.key), MarkdownText.escaped(say(parameter.expectation)),
        parameter.standard == nil ? standard : MarkdownText.code(standard),
        say(parameter.meaning),
      ])
    }
    markdown.endList()
  }

  private static func section(_ regime: Regime, _ say: Wording, _ markdown: inout MarkdownText) {
    markdown.block("### \(MarkdownText.code(regime.id))")
    let source = RulesListing.source(regime, say)
    markdown.block(
      MarkdownText.escaped(regime.title) + (source.isEmpty ? "" : ". \(MarkdownText.escaped(source))."))
    let goals = regime.goals.map { MarkdownText.code($0.rawValue) }.joined(separator: ", ")
    markdown.block(say("Mục tiêu: ", "Goals: ") + goals + ".")
    markdown.head([
      say("quy tắc", "rule"), say("nội dung", "title"), say("điều khoản", "article"),
      say("tham số", "parameters"),
    ])
    for rule in regime.rules {
      let parameters = ParameterText.toml(rule)
      markdown.row([
        MarkdownText.code(rule.id), MarkdownText.escaped(rule.title), MarkdownText.escaped(rule.citation),
        parameters.isEmpty ? "" : MarkdownText.code(parameters),
      ])
    }
    markdown.endList()
    if !regime.deadlines.isEmpty {
      markdown.block(say("Thời hạn:", "Deadlines:"))
      for deadline in regime.deadlines {
        let date = RulesListing.date(deadline, say)
        markdown.item(MarkdownText.escaped("\(date): \(deadline.title) (\(deadline.citation))"))
      }
      markdown.endList()
    }
    if !regime.notCovered.isEmpty {
      markdown.block(say("Không xếp lịch, không kiểm tra:", "Neither planned nor checked:"))
      for duty in regime.notCovered {
        markdown.item(MarkdownText.escaped("\(duty.title) (\(duty.citation))"))
      }
      markdown.endList()
    }
  }
}
