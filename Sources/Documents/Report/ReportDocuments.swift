public import Domain
import Fingerprints
public import Reports
import Rules

/// The report on what was done of what was due, as files.
public enum ReportDocuments {
  /// All files of a report.
  ///
  /// - `bao-cao.html`: one page that needs nothing else.
  /// - `bao-cao.md`: the same as Markdown.
  /// - `bao-cao-….csv`: one file per table: `tong-hop` (by period), `theo-quy-tac`, `theo-nguoi`, `theo-to-chuc`,
  ///   `theo-dia-ban`, `chi-tieu` (quota against actual), `khac-ke-hoach`, `bao-cao` (reports).
  ///
  /// The same plan and log give the same bytes. Throws where the page's template can't be parsed, which is a fault
  /// of the program.
  public static func render(
    _ compliance: Compliance, language: Language
  ) throws -> [(name: String, contents: [UInt8])] {
    let document = document(compliance, language)
    let tables = document.tables.map { table in
      let name = "bao-cao-\(table.name.rawValue)"
      let rows = table.withSections(say: Wording(language))
      return (name + ".csv", CSVWriter.bytes(rows, name, document.identity))
    }
    return [("bao-cao.html", try document.html()), ("bao-cao.md", document.markdown)] + tables
  }

  /// The report as Markdown.
  public static func markdown(_ compliance: Compliance, language: Language) -> [UInt8] {
    document(compliance, language).markdown
  }

  private static func document(_ compliance: Compliance, _ language: Language) -> TablesDocument {
    let view = PlanView(compliance.plan, in: compliance.situation, language)
    let say = view.say
    return TablesDocument(
      name: "bao-cao", language: language, letterhead: Letterhead(view),
      kind: say("BÁO CÁO KẾT QUẢ DỰ SINH HOẠT", "REPORT ON VISITS"), subject: view.plan.scenario.title,
      verdict: say(
        "Tính đến hết ngày \(say.date(compliance.log.asOf)).",
        "As of the end of \(say.date(compliance.log.asOf))."),
      figures: figures(compliance, say),
      tables: tables(compliance, view), identity: PlanIdentity(view.plan))
  }

  /// The tables of a report.
  static func tables(_ compliance: Compliance, _ view: PlanView) -> [DocumentTable] {
    let tallies = VisitTallies(compliance: compliance, view: view)
    let duties = DutyTables(compliance: compliance, view: view)
    let events = EventTables(compliance: compliance, view: view)
    return [
      events.summaries(), duties.byRule(), tallies.byMember(), tallies.byOrganisation(), tallies.byArea(),
      duties.duties(), events.deviations(), events.reports(),
    ]
  }

  private static func figures(_ compliance: Compliance, _ say: Wording) -> [String] {
    let tally = Tally(compliance.visits)
    let missing = compliance.duties.filter { $0.state == .missing }.count
    let risks = compliance.duties.filter { $0.state == .atRisk }.count
    let overdue = compliance.reports.filter { $0.state == .overdue }.count
    return [
      say(
        "\(tally.done)/\(tally.due) lượt đến ngày đã dự", "\(tally.done) of \(tally.due) visits due were made"
      ),
      say("\(tally[.extra]) lượt ngoài kế hoạch", "\(tally[.extra]) beyond the plan"),
      say("\(missing) chỉ tiêu không đạt", "\(missing) duties missed"),
      say("\(risks) chỉ tiêu thiếu lịch", "\(risks) duties at risk"),
      say("\(overdue) báo cáo quá hạn", "\(overdue) reports overdue"),
    ]
  }
}

extension DocumentTable {
  /// The same rows with the title of their section in front, for files that have no headings between rows.
  func withSections(say: Wording) -> DocumentTable {
    guard sections.contains(where: { $0.title != nil }) else { return self }
    let rows = sections.flatMap { section in
      section.groups.flatMap(\.rows).map { [Cell.text(orEmpty: section.title ?? "")] + $0 }
    }
    let column = Column("section", say("Mục", "Part"), width: 12)
    return DocumentTable(name, title: title, note: note, columns: [column] + columns, rows: rows)
  }
}
