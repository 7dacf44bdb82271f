/// A minute in the scenario's local time, counted from 1970-01-01T00:00.
public struct Moment: Hashable, Comparable, Sendable {
  /// Minutes since 1970-01-01T00:00, local time.
  public let minutes: Int

  /// The moment `minutes` after 1970-01-01T00:00.
  public init(minutes: Int) { self.minutes = minutes }

  /// The moment `minute` minutes after the day's midnight; 1440 is the next day's midnight.
  public init(_ day: Day, minute: Int) { minutes = day.number * 1440 + minute }

  /// Reads `YYYY-MM-DDTHH:MM`; `nil` for anything else.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "T", omittingEmptySubsequences: false)
    guard parts.count == 2, let day = Day(parts[0]), let time = TimeOfDay(parts[1]) else { return nil }
    self.init(day, minute: time.minute)
  }

  /// The day on which the moment lies.
  public var day: Day { Day(number: minutes >= 0 ? minutes / 1440 : (minutes - 1439) / 1440) }
  /// Minutes since that day's midnight, 0..<1440.
  public var minuteOfDay: Int { minutes - day.number * 1440 }

  /// Earlier moments come first.
  public static func < (left: Moment, right: Moment) -> Bool { left.minutes < right.minutes }
}

extension Moment: CustomStringConvertible {
  /// `YYYY-MM-DDTHH:MM`.
  public var description: String { "\(day)T\(TimeOfDay(minute: minuteOfDay))" }
}

/// A time of day as minutes since midnight; 24:00 is allowed as an end.
public struct TimeOfDay: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// Minutes since midnight, 0...1440.
  public let minute: Int

  /// The time `minute` minutes after midnight.
  public init(minute: Int) { self.minute = minute }

  /// Reads `HH:MM` from 00:00 to 24:00; `nil` for anything else.
  public init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 5, bytes[2] == UInt8(ascii: ":"), let hour = decimal(bytes[0..<2]),
      let minute = decimal(bytes[3..<5]), minute < 60, hour * 60 + minute <= 1440
    else { return nil }
    self.minute = hour * 60 + minute
  }

  /// `HH:MM`.
  public var description: String { padded(minute / 60, 2) + ":" + padded(minute % 60, 2) }

  /// Earlier times come first.
  public static func < (left: TimeOfDay, right: TimeOfDay) -> Bool { left.minute < right.minute }
}

/// A span of time from `start` (included) to `end` (excluded).
public struct Interval: Hashable, Sendable {
  /// The first minute.
  public let start: Moment
  /// The minute after the last one.
  public let end: Moment

  /// The span from `start` to `end`; empty where `end` is not after `start`.
  public init(start: Moment, end: Moment) {
    self.start = start
    self.end = end
  }

  /// The whole days from `first` to `last`, both included.
  public init(days first: Day, through last: Day) {
    self.init(start: Moment(first, minute: 0), end: Moment(last + 1, minute: 0))
  }

  /// Whether no minute lies inside.
  public var isEmpty: Bool { end <= start }

  /// Whether the two spans share a minute. Touching is not overlapping; an empty span overlaps nothing.
  public func overlaps(_ other: Interval) -> Bool {
    !isEmpty && !other.isEmpty && start < other.end && other.start < end
  }

  /// The span made longer by `minutes` on both sides.
  public func widened(by minutes: Int) -> Interval {
    Interval(start: Moment(minutes: start.minutes - minutes), end: Moment(minutes: end.minutes + minutes))
  }
}
