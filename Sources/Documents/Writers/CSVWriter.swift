import Domain

/// Writes a table as comma-separated values for spreadsheets: RFC 4180, CRLF, with a byte-order mark so that
/// Excel reads UTF-8.
///
/// Dates are `YYYY-MM-DD` and times `HH:MM`, which spreadsheets of any locale take for what they are. A text that
/// a spreadsheet would take for a formula (its first character, leading apostrophes apart, is one of `= + - @`,
/// a tab or a carriage return) gets one apostrophe in front; readers take one away from such a text.
enum CSVWriter {
  static func bytes(_ table: DocumentTable) -> [UInt8] {
    let rows = table.rows
    var text = ByteText(capacity: 400 + rows.count * 300)
    text.literal("\u{FEFF}")
    for (index, column) in table.columns.enumerated() {
      if index > 0 { text.literal(",") }
      field(column.heading, &text)
    }
    text.literal("\r\n")
    for row in rows {
      for (index, cell) in row.enumerated() {
        if index > 0 { text.literal(",") }
        write(cell, &text)
      }
      text.literal("\r\n")
    }
    return text.bytes
  }

  private static func write(_ cell: Cell, _ text: inout ByteText) {
    switch cell {
    case .empty: break
    case .text(let value): field(isFormula(value) ? "'" + value : value, &text)
    case .number(let value): text.write(value)
    case .quantity(let value, let unit): field("\(value) \(unit)", &text)
    case .date(let day): text.write(day)
    case .time(let time): text.write(time)
    case .times(let start, let end): text.write("\(start)–\(end)")
    case .occasions(let occasions):
      field(occasions.map { "\($0.date) \($0.start)–\($0.end)" }.joined(separator: "; "), &text)
    }
  }

  /// Whether a spreadsheet would take the text for a formula, leading apostrophes apart.
  static func isFormula(_ text: String) -> Bool {
    switch text.utf8.first(where: { $0 != UInt8(ascii: "'") }) {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), UInt8(ascii: "\t"),
      UInt8(ascii: "\r"):
      true
    default: false
    }
  }

  private static func field(_ value: String, _ text: inout ByteText) {
    let needsQuotes =
      value.utf8.contains { byte in
        switch byte {
        case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\""), UInt8(ascii: "\r"), UInt8(ascii: "\n"):
          true
        default: false
        }
      } || value.utf8.first == UInt8(ascii: " ") || value.utf8.last == UInt8(ascii: " ")
    guard needsQuotes else { return text.write(value) }
    text.literal("\"")
    text.write(value) { $0 == UInt8(ascii: "\"") ? "\"\"" : nil }
    text.literal("\"")
  }
}
