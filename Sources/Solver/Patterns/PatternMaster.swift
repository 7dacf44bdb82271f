import LinearProgramming

/// The linear program of the owners' patterns: for each owner one of the whole ways to fill his or her block, chosen
/// so that the rows that link owners hold (Dantzig–Wolfe decomposition).
///
/// Its relaxation mixes whole patterns only, and so is much nearer to a plan than one that mixes halves of visits.
/// Patterns enter by price: the subproblem of an owner finds the best one for the present duals.
struct PatternMaster {
  /// One way to fill a block: the columns that are not 0 with their values.
  struct Pattern {
    let block: Int
    let entries: [(column: Int32, value: Double)]

    /// The value of a column of the block.
    func value(of column: Int32) -> Double { entries.first { $0.column == column }?.value ?? 0 }
  }

  let split: OwnerBlocks
  /// The goal that is minimised; those before it are held.
  let goal: Int
  /// The most that each goal before it may come to.
  let held: [Int]
  /// The patterns in the order of their columns, which come after ``firstPattern``.
  private(set) var patterns: [Pattern] = []
  /// Which patterns each block has.
  private(set) var patternsOfBlock: [[Int]]
  /// The bounds in force of the part's columns.
  private(set) var lower: [Double]
  private(set) var upper: [Double]
  /// What fixed columns contribute to the goal.
  let constant: Double
  /// What a unit of anything that no plan may have costs.
  private let penalty: Double

  private var rowOfPart: [Int32]
  private let goalRow: Int
  private let firstBlockRow: Int
  private var sessionColumn: [Int32]
  private let firstPattern: Int
  private var values: [Double] = []
  private var duals: [Double] = []
  private var priced = ColumnBlock()
  var part: Part { split.part }

  /// The program with the patterns of a plan, if there is one; `session` is empty.
  init(
    _ split: OwnerBlocks, goal: Int, held: [Int], plan: [Double]?, penalty: Double, _ session: inout Session
  ) throws {
    self.split = split
    self.goal = goal
    self.held = held
    self.penalty = penalty
    let part = split.part
    lower = split.lower
    upper = split.upper
    patternsOfBlock = Array(repeating: [], count: split.blocks.count)
    rowOfPart = Array(repeating: -1, count: part.rowCount)
    sessionColumn = Array(repeating: -1, count: part.columnCount)
    var fixed = [Double](repeating: 0, count: goal + 1)
    for column in 0..<part.columnCount where split.blockOfColumn[column] == -2 {
      for goal in 0...goal { fixed[goal] += part.goals[goal][column] * split.lower[column] }
    }
    constant = fixed[goal]
    var rows = RowBlock()
    for row in split.links {
      rowOfPart[Int(row)] = Int32(rows.count)
      rows.append(lower: split.rowLower[Int(row)], upper: split.rowUpper[Int(row)])
    }
    goalRow = rows.count
    for goal in 0..<goal { rows.append(upper: Double(held[goal]) - fixed[goal]) }
    firstBlockRow = rows.count
    for _ in split.blocks { rows.append(lower: 1, upper: 1) }
    try session.addRows(rows)
    var columns = ColumnBlock()
    for column in split.freeColumns {
      let index = Int(column)
      sessionColumn[index] = Int32(columns.count)
      columns.append(lower: lower[index], upper: upper[index], objective: part.goals[goal][index])
      for entry in part.byColumn.entries(index) {
        let row = rowOfPart[Int(part.byColumn.indices[entry])]
        if row >= 0 { columns.entry(row: Int(row), part.byColumn.coefficients[entry]) }
      }
      for held in 0..<goal where part.goals[held][index] != 0 {
        columns.entry(row: goalRow + held, part.goals[held][index])
      }
    }
    // What the patterns at hand can't satisfy costs dear.
    for row in 0..<rows.count {
      let isLink = row < goalRow
      let bounds =
        isLink
        ? (split.rowLower[Int(split.links[row])], split.rowUpper[Int(split.links[row])]) : (1.0, 1.0)
      if (isLink && bounds.0 > -.infinity) || row >= firstBlockRow {
        columns.append(objective: penalty)
        columns.entry(row: row, 1)
      }
      if (isLink && (bounds.1 < 0 || bounds.0 == bounds.1)) || (row >= goalRow && row < firstBlockRow) {
        columns.append(objective: penalty)
        columns.entry(row: row, -1)
      }
    }
    firstPattern = columns.count
    try session.addColumns(columns)
    if let plan {
      for block in split.blocks.indices {
        add(
          Pattern(
            block: block,
            entries: split.blocks[block].columns.map { ($0, plan[Int($0)]) }.filter { $0.1 != 0 }))
      }
      try enter(&session)
    }
    session.standardBasis()
  }

  // MARK: - Patterns

  /// Adds a pattern; it takes part after the next ``enter(_:)``.
  mutating func add(_ pattern: Pattern) {
    var activity: [Int32: Double] = [:]
    var cost = 0.0
    for (column, value) in pattern.entries {
      let index = Int(column)
      cost += part.goals[goal][index] * value
      for entry in part.byColumn.entries(index) {
        let row = rowOfPart[Int(part.byColumn.indices[entry])]
        if row >= 0 { activity[row, default: 0] += part.byColumn.coefficients[entry] * value }
      }
      for held in 0..<goal where part.goals[held][index] != 0 {
        activity[Int32(goalRow + held), default: 0] += part.goals[held][index] * value
      }
    }
    priced.append(upper: isAllowed(pattern) ? .infinity : 0, objective: cost)
    priced.entry(row: firstBlockRow + pattern.block, 1)
    for (row, coefficient) in activity.sorted(by: { $0.key < $1.key }) where coefficient != 0 {
      priced.entry(row: Int(row), coefficient)
    }
    patternsOfBlock[pattern.block].append(patterns.count)
    patterns.append(pattern)
  }

  /// Brings the patterns that were added into the program.
  mutating func enter(_ session: inout Session) throws {
    guard priced.count > 0 else { return }
    try session.addColumns(priced)
    priced.removeAll()
  }

  /// Whether a pattern keeps the bounds in force.
  private func isAllowed(_ pattern: Pattern) -> Bool {
    split.blocks[pattern.block].columns.allSatisfy {
      lower[Int($0)] <= 0 || pattern.value(of: $0) >= lower[Int($0)]
    } && pattern.entries.allSatisfy { $0.value <= upper[Int($0.column)] + 1e-9 }
  }

  /// Changes the bounds of a column of the part: patterns that don't keep them are out.
  mutating func setBounds(
    _ column: Int32, lower: Double, upper: Double, _ session: inout Session
  ) throws {
    try enter(&session)
    self.lower[Int(column)] = lower
    self.upper[Int(column)] = upper
    let block = split.blockOfColumn[Int(column)]
    guard block >= 0 else {
      return try session.setBounds(column: Int(sessionColumn[Int(column)]), lower: lower, upper: upper)
    }
    for pattern in patternsOfBlock[Int(block)] {
      try session.setBounds(
        column: firstPattern + pattern, lower: 0, upper: isAllowed(patterns[pattern]) ? .infinity : 0)
    }
  }

  // MARK: - Solving

  /// Solves the program of the patterns at hand and reads the duals: its value, `nil` where a limit was met.
  mutating func solve(
    _ method: SimplexOptions.Method, _ deadline: Deadline, _ session: inout Session
  ) throws -> Double? {
    if deadline.isOver { return nil }
    var options = SimplexOptions(method)
    options.interruption = deadline.interruption
    options.timeLimit = deadline.secondsLeft
    var result = try session.simplex(options)
    if !result.isOptimal {
      session.standardBasis()
      options.method = .primal
      options.ratioTest = .standard
      result = try session.simplex(options)
    }
    guard result.isOptimal else { return nil }
    session.readValues(into: &values)
    session.readDuals(into: &duals)
    return session.objectiveValue + constant
  }

  /// What each column of a block costs at the present duals.
  func reducedCosts(of block: Int) -> [Double] { split.blocks[block].columns.map(reducedCost) }

  private func reducedCost(of column: Int32) -> Double {
    let index = Int(column)
    var cost = part.goals[goal][index]
    for entry in part.byColumn.entries(index) {
      let row = rowOfPart[Int(part.byColumn.indices[entry])]
      if row >= 0 { cost -= duals[Int(row)] * part.byColumn.coefficients[entry] }
    }
    for held in 0..<goal where part.goals[held][index] != 0 {
      cost -= duals[goalRow + held] * part.goals[held][index]
    }
    return cost
  }

  /// What the pattern of a block may cost at the present duals: a cheaper one improves the program.
  func allowance(of block: Int) -> Double { duals[firstBlockRow + block] }

  /// The part's columns at the present mixture of patterns.
  func point() -> [Double] {
    var point = split.lower
    for column in split.freeColumns { point[Int(column)] = values[Int(sessionColumn[Int(column)])] }
    for block in split.blocks { for column in block.columns { point[Int(column)] = 0 } }
    for (number, pattern) in patterns.enumerated() where firstPattern + number < values.count {
      let share = values[firstPattern + number]
      guard share > 1e-12 else { continue }
      for (column, value) in pattern.entries { point[Int(column)] += share * value }
    }
    return point
  }
}
