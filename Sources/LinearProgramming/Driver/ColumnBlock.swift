/// Columns to be added to a ``Session`` in one go, in flat arrays. Keep one and empty it between rounds.
public struct ColumnBlock: Sendable {
  var lower: [Double] = []
  var upper: [Double] = []
  var objective: [Double] = []
  var kinds: [VariableKind] = []
  var starts: [Int] = [0]
  var rows: [Int32] = []
  var coefficients: [Double] = []

  /// An empty block.
  public init() {}

  /// The number of columns.
  public var count: Int { lower.count }

  /// Appends a column with its bounds, objective coefficient and entries in rows that exist already.
  ///
  /// Nothing is checked before the block is added to a session. `rows` and `coefficients` are as long as each
  /// other.
  public mutating func append(
    lower: Double = 0, upper: Double = .infinity, objective: Double = 0, kind: VariableKind = .continuous,
    rows: [Int32] = [], coefficients: [Double] = []
  ) {
    self.lower.append(lower)
    self.upper.append(upper)
    self.objective.append(objective)
    kinds.append(kind)
    self.rows.append(contentsOf: rows)
    self.coefficients.append(contentsOf: coefficients)
    starts.append(self.rows.count)
  }

  /// The bounds of a column; those of a binary one within 0 and 1. A NaN stays one.
  func bounds(_ position: Int) -> (lower: Double, upper: Double) {
    let (lower, upper) = (lower[position], upper[position])
    guard kinds[position] == .binary else { return (lower, upper) }
    return (lower < 0 ? 0 : lower, upper > 1 ? 1 : upper)
  }

  /// Adds an entry to the last column.
  public mutating func entry(row: Int, _ coefficient: Double) {
    guard count > 0 else { return }
    rows.append(Int32(clamping: row))
    coefficients.append(coefficient)
    starts[count] = rows.count
  }

  /// Empties the block and keeps its memory.
  public mutating func removeAll() {
    lower.removeAll(keepingCapacity: true)
    upper.removeAll(keepingCapacity: true)
    objective.removeAll(keepingCapacity: true)
    kinds.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    starts.append(0)
    rows.removeAll(keepingCapacity: true)
    coefficients.removeAll(keepingCapacity: true)
  }
}
