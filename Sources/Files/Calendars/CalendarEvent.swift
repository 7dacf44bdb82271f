import CLibical
import Domain

/// One VEVENT as libical has parsed it. Used with libical locked.
struct CalendarEvent {
  let uid: String
  let summary: String
  let line: Int
  /// First start and end, local seconds.
  let start: Int
  let end: Int
  let isAllDay: Bool
  /// Whether it takes up no time: cancelled or transparent.
  let isIdle: Bool
  /// Which occurrence of the event with the same UID this one replaces; `nil` where it is no replacement.
  let replaces: Mark?

  /// An occurrence named by its start: local seconds, or only a day.
  enum Mark: Hashable {
    case moment(Int)
    case day(Int)
  }

  let zone: CalendarZone
  let startTime: icaltimetype
  private let component: OpaquePointer

  /// Reads an event's own properties.
  init(
    _ component: OpaquePointer, lines: CalendarLines.Event, zone: CalendarZone
  ) throws(CalendarProblem) {
    self.component = component
    self.zone = zone
    line = lines.line
    try CalendarEvent.checkComplete(component, lines)
    uid = CalendarEvent.text(component, ICAL_UID_PROPERTY) { icalproperty_get_uid($0) }
    summary = CalendarEvent.text(component, ICAL_SUMMARY_PROPERTY) { icalproperty_get_summary($0) }
    guard let property = icalcomponent_get_first_property(component, ICAL_DTSTART_PROPERTY) else {
      throw CalendarProblem(
        lines.line, "sự kiện không có DTSTART; hãy ghi lúc bắt đầu",
        "the event has no DTSTART; give its start")
    }
    startTime = try CalendarEvent.time(property, component, lines, "DTSTART")
    start = try CalendarEvent.seconds(startTime, zone, lines, "DTSTART")
    isAllDay = startTime.is_date != 0
    end = try CalendarEvent.end(component, zone, lines, start: start, isAllDay: isAllDay)
    guard end >= start else {
      throw CalendarProblem(
        lines.line(of: "DTEND"), "sự kiện kết thúc trước khi bắt đầu; hãy sửa lại",
        "the event ends before it starts; correct it")
    }
    let status = icalcomponent_get_first_property(component, ICAL_STATUS_PROPERTY)
    let transparency = icalcomponent_get_first_property(component, ICAL_TRANSP_PROPERTY)
    let transparent = [ICAL_TRANSP_TRANSPARENT, ICAL_TRANSP_TRANSPARENTNOCONFLICT]
    isIdle =
      status.map { icalproperty_get_status($0) == ICAL_STATUS_CANCELLED } ?? false
      || transparency.map { transparent.contains(icalproperty_get_transp($0)) } ?? false
    replaces = try CalendarEvent.mark(component, zone, lines)
  }

  /// The starts of all occurrences that may touch the days from `first` to `last`, local seconds; exceptions are
  /// taken out.
  func starts(
    from first: Day, through last: Day, lines: CalendarLines.Event
  ) throws(CalendarProblem) -> [(start: Int, end: Int)] {
    let length = end - start
    var spans: [Int: Int] = [start: end]
    // One day more on both sides, for the difference between time zones.
    let earliest = first - length / 86_400 - 2
    let latest = last + 2
    let rules = lines.properties["RRULE"] ?? []
    for (written, property) in zip(rules, CalendarEvent.properties(component, ICAL_RRULE_PROPERTY)) {
      for second in try recurrence(written, property, earliest...latest) {
        spans[second] = second + length
      }
    }
    for property in CalendarEvent.properties(component, ICAL_RDATE_PROPERTY) {
      let span = try addition(property, length, lines)
      spans[span.start] = span.end
    }
    var exceptions: Set<Mark> = []
    for property in CalendarEvent.properties(component, ICAL_EXDATE_PROPERTY) {
      let time = try CalendarEvent.zoned(
        icalproperty_get_exdate(property), property, component, lines, "EXDATE")
      let second = try CalendarEvent.seconds(time, zone, lines, "EXDATE")
      exceptions.insert(time.is_date != 0 && !isAllDay ? .day(floored(second, 86_400)) : .moment(second))
    }
    return spans.filter { !exceptions.matches($0.key) }.map { ($0.key, $0.value) }.sorted { $0.0 < $1.0 }
  }

  /// The span of an RDATE: a time, or a period with an end of its own.
  private func addition(
    _ property: OpaquePointer, _ length: Int, _ lines: CalendarLines.Event
  ) throws(CalendarProblem) -> (start: Int, end: Int) {
    let value = icalproperty_get_rdate(property)
    let isPeriod = icaltime_is_null_time(value.time) != 0
    let time = try CalendarEvent.zoned(
      isPeriod ? value.period.start : value.time, property, component, lines, "RDATE")
    let start = try CalendarEvent.seconds(time, zone, lines, "RDATE")
    guard isPeriod else { return (start, start + length) }
    if icaltime_is_null_time(value.period.end) == 0 {
      let time = try CalendarEvent.zoned(value.period.end, property, component, lines, "RDATE")
      return (start, max(start, try CalendarEvent.seconds(time, zone, lines, "RDATE")))
    }
    return (start, start + max(0, CalendarEvent.seconds(value.period.duration)))
  }
}

extension Set<CalendarEvent.Mark> {
  /// Whether one of them names the occurrence that starts then, local seconds.
  func matches(_ start: Int) -> Bool { contains(.moment(start)) || contains(.day(floored(start, 86_400))) }
}

extension CalendarLines.Event {
  /// The line of the event's first property of a name, or of the event.
  func line(of property: String) -> Int { properties[property]?.first?.line ?? line }
}
