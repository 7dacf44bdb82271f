import Domain

/// A plan as its table of visits has it, perhaps edited by hand.
///
/// Each row is one visit, or, with empty meeting and date, an assignment without visits. A row makes its pair an
/// assignment where `Diện` says so; where `Diện` is empty, unless the organisation is the member's residence or
/// own unit. Where meeting, date and start don't fit together the date counts: whoever moves a visit edits that.
struct VisitTable {
  private(set) var plan: Plan

  private let index: MeetingIndex
  private let scenario: Scenario
  private let findings: Findings

  /// Reads the table; everything that is wrong is reported.
  init(_ sheet: Sheet, scenario: Scenario, findings: Findings) {
    self.scenario = scenario
    self.findings = findings
    index = MeetingIndex(scenario)
    plan = Plan(scenario: Plan.ScenarioReference(scenario), status: .feasible)
    guard let table = Table(sheet, schema: .visits, findings: findings) else {
      if !findings.hasErrors {
        findings.error(
          sheet.place(), "bảng trống; dòng đầu phải là tên các cột",
          "the table is empty; its first row must name the columns")
      }
      return
    }
    var assigned: Set<[String]> = []
    var visits: [Plan.Visit] = []
    for row in table.rows where row.isComplete {
      guard let pair = pair(in: row) else { continue }
      let written = targets(in: row)
      let targets = written ?? []
      let isAssigned = written.map { $0.contains(.assigned) } ?? !index.isOwn(pair.member, pair.organisation)
      if isAssigned { assigned.insert([pair.member, pair.organisation]) }
      if let visit = visit(in: row, pair, targets) {
        visits.append(visit)
      } else if !isAssigned && written?.isEmpty != true && row.isEmpty(table.column("date"))
        && row.isEmpty(table.column("meeting"))
      {
        row.warning(
          table.column("targets"), "dòng này không phải phân công cũng không có lượt dự, bị bỏ qua",
          "the row is neither an assignment nor a visit, ignored")
      }
    }
    plan = Plan(
      scenario: Plan.ScenarioReference(scenario), status: .feasible,
      assignments: assigned.map {
        Plan.Assignment(member: $0[0], organisation: $0[1], choice: index.choices[$0])
      }, visits: visits)
  }

  private func pair(in row: Row) -> (member: String, organisation: String)? {
    let (memberColumn, organisationColumn) = (row.table.column("member"), row.table.column("organisation"))
    let member = row.id(memberColumn).map(unguarded)
    let organisation = row.id(organisationColumn).map(unguarded)
    if let member, index.members[member] == nil {
      let near = index.nearestMember(to: member)
      row.error(
        memberColumn,
        "kịch bản không có thành viên này; \(near.map { "phải chăng là “\($0)”?" } ?? "hãy sửa mã")",
        "the scenario has no such member; \(near.map { "did you mean “\($0)”?" } ?? "correct the id")")
    }
    if let organisation, index.organisations[organisation] == nil {
      let near = index.nearestOrganisation(to: organisation)
      row.error(
        organisationColumn,
        "kịch bản không có tổ chức này; \(near.map { "phải chăng là “\($0)”?" } ?? "hãy sửa mã")",
        "the scenario has no such organisation; \(near.map { "did you mean “\($0)”?" } ?? "correct the id")")
    }
    guard let member, let organisation, index.members[member] != nil,
      index.organisations[organisation] != nil
    else { return nil }
    return (member, organisation)
  }

  /// What `Diện` says; `nil` where it says nothing.
  private func targets(in row: Row) -> [Plan.Target]? {
    let column = row.table.column("targets")
    let words = row.text(column).split(separator: ";").map { trimmed($0) }.filter { !$0.isEmpty }
    guard !words.isEmpty else { return nil }
    var targets: Set<Plan.Target> = []
    for word in words {
      switch word.lowercased() {
      case "được phân công", "assigned": targets.insert(.assigned)
      case "đơn vị mình", "own unit", "own-unit": targets.insert(.ownUnit)
      case "nơi cư trú", "residence": targets.insert(.residence)
      default:
        row.error(
          column, "“\(word)” không rõ nghĩa; hãy ghi được phân công, đơn vị mình hoặc nơi cư trú",
          "“\(word)” is not understood; write assigned, own unit or residence")
      }
    }
    return Plan.Target.allCases.filter(targets.contains)
  }

  private func visit(
    in row: Row, _ pair: (member: String, organisation: String), _ targets: [Plan.Target]
  ) -> Plan.Visit? {
    let table = row.table
    let meeting = row.optionalID(table.column("meeting")).map(unguarded)
    let date = day(in: row)
    let start = time(in: row, table.column("start"))
    let end = time(in: row, table.column("end"))
    guard meeting != nil || date != nil else {
      if start != nil || end != nil {
        row.error(
          table.column("date"), "có giờ mà thiếu ngày và mã cuộc họp; hãy ghi ngày",
          "a time without a date or a meeting; write the date")
      }
      return nil
    }
    let found = resolve(row, pair.organisation, meeting: meeting, date: date, start: start)
    guard let day = found?.date ?? date else {
      row.error(
        table.column("meeting"), "không có cuộc họp này; hãy sửa mã hoặc ghi ngày",
        "there is no such meeting; correct the id or write the date")
      return nil
    }
    // Times that were typed in are kept: where they are not the meeting's, the check says so.
    return Plan.Visit(
      member: pair.member, organisation: pair.organisation,
      meeting: found?.id ?? meeting ?? "\(pair.organisation)@\(day)", date: day,
      start: start ?? found?.start ?? TimeOfDay(minute: 0), end: end ?? found?.end ?? TimeOfDay(minute: 0),
      targets: targets)
  }

  /// The meeting that a row means; `nil` where that cannot be told, which is reported.
  private func resolve(
    _ row: Row, _ organisation: String, meeting id: String?, date: Day?, start: TimeOfDay?
  ) -> Meeting? {
    let (meetingColumn, dateColumn) = (row.table.column("meeting"), row.table.column("date"))
    let named = id.flatMap { index.meetings[$0] }
    guard let date else {
      // Only the id is left; whose meeting it is, the check tells.
      return named
    }
    let meetings = index.onDate[MeetingIndex.Key(organisation: organisation, date: date)] ?? []
    if let named, named.organisation == organisation, named.date == date {
      // Of several meetings on the day the start that was typed in may mean another one.
      return meetings.first { $0.start == start } ?? named
    }
    if let named, named.organisation == organisation,
      let swapped = swapped(dateAlone(row.content(dateColumn))),
      named.date == swapped
    {
      row.warning(
        dateColumn, "hiểu là \(swapped) (tháng trước ngày) vì mã cuộc họp là “\(named.id)”",
        "taken as \(swapped) (month before day), because the meeting is “\(named.id)”")
      return named
    }
    let fitting = meetings.count > 1 ? meetings.filter { $0.start == start } : meetings
    if let only = fitting.first, fitting.count == 1 {
      if let id, id != only.id {
        row.warning(
          meetingColumn, "ngày đã đổi sang \(date) nên lượt dự tính cho cuộc họp “\(only.id)”",
          "the date is now \(date), so the visit is one to the meeting “\(only.id)”")
      }
      return only
    }
    if meetings.isEmpty {
      row.warning(
        dateColumn, "“\(organisation)” không có cuộc họp nào ngày \(date); hãy sửa ngày",
        "“\(organisation)” holds no meeting on \(date); correct the date")
    } else {
      let ids = meetings.map(\.id).joined(separator: ", ")
      row.warning(
        meetingColumn, "ngày \(date) có nhiều cuộc họp; hãy ghi một mã trong: \(ids)",
        "there are several meetings on \(date); write one of the ids \(ids)")
    }
    return nil
  }

  private func day(in row: Row) -> Day? {
    let column = row.table.column("date")
    let bytes = dateAlone(row.content(column))
    guard !bytes.isEmpty else { return nil }
    if let day = LenientDay.day(bytes) ?? swapped(bytes) { return day }
    row.error(
      column, "không phải ngày; hãy ghi như 2021-03-31 hoặc 31/03/2021",
      "not a date; write for example 2021-03-31 or 31/03/2021")
    return nil
  }

  private func time(in row: Row, _ column: Table.Column) -> TimeOfDay? {
    let bytes = row.content(column)
    guard !bytes.isEmpty else { return nil }
    if let time = LenientTime.time(bytes) { return time }
    row.error(column, "không phải giờ; hãy ghi như 08:00", "not a time; write for example 08:00")
    return nil
  }

  /// A date without the time of midnight that a spreadsheet may add.
  private func dateAlone(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    bytes.split(separator: 32).first ?? bytes
  }

  /// `M/D/YYYY`, as a spreadsheet set to American dates writes it.
  private func swapped(_ bytes: ArraySlice<UInt8>) -> Day? {
    let parts = bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard parts.count == 3, parts[2].count == 4, let month = wholeNumber(parts[0]),
      let day = wholeNumber(parts[1]), let year = wholeNumber(parts[2])
    else { return nil }
    return Day(year: year, month: month, day: day)
  }

  /// An id without the apostrophe that keeps spreadsheets from taking it for a formula.
  private func unguarded(_ id: String) -> String {
    guard id.hasPrefix("'"), let first = id.first(where: { $0 != "'" }), "=+-@".contains(first) else {
      return id
    }
    return String(id.dropFirst())
  }

  private func trimmed(_ text: Substring) -> String {
    String(decoding: Array(text.utf8)[...].trimmed, as: UTF8.self)
  }
}
