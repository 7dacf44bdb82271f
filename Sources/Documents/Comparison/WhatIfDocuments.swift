public import Domain
import Fingerprints
public import Reports
public import Rules

/// A changed scenario with its plan, as `what-if` shows it.
public struct WhatIfCase: Sendable {
  /// The change file's name; `together` where all are applied at once.
  public let id: String
  /// What users see.
  public let title: String
  /// Why somebody asks; may be empty.
  public let note: String
  /// What the change does to the data, sentence by sentence.
  public let effects: [Message]
  /// The changed scenario.
  public let situation: Situation
  /// Its plan, and what changed against the unchanged one.
  public let comparison: PlanComparison

  /// A case.
  public init(
    id: String, title: String, note: String, effects: [Message], situation: Situation,
    comparison: PlanComparison
  ) {
    self.id = id
    self.title = title
    self.note = note
    self.effects = effects
    self.situation = situation
    self.comparison = comparison
  }
}

/// What changes would do, beside the unchanged plan.
public struct WhatIfDocuments: Sendable {
  private let base: Plan
  private let situation: Situation
  private let cases: [WhatIfCase]
  private let language: Language
  private let isReplanning: Bool
  private var say: Wording { Wording(language) }

  /// Cases beside the unchanged plan.
  ///
  /// - Parameter isReplanning: Whether the cases are planned with the fewest changes from a day on, not for the best
  ///   plan of the whole time.
  public init(
    _ cases: [WhatIfCase], base: Plan, in situation: Situation, isReplanning: Bool, language: Language
  ) {
    self.cases = cases
    self.base = base
    self.situation = situation
    self.isReplanning = isReplanning
    self.language = language
  }

  /// All files.
  ///
  /// - `plan.json`: the unchanged plan.
  /// - `what-if.html`: one page that needs nothing else; `what-if.md`: the same as Markdown.
  /// - `what-if.json`: plans with goals and every difference.
  /// - `what-if-plans/ID.json`: the plan of each case.
  ///
  /// Throws where the page's template can't be parsed, which is a fault of the program.
  public func render() throws -> [(name: String, contents: [UInt8])] {
    let document = document
    return [
      ("plan.json", PlanJSON.bytes(base, language: language)), ("what-if.html", try document.html()),
      ("what-if.md", document.markdown), ("what-if.json", json),
    ] + cases.map { ("what-if-plans/\($0.id).json", PlanJSON.bytes($0.comparison.after, language: language)) }
  }

  /// The plans with goals and every difference.
  public var json: [UInt8] {
    let unchanged = ComparisonJSON.Named(name: "unchanged", title: unchangedTitle, plan: base)
    return ComparisonJSON.bytes(
      [unchanged]
        + cases.map {
          ComparisonJSON.Named(
            name: $0.id, title: $0.title, plan: $0.comparison.after, comparison: $0.comparison)
        })
  }

  /// The overview and the goals for a terminal.
  public var text: String {
    TextWriter.text(overview(isShort: true)) + "\n" + TextWriter.text(goals)
  }

  private var unchangedTitle: String { say("Không thay đổi gì", "Nothing changes") }

  private var goals: DocumentTable {
    GoalMatrix.table([(unchangedTitle, base)] + cases.map { ($0.title, $0.comparison.after) }, say)
  }

  private var document: TablesDocument {
    let view = PlanView(base, in: situation, language)
    let (shortfalls, differences) = details()
    return TablesDocument(
      name: "what-if", language: language, letterhead: Letterhead(view),
      kind: say("NẾU THAY ĐỔI THÌ SAO?", "WHAT IF?"), subject: base.scenario.title,
      verdict: isReplanning
        ? say(
          "Mỗi thay đổi dưới đây được lập lại từ kế hoạch đang thực hiện với ít thay đổi nhất: việc đã qua và đã báo trước giữ nguyên.",
          "Each change below was planned anew from the plan under way with the fewest changes: what is past or announced stays."
        )
        : say(
          "Mỗi thay đổi dưới đây được lập thành một phương án tốt nhất, rồi đặt cạnh phương án khi không thay đổi gì. Giữa các phương án tốt như nhau, phương án giống phương án ban đầu nhất được chọn: mọi khác biệt nêu ra đều do thay đổi ấy mà có.",
          "Each change below was planned for the best plan, and set beside the plan without it. Among plans equally good the one most like the first is chosen: every difference shown is the change's doing."
        ),
      figures: [
        say("\(cases.count) tình huống", say.count(cases.count, "case")),
        base.status == .infeasible
          ? say("hiện không lập được kế hoạch", "no plan at present")
          : say(
            "khi không thay đổi: thiếu \(base.shortfalls.reduce(0) { $0 + $1.missing })",
            "without any change: \(base.shortfalls.reduce(0) { $0 + $1.missing }) missing"),
      ],
      tables: [overview(isShort: false), goals, shortfalls, differences],
      identity: PlanIdentity(base), isSigned: false)
  }

  /// One row a case: what it changes, and what comes of it.
  private func overview(isShort: Bool) -> DocumentTable {
    let columns: [DocumentTable.Column] =
      [
        .init("number", say("TT", "No."), width: 4, .centre),
        .init("change", say("Nếu…", "If…"), width: 24),
      ]
      + (isShort
        ? [] : [.init("edits", say("Sửa gì trong dữ liệu", "What it changes in the data"), width: 26)])
      + [
        .init("verdict", say("…thì nhiệm vụ", "…then duties"), width: 20),
        .init("figures", say("…và lịch", "…and the plan"), width: 26),
      ]
    return DocumentTable(
      .whatIf, title: say("Tổng quan", "Overview"),
      columns: columns, namingColumn: 1,
      rows: cases.enumerated().map { number, item in
        let figures = ComparisonFigures(item.comparison)
        let edits = item.effects.map { say($0) }.joined(separator: "\n")
        var verdict = figures.verdict(item.comparison, say)
        if !isShort, let conflict = item.comparison.after.conflict {
          verdict += ": " + conflict.items.map { say($0.message) }.joined(separator: " ")
        }
        if item.comparison.after.status == .feasible {
          verdict += say(" (chưa chứng minh xong)", " (not proven yet)")
        }
        let title = item.note.isEmpty || isShort ? item.title : "\(item.title)\n\(item.note)"
        return [.number(number + 1), .text(title)] + (isShort ? [] : [.text(orEmpty: edits)])
          + [
            .text(verdict),
            .text(
              item.comparison.after.status == .infeasible
                ? "–" : figures.texts(say).joined(separator: "; ")),
          ]
      })
  }

  /// New and vanished shortfalls, and who and what changed: a section for each case.
  private func details() -> (shortfalls: DocumentTable, differences: DocumentTable) {
    let earlier = PlanView(base, in: situation, language)
    var shortfalls: [DocumentTable.Section] = []
    var differences: [DocumentTable.Section] = []
    for (number, item) in cases.enumerated() {
      let view = PlanView(item.comparison.after, in: item.situation, language)
      let title = "\(number + 1). \(item.title)"
      let missing = ShortfallChangeTable(comparison: item.comparison, view: view, earlier: earlier).groups()
      if !missing.isEmpty {
        shortfalls.append(DocumentTable.Section(id: "\(number + 1)", title: title, groups: missing))
      }
      let touched = DifferenceTable(
        comparison: item.comparison, view: view, earlier: earlier, reasons: nil
      ).groups()
      if !touched.isEmpty {
        differences.append(DocumentTable.Section(id: "\(number + 1)", title: title, groups: touched))
      }
    }
    return (
      DocumentTable(
        .shortfallChanges,
        title: say("Nhiệm vụ mới thiếu và hết thiếu", "Duties newly missing and met again"),
        columns: ShortfallChangeTable.columns(say), namingColumn: 1, sections: shortfalls,
        whenEmpty: say("Không nhiệm vụ nào thiếu thêm hay bớt thiếu.", "No duty is missing more or less.")),
      DocumentTable(
        .differences, title: say("Ai và việc gì thay đổi", "Who and what changes"),
        columns: DifferenceTable.columns(say, hasReasons: false), mergedColumns: 1, sections: differences,
        whenEmpty: say("Lịch của mọi người giữ nguyên.", "Everybody's plan stays as it is."))
    )
  }
}
