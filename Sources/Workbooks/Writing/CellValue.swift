public import Domain

/// What a cell holds.
public enum CellValue: Hashable, Sendable {
  /// Text, never a formula.
  case text(String)
  /// A number.
  case number(Double)
  /// A date. Give its style a date format.
  case day(Day)
  /// A time of day.
  case time(TimeOfDay)
  /// A date with a time.
  case moment(Moment)
  /// TRUE or FALSE.
  case boolean(Bool)

  /// A whole number.
  public static func number(_ value: Int) -> CellValue { .number(Double(value)) }

  /// The number by which spreadsheets know a date: days since 30 December 1899.
  static func serial(_ day: Day) -> Double { Double(day.number + CellValue.epoch) }

  /// 1970-01-01 as a spreadsheet's number.
  static let epoch = 25_569
}

extension CellValue: ExpressibleByStringLiteral {
  /// Text.
  public init(stringLiteral text: String) { self = .text(text) }
}
