import Rules

/// One connected part of a program with local numbering, as the engine works on it: integer columns within
/// bounds, rows, goals in order, and groups of columns that come and go together.
///
/// The engine below this type knows nothing of members and meetings.
struct Part {
  /// How a column is branched on; smaller is earlier.
  enum ColumnClass: UInt8 {
    /// A largest number over others: once it is settled, the LP settles much of the rest.
    case peak
    /// A decision that others hang on.
    case decision
    /// A count that follows from decisions.
    case auxiliary
    /// A date.
    case date
  }

  /// A decision x with its dates v and whatever else only they touch. While a group is not in the master all its
  /// columns are 0.
  struct Group {
    /// x first.
    var columns: [Int32]
    /// Rows within the group of the form Σ v + s ≥ k·x, for pricing.
    var coverRows: [Int32] = []
    /// Whether no v is in two of them, so that the price below is exact.
    var isPriceExact = true
    /// Who competes for the same choice: at most a few groups of one owner enter at a time.
    var owner: Int32
    /// What is competed for.
    var item: Int32
    /// Groups with a smaller rank enter first.
    var rank: Double
  }

  /// The program's columns that these are.
  let columns: [Column]
  /// Lower bounds.
  var lower: [Double]
  /// Upper bounds, possibly infinite.
  var upper: [Double]
  /// How columns are branched on.
  let classes: [ColumnClass]
  /// The rows.
  let rows: SparseMatrix
  /// The rows by column.
  let byColumn: SparseMatrix
  /// Lower bounds of rows.
  let rowLower: [Double]
  /// Upper bounds of rows.
  let rowUpper: [Double]
  /// For each goal in order, the coefficient of each column.
  let goals: [[Double]]
  /// For each column its group, or −1.
  var groupOfColumn: [Int32]
  /// For each row, the group that alone it touches, or −1.
  var groupOfRow: [Int32]
  /// The groups.
  var groups: [Group]

  /// The number of columns.
  var columnCount: Int { columns.count }
  /// The number of rows.
  var rowCount: Int { rowLower.count }

  /// The value of a goal at a point.
  func value(of goal: Int, at point: [Double]) -> Double {
    var sum = 0.0
    let coefficients = goals[goal]
    for column in coefficients.indices where coefficients[column] != 0 {
      sum += coefficients[column] * point[column]
    }
    return sum
  }

  /// Whether a whole point satisfies every bound and row exactly.
  func isFeasible(_ point: [Double]) -> Bool {
    for column in point.indices where point[column] < lower[column] || point[column] > upper[column] {
      return false
    }
    return (0..<rowCount).allSatisfy { isSatisfied($0, at: point) }
  }

  /// A bound on a goal that needs no solving: every column at its better end.
  func trivialBound(of goal: Int) -> Double {
    var sum = 0.0
    for (column, coefficient) in goals[goal].enumerated() where coefficient != 0 {
      sum += coefficient * (coefficient > 0 ? lower[column] : upper[column])
    }
    return sum
  }

  /// Such a bound on every goal, in whole numbers; 0 where there is none.
  var trivialBounds: [Int] { goals.indices.map { Part.whole(trivialBound(of: $0)) } }

  /// A bound in whole numbers; 0 where there is none.
  static func whole(_ bound: Double) -> Int { bound.isFinite ? Int(bound.rounded(.up)) : 0 }

  /// The plan in which only what pins demand is 1 and everything else falls short; `nil` where that breaks a row.
  func start(keeping kept: Set<Column>) -> [Double]? {
    var point = lower
    if !kept.isEmpty {
      for column in point.indices where kept.contains(columns[column]) { point[column] = 1 }
    }
    for column in point.indices where classes[column] == .auxiliary && upper[column] < .infinity {
      point[column] = upper[column]
    }
    // Peaks have no upper bound to begin with; they are as high as what is kept makes them.
    let tight = tightened(point)
    return isFeasible(tight) ? tight : nil
  }

  /// The point with every count and peak as small as its rows allow: nothing presses down those that only later
  /// goals look at. Where a row has two of them, the one that comes first gives way to the other.
  func tightened(_ point: [Double]) -> [Double] {
    var point = point
    for column in point.indices where isCount(column) { point[column] = least(column, at: point) }
    return point
  }

  /// Whether a column follows from others.
  func isCount(_ column: Int) -> Bool { classes[column] == .auxiliary || classes[column] == .peak }

  /// The least that a count or peak may be beside the other columns of a point.
  func least(_ column: Int, at point: [Double]) -> Double {
    var least = lower[column]
    for entry in byColumn.entries(column) {
      let row = Int(byColumn.indices[entry])
      let own = byColumn.coefficients[entry]
      let rest = activity(of: row, without: column, at: point)
      if own > 0 && rowLower[row] > -.infinity { least = max(least, (rowLower[row] - rest) / own) }
      if own < 0 && rowUpper[row] < .infinity { least = max(least, (rowUpper[row] - rest) / own) }
    }
    return least.rounded(.up)
  }

  /// What a row comes to at a point, without one of its columns where one is given.
  func activity(of row: Int, without column: Int = -1, at point: [Double]) -> Double {
    var activity = 0.0
    for entry in rows.entries(row) where Int(rows.indices[entry]) != column {
      activity += rows.coefficients[entry] * point[Int(rows.indices[entry])]
    }
    return activity
  }

  /// Whether a row holds at a point.
  func isSatisfied(_ row: Int, at point: [Double]) -> Bool {
    let activity = activity(of: row, at: point)
    return activity >= rowLower[row] - 1e-9 && activity <= rowUpper[row] + 1e-9
  }
}
