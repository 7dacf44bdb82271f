/// Where a date goes that falls on a day off, where the text says so.
public enum WorkingDay: String, CaseIterable, Sendable {
  /// To the last working day before.
  case before
  /// To the first working day after.
  case after
}

extension World {
  /// Whether people work on the day: Monday to Friday, and no holiday of the scenario.
  public func isWorkingDay(_ day: Day) -> Bool { day.weekday <= 5 && holidays[day] == nil }

  /// The working day that takes the place of a date; the date itself where it is one, or where nothing is to move.
  ///
  /// A scenario whose holidays leave no working day within a year keeps the date.
  public func workingDay(_ direction: WorkingDay?, _ day: Day) -> Day {
    guard let direction else { return day }
    for step in 0...366 {
      let candidate = direction == .before ? day - step : day + step
      if isWorkingDay(candidate) { return candidate }
    }
    return day
  }
}
