public import Domain
public import Rules

/// Everything a plan is written as: file names with their bytes.
///
/// The same plan gives the same bytes: no clock, no random numbers, no order of hash tables.
public enum DocumentSet {
  /// The name of the table of assignments, without an ending.
  static let table = "bang-phan-cong"

  /// All documents of a plan.
  ///
  /// - `plan.json`: the plan as data.
  /// - `bang-phan-cong.csv`: one row per visit, by member; can be read back, also after people have edited it.
  /// - `visits.csv`: the same rows by date.
  /// - `bang-phan-cong.md`: the document as Markdown.
  /// - `bang-phan-cong.html`: the document as one page that needs nothing else.
  /// - `thong-bao-thay-doi.html`, `.md`, `.csv`: with a plan before, those touched alone.
  ///
  /// An infeasible plan has no rows, and therefore no CSV: an empty table would look like a plan.
  /// Throws where the page's template can't be parsed, which is a fault of the program, not of the data.
  public static func render(
    _ plan: Plan, in situation: Situation, language: Language
  ) throws -> [(name: String, contents: [UInt8])] {
    let document = PlanDocument(plan, in: situation, language: language)
    var files = [data(plan, language: language)]
    if plan.status != .infeasible {
      let view =
        language == .vietnamese ? document.view : PlanView(plan, in: situation, .vietnamese)
      for (name, order) in [(table, VisitTable.Order.byMember), ("visits", .byDate)] {
        let rows = VisitTable.table(view, order)
        files.append((name + ".csv", CSVWriter.bytes(rows, name, document.identity)))
      }
    }
    files += try ChangeNotice.render(plan, in: situation, language: language)
    files.append((table + ".md", MarkdownWriter.bytes(document)))
    files.append((table + ".html", try HTMLPage.bytes(document)))
    return files
  }

  /// The plan as data alone.
  public static func data(_ plan: Plan, language: Language) -> (name: String, contents: [UInt8]) {
    ("plan.json", PlanJSON.bytes(plan, language: language))
  }

  /// All documents of a plan, where nothing is known of the day of planning or a plan before.
  public static func render(
    world: World, rules: RuleBook, plan: Plan, language: Language
  ) throws -> [(name: String, contents: [UInt8])] {
    try render(plan, in: Situation(world: world, rules: rules), language: language)
  }
}
