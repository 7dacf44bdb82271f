import LinearProgramming

/// The restricted master problem of a part: the columns that belong to no group and those of the active groups,
/// with the rows that these could violate. More groups enter when their price says that they could improve the
/// goal; when none does, the LP's value is exact for the whole part (column generation).
struct Master {
  /// What a group is at the moment.
  enum GroupState: UInt8 {
    /// Not in the master, all its columns are 0.
    case inactive
    /// In the master.
    case active
    /// Not in the master, and not worth it under the goals held so far.
    case banned
  }

  /// How far from whole a value may be and still count as whole.
  static let tolerance = 1e-6

  let part: Part
  /// Rows that others imply, and so never enter.
  let implied: [Bool]
  var states: [GroupState]
  /// Where rows limit dates, for cuts.
  let limits: VisitLimits
  /// For each group the factors of which one date at most is needed: Σ v ≤ x stands in for the rows v ≤ x.
  private var choices: [[Int]]
  /// The rows that don't enter with their columns: what choices stand in for, and ``variableBounds``.
  private var isWithheld: [Bool]
  /// For each date the row v ≤ x that enters when it is violated, or −1.
  let variableBounds: [Int32]
  /// The cuts in the session with their rows.
  var cutRows: [LiftedCut: Int] = [:]
  /// For columns that are not in the session, the cuts that they belong to.
  var awaited: [Int32: [Int32]] = [:]
  /// Stands for a cut in ``partRow``.
  static let cutMark = Int32.min
  /// Stands for a row Σ v ≤ x in ``partRow``.
  static let choiceMark = Int32.min + 1

  /// For each column of the part, its number in the session, or −1.
  var sessionColumn: [Int32]
  /// For each column of the session, its number in the part.
  var partColumn: [Int32] = []
  /// For each row of the part, its number in the session, or −1.
  var sessionRow: [Int32]
  /// For each row of the session, its number in the part, −1 − (goal) for a row that holds a goal, ``cutMark`` for a cut.
  var partRow: [Int32] = []
  /// For each goal, the session's row that holds it, or −1.
  var goalRows: [Int32]
  /// The bounds of the session's columns as they are now.
  var lower: [Double] = []
  var upper: [Double] = []
  /// The bounds of the session's rows as they are now.
  var rowLower: [Double] = []
  var rowUpper: [Double] = []

  /// For each row of the part, the smallest and the largest activity of the columns present.
  var minActivity: [Double]
  var maxActivity: [Double]

  /// Whether the basis is one that a solve has left.
  var hasBasis = false
  /// The values of the session's columns after the last solve.
  var values: [Double] = []
  /// Their reduced costs.
  var reducedCosts: [Double] = []
  /// The duals of the session's rows.
  var duals: [Double] = []
  /// Scratch: coefficients of the session's objective.
  var costs: [Double] = []

  /// The master of a part with the first columns in; `session` is empty.
  init(_ part: Part, _ session: inout Session) throws {
    self.part = part
    implied = part.impliedRows()
    limits = VisitLimits(part)
    (choices, isWithheld) = limits.choices(part)
    variableBounds = part.variableBounds(besides: isWithheld)
    for row in variableBounds where row >= 0 { isWithheld[Int(row)] = true }
    states = Array(repeating: .inactive, count: part.groups.count)
    sessionColumn = Array(repeating: -1, count: part.columnCount)
    sessionRow = Array(repeating: -1, count: part.rowCount)
    goalRows = Array(repeating: -1, count: part.goals.count)
    minActivity = Array(repeating: 0, count: part.rowCount)
    maxActivity = minActivity
    let base = (0..<Int32(part.columnCount)).filter { part.groupOfColumn[Int($0)] < 0 }
    let first = firstGroups()
    for group in first { states[group] = .active }
    try enter(base + first.flatMap { part.groups[$0].columns }, &session)
    try addChoices(of: first, &session)
    try addNeededRows(Array(0..<Int32(part.rowCount)), &session)
    session.standardBasis()
  }

  /// Every group of an owner with few of them; of others those of best rank.
  private func firstGroups() -> [Int] {
    var byOwner: [Int32: [Int]] = [:]
    for group in part.groups.indices { byOwner[part.groups[group].owner, default: []].append(group) }
    var first: [Int] = []
    for (_, groups) in byOwner.sorted(by: { $0.key < $1.key }) {
      if groups.count <= 8 {
        first += groups
      } else {
        first += groups.sorted { (part.groups[$0].rank, $0) < (part.groups[$1].rank, $1) }.prefix(6)
      }
    }
    return first
  }

  // MARK: - Growing

  /// Brings groups in: their columns at 0, nonbasic, so that the basis stays primal feasible.
  mutating func activate(_ groups: [Int], _ session: inout Session) throws {
    guard !groups.isEmpty else { return }
    var entering: [Int32] = []
    var touched: Set<Int32> = []
    for group in groups {
      states[group] = .active
      entering += part.groups[group].columns
    }
    for column in entering {
      for entry in part.byColumn.entries(Int(column)) { touched.insert(part.byColumn.indices[entry]) }
    }
    try enter(entering, &session)
    try addChoices(of: groups, &session)
    try addNeededRows(touched.sorted(), &session)
  }

  /// Adds columns with their entries in the rows that are present.
  private mutating func enter(_ columns: [Int32], _ session: inout Session) throws {
    var block = ColumnBlock()
    for column in columns {
      let index = Int(column)
      block.append(lower: part.lower[index], upper: part.upper[index])
      for entry in part.byColumn.entries(index) {
        let row = Int(part.byColumn.indices[entry])
        let coefficient = part.byColumn.coefficients[entry]
        let ends = (coefficient * part.lower[index], coefficient * part.upper[index])
        minActivity[row] += min(ends.0, ends.1)
        maxActivity[row] += max(ends.0, ends.1)
        if sessionRow[row] >= 0 { block.entry(row: Int(sessionRow[row]), coefficient) }
      }
      for (goal, row) in goalRows.enumerated() where row >= 0 && part.goals[goal][index] != 0 {
        block.entry(row: Int(row), part.goals[goal][index])
      }
      for row in awaited.removeValue(forKey: column) ?? [] { block.entry(row: Int(row), 1) }
      sessionColumn[index] = Int32(partColumn.count)
      partColumn.append(column)
      lower.append(part.lower[index])
      upper.append(part.upper[index])
    }
    try session.addColumns(block)
  }

  /// Adds the rows Σ v ≤ x of groups that have just come.
  private mutating func addChoices(of groups: [Int], _ session: inout Session) throws {
    var block = RowBlock()
    for group in groups {
      for number in choices[group] {
        let factor = limits.factors[number]
        block.append(upper: 0)
        for date in limits.dates[factor.range] { block.entry(column: Int(sessionColumn[Int(date)]), 1) }
        block.entry(column: Int(sessionColumn[Int(factor.column)]), -1)
        partRow.append(Self.choiceMark)
        rowLower.append(-.infinity)
        rowUpper.append(0)
      }
    }
    if block.count > 0 { try session.addRows(block) }
  }

  /// Adds those of the rows that the columns present could violate.
  private mutating func addNeededRows(_ candidates: [Int32], _ session: inout Session) throws {
    var block = RowBlock()
    for row in candidates {
      let index = Int(row)
      guard sessionRow[index] < 0, !implied[index], !isWithheld[index],
        maxActivity[index] > part.rowUpper[index] + 1e-9 || minActivity[index] < part.rowLower[index] - 1e-9
      else { continue }
      block.append(lower: part.rowLower[index], upper: part.rowUpper[index])
      for entry in part.rows.entries(index) {
        let column = sessionColumn[Int(part.rows.indices[entry])]
        if column >= 0 { block.entry(column: Int(column), part.rows.coefficients[entry]) }
      }
      sessionRow[index] = Int32(partRow.count)
      partRow.append(row)
      rowLower.append(part.rowLower[index])
      rowUpper.append(part.rowUpper[index])
    }
    if block.count > 0 { try session.addRows(block) }
  }

  /// Adds the row `goal ≤ most`, or tightens it where it is there already.
  mutating func hold(_ goal: Int, atMost most: Double, _ session: inout Session) throws {
    if goalRows[goal] >= 0 {
      return try setRowBounds(Int(goalRows[goal]), lower: -.infinity, upper: most, &session)
    }
    var block = RowBlock()
    block.append(upper: most)
    for (column, index) in partColumn.enumerated() where part.goals[goal][Int(index)] != 0 {
      block.entry(column: column, part.goals[goal][Int(index)])
    }
    goalRows[goal] = Int32(partRow.count)
    partRow.append(Int32(-1 - goal))
    rowLower.append(-.infinity)
    rowUpper.append(most)
    try session.addRows(block)
  }

  // MARK: - Changing bounds

  mutating func setBounds(_ column: Int, lower: Double, upper: Double, _ session: inout Session) throws {
    if self.lower[column] == lower && self.upper[column] == upper { return }
    self.lower[column] = lower
    self.upper[column] = upper
    try session.setBounds(column: column, lower: lower, upper: upper)
  }

  mutating func setRowBounds(_ row: Int, lower: Double, upper: Double, _ session: inout Session) throws {
    if rowLower[row] == lower && rowUpper[row] == upper { return }
    rowLower[row] = lower
    rowUpper[row] = upper
    try session.setBounds(row: row, lower: lower, upper: upper)
  }

  /// Whether every column has a whole value.
  var isWhole: Bool { values.allSatisfy { abs($0 - $0.rounded()) <= Master.tolerance } }
}
