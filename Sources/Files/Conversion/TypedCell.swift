import Domain
import Workbooks

/// Puts the text of a table's cell into a workbook as what it is: a date as a date, a number as a number.
///
/// What ``CellSpelling`` would not spell in the same way stays text, so that nothing is lost on the way back.
enum TypedCell {
  /// The value of a cell and the number format that tells what it is.
  static func value(_ text: String, _ kind: TableSchema.Kind) -> (value: CellValue, format: String) {
    let (value, format) = typed(text, kind)
    return value.map { ($0, format) } ?? (.text(text), textFormat)
  }

  /// The number format of a column's cells, also of those that are still empty.
  static func format(_ kind: TableSchema.Kind) -> String {
    switch kind {
    case .day: CellStyle.dateFormat
    case .dayOrMoment: momentOrDayFormat
    case .time: CellStyle.timeFormat
    case .whole: "0"
    case .decimal: "General"
    // As text, `3-1` is no date and `007` no number.
    case .text, .recurrence, .newID, .reference, .references, .who, .word, .openWord, .flag, .days: textFormat
    }
  }

  /// The format of text: what is typed is taken as it is.
  static let textFormat = "@"
  /// Shows a day or a day with a time, as it is typed.
  private static let momentOrDayFormat = CellStyle.momentFormat

  private static func typed(_ text: String, _ kind: TableSchema.Kind) -> (CellValue?, String) {
    switch kind {
    case .day: return (day(text).map(CellValue.day), CellStyle.dateFormat)
    case .dayOrMoment:
      if let day = day(text) { return (.day(day), CellStyle.dateFormat) }
      // Midnight as a number is a day.
      let moment = Moment(text).flatMap {
        "\($0)" == text && years.contains($0.day.year) && $0.minuteOfDay != 0 ? $0 : nil
      }
      return (moment.map(CellValue.moment), CellStyle.momentFormat)
    case .time:
      // 24:00 would be shown as 00:00.
      let time = TimeOfDay(text).flatMap { "\($0)" == text && $0.minute < 1440 ? $0 : nil }
      return (time.map(CellValue.time), CellStyle.timeFormat)
    case .whole:
      let number = Int(text).flatMap { String($0) == text && abs($0) < 1_000_000_000_000_000 ? $0 : nil }
      return (number.map { CellValue.number($0) }, "0")
    case .decimal: return decimal(text)
    case .text, .recurrence, .newID, .reference, .references, .who, .word, .openWord, .flag, .days:
      return (nil, "")
    }
  }

  /// Spreadsheets know no day before 1900 and take 1900 for a leap year; small numbers are read as years.
  private static let years = 1955...9999

  private static func day(_ text: String) -> Day? {
    Day(text).flatMap { "\($0)" == text && years.contains($0.year) ? $0 : nil }
  }

  /// Zeros at the end, as in `9.30500`, are kept by the number's format.
  private static func decimal(_ text: String) -> (CellValue?, String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), text.utf8.count <= 15, let number = Double(text) else {
      return (nil, "")
    }
    if CellSpelling.plain(number) == text { return (.number(number), "General") }
    guard parts.count == 2, case let digits = parts[1].utf8.count, digits > 0, number != 0,
      CellSpelling.fixed(number, digits) == text
    else { return (nil, "") }
    return (.number(number), "0." + String(repeating: "0", count: digits))
  }
}
