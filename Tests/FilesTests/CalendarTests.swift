import Domain
import Files
import Foundation
import TestScenarios
import Testing

/// A calendar with the given lines between its frame.
private func calendar(_ lines: String...) -> String {
  (["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//thu//VI"] + lines + ["END:VCALENDAR"])
    .map { $0.replacingOccurrences(of: "\n", with: "\r\n") + "\r\n" }.joined()
}

private func event(_ lines: String...) -> String {
  (["BEGIN:VEVENT", "UID:a@thu", "DTSTAMP:20201201T000000Z"] + lines + ["END:VEVENT"]).joined(separator: "\n")
}

/// The busy times that a calendar of the member `an` adds, as `from–to reason`.
private func busy(_ calendar: String, zone: String? = nil) throws -> [String] {
  var files = ScenarioFiles.base
  files["calendars/an.ics"] = calendar
  files["busy.csv"] = "who,from,to\n"
  if let zone { files.replace("scenario.toml", "year = 2021", with: "year = 2021\ntime_zone = \"\(zone)\"") }
  let loaded = try read(files)
  #expect(loaded.warnings.isEmpty)
  return loaded.scenario.busy.map { entry in
    #expect(entry.who == .member("an"))
    return "\(entry.interval.start)–\(entry.interval.end)" + (entry.reason.isEmpty ? "" : " \(entry.reason)")
  }
}

/// The meetings that a calendar of the organisation `chi-bo-3` adds, as `id start–end`.
private func meetings(_ calendar: String) throws -> (meetings: [String], warnings: [Finding]) {
  var files = ScenarioFiles.base
  files["calendars/chi-bo-3.ics"] = calendar
  let loaded = try read(files)
  let meetings = loaded.scenario.meetings.filter { $0.organisation == "chi-bo-3" && $0.id != "hop-1" }
  return (meetings.map { "\($0.id) \($0.start)–\($0.end)" }, loaded.warnings)
}

@Suite struct CalendarTests {
  @Test func oneEventIsOneBusyTime() throws {
    let text = calendar(event("SUMMARY:Họp\\, bàn việc", "DTSTART:20210104T073000", "DTEND:20210104T093000"))
    #expect(try busy(text) == ["2021-01-04T07:30–2021-01-04T09:30 Họp, bàn việc"])
  }

  @Test func timesOfOtherZonesAreConverted() throws {
    let text = calendar(
      event("DTSTART:20210104T010000Z", "DTEND:20210104T020000Z"),
      event("DTSTART;TZID=Europe/Paris:20210704T030000", "DURATION:PT1H30M"))
    #expect(
      try busy(text) == ["2021-01-04T08:00–2021-01-04T09:00", "2021-07-04T08:00–2021-07-04T09:30"])
    #expect(
      try busy(text, zone: "Asia/Tokyo") == [
        "2021-01-04T10:00–2021-01-04T11:00", "2021-07-04T10:00–2021-07-04T11:30",
      ])
  }

  @Test func zonesDefinedInTheFileCount() throws {
    let zone = """
      BEGIN:VTIMEZONE
      TZID:SE Asia Standard Time
      BEGIN:STANDARD
      DTSTART:16010101T000000
      TZOFFSETFROM:+0900
      TZOFFSETTO:+0900
      END:STANDARD
      END:VTIMEZONE
      """
    let text = calendar(zone, event("DTSTART;TZID=SE Asia Standard Time:20210104T100000", "DURATION:PT1H"))
    #expect(try busy(text) == ["2021-01-04T08:00–2021-01-04T09:00"])
  }

  @Test func wholeDaysCoverTheirDays() throws {
    let text = calendar(
      event("DTSTART;VALUE=DATE:20210705", "DTEND;VALUE=DATE:20210708"), event("DTSTART;VALUE=DATE:20210710"))
    #expect(
      try busy(text) == ["2021-07-05T00:00–2021-07-08T00:00", "2021-07-10T00:00–2021-07-11T00:00"])
  }

  @Test func recurrencesAreExpandedInsideTheHorizon() throws {
    let text = calendar(
      event(
        "DTSTART;TZID=Asia/Ho_Chi_Minh:20201130T073000", "DTEND;TZID=Asia/Ho_Chi_Minh:20201130T083000",
        "RRULE:FREQ=MONTHLY;BYMONTHDAY=30", "EXDATE;TZID=Asia/Ho_Chi_Minh:20210130T073000,20210330T073000"),
      event("DTSTART:20211229T080000", "DTEND:20211229T090000", "RRULE:FREQ=DAILY"))
    #expect(
      try busy(text).map { String($0.prefix(16)) } == [
        "2021-04-30T07:30", "2021-05-30T07:30", "2021-06-30T07:30", "2021-07-30T07:30", "2021-08-30T07:30",
        "2021-09-30T07:30", "2021-10-30T07:30", "2021-11-30T07:30", "2021-12-29T08:00", "2021-12-30T07:30",
        "2021-12-30T08:00", "2021-12-31T08:00",
      ])
  }

  @Test func additionalDatesAndPeriodsCount() throws {
    let text = calendar(
      event(
        "DTSTART:20210104T080000", "DTEND:20210104T090000", "RDATE:20210111T080000,20210118T080000",
        "RDATE;VALUE=PERIOD:20210125T080000/PT3H"))
    #expect(
      try busy(text) == [
        "2021-01-04T08:00–2021-01-04T09:00", "2021-01-11T08:00–2021-01-11T09:00",
        "2021-01-18T08:00–2021-01-18T09:00", "2021-01-25T08:00–2021-01-25T11:00",
      ])
  }

  @Test func singleOccurrencesMoveAndFallAway() throws {
    let text = calendar(
      event(
        "DTSTART:20210104T080000", "DTEND:20210104T090000", "RRULE:FREQ=WEEKLY;COUNT=4", "SUMMARY:Giao ban"),
      event(
        "RECURRENCE-ID:20210111T080000", "DTSTART:20210112T140000", "DTEND:20210112T150000", "SUMMARY:Dời"),
      event("RECURRENCE-ID:20210118T080000", "DTSTART:20210118T080000", "STATUS:CANCELLED"))
    #expect(
      try busy(text) == [
        "2021-01-04T08:00–2021-01-04T09:00 Giao ban", "2021-01-12T14:00–2021-01-12T15:00 Dời",
        "2021-01-25T08:00–2021-01-25T09:00 Giao ban",
      ])
  }

  @Test func transparentAndCancelledEventsTakeNoTime() throws {
    let text = calendar(
      event("DTSTART:20210104T080000", "DTEND:20210104T090000", "TRANSP:TRANSPARENT"),
      event("DTSTART:20210105T080000", "DTEND:20210105T090000", "STATUS:CANCELLED"),
      event("DTSTART:20210106T080000"))
    #expect(try busy(text) == [])
  }

  @Test func foldedLinesAndOddMinutesAreRead() throws {
    let text = calendar(
      event(
        "SUMMARY:Một dòng\n  dài", "DTSTART:20210104T080030", "DTEND:20210104T090030", "X-ODD:1",
        "DESCRIPTION:"))
    #expect(try busy(text) == ["2021-01-04T08:00–2021-01-04T09:01 Một dòng dài"])
  }

  @Test func whatSaysNothingAboutTimeIsPassedOver() throws {
    let attachment = "ATTACH;ENCODING=BASE64;VALUE=BINARY:" + String(repeating: "QUJD", count: 300_000)
    let alarm = "BEGIN:VALARM\nTRIGGER:-PT15M\nDURATION:PT5M\nREPEAT:2\nSUMMARY:Nhắc\nEND:VALARM"
    let text = calendar(
      event("SUMMARY:Họp", "DTSTART:20210104T073000", attachment, alarm, "X-A:b", "DURATION:PT1H"),
      "BEGIN:VTODO\nDTSTART:20210105T073000\nDURATION:PT1H\nEND:VTODO")
    #expect(try busy(text) == ["2021-01-04T07:30–2021-01-04T08:30 Họp"])
  }

  @Test func organisationsCalendarsAreMeetings() throws {
    let text = calendar(
      event("DTSTART:20210305T190000", "DTEND:20210305T203000", "RRULE:FREQ=MONTHLY;COUNT=2"),
      "BEGIN:VEVENT", "UID:b", "DTSTART;TZID=UTC:20210531T180000", "DTEND:20210531T190000Z", "END:VEVENT",
      event("DTSTART:20220305T190000", "DTEND:20220305T203000"))
    let (found, warnings) = try meetings(text)
    #expect(
      found == [
        "a@thu@2021-03-05 19:00–20:30", "a@thu@2021-04-05 19:00–20:30", "b@2021-06-01 01:00–02:00",
      ])
    #expect(warnings.isEmpty)
  }

  @Test func aWholeDayMeetingIsOddButTaken() throws {
    let (found, warnings) = try meetings(
      calendar(event("SUMMARY:Đại hội", "DTSTART;VALUE=DATE:20210305", "RRULE:FREQ=DAILY;COUNT=2")))
    #expect(found == ["a@thu@2021-03-05 00:00–24:00", "a@thu@2021-03-06 00:00–24:00"])
    #expect(
      warnings.map { $0.text(.english) } == [
        "calendars/chi-bo-3.ics:4: warning: “Đại hội”: the calendar has the meeting all day; give it a start and an end"
      ])
  }

  @Test func otherFilesInTheFolderAreIgnoredWithAWarning() throws {
    var files = ScenarioFiles.base
    files["calendars/README.txt"] = "Lịch xuất từ máy chủ"
    files["calendars/.DS_Store"] = "x"
    #expect(
      try read(files).warnings.map { $0.text(.vietnamese) } == [
        "calendars/README.txt: cảnh báo: không phải tệp .ics, bị bỏ qua"
      ])
  }
}

@Suite struct CalendarRecurrenceTests {
  /// UNTIL in UTC is 07:00 local time: the occurrence at 07:30 of that day is one too late.
  @Test func untilIsComparedByTime() throws {
    let text = calendar(
      event(
        "DTSTART;TZID=Asia/Ho_Chi_Minh:20210101T073000", "DURATION:PT1H",
        "RRULE:FREQ=DAILY;UNTIL=20210103T000000Z"),
      event("DTSTART:20210201T073000", "DURATION:PT1H", "RRULE:FREQ=DAILY;UNTIL=20210202T073000"),
      event("DTSTART;VALUE=DATE:20210301", "RRULE:FREQ=DAILY;UNTIL=20210302"))
    #expect(
      try busy(text).map { String($0.prefix(16)) } == [
        "2021-01-01T07:30", "2021-01-02T07:30", "2021-02-01T07:30", "2021-02-02T07:30", "2021-03-01T00:00",
        "2021-03-02T00:00",
      ])
  }

  @Test func rulesThatOnlyCalendarsHaveAreExpandedToo() throws {
    let text = calendar(
      event("DTSTART:20210104T080000", "DURATION:PT30M", "RRULE:FREQ=DAILY;COUNT=3;BYHOUR=8,14;BYMINUTE=0"))
    #expect(
      try busy(text).map { String($0.prefix(16)) } == [
        "2021-01-04T08:00", "2021-01-04T14:00", "2021-01-05T08:00",
      ])
  }

  @Test func negativeDaysOfTheMonthAndWeeksWithPositionsAreRight() throws {
    let text = calendar(
      event("DTSTART:20210131T080000", "DURATION:PT1H", "RRULE:FREQ=DAILY;BYMONTHDAY=-1;COUNT=3"),
      event("DTSTART:20210603T080000", "DURATION:PT1H", "RRULE:FREQ=YEARLY;BYMONTHDAY=3;COUNT=3"))
    #expect(
      try busy(text).map { String($0.prefix(10)) } == [
        "2021-01-31", "2021-02-28", "2021-03-31", "2021-06-03", "2021-07-03", "2021-08-03",
      ])
  }

  /// Summer time in Paris ends on 31 October: the same local time there is an hour later here.
  @Test func localTimeFollowsTheEventsZone() throws {
    let text = calendar(
      event("DTSTART;TZID=Europe/Paris:20211029T090000", "DURATION:PT1H", "RRULE:FREQ=DAILY;COUNT=4"))
    #expect(
      try busy(text).map { String($0.prefix(16)) } == [
        "2021-10-29T14:00", "2021-10-30T14:00", "2021-10-31T15:00", "2021-11-01T15:00",
      ])
  }
}
