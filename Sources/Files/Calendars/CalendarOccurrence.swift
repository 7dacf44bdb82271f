import Domain

/// One time at which an event of a calendar takes place, in the scenario's time zone.
struct CalendarOccurrence: Sendable {
  /// The event's UID; empty where it has none.
  var uid: String
  /// What it is about.
  var summary: String
  /// Seconds since 1970-01-01T00:00, local.
  var start: Int
  /// Seconds since 1970-01-01T00:00, local; not included.
  var end: Int
  /// Whether the calendar gives days, not times.
  var isAllDay: Bool
  /// The line of the event.
  var line: Int

  /// The minutes it touches.
  var interval: Interval {
    Interval(start: Moment(minutes: floored(start, 60)), end: Moment(minutes: floored(end + 59, 60)))
  }
}

/// What is wrong with an event.
struct CalendarProblem: Error, Sendable {
  var line: Int
  var value: String?
  var message: Message
  var severity = Finding.Severity.error

  init(_ line: Int, value: String? = nil, _ vietnamese: String, _ english: String) {
    self.line = line
    self.value = value
    message = Message(vietnamese, english)
  }
}

/// The quotient rounded towards minus infinity.
func floored(_ value: Int, _ divisor: Int) -> Int {
  value >= 0 ? value / divisor : (value - divisor + 1) / divisor
}
