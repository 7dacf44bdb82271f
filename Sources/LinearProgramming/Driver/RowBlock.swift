/// Rows to be added to a ``Session`` in one go, in flat arrays. Keep one and empty it between rounds.
public struct RowBlock: Sendable {
  var lower: [Double] = []
  var upper: [Double] = []
  var starts: [Int] = [0]
  var columns: [Int32] = []
  var coefficients: [Double] = []

  /// An empty block.
  public init() {}

  /// The number of rows.
  public var count: Int { lower.count }

  /// Appends a row with its bounds and entries in columns that exist already.
  ///
  /// Nothing is checked before the block is added to a session. `columns` and `coefficients` are as long as
  /// each other.
  public mutating func append(
    lower: Double = -.infinity, upper: Double = .infinity, columns: [Int32] = [], coefficients: [Double] = []
  ) {
    self.lower.append(lower)
    self.upper.append(upper)
    self.columns.append(contentsOf: columns)
    self.coefficients.append(contentsOf: coefficients)
    starts.append(self.columns.count)
  }

  /// Adds an entry to the last row.
  public mutating func entry(column: Int, _ coefficient: Double) {
    guard count > 0 else { return }
    columns.append(Int32(clamping: column))
    coefficients.append(coefficient)
    starts[count] = columns.count
  }

  /// Empties the block and keeps its memory.
  public mutating func removeAll() {
    lower.removeAll(keepingCapacity: true)
    upper.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    starts.append(0)
    columns.removeAll(keepingCapacity: true)
    coefficients.removeAll(keepingCapacity: true)
  }
}
