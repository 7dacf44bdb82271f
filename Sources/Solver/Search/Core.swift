import LinearProgramming

/// What a tree search works on: the columns that a master's bounds leave free and the rows that these could violate, in
/// a session of their own. Deep in the chain of goals that is a small part of the master, and every node so much faster.
struct Core {
  let part: Part
  /// For each column of the session, its number in the part.
  private(set) var partColumn: [Int32] = []
  /// The bounds of the session's columns as they are now.
  private(set) var lower: [Double] = []
  private(set) var upper: [Double] = []
  /// Their values after the last solve.
  private(set) var values: [Double] = []
  /// The values of the part's columns that are not here.
  private var fixed: [Double]

  /// The core of a master that is solved; `session` is empty and gets the objective and the basis.
  ///
  /// Fixed columns that are basic stay, and so do rows that stand on a bound: what is left of the basis is one.
  init(_ master: Master, _ outer: borrowing Session, into session: inout Session) throws {
    part = master.part
    fixed = Array(repeating: 0, count: part.columnCount)
    var costs: [Double] = []
    var constant = 0.0
    var block = ColumnBlock()
    var number = [Int](repeating: -1, count: master.partColumn.count)
    var kept: [Int] = []
    for (column, index) in master.partColumn.enumerated() {
      let (low, high) = (master.lower[column], master.upper[column])
      let cost = try outer.objective(column: column)
      if try low == high && outer.status(column: column) != .basic {
        fixed[Int(index)] = low
        constant += cost * low
        continue
      }
      number[column] = kept.count
      kept.append(column)
      partColumn.append(index)
      lower.append(low)
      upper.append(high)
      costs.append(cost)
      block.append(lower: low, upper: high)
    }
    try session.addColumns(block)
    try session.setObjective(costs, constant: constant)
    let rows = try addRows(of: master, number, outer, &session)
    for (column, its) in kept.enumerated() {
      try session.setStatus(column: column, outer.status(column: its))
    }
    for (row, its) in rows.enumerated() { try session.setStatus(row: row, outer.status(row: its)) }
  }

  /// Adds the rows that the columns here could violate, or that stand on a bound: the numbers in the master of those that
  /// are there, which come first.
  private func addRows(
    of master: Master, _ number: [Int], _ outer: borrowing Session, _ session: inout Session
  ) throws -> [Int] {
    var block = RowBlock()
    /// Whether the row is worth having.
    func add(
      _ entries: [(column: Int, coefficient: Double)], _ bounds: (lower: Double, upper: Double), isBasic: Bool
    ) -> Bool {
      var columns: [Int32] = []
      var coefficients: [Double] = []
      var (rest, least, most) = (0.0, 0.0, 0.0)
      for (column, coefficient) in entries {
        let its = number[column]
        guard its >= 0 else {
          rest += coefficient * master.lower[column]
          continue
        }
        columns.append(Int32(its))
        coefficients.append(coefficient)
        let ends = (coefficient * lower[its], coefficient * upper[its])
        least += min(ends.0, ends.1)
        most += max(ends.0, ends.1)
      }
      let (low, high) = (bounds.lower - rest, bounds.upper - rest)
      if isBasic && least >= low - 1e-9 && most <= high + 1e-9 { return false }
      block.append(lower: low, upper: high, columns: columns, coefficients: coefficients)
      return true
    }
    var kept: [Int] = []
    for row in master.partRow.indices {
      let bounds = (master.rowLower[row], master.rowUpper[row])
      let isBasic = try outer.status(row: row) == .basic
      if isBasic && bounds == (-.infinity, .infinity) { continue }
      if try add(outer.entries(row: row), bounds, isBasic: isBasic) { kept.append(row) }
    }
    for (date, decision, _) in master.absentVariableBounds() {
      _ = add([(date, 1), (decision, -1)], (-.infinity, 0), isBasic: true)
    }
    if block.count > 0 { try session.addRows(block) }
    return kept
  }

  mutating func setBounds(_ column: Int, lower: Double, upper: Double, _ session: inout Session) throws {
    if self.lower[column] == lower && self.upper[column] == upper { return }
    self.lower[column] = lower
    self.upper[column] = upper
    try session.setBounds(column: column, lower: lower, upper: upper)
  }

  /// One run of the simplex method from the current basis.
  mutating func solve(
    _ method: SimplexOptions.Method, cutoff: Double, _ deadline: Deadline, _ session: inout Session
  ) throws -> RelaxationOutcome {
    let outcome = try session.relax(method, cutoff: cutoff, deadline)
    if case .optimal = outcome { session.readValues(into: &values) }
    return outcome
  }

  /// The values of all columns of the part, those that are not in the master at 0: whole ones made exactly whole, counts
  /// that need not be whole rounded up.
  func point(_ isWhole: (Int) -> Bool) -> [Double] {
    var point = fixed
    for (column, index) in partColumn.enumerated() {
      let value = values[column]
      point[Int(index)] =
        isWhole(Int(index)) ? value.rounded() : (value - Master.tolerance).rounded(.up)
    }
    return point
  }
}
