public import Domain
import Fingerprints
public import Forms
public import Reports
public import Rules
import WordProcessing

/// The official documents of a plan as Word files.
///
/// They are in Vietnamese, whatever language the user reads, and made of the same tables as all other documents.
public enum WordDocuments {
  /// The documents of a plan; an infeasible one has none.
  ///
  /// - `bang-phan-cong.docx`: the table of assignments.
  /// - `thu-to-chuc.docx`: a letter to each organisation, one page each.
  /// - `trang-thanh-vien.docx`: a page for each member.
  /// - `thong-bao-thay-doi.docx`: with a plan before, those touched alone.
  public static func render(
    _ plan: Plan, in situation: Situation, form: DocumentForm
  ) throws -> [(name: String, contents: [UInt8])] {
    guard plan.status != .infeasible else { return [] }
    let document = PlanDocument(plan, in: situation, language: .vietnamese)
    let frame = WordFrame(document.view, document.identity, form)
    var files = [
      (name: name(.assignments), contents: try assignments(document, frame)),
      (name(.letters), try letters(frame)), (name(.memberPages), try memberPages(frame)),
    ]
    if let base = situation.base {
      let notice = ChangeNotice.document(plan, base, in: situation, .vietnamese)
      files.append((name(.changes), try changes(notice, frame)))
    }
    return files
  }

  /// The plan of each month, `lich-thang-YYYY-MM.docx`; an infeasible plan has none.
  public static func renderMonths(
    _ plan: Plan, in situation: Situation, form: DocumentForm
  ) throws -> [(name: String, contents: [UInt8])] {
    guard plan.status != .infeasible else { return [] }
    let view = PlanView(plan, in: situation, .vietnamese)
    let frame = WordFrame(view, PlanIdentity(plan), form)
    let deadlines = Deadlines(situation)
    return try Period.touching(.month, in: situation.world.scenario.horizon).map { period in
      let month = MonthVisits(view, period, deadlines)
      let name = MonthDocuments.name(of: month.label)
      return (name + ".docx", try self.month(month, deadlines, name, frame))
    }
  }

  /// What was done, as `tong-hop-YYYY-H1.docx` and `tong-hop-YYYY.docx`: a summary of each half-year and year of the
  /// plan that has begun by the day of the log.
  public static func render(
    _ compliance: Compliance, form: DocumentForm
  ) throws -> [(name: String, contents: [UInt8])] {
    let view = PlanView(compliance.plan, in: compliance.situation, .vietnamese)
    let frame = WordFrame(view, PlanIdentity(compliance.plan), form)
    let horizon = compliance.world.scenario.horizon
    let periods = Period.touching(.half, in: horizon) + Period.touching(.year, in: horizon)
    return try periods.filter { $0.first <= compliance.log.asOf }.map { period in
      let name = "\(PaperKind.summary.rawValue)-\(period.label ?? "")"
      return (name + ".docx", try summary(compliance.within(period), period, name, frame))
    }
  }

  private static func name(_ kind: PaperKind) -> String { kind.rawValue + ".docx" }

  // MARK: - The documents

  private static func assignments(_ document: PlanDocument, _ frame: WordFrame) throws(WordError) -> [UInt8] {
    let view = frame.view
    let values: [Placeholder: String] = [
      .memberCount: "\(Set(view.stays.map(\.person)).count)",
      .organisationCount: "\(Set(view.stays.map(\.place)).count)",
      .assignmentCount: "\(view.plan.assignments.count)", .visitCount: "\(view.visits.count)",
      .missingCount: "\(view.plan.shortfalls.reduce(0) { $0 + $1.missing })",
    ]
    let tables = frame.form[.assignments].tables.compactMap { name in
      document.tables.first { $0.name.rawValue == name }
    }
    return try frame.bytes(
      PaperKind.assignments.rawValue, title: view.plan.scenario.title,
      [frame.section(.assignments, values, tables, hasHeadings: true)])
  }

  private static func letters(_ frame: WordFrame) throws(WordError) -> [UInt8] {
    let view = frame.view
    let tables = OwnVisitTables(view: view, deadlines: Deadlines(view.situation))
    let stays = Dictionary(grouping: view.stays, by: \.place)
    let sections = OrganisationTable.order(view).map { place in
      let own = stays[place] ?? []
      var seen: Set<Int> = []
      let people = own.map(\.person).filter { seen.insert($0).inserted }.map { view.people[$0].name }
      var values: [Placeholder: String] = [
        .organisation: view.places[place].name, .area: view.places[place].area,
        .memberCount: "\(people.count)", .visitCount: "\(own.reduce(0) { $0 + $1.visits.count })",
        .visitors: people.map { "Đồng chí \($0)" }.joined(separator: ", "),
      ]
      values[.noticeDays] = days(frame)
      return frame.section(.letters, values, [tables.organisation(own)], hasNotice: days(frame) != nil)
    }
    return try frame.bytes(PaperKind.letters.rawValue, title: view.plan.scenario.title, sections)
  }

  private static func memberPages(_ frame: WordFrame) throws(WordError) -> [UInt8] {
    let view = frame.view
    let tables = OwnVisitTables(view: view, deadlines: Deadlines(view.situation))
    let stays = Dictionary(grouping: view.stays, by: \.person)
    let sections = view.order.map { index in
      let (person, own) = (view.people[index], stays[index] ?? [])
      var values: [Placeholder: String] = [
        .member: [person.name, person.post].filter { !$0.isEmpty }.joined(separator: ", "),
        .memberName: person.name, .post: person.title, .unit: person.unit,
        .organisationCount: "\(own.count)", .visitCount: "\(own.reduce(0) { $0 + $1.visits.count })",
      ]
      values[.noticeDays] = days(frame)
      return frame.section(.memberPages, values, [tables.member(own)], hasNotice: days(frame) != nil)
    }
    return try frame.bytes(PaperKind.memberPages.rawValue, title: view.plan.scenario.title, sections)
  }

  private static func month(
    _ month: MonthVisits, _ deadlines: Deadlines, _ name: String, _ frame: WordFrame
  ) throws(WordError) -> [UInt8] {
    let view = frame.view
    let due = deadlines.inMonth(of: month.period.first)
    let tables = frame.form[.month].tables.compactMap { name -> DocumentTable? in
      if name == DocumentTable.Name.deadlines.rawValue {
        return due.isEmpty ? nil : DueTable.table(due, view)
      }
      return DocumentTable.Name(rawValue: name).flatMap(month.table)
    }
    let values: [Placeholder: String] = [
      .month: month.title, .visitCount: "\(month.visits.count)",
      .memberCount: "\(Set(month.visits.map { view.visits[$0].person }).count)",
      .organisationCount: "\(Set(month.visits.map { view.visits[$0].place }).count)",
    ]
    return try frame.bytes(
      name, title: "\(month.title): \(view.plan.scenario.title)",
      [frame.section(.month, values, tables, hasHeadings: tables.count > 1)])
  }

  private static func changes(_ notice: TablesDocument, _ frame: WordFrame) throws(WordError) -> [UInt8] {
    var values: [Placeholder: String] = [.changes: notice.figures.joined(separator: "; ")]
    values[.today] = frame.view.situation.today.map(frame.view.say.date) ?? "…"
    let tables = frame.form[.changes].tables.compactMap { name in
      notice.tables.first { $0.name.rawValue == name }
    }.withoutEmptyAnnexes
    return try frame.bytes(
      PaperKind.changes.rawValue, title: notice.subject,
      [frame.section(.changes, values, tables, hasHeadings: tables.count > 1)])
  }

  private static func summary(
    _ compliance: Compliance, _ period: Period, _ name: String, _ frame: WordFrame
  ) throws(WordError) -> [UInt8] {
    let say = frame.view.say
    let all = ReportDocuments.tables(compliance, frame.view)
    let tally = Tally(compliance.visits)
    let title = say(PeriodTitle.message(period.label))
    let values: [Placeholder: String] = [
      .period: title, .asOf: say.date(min(compliance.log.asOf, period.last)),
      .doneCount: "\(tally.done)", .dueCount: "\(tally.due)",
    ]
    let tables = frame.form[.summary].tables.compactMap { name in all.first { $0.name.rawValue == name } }
      .withoutEmptyAnnexes
    return try frame.bytes(
      name, title: "\(title): \(frame.view.plan.scenario.title)",
      [frame.section(.summary, values, tables, hasHeadings: true)])
  }

  /// The longest notice that a rule asks for, in days.
  private static func days(_ frame: WordFrame) -> String? {
    frame.view.rules.rules(of: Notice.self).map(\.body.days).max().map(String.init)
  }
}

extension [DocumentTable] {
  /// The first table, and those after it in which something stands.
  fileprivate var withoutEmptyAnnexes: [DocumentTable] { prefix(1) + dropFirst().filter { !$0.isEmpty } }
}
