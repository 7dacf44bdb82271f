import Domain
import Fingerprints

/// A sheet whose heading has been matched with the columns of its schema.
///
/// A class, so that rows share it without copying.
final class Table {
  /// A column of the schema and where this sheet has it.
  struct Column {
    let key: String
    let schema: TableSchema.Column
    /// The cell's place in a record; `nil` where the sheet lacks the column.
    let place: Int?
  }

  let schema: TableSchema
  let sheet: Sheet
  let findings: Findings
  /// How many cells the heading has, a seal at its end left out.
  private let width: Int
  private let hasSeal: Bool
  private let columns: [Column]

  /// Matches the heading; what is wrong with it is reported. `nil` where there is no heading at all.
  init?(_ sheet: Sheet, schema: TableSchema, findings: Findings) {
    self.schema = schema
    self.sheet = sheet
    self.findings = findings
    let keys = schema.columns.map(\.key).joined(separator: ", ")
    guard let heading = sheet.records.first else {
      let (vietnamese, english) = (
        "bảng trống; dòng đầu phải là tên các cột: \(keys)",
        "the table is empty; its first row must name the columns: \(keys)"
      )
      if schema.isRequired {
        findings.error(sheet.place(line: 1), vietnamese, english)
      } else {
        findings.warning(sheet.place(line: 1), vietnamese, english)
      }
      return nil
    }
    var places = [Int?](repeating: nil, count: schema.columns.count)
    let titles = sheet.cells[heading.cells].map { CellText.string(sheet.content($0)) }
    let named = titles.map { title in schema.columns.firstIndex { $0.isNamed(title) } }
    guard named.contains(where: { $0 != nil }) else {
      Table.reportHeading(titles, of: sheet, schema, line: heading.line, findings)
      return nil
    }
    // A seal is a heading without a column: rows may end before it.
    let isSealed = titles.last.map { DocumentSeal($0) != nil } ?? false
    for (place, title) in titles.enumerated() where !title.isEmpty && !(isSealed && place == titles.count - 1)
    {
      guard let index = named[place] else {
        Table.reportUnknown(title, at: place, of: sheet, schema, line: heading.line, findings)
        continue
      }
      guard places[index] == nil else {
        findings.error(
          sheet.place(line: heading.line, at: place, column: schema.columns[index].key),
          "cột ghi hai lần; hãy bỏ bớt một cột", "the column is there twice; remove one")
        continue
      }
      places[index] = place
    }
    for (column, place) in zip(schema.columns, places) where column.isRequired && place == nil {
      findings.error(
        sheet.place(line: heading.line, column: column.key),
        "thiếu cột bắt buộc “\(column.key)”; hãy thêm cột (\(column.content.vietnamese))",
        "the required column “\(column.key)” is missing; add it (\(column.content.english))")
    }
    width = isSealed ? titles.count - 1 : titles.count
    hasSeal = isSealed
    columns = zip(schema.columns, places).map { Column(key: $0.key, schema: $0, place: $1) }
    if schema.isRequired && sheet.records.count == 1 {
      findings.error(
        sheet.place(line: heading.line), "bảng chưa có dòng nào; hãy ghi ít nhất một dòng",
        "the table has no rows; write at least one")
    }
  }

  /// The column with a key of the schema.
  func column(_ key: String) -> Column {
    guard let index = schema.index(of: key) else { return columns[0] }
    return columns[index]
  }

  /// Whether the sheet has the column.
  func has(_ key: String) -> Bool { schema.index(of: key).map { columns[$0].place != nil } ?? false }

  /// The rows below the heading.
  var rows: some Sequence<Row> {
    sheet.records.dropFirst().lazy.map { Row(table: self, record: $0) }
  }

  /// Reports a row that has fewer or more cells than the heading; whether it can be read.
  ///
  /// Also a row with empty cells too many: a separator inside an unquoted text shifts the cells behind it.
  func checkWidth(_ record: Sheet.Record) -> Bool {
    let count = record.cells.count
    if record.isBroken { return false }
    if count < width {
      findings.error(
        sheet.place(line: record.line),
        "dòng có \(count) ô, dòng tiêu đề có \(width); hãy thêm dấu phân cách cho đủ ô",
        "the row has \(count) cells, the heading \(width); add the separators that are missing")
      return false
    }
    if count > width + (hasSeal ? 1 : 0) {
      findings.error(
        sheet.place(line: record.line),
        "dòng có \(count) ô, dòng tiêu đề có \(width); hãy đặt ô có dấu phân cách trong \"…\" hoặc bỏ dấu thừa",
        "the row has \(count) cells, the heading \(width); put cells with a separator inside in \"…\" or remove it"
      )
      return false
    }
    return true
  }

  private static func reportHeading(
    _ titles: [String], of sheet: Sheet, _ schema: TableSchema, line: Int, _ findings: Findings
  ) {
    let keys = schema.columns.map(\.key).joined(separator: ", ")
    let hasTabs = titles.count == 1 && titles[0].contains("\t")
    findings.error(
      sheet.place(line: line), value: titles.joined(separator: " "),
      "dòng đầu phải là tên các cột (\(keys))" + (hasTabs ? ", cách nhau bằng dấu phẩy hoặc chấm phẩy" : ""),
      "the first row must name the columns (\(keys))" + (hasTabs ? ", separated by commas or semicolons" : "")
    )
  }

  private static func reportUnknown(
    _ title: String, at place: Int, of sheet: Sheet, _ schema: TableSchema, line: Int, _ findings: Findings
  ) {
    var suggestions = Suggestions(schema.columns.map(\.key))
    let keys = schema.columns.map(\.key).joined(separator: ", ")
    let near = suggestions.nearest(to: title)
    let vietnamese = near.map { "phải chăng là “\($0)”?" } ?? "các cột có thể dùng: \(keys)"
    let english = near.map { "did you mean “\($0)”?" } ?? "the columns are: \(keys)"
    findings.warning(
      sheet.place(line: line, at: place, column: sheet.tab == nil ? String(place + 1) : nil), value: title,
      "cột không có trong bảng \(schema.name), bị bỏ qua; \(vietnamese)",
      "unknown column of \(schema.name), ignored; \(english)")
  }
}

extension TableSchema.Column {
  /// Whether a heading names the column: by key or by the heading of a workbook, in capitals or not.
  func isNamed(_ title: String) -> Bool {
    title == key || title.lowercased() == heading.vietnamese.lowercased()
      || title.lowercased() == heading.english.lowercased()
  }
}
