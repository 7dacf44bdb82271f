import Domain

/// Meetings: the rows of `meetings` and the occurrences of `meets`.
extension TablesReader {
  /// The recurring part of an organisation's row.
  struct Schedule {
    var meets = ""
    var starts = TimeOfDay(minute: 480)
    var minutes = 120
    var except: [Day] = []
  }

  /// Reads `meets`, `starts`, `minutes` and `except`; a rule that is wrong is left out.
  func schedule(in row: Row) -> Schedule {
    let table = row.table
    var schedule = Schedule()
    let meets = row.text(table.column("meets"))
    if !meets.isEmpty {
      switch rules[meets] ?? RecurrenceRule.parse(meets) {
      case .success(let rule):
        rules[meets] = .success(rule)
        schedule.meets = meets
      case .failure(let problem):
        row.error(table.column("meets"), problem.message.vietnamese, problem.message.english)
      }
    }
    let starts = row.time(table.column("starts"), standard: schedule.starts)
    let minutes = row.integer(table.column("minutes"), in: 1...1440, standard: schedule.minutes)
    schedule.except = row.days(table.column("except"))
    guard let starts, let minutes else {
      schedule.meets = ""
      return schedule
    }
    (schedule.starts, schedule.minutes) = (starts, minutes)
    if starts.minute + minutes > 1440 {
      let most = 1440 - starts.minute
      row.error(
        table.column(row.isEmpty(table.column("minutes")) ? "starts" : "minutes"),
        "bắt đầu lúc \(starts) và kéo dài \(minutes) phút là quá 24:00; hãy ghi giờ sớm hơn hoặc tối đa \(most) phút",
        "a start at \(starts) for \(minutes) minutes goes beyond 24:00; start earlier or write at most \(most) minutes"
      )
      schedule.meets = ""
    }
    if !schedule.except.isEmpty && meets.isEmpty {
      row.warning(
        table.column("except"), "tổ chức không có lịch ở cột meets nên cột này không có tác dụng",
        "the organisation has no recurrence in the column meets, so this has no effect")
    }
    return schedule
  }

  /// The rows of `meetings` inside the horizon.
  func readMeetings() -> [Meeting] {
    guard let table = open(.meetings) else { return [] }
    var meetings: [Meeting] = []
    var outside = 0
    var kinds = Suggestions(TableSchema.meetings.columns.first { $0.key == "kind" }?.choices ?? [])
    for row in table.rows where row.isComplete {
      guard let meeting = meeting(in: row, &kinds) else { continue }
      if let horizon, !horizon.contains(meeting.date) {
        outside += 1
        continue
      }
      rowDates[meeting.organisation, default: []].insert(meeting.date)
      meetings.append(meeting)
    }
    if let horizon, outside > 0 {
      let (from, to) = (horizon.lowerBound, horizon.upperBound)
      findings.warning(
        table.sheet.place(), "\(outside) cuộc họp nằm ngoài thời gian \(from) – \(to), bị bỏ qua",
        "\(outside) \(outside == 1 ? "meeting lies" : "meetings lie") outside \(from) – \(to) and \(outside == 1 ? "is" : "are") ignored"
      )
    }
    return meetings
  }

  private func meeting(in row: Row, _ kinds: inout Suggestions) -> Meeting? {
    let table = row.table
    let id = row.id(table.column("id"))
    if let id {
      if let origin = meetingOrigins[id] {
        let place = origin.place
        row.error(
          table.column("id"), "mã đã dùng ở \(place.vietnamese); hãy đặt mã khác",
          "the id is already used in \(place.english); choose another")
      } else {
        meetingOrigins[id] = .row(row.whereabouts)
      }
    }
    let organisation = organisationIDs.reference(in: row, table.column("organisation"))
    let date = row.day(table.column("date"))
    let start = row.time(table.column("start"))
    let end = row.time(table.column("end"))
    let kind = row.text(table.column("kind"), longest: Row.longestName)
    let known = table.column("kind").schema.choices
    if !kind.isEmpty && !known.contains(kind) {
      let list = known.joined(separator: ", ")
      let near = kinds.nearest(to: kind)
      row.warning(
        table.column("kind"),
        near.map { "loại cuộc họp lạ; phải chăng là “\($0)”?" } ?? "loại cuộc họp lạ; thường là: \(list)",
        near.map { "unusual kind of meeting; did you mean “\($0)”?" }
          ?? "unusual kind of meeting; the usual ones are: \(list)")
    }
    let invitation = row.flag(table.column("invitation"), standard: false)
    let announced = row.optionalDay(table.column("announced"))
    if let start, let end, end <= start {
      row.error(
        table.column("end"), "giờ kết thúc phải sau giờ bắt đầu \(start); hãy sửa lại",
        "the end must be after the start \(start); correct it")
      return nil
    }
    if let date, let announced, announced > date {
      row.error(
        table.column("announced"), "ngày thông báo không được sau ngày họp \(date); hãy sửa lại",
        "the announcement may not be after the meeting's date \(date); correct it")
    }
    guard let id, let organisation, let date, let start, let end, let invitation else { return nil }
    return Meeting(
      id: id, organisation: organisation, date: date, start: start, end: end,
      kind: kind.isEmpty ? "thuong-ky" : kind, invitation: invitation, announced: announced)
  }

  /// The occurrences of `meets` inside the horizon, without excepted dates and dates that have a row.
  ///
  /// The great majority of meetings come from here, so that nothing is looked up per meeting that can be looked up
  /// per organisation. Two occurrences never share an id: the date is as long everywhere.
  func occurrences(of organisations: [Located<Organisation>]) -> [Meeting] {
    guard let horizon else { return [] }
    let rows = meetingOrigins.filter { $0.key.utf8.contains(UInt8(ascii: "@")) }
    let suffixes = (horizon.lowerBound.number...horizon.upperBound.number).map { "@\(Day(number: $0))" }
    var meetings: [Meeting] = []
    meetings.reserveCapacity(organisations.count * 12)
    for located in organisations where !located.value.meets.isEmpty {
      let organisation = located.value
      let days = days(of: organisation.meets, in: horizon)
      let meets = located.row.table.column("meets")
      if days.isEmpty {
        located.row.warning(
          meets, "quy tắc không có ngày nào trong thời gian \(horizon.lowerBound) – \(horizon.upperBound)",
          "the rule has no date between \(horizon.lowerBound) and \(horizon.upperBound)")
      }
      reportIdleExceptions(located, days: days, horizon)
      let skipped = (rowDates[organisation.id] ?? []).union(organisation.except)
      let end = TimeOfDay(minute: organisation.starts.minute + organisation.minutes)
      for day in days where skipped.isEmpty || !skipped.contains(day) {
        let id = organisation.id + suffixes[day - horizon.lowerBound]
        if !rows.isEmpty, case .row? = rows[id], let place = rows[id]?.place {
          located.row.error(
            meets,
            "lịch này sinh ra cuộc họp “\(id)”, mà \(place.vietnamese) đã dùng mã đó cho ngày khác; "
              + "hãy ghi \(day) vào cột except hoặc đổi mã ở meetings.csv",
            "the rule makes the meeting “\(id)”, an id that \(place.english) uses for another date; "
              + "write \(day) into the column except or change the id in meetings.csv")
          continue
        }
        meetings.append(
          Meeting(
            id: id, organisation: organisation.id, date: day, start: organisation.starts, end: end))
      }
    }
    return meetings
  }

  /// The days of a rule that has been read. Organisations share few rules: each is expanded once.
  private func days(of rule: String, in horizon: ClosedRange<Day>) -> [Day] {
    if let known = expansions[rule] { return known }
    guard case .success(let parsed)? = rules[rule] else { return [] }
    let days = parsed.days(
      from: horizon.lowerBound, through: horizon.upperBound, startingOn: horizon.lowerBound)
    expansions[rule] = days
    return days
  }

  /// An exception inside the horizon on a day without occurrence is probably a slip of the pen.
  private func reportIdleExceptions(
    _ located: Located<Organisation>, days: [Day], _ horizon: ClosedRange<Day>
  ) {
    guard !located.value.except.isEmpty else { return }
    let occurring = Set(days)
    for day in located.value.except where horizon.contains(day) && !occurring.contains(day) {
      let place = located.row.place(located.row.table.column("except"))
      findings.warning(
        place, value: "\(day)",
        "ngày này không có trong lịch ở cột meets nên không có gì để trừ; hãy kiểm tra lại ngày",
        "the rule in the column meets has no meeting on this date; check the date")
    }
  }
}
