import Domain

/// The iCalendar files in `calendars`: busy times of members and meetings of organisations.
extension TablesReader {
  /// Adds what the calendars say to the scenario.
  func readCalendars(into scenario: inout Scenario) {
    for name in source.calendarNames {
      let path = FolderSource.calendarFolder + "/" + name
      findings.opened(path)
      guard let id = calendarOwner(name) else { continue }
      let isMember = memberIDs.has(id)
      let isOrganisation = organisationIDs.has(id)
      guard isMember != isOrganisation else {
        reportOwner(id, path, isBoth: isMember)
        continue
      }
      guard let file = source.file(path, findings) else { continue }
      let days = horizon ?? Day(number: 0)...Day(number: 0)
      let calendar = CalendarFile(file, horizon: days, timeZone: scenario.timeZone, findings: findings)
      guard horizon != nil else { continue }
      if isMember {
        scenario.busy += busy(id, calendar)
      } else {
        let occurrences = scenario.meetings
        scenario.meetings += meetings(of: id, calendar, path, besides: occurrences)
      }
    }
  }

  /// The id that a file is named after; `nil` where it is no calendar.
  private func calendarOwner(_ name: String) -> String? {
    guard name.lowercased().hasSuffix(".ics") else {
      findings.warning(
        FolderSource.calendarFolder + "/" + name, "không phải tệp .ics, bị bỏ qua",
        "not an .ics file, ignored")
      return nil
    }
    return CellText.string(Array(name.utf8.dropLast(4))[...])
  }

  private func reportOwner(_ id: String, _ path: String, isBoth: Bool) {
    if isBoth {
      findings.error(
        path, value: id, "mã này vừa là thành viên vừa là tổ chức; hãy đổi một mã",
        "the id is both a member's and an organisation's; change one of them")
      return
    }
    guard memberIDs.isReliable && organisationIDs.isReliable else { return }
    let near = memberIDs.nearest(to: id) ?? organisationIDs.nearest(to: id)
    findings.error(
      path, value: id,
      near.map { "không có thành viên hay tổ chức mang mã này; phải chăng là “\($0).ics”?" }
        ?? "không có thành viên hay tổ chức mang mã này; hãy đặt tên tệp theo một mã",
      near.map { "no member or organisation has this id; did you mean “\($0).ics”?" }
        ?? "no member or organisation has this id; name the file after one")
  }

  private func busy(_ member: String, _ calendar: CalendarFile) -> [BusyEntry] {
    calendar.occurrences.filter { $0.end > $0.start }.map {
      BusyEntry(who: .member(member), interval: $0.interval, reason: $0.summary)
    }
  }

  private func meetings(
    of organisation: String, _ calendar: CalendarFile, _ path: String, besides known: [Meeting]
  ) -> [Meeting] {
    var meetings: [Meeting] = []
    var reported: Set<String> = []
    for occurrence in calendar.occurrences {
      let interval = occurrence.interval
      let date = interval.start.day
      guard horizon?.contains(date) ?? false else { continue }
      let endMinute = interval.end.minutes - date.number * 1440
      if let (vietnamese, english) = complaint(occurrence, endMinute) {
        // Every occurrence of an event has the same fault.
        if reported.insert("\(occurrence.line)").inserted {
          findings.error(path, line: occurrence.line, value: occurrence.summary, vietnamese, english)
        }
        continue
      }
      let id = "\(occurrence.uid)@\(date)"
      // An occurrence of `meets` has the same id only where the UID is the id of its organisation.
      let clash = organisationIDs.has(occurrence.uid) ? known.first { $0.id == id } : nil
      if let origin = meetingOrigins[id] ?? clash.map({ .occurrence(organisation: $0.organisation) }) {
        findings.error(
          path, line: occurrence.line, value: id,
          "cuộc họp trùng mã với \(origin.place.vietnamese); hãy đổi UID của sự kiện hoặc mã kia",
          "the meeting has the same id as one in \(origin.place.english); change the event's UID or that id")
        continue
      }
      if occurrence.isAllDay && reported.insert("day \(occurrence.line)").inserted {
        findings.warning(
          path, line: occurrence.line, value: occurrence.summary,
          "cuộc họp kéo dài cả ngày trong lịch; hãy ghi giờ bắt đầu và kết thúc",
          "the calendar has the meeting all day; give it a start and an end")
      }
      meetingOrigins[id] = .calendar(file: path)
      meetings.append(
        Meeting(
          id: id, organisation: organisation, date: date,
          start: TimeOfDay(minute: interval.start.minuteOfDay),
          end: TimeOfDay(minute: endMinute)))
    }
    return meetings
  }

  /// Why an event cannot be a meeting.
  private func complaint(_ occurrence: CalendarOccurrence, _ endMinute: Int) -> (String, String)? {
    if occurrence.uid.isEmpty {
      return (
        "sự kiện không có UID nên cuộc họp không có mã; hãy xuất lại lịch kèm UID",
        "the event has no UID, so the meeting has no id; export the calendar with UIDs"
      )
    }
    if occurrence.end <= occurrence.start {
      return (
        "cuộc họp không có lúc kết thúc; hãy ghi DTEND hoặc DURATION",
        "the meeting has no end; give it a DTEND or DURATION"
      )
    }
    if endMinute > 1440 {
      return (
        "cuộc họp phải kết thúc trong ngày, chậm nhất 24:00; hãy sửa lại",
        "a meeting must end on its day, at 24:00 at the latest; correct it"
      )
    }
    if CellText.read(Array(occurrence.uid.utf8)[...], isStrict: true).flaw != nil {
      return (
        "UID của sự kiện có ký tự không nhìn thấy; hãy sửa lại",
        "the event's UID has an invisible character; correct it"
      )
    }
    return nil
  }
}
