import Domain

/// The rows of a table while change files edit them, before they are read and checked like any others.
struct EditableTable {
  /// A cell as it was written in the table, or as a change file writes it.
  enum Cell {
    case written(Sheet.Cell)
    case edited(String, Sheet.Origin)
  }
  /// A row.
  struct Row {
    var record: Sheet.Record
    /// Where the row was added; `nil` for one of the table's own.
    var origin: Sheet.Origin?
    var cells: [Cell]
  }

  let schema: TableSchema
  private let sheet: Sheet
  private(set) var heading: [Cell]
  private(set) var rows: [Row]
  /// For each column of the schema its place in a row.
  private var places: [String: Int] = [:]

  /// The columns whose cells are lists.
  static let lists: Set<String> = ["own_organisations", "areas", "except"]

  /// A table; without a sheet, one that has no rows yet.
  init(_ sheet: Sheet?, schema: TableSchema) {
    self.schema = schema
    let sheet = sheet ?? Sheet(name: schema.file, bytes: [], cells: [], records: [])
    self.sheet = sheet
    heading = sheet.records.first.map { sheet.cells[$0.cells].map { .written($0) } } ?? []
    rows = sheet.records.dropFirst().map { record in
      Row(record: record, origin: nil, cells: sheet.cells[record.cells].map { .written($0) })
    }
    for (place, cell) in heading.enumerated() {
      let title = text(cell)
      guard let column = schema.columns.first(where: { $0.isNamed(title) }) else { continue }
      if places[column.key] == nil { places[column.key] = place }
    }
  }

  /// The text of a cell.
  func text(_ cell: Cell) -> String {
    switch cell {
    case .written(let cell): CellText.string(sheet.content(cell))
    case .edited(let text, _): text
    }
  }

  /// The text of a row's cell; empty where there is none.
  func text(_ row: Row, _ key: String) -> String {
    guard let place = places[key], place < row.cells.count else { return "" }
    return text(row.cells[place])
  }

  /// The texts of a row's cell, of which a list has several.
  func texts(_ row: Row, _ key: String) -> [String] {
    let text = text(row, key)
    guard EditableTable.lists.contains(key) else { return [text] }
    return text.split(separator: ";").map { CellText.string(Array($0.utf8)[...].trimmed) }
  }

  /// Whether a row is one of those that a filter means. A row that can't be read is none.
  func matches(_ row: Row, _ filter: RowFilter) -> Bool {
    guard !row.record.isBroken, row.cells.count == heading.count else { return false }
    return filter.conditions.allSatisfy { condition in
      let cell = texts(row, condition.key)
      return condition.texts.contains { cell.contains($0) || (cell.isEmpty && $0.isEmpty) }
    }
  }

  /// Removes rows and returns them.
  @discardableResult
  mutating func remove(where isMeant: (Row) -> Bool) -> [Row] {
    let removed = rows.filter(isMeant)
    if !removed.isEmpty { rows.removeAll(where: isMeant) }
    return removed
  }

  /// Writes a cell of the rows that are meant; returns how many there are.
  @discardableResult
  mutating func set(_ cells: [ChangedCell], where isMeant: (Row) -> Bool) -> Int {
    for cell in cells { addColumn(cell.key) }
    var count = 0
    for index in rows.indices where isMeant(rows[index]) {
      count += 1
      for cell in cells { write(cell.text, cell.origin, cell.key, index) }
    }
    return count
  }

  /// Rewrites a cell of every row by what it holds; `nil` leaves it alone. Returns how many were rewritten.
  @discardableResult
  mutating func rewrite(_ key: String, _ origin: Sheet.Origin, _ text: (Row) -> String?) -> Int {
    guard places[key] != nil else { return 0 }
    var count = 0
    for index in rows.indices {
      guard let text = text(rows[index]) else { continue }
      write(text, origin, key, index)
      count += 1
    }
    return count
  }

  /// Adds a row.
  mutating func add(_ cells: [ChangedCell], at origin: Sheet.Origin) {
    if heading.isEmpty { for column in schema.columns where column.isRequired { addColumn(column.key) } }
    for cell in cells { addColumn(cell.key) }
    let empty = Cell.edited("", origin)
    rows.append(
      Row(
        record: Sheet.Record(line: origin.line, cells: 0..<0), origin: origin,
        cells: Array(repeating: empty, count: heading.count)))
    for cell in cells { write(cell.text, cell.origin, cell.key, rows.count - 1) }
  }

  private mutating func write(_ text: String, _ origin: Sheet.Origin, _ key: String, _ row: Int) {
    guard let place = places[key], place < rows[row].cells.count else { return }
    rows[row].cells[place] = .edited(text, origin)
  }

  /// Makes sure that the table has the column.
  private mutating func addColumn(_ key: String) {
    guard places[key] == nil else { return }
    places[key] = heading.count
    let nowhere = Sheet.Origin(file: sheet.name, line: 1)
    for index in rows.indices where rows[index].cells.count == heading.count {
      let own = Sheet.Origin(file: sheet.name, line: rows[index].record.line)
      rows[index].cells.append(.edited("", rows[index].origin ?? own))
    }
    heading.append(.edited(key, nowhere))
  }

  /// The table as the readers take it; every edited cell knows where it comes from.
  var edited: Sheet {
    var bytes = sheet.bytes
    var cells: [Sheet.Cell] = []
    var origins: [Int: Sheet.Origin] = [:]
    func append(_ cell: Cell) {
      switch cell {
      case .written(let cell): cells.append(cell)
      case .edited(let text, let origin):
        origins[cells.count] = origin
        let start = Int32(bytes.count)
        bytes += Array(text.utf8)
        cells.append(
          Sheet.Cell(start: start, end: Int32(bytes.count), line: Int32(origin.line), isEscaped: false))
      }
    }
    var records: [Sheet.Record] = []
    if !heading.isEmpty {
      heading.forEach(append)
      records.append(Sheet.Record(line: sheet.records.first?.line ?? 1, cells: 0..<cells.count))
    }
    for row in rows {
      let first = cells.count
      row.cells.forEach(append)
      var record = row.record
      record.cells = first..<cells.count
      records.append(record)
    }
    return Sheet(
      name: sheet.name, tab: sheet.tab, bytes: bytes, cells: cells, records: records, origins: origins)
  }
}
