import Domain

/// Where something stands in the input.
struct Place: Hashable {
  /// The file, as findings show it.
  var file: String
  /// The sheet, where the file is a workbook.
  var sheet: String?
  /// The line of the file or row of the sheet, counted from 1.
  var line: Int?
  /// The letters of the sheet's column.
  var letters: String?
  /// The key of the column.
  var column: String?

  func finding(_ value: String?, _ message: Message, _ severity: Finding.Severity) -> Finding {
    Finding(
      file: file, sheet: sheet, line: line, letters: letters, column: column, value: value, message: message,
      severity: severity)
  }
}
