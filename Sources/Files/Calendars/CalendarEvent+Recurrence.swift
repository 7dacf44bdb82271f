import CLibical
import Domain

/// How events recur.
extension CalendarEvent {
  /// More steps of a recurrence than this are refused: a rule by the second or minute.
  private static let mostSteps: Int32 = 100_000
  /// More occurrences on the days looked at are refused.
  private static let mostTimes = 8192

  /// The starts that an RRULE gives on the days, local seconds.
  ///
  /// Rules by days are expanded as those in `meets` are; all others, such as BYWEEKNO or BYHOUR, by libical.
  func recurrence(
    _ written: CalendarLines.Event.Property, _ property: OpaquePointer, _ days: ClosedRange<Day>
  ) throws(CalendarProblem) -> [Int] {
    if case .success(let rule) = RecurrenceRule.parse(written.text, isCalendar: true),
      let start = Day(year: Int(startTime.year), month: Int(startTime.month), day: Int(startTime.day))
    {
      return starts(of: rule, on: days, startingOn: start)
    }
    var count: Int32 = 0
    let (first, last) = (CalendarEvent.date(days.lowerBound), CalendarEvent.date(days.upperBound))
    let times = [icaltimetype](unsafeUninitializedCapacity: CalendarEvent.mostTimes) { buffer, size in
      count = phancong_event_times(
        property, startTime, first, last, buffer.baseAddress, Int32(CalendarEvent.mostTimes),
        CalendarEvent.mostSteps)
      size = max(0, Int(count))
    }
    if count == -2 {
      throw CalendarProblem(
        written.line,
        "sự kiện lặp quá nhiều lần; hãy dùng FREQ=DAILY hoặc thưa hơn, hoặc ghi ngày bắt đầu muộn hơn",
        "the event recurs too often; use FREQ=DAILY or less often, or start it later")
    }
    if count < 0 {
      throw CalendarProblem(
        written.line, value: written.text, "không hiểu quy tắc lặp RRULE; hãy sửa lại",
        "the recurrence RRULE is not understood; correct it")
    }
    return times.compactMap(zone.seconds)
  }

  private func starts(of rule: RecurrenceRule, on days: ClosedRange<Day>, startingOn start: Day) -> [Int] {
    var rule = rule
    var end: Int?
    if let until = rule.until, !isAllDay, !rule.untilTime.isEmpty {
      // UNTIL may be in another zone than the event: the time decides, not the day.
      end = seconds(of: until, rule.untilTime)
      rule.until = until + 1
    }
    return rule.days(from: days.lowerBound, through: days.upperBound, startingOn: start).compactMap { day in
      var time = startTime
      let (year, month, number) = day.date
      (time.year, time.month, time.day) = (Int32(year), Int32(month), Int32(number))
      time.is_daylight = 0
      return zone.seconds(time).flatMap { second in end.map { second <= $0 } ?? true ? second : nil }
    }
  }

  /// The time that UNTIL names, `T170000Z` or `T170000`; `nil` where it is none.
  private func seconds(of day: Day, _ text: String) -> Int? {
    let digits = Array(text.utf8.dropFirst().prefix(6))[...]
    guard digits.count == 6, let number = wholeNumber(digits) else { return nil }
    var time = CalendarEvent.date(day)
    time.is_date = 0
    (time.hour, time.minute, time.second) = (
      Int32(number / 10_000), Int32(number / 100 % 100), Int32(number % 100)
    )
    time.zone = text.hasSuffix("Z") ? icaltimezone_get_utc_timezone() : startTime.zone
    return zone.seconds(time)
  }
}
