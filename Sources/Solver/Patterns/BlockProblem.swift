import LinearProgramming

/// The subproblem of one owner: the best way to fill the block at given prices of its columns.
struct BlockProblem {
  let columns: [Int32]
  /// For each column of the block its number, by column of the part.
  private let numbers: [Int32: Int]

  /// Loads the block into an empty session.
  init(
    _ block: OwnerBlocks.Block, of split: OwnerBlocks, whole isWhole: (Int) -> Bool,
    _ session: inout Session
  ) throws {
    columns = block.columns
    numbers = Dictionary(uniqueKeysWithValues: block.columns.enumerated().map { ($1, $0) })
    var columns = ColumnBlock()
    for column in block.columns {
      let index = Int(column)
      columns.append(
        lower: split.lower[index], upper: split.upper[index], kind: isWhole(index) ? .integer : .continuous)
    }
    try session.addColumns(columns)
    var rows = RowBlock()
    for row in block.rows {
      let index = Int(row)
      rows.append(lower: split.rowLower[index], upper: split.rowUpper[index])
      for entry in split.part.rows.entries(index) {
        if let number = numbers[split.part.rows.indices[entry]] {
          rows.entry(column: number, split.part.rows.coefficients[entry])
        }
      }
    }
    try session.addRows(rows)
  }

  /// The best pattern and its cost.
  enum Outcome {
    case best(cost: Double, entries: [(column: Int32, value: Double)])
    case infeasible
    case stopped
  }

  /// Solves the subproblem.
  func solve(_ costs: [Double], _ deadline: Deadline, _ session: inout Session) throws -> Outcome {
    try session.setObjective(costs)
    var options = IntegerOptions()
    options.presolve = false
    options.preprocessing = .none
    options.cuts = []
    options.rounding = false
    options.objectiveTolerance = 1e-9
    options.interruption = deadline.interruption
    options.timeLimit = deadline.secondsLeft
    let result = try session.integerSolve(options)
    switch result.termination {
    case .optimal:
      let entries = zip(columns, result.values).filter { abs($1) > 1e-9 }.map {
        (column: $0, value: abs($1 - $1.rounded()) < 1e-6 ? $1.rounded() : $1)
      }
      return .best(cost: result.objective ?? 0, entries: entries)
    case .infeasible: return .infeasible
    default: return .stopped
    }
  }

  /// Changes the bounds of a column.
  func setBounds(
    _ column: Int32, lower: Double, upper: Double, _ session: inout Session
  ) throws {
    if let number = numbers[column] {
      try session.setBounds(column: number, lower: lower, upper: upper)
    }
  }
}
