public import Domain

/// One cell of a table, typed: each writer shows a date or a number in its own way.
public enum Cell: Hashable, Sendable {
  /// When a meeting takes place.
  public struct Occasion: Hashable, Sendable {
    /// The date.
    public let date: Day
    /// When it starts.
    public let start: TimeOfDay
    /// When it ends.
    public let end: TimeOfDay

    /// A time on a date.
    public init(date: Day, start: TimeOfDay, end: TimeOfDay) {
      self.date = date
      self.start = start
      self.end = end
    }
  }

  /// Nothing.
  case empty
  /// Any text.
  case text(String)
  /// A whole number.
  case number(Int)
  /// A number with its unit, such as “1 lượt”.
  case quantity(Int, unit: String)
  /// A date.
  case date(Day)
  /// A time of day.
  case time(TimeOfDay)
  /// From when to when on a day.
  case times(TimeOfDay, TimeOfDay)
  /// Meetings, one per line.
  case occasions([Occasion])

  /// Text, or nothing where it is empty.
  static func text(orEmpty text: String) -> Cell { text.isEmpty ? .empty : .text(text) }
}
