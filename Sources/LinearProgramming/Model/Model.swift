/// A linear or mixed integer program as a value: columns with bounds, rows `lower ≤ Σ coefficient · column ≤
/// upper`, and an objective.
///
/// ```swift
/// var model = Model()
/// let x = try model.addVariable("x", upper: 4)
/// let y = try model.addVariable("y", kind: .integer)
/// try model.add(x + 2 * y <= 7)
/// try model.maximise(3 * x + 5 * y)
/// let solution = try model.solve()   // optimal, 22 at x = 4, y = 2 … see ``Solution``
/// ```
///
/// Everything is kept in flat arrays (rows in compressed sparse form), so that models with hundreds of
/// thousands of columns and rows are quick to build and cheap to copy. Rows can be added as ``Constraint``s,
/// for reading, or by ``addRow(lower:upper:columns:coefficients:)``, for speed. What a model holds is always
/// valid: every index exists, no index occurs twice in a row, every number is a number.
public struct Model: Sendable {
  /// What files call the model; may be empty.
  public var name: String
  /// What is asked for. Change it with ``minimise(_:)``, ``maximise(_:)`` and
  /// ``setObjective(_:coefficients:constant:)``.
  public internal(set) var objective = Objective(sense: .minimise, coefficients: [], constant: 0)

  /// The lower bounds of the columns; −∞ for none.
  public internal(set) var columnLower: [Double] = []
  /// The upper bounds of the columns; ∞ for none.
  public internal(set) var columnUpper: [Double] = []
  /// The kinds of the columns.
  public internal(set) var columnKinds: [VariableKind] = []

  /// The lower bounds of the rows; −∞ for none.
  public internal(set) var rowLower: [Double] = []
  /// The upper bounds of the rows; ∞ for none.
  public internal(set) var rowUpper: [Double] = []
  /// Where each row's entries begin in ``entryColumns``; one more element than there are rows.
  public internal(set) var rowStarts: [Int] = [0]
  /// The columns of all entries, row after row.
  public internal(set) var entryColumns: [Int32] = []
  /// The coefficients of all entries, row after row; none is zero.
  public internal(set) var entryCoefficients: [Double] = []

  let tag = ModelTag.next()
  var columnNames = Names(letter: "x")
  var rowNames = Names(letter: "c")
  /// For each column the last row (from 1) that used it: finds duplicates in linear time.
  var lastUse: [Int32] = []
  /// The number of columns that are not continuous.
  var integralCount = 0

  /// An empty model.
  public init(name: String = "") {
    self.name = name
  }

  /// The number of variables.
  public var columnCount: Int { columnLower.count }
  /// The number of constraints.
  public var rowCount: Int { rowLower.count }
  /// The number of nonzero coefficients of all constraints.
  public var entryCount: Int { entryColumns.count }
  /// Whether any variable is integer or binary.
  public var isInteger: Bool { integralCount > 0 }

  /// All variables in order.
  public var variables: [Variable] { (0..<columnCount).map { Variable(column: $0, tag: tag) } }
  /// All rows in order.
  public var rows: [Row] { (0..<rowCount).map { Row(row: $0, tag: tag) } }

  /// Makes room for a model of a known size, so that building it never moves the arrays.
  public mutating func reserveCapacity(columns: Int, rows: Int, entries: Int) {
    columnLower.reserveCapacity(columns)
    columnUpper.reserveCapacity(columns)
    columnKinds.reserveCapacity(columns)
    objective.coefficients.reserveCapacity(columns)
    lastUse.reserveCapacity(columns)
    rowLower.reserveCapacity(rows)
    rowUpper.reserveCapacity(rows)
    rowStarts.reserveCapacity(rows + 1)
    entryColumns.reserveCapacity(entries)
    entryCoefficients.reserveCapacity(entries)
  }
}
