/// How often a duty recurs (`every` in a regime file).
public enum Recurrence: String, CaseIterable, Sendable {
  /// Each calendar month.
  case month
  /// Each calendar quarter.
  case quarter
  /// Each calendar half-year.
  case half
  /// Each calendar year.
  case year
  /// Once for the whole horizon, whatever its length.
  case horizon

  /// Months in one period; 0 for the horizon.
  public var months: Int {
    switch self {
    case .month: 1
    case .quarter: 3
    case .half: 6
    case .year: 12
    case .horizon: 0
    }
  }
}

/// A stretch of days over which visits are counted.
public struct Period: Hashable, Sendable {
  /// `2021`, `2021-H1`, `2021-Q1`, `2021-01`; `nil` for the horizon.
  public let label: String?
  /// The first day.
  public let first: Day
  /// The last day, included.
  public let last: Day

  /// The days from `first` to `last`.
  public init(label: String?, first: Day, last: Day) {
    self.label = label
    self.first = first
    self.last = last
  }

  /// Whether the day lies in the period.
  public func contains(_ day: Day) -> Bool { first <= day && day <= last }

  /// The last day that counts under `until_day`: day `untilDay` of the period's last month, or that month's
  /// last day where it is shorter, never after the period itself.
  public func deadline(untilDay: Int?) -> Day {
    guard let untilDay else { return last }
    let (year, month, _) = last.date
    let day = min(untilDay, Day.length(ofMonth: month, year: year))
    return min(last, Day(year: year, month: month, day: day) ?? last)
  }

  /// The periods of one kind that lie wholly inside the horizon, in order (scenario.md, "Words").
  public static func whole(_ recurrence: Recurrence, in horizon: ClosedRange<Day>) -> [Period] {
    if recurrence == .horizon {
      return [Period(label: nil, first: horizon.lowerBound, last: horizon.upperBound)]
    }
    return touching(recurrence, in: horizon).filter {
      horizon.contains($0.first) && horizon.contains($0.last)
    }
  }

  /// The calendar periods of one kind that share a day with the horizon, also where it cuts them.
  public static func touching(_ recurrence: Recurrence, in horizon: ClosedRange<Day>) -> [Period] {
    if recurrence == .horizon { return whole(.horizon, in: horizon) }
    let length = recurrence.months
    var (year, month, _) = horizon.lowerBound.date
    month -= (month - 1) % length
    var periods: [Period] = []
    while let first = Day(year: year, month: month, day: 1), first <= horizon.upperBound {
      let end = month + length - 1
      guard let last = Day(year: year, month: end, day: Day.length(ofMonth: end, year: year)) else { break }
      periods.append(Period(label: label(recurrence, year: year, month: month), first: first, last: last))
      month += length
      if month > 12 {
        month = 1
        year += 1
      }
    }
    return periods
  }

  private static func label(_ recurrence: Recurrence, year: Int, month: Int) -> String {
    switch recurrence {
    case .month: "\(padded(year, 4))-\(padded(month, 2))"
    case .quarter: "\(padded(year, 4))-Q\((month + 2) / 3)"
    case .half: "\(padded(year, 4))-H\((month + 5) / 6)"
    case .year, .horizon: padded(year, 4)
    }
  }
}
