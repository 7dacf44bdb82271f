import Domain

/// On which day of each month an organisation meets.
enum MeetingRule {
  /// A day of the month.
  case day(Int)
  /// The first, second … of a weekday, 1 = Monday.
  case weekday(ordinal: Int, Int)
  /// Two meetings a month: the first and third of a weekday.
  case firstAndThird(Int)

  private static let codes = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]

  /// The column `meets`.
  var text: String {
    switch self {
    case .day(let day): "FREQ=MONTHLY;BYMONTHDAY=\(day)"
    case .weekday(let ordinal, let day): "FREQ=MONTHLY;BYDAY=\(ordinal)\(MeetingRule.codes[day - 1])"
    case .firstAndThird(let day):
      "FREQ=MONTHLY;BYDAY=1\(MeetingRule.codes[day - 1]),3\(MeetingRule.codes[day - 1])"
    }
  }

  /// The days of a month.
  func days(year: Int, month: Int) -> [Day] {
    switch self {
    case .day(let day): [Day(year: year, month: month, day: day)].compactMap(\.self)
    case .weekday(let ordinal, let weekday): [nth(ordinal, weekday, year, month)].compactMap(\.self)
    case .firstAndThird(let weekday): [1, 3].compactMap { nth($0, weekday, year, month) }
    }
  }

  private func nth(_ ordinal: Int, _ weekday: Int, _ year: Int, _ month: Int) -> Day? {
    guard let first = Day(year: year, month: month, day: 1) else { return nil }
    return first + ((weekday - first.weekday + 7) % 7 + 7 * (ordinal - 1))
  }

  // MARK: - Usual days

  /// A commune's: a fixed day of the first ten, more often the third or fifth.
  static func commune(_ random: inout SeededGenerator) -> MeetingRule {
    random.chance(75)
      ? .day(random.pick([2, 3, 3, 3, 4, 5, 5, 5, 6, 7, 8, 9, 10]))
      : .weekday(ordinal: 1, random.number(1...6))
  }

  /// A village cell's: the same days, or a weekend.
  static func cell(_ random: inout SeededGenerator) -> MeetingRule {
    random.chance(70)
      ? .day(random.pick([2, 3, 3, 3, 4, 5, 5, 5, 6, 7, 8, 9, 10]))
      : .weekday(ordinal: 1, random.pick([5, 6, 7, 7]))
  }

  /// An office's: a working day at the beginning of the month.
  static func office(_ random: inout SeededGenerator) -> MeetingRule {
    random.chance(85)
      ? .weekday(ordinal: 1, random.number(1...5)) : .weekday(ordinal: 2, random.number(1...2))
  }
}
