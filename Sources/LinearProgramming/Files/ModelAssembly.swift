/// A model in the making: what the readers of files gather, checked only when it is complete.
struct ModelAssembly {
  struct Column {
    var name: String
    var lower = 0.0
    var upper = Double.infinity
    var kind = VariableKind.continuous
    var objective = 0.0
    /// Where its bounds were last stated.
    var line: Int
  }

  struct Row {
    var name: String?
    var lower: Double
    var upper: Double
    var columns: [Int32] = []
    var coefficients: [Double] = []
    /// Where it begins.
    var line: Int
  }

  var name = ""
  var sense = Sense.minimise
  var constant = 0.0
  var columns: [Column] = []
  var rows: [Row] = []
  private var columnNumbers: [String: Int] = [:]

  /// The number of a column that exists.
  func column(_ name: String) -> Int? { columnNumbers[name] }

  /// The number of a column, made if need be.
  mutating func column(_ name: String, line: Int) -> Int {
    if let number = columnNumbers[name] { return number }
    columnNumbers[name] = columns.count
    columns.append(Column(name: name, line: line))
    return columns.count - 1
  }

  /// The model; `nil`, and problems, if a bound or number of it can't be.
  func model(_ problems: inout Problems) -> Model? {
    var model = Model(name: name)
    model.reserveCapacity(
      columns: columns.count, rows: rows.count, entries: rows.reduce(0) { $0 + $1.columns.count })
    for column in columns {
      do {
        let variable = try model.addVariable(
          column.name, lower: column.lower, upper: column.upper, kind: column.kind)
        try model.setObjectiveCoefficient(of: variable, column.objective)
      } catch {
        problems.add(column.line, 0, error.message, remedy: Self.remedy(column) ?? error.remedy)
      }
    }
    guard problems.isEmpty else { return nil }
    for row in rows {
      do {
        let added = try model.addRow(
          lower: row.lower, upper: row.upper, columns: row.columns, coefficients: row.coefficients)
        if let name = row.name { model.rowNames.given[added.row] = name }
      } catch {
        problems.add(row.line, 0, error.message, remedy: error.remedy)
      }
    }
    model.objective.sense = sense
    model.objective.constant = constant
    return problems.isEmpty ? model : nil
  }

  private static func remedy(_ column: Column) -> String? {
    column.lower == 0 && column.upper < 0
      ? "The lower bound is 0 unless the file says otherwise: state it, maybe as -inf." : nil
  }
}
