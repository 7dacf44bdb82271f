import Foundation

/// A scenario that grows row by row and is then written as a folder.
struct ScenarioFolder {
  /// The tables, with their columns in the order of the file.
  enum Table: String, CaseIterable {
    case areas, organisations, members, registrations, meetings, busy, holidays, history

    fileprivate var columns: [String] {
      switch self {
      case .areas: ["id", "name", "kind", "parent", "residential"]
      case .organisations:
        [
          "id", "name", "kind", "area", "priority", "latitude", "longitude", "venue", "meets", "starts",
          "minutes",
          "except",
        ]
      case .members:
        [
          "id", "name", "role", "title", "unit", "own_organisations", "areas", "residence", "latitude",
          "longitude",
        ]
      case .registrations: ["member", "organisation", "choice"]
      case .meetings: ["id", "organisation", "date", "start", "end", "kind", "invitation", "announced"]
      case .busy: ["who", "from", "to", "reason", "body"]
      case .holidays: ["date", "name"]
      case .history: ["member", "organisation", "from_year", "to_year"]
      }
    }
  }

  /// The text of `scenario.toml`.
  let settings: String
  private var rows: [Table: [[String: String]]] = [:]

  /// A scenario without rows.
  init(settings: String) { self.settings = settings }

  /// Adds a row; columns that are left out stay empty.
  mutating func add(_ table: Table, _ row: [String: String]) {
    precondition(row.keys.allSatisfy(table.columns.contains), "\(table) has no such column: \(row.keys)")
    rows[table, default: []].append(row)
  }

  /// Writes the folder. Tables without rows are left out.
  func write(to path: String) throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try settings.write(toFile: path + "/scenario.toml", atomically: false, encoding: .utf8)
    for table in Table.allCases {
      guard let rows = rows[table] else { continue }
      let columns = table.columns
      let lines = [columns] + rows.map { row in columns.map { row[$0] ?? "" } }
      let text = lines.map { $0.map(cell).joined(separator: ",") + "\n" }.joined()
      try text.write(toFile: path + "/\(table.rawValue).csv", atomically: false, encoding: .utf8)
    }
  }

  private func cell(_ text: String) -> String {
    guard text.contains(where: { ",\"\n".contains($0) }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}

/// Five decimals of a degree: about a metre.
func degrees(_ value: Double) -> String { String(format: "%.5f", value) }
