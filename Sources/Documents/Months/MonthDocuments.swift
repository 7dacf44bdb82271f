public import Domain
import Fingerprints
import Reports
public import Rules

/// The monthly tables of a plan for departments: one per month of the horizon, to read, to print and to edit.
public enum MonthDocuments {
  /// The name of a month's files without its ending: `lich-thang-2021-03`.
  public static func name(of label: String) -> String { "lich-thang-\(label)" }

  /// Three files per month: `.csv` to be edited by hand and judged by `check --month`, `.md`, and `.html`, which
  /// shows the month by date, by unit and by area, and what is due in it.
  ///
  /// An infeasible plan has none. Throws where the page's template can't be parsed, which is a fault of the program.
  public static func render(
    _ plan: Plan, in situation: Situation, language: Language
  ) throws -> [(name: String, contents: [UInt8])] {
    guard plan.status != .infeasible else { return [] }
    let view = PlanView(plan, in: situation, language)
    let format = language == .vietnamese ? view : PlanView(plan, in: situation, .vietnamese)
    let deadlines = Deadlines(situation)
    let identity = PlanIdentity(plan)
    return try Period.touching(.month, in: situation.world.scenario.horizon).flatMap { period in
      let month = MonthVisits(view, period, deadlines)
      let document = document(month, deadlines, identity)
      let name = name(of: month.label)
      let editable = MonthVisits(format, period, deadlines).editable()
      return [
        (name + ".csv", CSVWriter.bytes(editable, name, identity)),
        (name + ".md", document.markdown), (name + ".html", try document.html()),
      ]
    }
  }

  private static func document(
    _ month: MonthVisits, _ deadlines: Deadlines, _ identity: PlanIdentity
  ) -> TablesDocument {
    let (view, say) = (month.view, month.view.say)
    let due = deadlines.inMonth(of: month.period.first)
    let people = Set(month.visits.map { view.visits[$0].person }).count
    let places = Set(month.visits.map { view.visits[$0].place }).count
    return TablesDocument(
      name: name(of: month.label), language: say.language, letterhead: Letterhead(view),
      kind: say("LỊCH DỰ SINH HOẠT", "CALENDAR OF VISITS"),
      subject: month.title.prefix(1).uppercased() + month.title.dropFirst() + ": " + view.plan.scenario.title,
      verdict: say(
        "Trích từ Bảng phân công; sửa tay được ở tệp CSV cùng tên, rồi kiểm tra bằng phancong check --month \(month.label).",
        "From the table of assignments; edit the CSV file of the same name, then judge it with phancong check --month \(month.label)."
      ),
      figures: [
        say("\(month.visits.count) lượt dự", say.count(month.visits.count, "visit")),
        say("\(people) người dự", say.count(people, "member")),
        say("\(places) tổ chức", say.count(places, "organisation")),
      ],
      tables: month.tables() + (due.isEmpty ? [] : [DueTable.table(due, view)]),
      identity: identity)
  }
}
