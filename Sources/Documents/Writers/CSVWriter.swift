import Domain
import Fingerprints

/// Writes a table as comma-separated values for spreadsheets: RFC 4180, CRLF, with a byte-order mark so that
/// Excel reads UTF-8.
///
/// Dates are `YYYY-MM-DD` and times `HH:MM`, which spreadsheets of any locale take for what they are. A text that
/// a spreadsheet would take for a formula (its first character, leading apostrophes apart, is one of `= + - @`,
/// a tab or a carriage return) gets one apostrophe in front; readers take one away from such a text.
///
/// A line of comment would be a row to a spreadsheet, so the seal is the heading of a last, empty column.
enum CSVWriter {
  /// The table with the seal of a document of the plan.
  static func bytes(_ table: DocumentTable, _ document: String, _ identity: PlanIdentity) -> [UInt8] {
    bytes(table) { identity.seal(document, $0).text }
  }

  /// A table that is no document of one plan, and so has no seal.
  static func unsealedBytes(_ table: DocumentTable) -> [UInt8] { bytes(table) { _ in nil } }

  private static func bytes(_ table: DocumentTable, seal: (SealedContent) -> String?) -> [UInt8] {
    let rows = table.rows
    let headings = table.columns.map { guarded($0.heading) }
    var content = SealedContent()
    content.row(headings)
    var cells: [[String]] = []
    cells.reserveCapacity(rows.count)
    for row in rows {
      let fields = row.map(string)
      content.row(fields)
      cells.append(fields)
    }
    let seal = seal(content)
    var text = ByteText(capacity: 800 + rows.count * 300)
    text.literal("\u{FEFF}")
    line(headings, last: seal, &text)
    for fields in cells { line(fields, last: seal == nil ? nil : "", &text) }
    return text.bytes
  }

  private static func line(_ fields: [String], last: String?, _ text: inout ByteText) {
    for (number, value) in fields.enumerated() {
      if number > 0 { text.literal(",") }
      field(value, &text)
    }
    if let last {
      text.literal(",")
      text.write(last)
    }
    text.literal("\r\n")
  }

  private static func string(_ cell: Cell) -> String {
    switch cell {
    case .empty: ""
    case .text(let value): guarded(value)
    case .number(let value): String(value)
    case .quantity(let value, let unit): "\(value) \(unit)"
    case .date(let day): day.description
    case .time(let time): time.description
    case .times(let start, let end): "\(start)–\(end)"
    case .occasions(let occasions):
      occasions.map { "\($0.date) \($0.start)–\($0.end)" }.joined(separator: "; ")
    }
  }

  private static func guarded(_ value: String) -> String { isFormula(value) ? "'" + value : value }

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
