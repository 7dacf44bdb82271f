public import Domain
import Fingerprints
public import Reports
public import Rules

/// Two plans side by side, for a terminal and as one page.
public struct CompareDocuments: Sendable {
  private let comparison: PlanComparison
  private let view: PlanView
  private let earlier: PlanView
  private let names: (before: String, after: String)
  private var say: Wording { view.say }

  /// A comparison.
  ///
  /// - Parameters:
  ///   - situation: Where names are looked up; without one ids are shown.
  ///   - names: What the two plans are called.
  public init(
    _ comparison: PlanComparison, in situation: Situation?, names: (before: String, after: String),
    language: Language
  ) {
    self.comparison = comparison
    self.names = names
    let situation = situation ?? CompareDocuments.nowhere(comparison.after.scenario)
    view = PlanView(comparison.after, in: situation, language)
    earlier = PlanView(comparison.before, in: situation, language)
  }

  /// A situation that knows nobody.
  private static func nowhere(_ reference: Plan.ScenarioReference) -> Situation {
    Situation(
      world: World(Scenario(title: reference.title, horizon: reference.horizon)),
      rules: RuleBook.assemble([]).book)
  }

  /// Goals and differences for a terminal.
  public var text: String {
    let tables = [goals, shortfalls, differences]
    return tables.filter { !$0.isEmpty }.map(TextWriter.text).joined(separator: "\n")
      + (comparison.differences.isEmpty ? verdict + "\n" : "")
  }

  /// Plans with goals, and every difference.
  public var json: [UInt8] {
    ComparisonJSON.bytes([
      ComparisonJSON.Named(name: "before", title: names.before, plan: comparison.before),
      ComparisonJSON.Named(
        name: "after", title: names.after, plan: comparison.after, comparison: comparison),
    ])
  }

  /// One page that needs nothing else. Throws where its template can't be parsed, which is a fault of the program.
  public func html() throws -> [UInt8] {
    try TablesDocument(
      name: "so-sanh", language: say.language, letterhead: Letterhead(view),
      kind: say("SO SÁNH HAI KẾ HOẠCH", "TWO PLANS COMPARED"), subject: comparison.after.scenario.title,
      verdict: verdict, figures: ComparisonFigures(comparison).texts(say),
      tables: [goals, shortfalls, differences], identity: PlanIdentity(comparison.after), isSigned: false
    ).html()
  }

  private var verdict: String {
    if [comparison.before.status, comparison.after.status].contains(.infeasible) {
      return say(
        "Một trong hai bên không có phương án nên không có gì để so.",
        "One of the two is no plan, so there is nothing to compare.")
    }
    return comparison.differences.isEmpty
      ? say("Hai kế hoạch giống hệt nhau.", "The two plans are the same.")
      : ComparisonFigures(comparison).verdict(comparison, say) + "."
  }

  private var goals: DocumentTable {
    GoalMatrix.table(
      [(names.before, comparison.before), (names.after, comparison.after)], say)
  }

  private var shortfalls: DocumentTable {
    DocumentTable(
      .shortfallChanges, title: say("Nhiệm vụ mới thiếu và hết thiếu", "Duties newly missing and met again"),
      columns: ShortfallChangeTable.columns(say), namingColumn: 1,
      sections: [
        DocumentTable.Section(
          groups: ShortfallChangeTable(comparison: comparison, view: view, earlier: earlier).groups())
      ], whenEmpty: say("Không nhiệm vụ nào thiếu thêm hay bớt thiếu.", "No duty is missing more or less."))
  }

  private var differences: DocumentTable {
    DocumentTable(
      .differences, title: say("Ai và việc gì thay đổi", "Who and what changes"),
      columns: DifferenceTable.columns(say, hasReasons: false), mergedColumns: 1,
      sections: [
        DocumentTable.Section(
          groups: DifferenceTable(comparison: comparison, view: view, earlier: earlier, reasons: nil).groups()
        )
      ], whenEmpty: say("Lịch của mọi người giữ nguyên.", "Everybody's plan stays as it is."))
  }
}
