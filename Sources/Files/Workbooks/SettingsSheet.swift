import Domain
import Workbooks

/// The sheet with the settings of a scenario: a key and a value in each row.
///
/// It becomes a TOML text whose lines are the rows, so that one reader judges both and findings name the cells.
struct SettingsSheet {
  /// One row.
  enum Line {
    case blank
    /// A remark, with its `#`.
    case remark(String)
    /// A key with its value as TOML.
    case value(path: [String], text: String)
  }

  /// The rows with content, from the first below the heading to the last, blank ones between them included.
  private(set) var lines: [Line] = []
  /// The sheet's rows as a TOML text has lines.
  private var text: [String] = []
  private(set) var rows: SheetRows

  /// No scenario has more settings, or more text in them.
  private static let mostRows = 5_000
  private static let mostText = 1 << 20

  /// Headings of the columns: what it is, its value, what to write, its key.
  static let headings = [
    Message("Mục", "item"), Message("Giá trị", "value"), Message("Giải thích", "note"),
    Message("Khóa", "key"),
  ]

  /// Reads the rows; what is odd about them is reported.
  init(_ content: SheetContent, file: String, startsIn1904: Bool, findings: Findings) {
    let columns = Columns(content)
    let letters = CellAddress.letters(ofColumn: columns.value)
    var known: [String: Int] = [:]
    var last: Int?
    var size = 0
    for row in content.rows.dropFirst(columns.firstRow) {
      size += row.cells.reduce(0) { $0 + $1.title.utf8.count }
      guard row.number <= SettingsSheet.mostRows, size <= SettingsSheet.mostText else {
        findings.error(
          Place(file: file, sheet: content.name, line: row.number),
          "trang có quá nhiều hàng hoặc chữ (tối đa \(SettingsSheet.mostRows) hàng); hãy xóa phần thừa",
          "the sheet has too many rows or too much text (at most \(SettingsSheet.mostRows) rows); delete what is not needed"
        )
        break
      }
      func cell(_ column: Int?) -> SheetContent.Cell? {
        column.flatMap { column in row.cells.first { $0.column == column } }
      }
      let key = [cell(columns.key), cell(columns.item)].compactMap { $0?.title.trimmingSpaces }
        .first { !$0.isEmpty }
      guard let key, FoldedText.of(key).hasPrefix(FoldedText.of(WorkbookTable.exampleMark)) == false else {
        continue
      }
      // Blank lines part the sections; what stands above the first row is no line.
      for _ in 0..<max(0, row.number - 1 - (last ?? row.number - 1)) { lines.append(.blank) }
      last = row.number
      if key.hasPrefix("#") {
        lines.append(.remark(key))
        continue
      }
      let path = SettingKey.path(key)
      let dotted = TOMLDocument.dotted(path) ?? key
      let place = Place(file: file, sheet: content.name, line: row.number, letters: letters, column: dotted)
      if let first = known[dotted] {
        findings.error(
          place, "mục này đã có ở hàng \(first); hãy bỏ một hàng",
          "the key is already in row \(first); remove one row")
        continue
      }
      known[dotted] = row.number
      guard let cell = cell(columns.value) else { continue }
      let spelling = SettingSpelling(
        kind: SettingKey.key(path)?.kind ?? .anything, startsIn1904: startsIn1904)
      let (value, complaint) = spelling.spell(cell)
      if let complaint {
        findings.error(place, value: cell.title, complaint.vietnamese, complaint.english)
      }
      guard let value else { continue }
      lines.append(.value(path: path, text: value))
      while text.count < row.number - 1 { text.append("") }
      text.append(TOMLText.key(path) + " = " + value)
    }
    rows = SheetRows(sheet: content.name, letters: letters, rows: known)
  }

  /// The text of the rows.
  var toml: String { text.joined(separator: "\n") + "\n" }

  /// Which column is which.
  private struct Columns {
    var item: Int? = 0
    var value = 1
    var key: Int?
    /// The index of the first row below the heading.
    var firstRow = 0

    init(_ content: SheetContent) {
      for (index, row) in content.rows.prefix(10).enumerated() {
        func place(_ heading: Message) -> Int? {
          row.cells.first { cell in
            let title = HeadingText.folded(cell.title)
            return title == FoldedText.of(heading.vietnamese) || title == FoldedText.of(heading.english)
          }?.column
        }
        guard let value = place(headings[1]) else { continue }
        (self.value, firstRow) = (value, index + 1)
        (item, key) = (place(headings[0]), place(headings[3]))
        return
      }
    }
  }
}

extension SourceFile {
  /// The settings of a workbook as a TOML text.
  init?(name: String, settings: SettingsSheet, findings: Findings) {
    self.init(name: name, bytes: Array(settings.toml.utf8), findings: findings)
    rows = settings.rows
  }
}

/// Spells the value of a setting as TOML.
struct SettingSpelling {
  let kind: SettingKey.Kind
  let startsIn1904: Bool

  /// The value; `nil` where there is none. The complaint says why it cannot be right.
  func spell(_ cell: SheetContent.Cell) -> (value: String?, complaint: Message?) {
    let column: TableSchema.Kind =
      switch kind {
      case .day: .day
      case .flag: .flag
      case .whole: .whole(Int.min...Int.max)
      // A list of ids, or a share such as 2/3, may have become a date.
      case .list, .numberOrText: .newID
      case .text, .anything: .text
      }
    let (text, complaint) = CellSpelling(kind: column, startsIn1904: startsIn1904).spell(cell)
    guard complaint == nil else { return (nil, complaint) }
    guard !text.isEmpty else { return (nil, nil) }
    return (value(text, cell), misfit(text))
  }

  /// Why a text cannot be what the setting is: told in the words of workbooks, not of TOML.
  private func misfit(_ text: String) -> Message? {
    switch kind {
    case .day where Day(text) == nil:
      Message(
        "không phải ngày; hãy gõ ngày/tháng/năm, như 31/03/2027",
        "no date; type day/month/year, such as 31/03/2027")
    case .whole where Int(text) == nil:
      Message("không phải số nguyên; hãy gõ số, như 2027", "no whole number; type one, such as 2027")
    case .flag where text != "yes" && text != "no":
      Message("phải là yes (có) hoặc no (không)", "must be yes or no")
    default: nil
    }
  }

  private func value(_ text: String, _ cell: SheetContent.Cell) -> String {
    switch kind {
    case .text: return TOMLText.quoted(text)
    case .whole: return Int(text).map(String.init) ?? TOMLText.quoted(text)
    case .day: return Day(text) == nil ? TOMLText.quoted(text) : text
    case .list:
      // A list whose texts hold semicolons is written as TOML.
      if text.hasPrefix("["), case .array? = TOMLText.item(text) { return text }
      let separator: Character = text.contains("\n") ? "\n" : ";"
      return TOMLText.list(
        text.split(separator: separator).map { String($0).trimmingSpaces }.filter { !$0.isEmpty })
    case .flag: return text == "yes" ? "true" : text == "no" ? "false" : TOMLText.quoted(text)
    case .numberOrText: return SettingSpelling.number(text) ?? TOMLText.quoted(text)
    case .anything:
      if case .boolean(let flag) = cell.value { return flag ? "true" : "false" }
      if let number = SettingSpelling.number(text) { return number }
      if text.hasPrefix("["), case .array? = TOMLText.item(text) { return text }
      return text == "true" || text == "false" ? text : TOMLText.quoted(text)
    }
  }

  /// A number as TOML writes it; `nil` for anything else.
  private static func number(_ text: String) -> String? {
    if let whole = Int(text) { return String(whole) }
    guard text.utf8.allSatisfy({ ($0 >= 48 && $0 <= 57) || $0 == 45 || $0 == 46 }) else { return nil }
    return Double(text).map { "\($0)" }
  }
}
