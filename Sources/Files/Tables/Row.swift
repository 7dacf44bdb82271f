import Domain

/// One row of a table; its cells are read by column and kind, and what is wrong with a cell is reported.
struct Row {
  let table: Table
  let record: Sheet.Record

  /// The most characters of an id.
  static let longestID = 200
  /// The most characters of a name, post or unit.
  static let longestName = 500
  /// The most characters of any other text.
  static let longestText = 5000

  /// The line of the row's first cell.
  var line: Int { record.line }

  /// Whether the row has as many cells as the heading; reported where not.
  var isComplete: Bool { table.checkWidth(record) }

  /// The row as other rows refer to it: by its line, and by its file where that is not the table's own.
  var whereabouts: Message {
    guard let origin = table.sheet.origins[record.cells.lowerBound] else {
      if let tab = table.sheet.tab {
        return Message("hàng \(line) của trang \(tab.name)", "row \(line) of the sheet \(tab.name)")
      }
      return table.sheet.origins.isEmpty
        ? Message("dòng \(line)", "line \(line)")
        : Message("\(table.sheet.name) dòng \(line)", "\(table.sheet.name) line \(line)")
    }
    return Message("\(origin.file) dòng \(origin.line)", "\(origin.file) line \(origin.line)")
  }

  /// Where a cell stands and what is in it, for findings that come later.
  func place(_ column: Table.Column) -> Place {
    if let place = column.place, let origin = table.sheet.origins[record.cells.lowerBound + place] {
      return Place(file: origin.file, line: origin.line, column: column.key)
    }
    return table.sheet.place(
      line: cell(column).map { Int($0.line) } ?? line, at: column.place, column: column.key)
  }

  /// Reports something about a cell, with its content.
  func error(_ column: Table.Column, _ vietnamese: String, _ english: String) {
    table.findings.error(place(column), value: written(column), vietnamese, english)
  }

  /// Reports something odd about a cell, with its content.
  func warning(_ column: Table.Column, _ vietnamese: String, _ english: String) {
    table.findings.warning(place(column), value: written(column), vietnamese, english)
  }

  /// The trimmed bytes of a cell; empty where the sheet or the row has no such cell.
  func content(_ column: Table.Column) -> ArraySlice<UInt8> {
    cell(column).map(table.sheet.content) ?? []
  }

  /// Whether nothing is written there.
  func isEmpty(_ column: Table.Column) -> Bool { content(column).isEmpty }

  /// Reports a required cell that is empty. Where the whole column is missing that has been said once.
  func reportMissing(_ column: Table.Column) {
    guard column.place != nil, cell(column) != nil else { return }
    let content = column.schema.content
    table.findings.error(
      place(column), "ô bắt buộc còn trống; hãy ghi \(content.vietnamese)",
      "the required cell is empty; write \(content.english)")
  }

  private func cell(_ column: Table.Column) -> Sheet.Cell? {
    guard let place = column.place, place < record.cells.count else { return nil }
    return table.sheet.cells[record.cells.lowerBound + place]
  }

  private func written(_ column: Table.Column) -> String? {
    let bytes = content(column)
    return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
  }
}
