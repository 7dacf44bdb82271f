import Domain

/// The ids that one table defines: what other tables may refer to.
final class IDRegistry {
  /// A row that can be read, with its id where that is right.
  struct Entry {
    let row: Row
    let id: String?
  }

  /// The rows that can be read, in the order of the file.
  private(set) var entries: [Entry] = []
  /// The row in which each id is defined first.
  private var lines: [String: Message] = [:]
  private let schema: TableSchema
  /// Whether the table could be read: only then a reference can be called wrong.
  let isReliable: Bool
  private var suggestions: Suggestions?

  /// Registers the ids of a table; duplicates are reported.
  init(_ table: Table?, schema: TableSchema) {
    self.schema = schema
    isReliable = table?.has("id") ?? false
    guard let table else { return }
    let column = table.column("id")
    for row in table.rows {
      let isComplete = row.isComplete
      let id = row.id(column)
      if let id {
        if let first = lines[id] {
          row.error(
            column, "mã đã dùng ở \(first.vietnamese); hãy đặt mã khác",
            "the id is already used on \(first.english); choose another")
        } else {
          lines[id] = row.whereabouts
        }
      }
      if isComplete { entries.append(Entry(row: row, id: id)) }
    }
  }

  /// Whether the id is defined.
  func has(_ id: String) -> Bool { lines[id] != nil }

  /// The nearest id that is defined.
  func nearest(to id: String) -> String? {
    if suggestions == nil { suggestions = Suggestions(lines.keys) }
    return suggestions?.nearest(to: id)
  }

  /// Whether the id that the row's cell refers to is defined; reported where it is not.
  func check(_ id: String, in row: Row, _ column: Table.Column) -> Bool {
    if has(id) { return true }
    guard isReliable else { return false }
    let (vietnamese, english) = unknown(id)
    row.table.findings.error(row.place(column), value: id, vietnamese, english)
    return false
  }

  /// The sentence about an id that is not defined.
  func unknown(_ id: String) -> (vietnamese: String, english: String) {
    if let near = nearest(to: id) {
      return (
        "bảng \(schema.name) không có mã này; phải chăng là “\(near)”?",
        "the table \(schema.name) has no such id; did you mean “\(near)”?"
      )
    }
    return (
      "bảng \(schema.name) không có mã này; hãy thêm dòng vào \(schema.name) hoặc sửa mã",
      "the table \(schema.name) has no such id; add a row to \(schema.name) or correct the id"
    )
  }

  /// An id that is defined, read from a required cell.
  func reference(in row: Row, _ column: Table.Column) -> String? {
    guard let id = row.id(column), check(id, in: row, column) else { return nil }
    return id
  }

  /// Reports every circle of parents once, at the row of its first member.
  func reportCircles(_ parents: [String: String], column key: String) {
    var settled: Set<String> = []
    for entry in entries {
      guard let start = entry.id, !settled.contains(start) else { continue }
      var path: [String] = []
      var onPath: Set<String> = []
      var current: String? = start
      while let id = current, !settled.contains(id), onPath.insert(id).inserted {
        path.append(id)
        current = parents[id]
      }
      if let id = current, onPath.contains(id), let first = path.firstIndex(of: id) {
        let circle = path[first...]
        report(circle: Array(circle), at: id, column: key)
      }
      settled.formUnion(path)
    }
  }

  private func report(circle: [String], at id: String, column key: String) {
    guard let entry = entries.first(where: { $0.id == id }) else { return }
    let names = (circle.prefix(5) + (circle.count > 5 ? ["…"] : []) + [id]).joined(separator: " → ")
    entry.row.error(
      entry.row.table.column(key), "cấp trên quay vòng: \(names); hãy bỏ hoặc sửa một cấp trên",
      "the parents go in a circle: \(names); remove or correct one")
  }
}
