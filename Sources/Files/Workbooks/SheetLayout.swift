import Domain
import Workbooks

/// Where in a sheet the table is: its heading, below whatever title there may be, and its columns.
struct SheetLayout {
  /// A column with a heading.
  struct Column {
    /// Its place in the sheet, from 0.
    let place: Int
    /// The schema's key, or the heading as it is written.
    let title: String
    /// The column of the schema; `nil` for one that the program does not know.
    let schema: TableSchema.Column?
  }

  /// The columns from the left.
  let columns: [Column]
  /// The row of the heading, counted from 1.
  let headingRow: Int
  /// The index of the first row below the heading, among the rows of the content.
  let firstRow: Int

  /// A heading is looked for in so many rows with content.
  static let searchedRows = 30
  /// No table has more columns, those of one's own included.
  static let mostColumns = 1_000
  /// Whether there are more.
  let isTooWide: Bool

  /// Finds the heading; `nil` for a sheet without content.
  init?(_ content: SheetContent, schema: TableSchema) {
    var best = (index: 0, count: 0)
    for (index, row) in content.rows.prefix(SheetLayout.searchedRows).enumerated() {
      let count = Set(
        row.cells.prefix(SheetLayout.mostColumns).compactMap { HeadingText.column($0.title, in: schema) }
      ).count
      if count > best.count { best = (index, count) }
    }
    guard content.rows.indices.contains(best.index) else { return nil }
    let heading = content.rows[best.index]
    var titles = Dictionary(heading.cells.map { ($0.column, $0.title) }) { first, _ in first }
    var next = best.index + 1
    // A second row of headings, under joined cells of the first.
    if content.rows.indices.contains(next) {
      let below = content.rows[next].cells
      let named = below.map { HeadingText.column($0.title, in: schema) }
      if named.allSatisfy({ $0 != nil }) {
        for cell in below { titles[cell.column] = cell.title }
        next += 1
      }
    }
    headingRow = heading.number
    isTooWide = titles.count > SheetLayout.mostColumns
    firstRow = next
    columns = titles.sorted { $0.key < $1.key }.prefix(SheetLayout.mostColumns).compactMap { place, title in
      let text = CellText.string(Array(title.utf8)[...].trimmed)
      guard !text.isEmpty, !HeadingText.isNumbering(text) else { return nil }
      let column = HeadingText.column(text, in: schema).map { schema.columns[$0] }
      return Column(place: place, title: column?.key ?? text, schema: column)
    }
  }

  /// Whether a row repeats the heading, as on every printed page.
  func isHeading(_ row: SheetContent.Row, schema: TableSchema) -> Bool {
    row.cells.count >= 2
      && row.cells.allSatisfy { cell in
        HeadingText.isNumbering(cell.title)
          || columns.contains {
            $0.place == cell.column && $0.schema != nil
              && HeadingText.column(cell.title, in: schema).map { schema.columns[$0].key } == $0.title
          }
      }
  }
}

extension SheetContent.Cell {
  /// The text of a heading.
  var title: String {
    switch value {
    case .text(let text), .isoDate(let text), .error(let text): text
    case .number(let number): CellSpelling.plain(number)
    case .boolean(let flag): flag ? "TRUE" : "FALSE"
    case .uncomputed: ""
    }
  }
}
