import Domain

/// A row of the log about a visit, each cell understood by itself.
struct LogVisitRow {
  let row: Row
  let visit: VisitLog.Visit

  /// The dates on which the row says that something happened: not where a visit is moved to, which may lie ahead.
  var pastDates: [Day] { (visit.outcome == .moved ? [] : [visit.date]) + (visit.reported.map { [$0] } ?? []) }

  /// Reads the row; what is wrong with a cell is reported, and then the result is `nil`.
  init?(_ row: Row, _ outcome: VisitLog.Outcome, _ world: LogWorld) {
    self.row = row
    let table = row.table
    let found = table.findings.list.count
    let member = world.member(row, "member")
    let organisation = world.organisation(row)
    let before = table.findings.list.count
    let date = row.lenientDay(table.column("date"))
    let meeting = LogVisitRow.meeting(row, organisation, date, world)
    guard let day = date ?? meeting?.date else {
      if before == table.findings.list.count {
        row.error(
          table.column("date"), "thiếu ngày và mã cuộc họp; hãy ghi một trong hai",
          "neither date nor meeting; write one of them")
      }
      return nil
    }
    LogVisitRow.checkHorizon(row, "date", day, world)
    let movedTo = LogVisitRow.movedTo(row, outcome, from: day, world)
    let substitute = LogVisitRow.substitute(row, outcome, member, organisation, meeting, world)
    let confirmed = row.answer(table.column("confirmed"))
    let reported = row.lenientDay(table.column("report_sent"))
    // A row with a fault is not held against the plan as well: what it would mean is not known.
    guard let member, let organisation, table.findings.list.count == found else { return nil }
    if outcome == .moved && movedTo == nil || outcome == .substitute && substitute == nil { return nil }
    visit = VisitLog.Visit(
      member: member, organisation: organisation, meeting: meeting?.id, date: day, outcome: outcome,
      movedTo: movedTo, substitute: substitute, isConfirmed: confirmed, reported: reported)
  }

  /// The meeting that the row names, or the organisation's only one on the date.
  private static func meeting(_ row: Row, _ organisation: String?, _ date: Day?, _ world: LogWorld)
    -> Meeting?
  {
    let column = row.table.column("meeting")
    guard let id = row.optionalID(column) else {
      guard let organisation, let date else { return nil }
      let meetings = world.index.onDate[MeetingIndex.Key(organisation: organisation, date: date)] ?? []
      let planned = meetings.filter { meeting in
        row.text(row.table.column("member")) != ""
          && world.planned[[row.text(row.table.column("member")), meeting.id]] != nil
      }
      if planned.count == 1 { return planned[0] }
      if meetings.count > 1 {
        let ids = meetings.map(\.id).joined(separator: ", ")
        row.error(
          column, "ngày \(date) có nhiều cuộc họp; hãy ghi một mã trong: \(ids)",
          "there are several meetings on \(date); write one of the ids \(ids)")
      }
      return meetings.count == 1 ? meetings[0] : nil
    }
    guard let meeting = world.index.meetings[id] else {
      row.error(
        column, "kịch bản không có cuộc họp này; hãy sửa mã, hoặc để trống và ghi ngày",
        "the scenario has no such meeting; correct the id, or leave it empty and write the date")
      return nil
    }
    if let organisation, meeting.organisation != organisation {
      row.error(
        column, "đây là cuộc họp của “\(meeting.organisation)”; hãy sửa mã cuộc họp hoặc mã tổ chức",
        "this is a meeting of “\(meeting.organisation)”; correct the meeting or the organisation")
      return nil
    }
    if let date, date != meeting.date {
      row.error(
        row.table.column("date"),
        "cuộc họp “\(id)” diễn ra ngày \(meeting.date); hãy sửa ngày, hoặc ghi “dời” và ngày mới vào cột “moved_to”",
        "the meeting “\(id)” is on \(meeting.date); correct the date, or write “moved” and the new date in “moved_to”"
      )
      return nil
    }
    return meeting
  }

  private static func checkHorizon(_ row: Row, _ key: String, _ day: Day, _ world: LogWorld) {
    let horizon = world.horizon
    guard !horizon.contains(day) else { return }
    row.error(
      row.table.column(key),
      "ngày \(day) nằm ngoài thời gian của kế hoạch (\(horizon.lowerBound) – \(horizon.upperBound)); hãy sửa ngày",
      "\(day) lies outside the plan (\(horizon.lowerBound) – \(horizon.upperBound)); correct the date")
  }

  private static func movedTo(
    _ row: Row, _ outcome: VisitLog.Outcome, from day: Day, _ world: LogWorld
  ) -> Day? {
    let column = row.table.column("moved_to")
    guard !row.isEmpty(column) else {
      if outcome == .moved {
        row.error(
          column, "lượt dự dời mà thiếu ngày mới; hãy ghi ngày, hoặc ghi “vắng”",
          "moved without a new date; write the date, or “missed”")
      }
      return nil
    }
    guard let date = row.lenientDay(column) else { return nil }
    guard outcome == .moved else {
      row.error(
        column, "chỉ lượt dự “dời” mới có ngày mới; hãy xóa ngày này hoặc ghi “dời”",
        "only a visit that was moved has a new date; delete it, or write “moved”")
      return nil
    }
    if date == day {
      row.error(
        column, "ngày mới trùng ngày cũ; hãy sửa ngày mới", "the new date is the old one; correct it")
      return nil
    }
    if let holiday = world.world.holidays[date] {
      row.error(
        column, "ngày \(date) là ngày nghỉ (\(holiday.name)); hãy ghi ngày khác",
        "\(date) is a holiday (\(holiday.name)); write another date")
      return nil
    }
    checkHorizon(row, "moved_to", date, world)
    return date
  }

  private static func substitute(
    _ row: Row, _ outcome: VisitLog.Outcome, _ member: String?, _ organisation: String?, _ meeting: Meeting?,
    _ world: LogWorld
  ) -> String? {
    let column = row.table.column("substitute")
    guard !row.isEmpty(column) else {
      if outcome == .substitute {
        row.error(
          column, "dự thay mà thiếu mã người dự thay; hãy ghi mã", "a substitute without an id; write it")
      }
      return nil
    }
    guard let substitute = world.member(row, "substitute") else { return nil }
    guard outcome == .substitute else {
      row.error(
        column, "chỉ lượt “dự thay” mới có người dự thay; hãy xóa mã này hoặc ghi “dự thay”",
        "only a visit by a substitute has one; delete the id, or write “substitute”")
      return nil
    }
    if substitute == member {
      row.error(
        column, "người dự thay chính là người được phân công; hãy sửa mã, hoặc ghi “đã dự”",
        "the substitute is the member; correct the id, or write “held”")
      return nil
    }
    if let organisation, !world.mayVisit(substitute, organisation) {
      row.error(
        column, "người này không được phân công về “\(organisation)”; hãy ghi một người được phân công về đó",
        "this member is not assigned “\(organisation)”; name one who is")
      return nil
    }
    if let meeting, world.planned[[substitute, meeting.id]] != nil {
      row.error(
        column, "kế hoạch đã có người này dự chính cuộc họp đó; hãy ghi người khác, hoặc ghi “vắng”",
        "the plan has this member attend that very meeting; name somebody else, or write “missed”")
      return nil
    }
    return substitute
  }
}
