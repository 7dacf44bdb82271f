import Domain
import Workbooks

/// Turns one sheet of a workbook into the table that the readers take.
///
/// What is only there for people is left out: titles above the heading, repeated headings, rows of column numbers,
/// titles of groups, examples, rows without content.
struct WorkbookTable {
  private let content: SheetContent
  private let schema: TableSchema
  private let file: String
  private let startsIn1904: Bool
  private let findings: Findings

  /// The rows that show how to fill in the table, by their number.
  private(set) var examples: [Int] = []
  /// The rows that are hidden and read all the same.
  private var hidden: [Int] = []
  /// The rows of group titles, which are left out.
  private var groupTitles: [Int] = []

  private var spellings: [CellSpelling] = []
  private var bytes: [UInt8] = []
  private var cells: [Sheet.Cell] = []
  private var records: [Sheet.Record] = []

  /// What the first cell of an example begins with.
  static let exampleMark = "VÍ DỤ:"

  init(
    _ content: SheetContent, schema: TableSchema, file: String, startsIn1904: Bool, findings: Findings
  ) {
    self.content = content
    self.schema = schema
    self.file = file
    self.startsIn1904 = startsIn1904
    self.findings = findings
  }

  /// The table; what is odd or cannot be right is reported.
  mutating func sheet() -> Sheet {
    var letters: [String] = []
    if let layout = SheetLayout(content, schema: schema) {
      if layout.isTooWide {
        findings.error(
          Place(file: file, sheet: content.name, line: layout.headingRow),
          "hàng tiêu đề có quá nhiều cột (tối đa \(SheetLayout.mostColumns)); hãy xóa các cột thừa",
          "the heading has too many columns (at most \(SheetLayout.mostColumns)); delete those not needed")
        return Sheet(
          name: file, tab: Sheet.Tab(name: content.name, letters: []), bytes: [], cells: [], records: [])
      }
      letters = layout.columns.map { CellAddress.letters(ofColumn: $0.place) }
      append(layout.columns.map(\.title), row: layout.headingRow)
      let joined = JoinedCells(content, below: layout)
      reportHeadless(layout)
      spellings = layout.columns.map { CellSpelling($0.schema, startsIn1904: startsIn1904) }
      for row in content.rows[layout.firstRow...] where !isFull { append(row, layout, joined, letters) }
    }
    let sheet = Sheet(
      name: file, tab: Sheet.Tab(name: content.name, letters: letters), bytes: bytes, cells: cells,
      records: records)
    reportRows(sheet)
    return sheet
  }

  private mutating func append(
    _ row: SheetContent.Row, _ layout: SheetLayout, _ joined: JoinedCells, _ letters: [String]
  ) {
    let written = Dictionary(row.cells.map { ($0.column, $0) }) { first, _ in first }
    let known = layout.columns.filter { $0.schema != nil }
    func cell(_ column: SheetLayout.Column) -> SheetContent.Cell? {
      written[column.place] ?? joined.cell(row.number, column.place)
    }
    // Also rows that are only numbered are empty.
    guard known.contains(where: { written[$0.place].map { !$0.isBlank } ?? false }) else { return }
    if layout.isHeading(row, schema: schema) || row.isColumnNumbers { return }
    if row.cells.count == 1, joined.spans(row.number, layout.columns.map(\.place)) {
      groupTitles.append(row.number)
      return
    }
    if let first = known.lazy.compactMap({ written[$0.place] }).first, first.isExample {
      examples.append(row.number)
      return
    }
    if row.isHidden { hidden.append(row.number) }
    let start = cells.count
    for (place, column) in layout.columns.enumerated() {
      guard let cell = cell(column) else {
        append("", row.number)
        continue
      }
      let (text, complaint) = spellings[place].spell(cell)
      if let complaint, column.schema != nil {
        let where_ = Place(
          file: file, sheet: content.name, line: row.number, letters: letters[place], column: column.title)
        findings.error(where_, value: text, complaint.vietnamese, complaint.english)
      }
      append(text, row.number)
    }
    records.append(Sheet.Record(line: row.number, cells: start..<cells.count))
  }

  /// Whether there is more text than a table may have. A sheet may say the same long text a million times.
  private var isFull: Bool { bytes.count > SourceFile.largestSize - (1 << 17) }

  private mutating func append(_ texts: [String], row: Int) {
    let start = cells.count
    for text in texts { append(text, row) }
    records.append(Sheet.Record(line: row, cells: start..<cells.count))
  }

  private mutating func append(_ text: String, _ row: Int) {
    let start = Int32(bytes.count)
    if bytes.count + text.utf8.count <= SourceFile.largestSize { bytes.append(contentsOf: text.utf8) }
    cells.append(
      Sheet.Cell(start: start, end: Int32(bytes.count), line: Int32(row), isEscaped: false))
  }

  // MARK: - What is told

  private func reportHeadless(_ layout: SheetLayout) {
    let headed = Set(layout.columns.map(\.place))
    let numbering = content.rows.first { $0.number == layout.headingRow }?.cells.map(\.column) ?? []
    var told = headed.union(numbering)
    for row in content.rows[layout.firstRow...] {
      for cell in row.cells where !told.contains(cell.column) && !cell.isBlank {
        told.insert(cell.column)
        let letters = CellAddress.letters(ofColumn: cell.column)
        findings.warning(
          Place(file: file, sheet: content.name, line: row.number, letters: letters), value: cell.title,
          "cột \(letters) không có tiêu đề, bị bỏ qua; hãy ghi tên cột ở hàng \(layout.headingRow)",
          "the column \(letters) has no heading, ignored; name it in row \(layout.headingRow)")
      }
    }
  }

  private func reportRows(_ sheet: Sheet) {
    if isFull {
      let most = SourceFile.largestSize >> 20
      findings.error(
        sheet.place(), "trang có quá nhiều chữ; tối đa \(most) MB",
        "the sheet has too much text; at most \(most) MB")
    }
    if !hidden.isEmpty {
      let rows = WorkbookTable.list(hidden)
      findings.warning(
        sheet.place(line: hidden[0]), "hàng ẩn vẫn được đọc (\(rows)); hãy xóa hàng nếu không dùng",
        "hidden rows are read all the same (\(rows)); delete those that are not wanted")
    }
    if !groupTitles.isEmpty {
      let rows = WorkbookTable.list(groupTitles)
      findings.warning(
        sheet.place(line: groupTitles[0]), "hàng chỉ có một ô gộp được coi là tên nhóm, bị bỏ qua (\(rows))",
        "rows of one merged cell are taken for titles of groups, ignored (\(rows))")
    }
  }

  /// `5, 7, 9 …`
  static func list(_ numbers: [Int]) -> String {
    numbers.prefix(10).map(String.init).joined(separator: ", ") + (numbers.count > 10 ? " …" : "")
  }
}

extension SheetContent.Cell {
  /// Whether nothing is to be seen in it.
  fileprivate var isBlank: Bool {
    // What is longer is somebody's mischief: looking at it in every cell would take for ever.
    if case .text(let text) = value, text.utf8.count <= 1_000 { return text.trimmingUnseen.isEmpty }
    return false
  }

  /// Whether it begins an example, however its mark is typed.
  fileprivate var isExample: Bool {
    guard case .text(let text) = value else { return false }
    let start = text.drop { $0.isWhitespace }.prefix(10)
    return start.first == "v" || start.first == "V"
      ? FoldedText.of(String(start)).hasPrefix(FoldedText.of(WorkbookTable.exampleMark)) : false
  }
}

extension SheetContent.Row {
  /// Whether it numbers the columns: `(1)`, `(2)` …
  fileprivate var isColumnNumbers: Bool {
    cells.count >= 2
      && cells.allSatisfy { cell in
        let title = cell.title.prefix(20).filter { !$0.isWhitespace }
        return title.hasPrefix("(") && title.hasSuffix(")") && Int(title.dropFirst().dropLast()) != nil
      }
  }
}

/// Cells that are joined: what stands in the first is meant for all rows of its column.
private struct JoinedCells {
  private var values: [[Int]: SheetContent.Cell] = [:]
  /// Joined cells of one row, by the row's number from 1.
  private var spans: [Int: ClosedRange<Int>] = [:]

  /// Larger joined blocks, and more of them, are no table's.
  private static let most = 200_000

  init(_ content: SheetContent, below layout: SheetLayout) {
    guard !content.merges.isEmpty else { return }
    let rows = Dictionary(content.rows.map { ($0.number, $0) }) { first, _ in first }
    var count = 0
    for merge in content.merges where merge.rows.lowerBound + 1 > layout.headingRow {
      if merge.rows.count == 1 {
        spans[merge.rows.lowerBound + 1] = merge.columns
        continue
      }
      let column = merge.columns.lowerBound
      // What is counted is the work: blocks that overlap give few cells.
      count += merge.rows.count
      guard count <= JoinedCells.most,
        let cell = rows[merge.rows.lowerBound + 1]?.cells.first(where: { $0.column == column })
      else { continue }
      for row in merge.rows.dropFirst() { values[[row + 1, column]] = cell }
    }
  }

  /// What a joined cell above gives to a cell.
  func cell(_ row: Int, _ column: Int) -> SheetContent.Cell? { values.isEmpty ? nil : values[[row, column]] }

  /// Whether one joined cell covers several of the columns.
  func spans(_ row: Int, _ columns: [Int]) -> Bool {
    spans[row].map { span in columns.count(where: { span.contains($0) }) >= 2 } ?? false
  }
}
