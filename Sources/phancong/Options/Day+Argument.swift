public import ArgumentParser
public import Documents
public import Domain

extension Day: ExpressibleByArgument {
  /// A date as `YYYY-MM-DD`.
  public init?(argument: String) { self.init(argument) }
}

/// A month of one year, as `YYYY-MM`.
struct MonthArgument: ExpressibleByArgument {
  /// The month's first day.
  let first: Day

  init?(argument: String) {
    guard let first = Day(argument + "-01") else { return nil }
    self.first = first
  }
}

extension Goal: ExpressibleByArgument {}

extension CalendarDocuments.Extent: ExpressibleByArgument {}
