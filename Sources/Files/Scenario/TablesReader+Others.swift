import Domain

/// The tables that nothing refers to.
extension TablesReader {
  func readRegistrations() -> [Registration] {
    guard let table = open(.registrations) else { return [] }
    let (member, organisation) = (table.column("member"), table.column("organisation"))
    let choice = table.column("choice")
    var registrations: [Registration] = []
    var pairs: [[String]: Message] = [:]
    var choices: [[String]: Message] = [:]
    for row in table.rows where row.isComplete {
      let who = memberIDs.reference(in: row, member)
      let where_ = organisationIDs.reference(in: row, organisation)
      let rank = row.integer(choice, in: 1...3)
      guard let who, let where_, let rank else { continue }
      if let line = pairs.updateValue(row.whereabouts, forKey: [who, where_]) {
        row.error(
          organisation, "“\(who)” đã đăng ký tổ chức này ở \(line.vietnamese); hãy bỏ một dòng",
          "“\(who)” has registered this organisation on \(line.english); remove one row")
        continue
      }
      if let line = choices.updateValue(row.whereabouts, forKey: [who, String(rank)]) {
        row.error(
          choice,
          "“\(who)” đã dùng nguyện vọng \(rank) ở \(line.vietnamese); mỗi nguyện vọng chỉ dùng một lần",
          "“\(who)” has used choice \(rank) on \(line.english); use each choice once")
        continue
      }
      registrations.append(Registration(member: who, organisation: where_, choice: rank))
    }
    return registrations
  }

  func readBusy() -> [BusyEntry] {
    guard let table = open(.busy) else { return [] }
    var entries: [BusyEntry] = []
    for row in table.rows where row.isComplete {
      let who = who(in: row)
      let interval = interval(in: row)
      let reason = row.text(table.column("reason"))
      let body = row.text(table.column("body"), longest: Row.longestName)
      guard let who, let interval else { continue }
      entries.append(
        BusyEntry(who: who, interval: interval, reason: reason, body: body.isEmpty ? nil : body))
    }
    return entries
  }

  private func who(in row: Row) -> BusyEntry.Who? {
    let column = row.table.column("who")
    guard let text = row.id(column) else { return nil }
    if text == "all" { return .all }
    if text.hasPrefix("role:") {
      if let role = Role(rawValue: String(text.dropFirst(5))) { return .role(role) }
      let roles = Role.allCases.map { "role:\($0.rawValue)" }
      var suggestions = Suggestions(roles)
      let near = suggestions.nearest(to: text)
      let all = roles.joined(separator: ", ")
      row.error(
        column,
        near.map { "không có vai trò này; phải chăng là “\($0)”?" }
          ?? "không có vai trò này; hãy ghi một trong: \(all)",
        near.map { "unknown role; did you mean “\($0)”?" } ?? "unknown role; write one of: \(all)")
      return nil
    }
    return memberIDs.check(text, in: row, column) ? .member(text) : nil
  }

  /// `from` and `to`: both dates (both included) or both moments (`to` excluded).
  private func interval(in row: Row) -> Interval? {
    let (from, to) = (row.table.column("from"), row.table.column("to"))
    let start = dateOrMoment(in: row, from)
    let end = dateOrMoment(in: row, to)
    switch (start, end) {
    case (.date(let first), .date(let last)):
      if first <= last { return Interval(days: first, through: last) }
      row.error(
        to, "ngày cuối trước ngày đầu \(first); hãy sửa lại",
        "the last day is before the first, \(first); correct it")
    case (.moment(let first), .moment(let last)):
      if first <= last { return Interval(start: first, end: last) }
      row.error(
        to, "lúc kết thúc trước lúc bắt đầu \(first); hãy sửa lại",
        "the end is before the start, \(first); correct it")
    case (.date, .moment), (.moment, .date):
      row.error(
        to, "from và to phải cùng là ngày (YYYY-MM-DD) hoặc cùng có giờ (YYYY-MM-DDTHH:MM)",
        "from and to must both be dates (YYYY-MM-DD) or both have times (YYYY-MM-DDTHH:MM)")
    case (nil, _), (_, nil): break
    }
    return nil
  }

  private enum DateOrMoment {
    case date(Day)
    case moment(Moment)
  }

  private func dateOrMoment(in row: Row, _ column: Table.Column) -> DateOrMoment? {
    let bytes = row.content(column)
    if bytes.isEmpty {
      row.reportMissing(column)
      return nil
    }
    let text = String(decoding: bytes, as: UTF8.self)
    if let day = Day(text) { return .date(day) }
    if let moment = Moment(text) { return .moment(moment) }
    let hint = DateAndTimeHint(bytes).hint
    row.error(
      column, "không phải ngày YYYY-MM-DD hay YYYY-MM-DDTHH:MM; hãy ghi \(hint ?? "như 2021-03-31T08:00")",
      "neither a date YYYY-MM-DD nor YYYY-MM-DDTHH:MM; write \(hint ?? "for example 2021-03-31T08:00")")
    return nil
  }

  func readHolidays() -> [Holiday] {
    guard let table = open(.holidays) else { return [] }
    var holidays: [Day: Holiday] = [:]
    var lines: [Day: Message] = [:]
    for row in table.rows where row.isComplete {
      let date = row.day(table.column("date"))
      let name = row.name(table.column("name"))
      guard let date, let name else { continue }
      if let line = lines.updateValue(row.whereabouts, forKey: date) {
        row.warning(
          table.column("date"), "ngày này đã ghi ở \(line.vietnamese); có thể bỏ một dòng",
          "the date is already on \(line.english); one row can go")
        // Whichever row comes first, the same name stays.
        if let other = holidays[date], other.name < name { continue }
      }
      holidays[date] = Holiday(date: date, name: name)
    }
    return holidays.values.sorted { $0.date < $1.date }
  }

  func readHistory() -> [Tenure] {
    guard let table = open(.history) else { return [] }
    var history: [Tenure] = []
    for row in table.rows where row.isComplete {
      let member = memberIDs.reference(in: row, table.column("member"))
      let organisation = organisationIDs.reference(in: row, table.column("organisation"))
      let first = row.integer(table.column("from_year"), in: 1900...2200)
      let last = row.integer(table.column("to_year"), in: 1900...2200)
      guard let first, let last else { continue }
      guard first <= last else {
        row.error(
          table.column("to_year"), "năm cuối trước năm đầu \(first); hãy sửa lại",
          "the last year is before the first, \(first); correct it")
        continue
      }
      guard let member, let organisation else { continue }
      history.append(Tenure(member: member, organisation: organisation, years: first...last))
    }
    return history
  }

  func readPins() -> [Pin] {
    guard let table = open(.pins) else { return [] }
    var pins: [Pin] = []
    var lines: [[String]: Message] = [:]
    for row in table.rows where row.isComplete {
      let member = memberIDs.reference(in: row, table.column("member"))
      let organisation = organisationIDs.reference(in: row, table.column("organisation"))
      let date = row.optionalDay(table.column("date"))
      let isDateWrong = date == nil && !row.isEmpty(table.column("date"))
      let action = row.word(table.column("action"), Pin.Action.self)
      let reason = row.text(table.column("reason"))
      if reason.isEmpty && row.isEmpty(table.column("reason")) { row.reportMissing(table.column("reason")) }
      guard let member, let organisation, let action, !isDateWrong else { continue }
      if let date, let horizon, !horizon.contains(date) {
        row.warning(
          table.column("date"),
          "ngày này nằm ngoài thời gian \(horizon.lowerBound) – \(horizon.upperBound); hãy kiểm tra lại",
          "the date lies outside \(horizon.lowerBound) – \(horizon.upperBound); check it")
      }
      let key = [member, organisation, date.map(\.description) ?? "", action.rawValue]
      if let line = lines.updateValue(row.whereabouts, forKey: key) {
        row.warning(
          table.column("organisation"), "yêu cầu này đã ghi ở \(line.vietnamese); có thể bỏ một dòng",
          "the same pin is already on \(line.english); one row can go")
      }
      pins.append(
        Pin(member: member, organisation: organisation, date: date, action: action, reason: reason))
    }
    return pins
  }
}
