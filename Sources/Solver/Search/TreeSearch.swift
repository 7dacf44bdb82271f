import LinearProgramming

/// Depth-first branch and bound on the master's relaxation, by the dual simplex method from node to node.
struct TreeSearch {
  /// How a search ended.
  enum Ending {
    /// The whole tree was searched, or the target was reached.
    case complete
    /// A limit was met first.
    case stopped
  }

  /// Index of the goal that is the objective.
  let goal: Int
  /// Stop at a plan of this value.
  let target: Int
  /// Only plans better than this count; lowered whenever one is found.
  private(set) var cutoff: Int?
  /// The best plan found, as a point of the part.
  private(set) var best: [Double]?
  /// Nodes solved.
  private(set) var nodes = 0
  /// The most nodes.
  let nodeLimit: Int
  /// The most that the goals before this one may come to.
  let held: [Int]

  /// One decision: a column and the bound that was moved.
  private struct Decision {
    let column: Int
    let lower: Double
    let upper: Double
    /// The other side, while it is still to be tried.
    var other: (lower: Double, upper: Double)?
  }

  init(goal: Int, target: Int, cutoff: Int?, held: [Int], nodeLimit: Int) {
    self.goal = goal
    self.held = held
    self.target = target
    self.cutoff = cutoff
    self.nodeLimit = nodeLimit
  }

  /// Searches from the master's present bounds, which are in force again at the end.
  mutating func run(_ master: inout Master, _ deadline: Deadline, _ session: inout Session) throws -> Ending {
    var path: [Decision] = []
    while true {
      if nodes >= nodeLimit || deadline.isOver {
        try unwind(&path, &master, &session)
        return .stopped
      }
      nodes += 1
      let outcome = try master.solve(
        .dual, cutoff: cutoff.map { Double($0) - 1 + 1e-4 } ?? .infinity, deadline, &session)
      var isOpen = false
      switch outcome {
      case .optimal(let value):
        if isWorthIt(value) {
          if let column = branchingColumn(master) {
            try branch(on: column, &path, &master, &session)
            isOpen = true
          } else {
            record(master)
            if let cutoff, cutoff <= target {
              try unwind(&path, &master, &session)
              return .complete
            }
          }
        }
      case .infeasible: dbg("node infeasible"); break
      case .stopped:
        try unwind(&path, &master, &session)
        return .stopped
      }
      if !isOpen, try !backtrack(&path, &master, &session) { return .complete }
    }
  }

  private func isWorthIt(_ value: Double) -> Bool {
    guard let cutoff else { return true }
    return Int((value - Master.tolerance).rounded(.up)) < cutoff
  }

  private mutating func record(_ master: Master) {
    let point = master.point { matters($0, master) }
    if DBG { dbg("record feasible=\(master.part.isFeasible(point)) held=\(held.indices.map { (Int(master.part.value(of: $0, at: point).rounded()), held[$0]) }) value=\(master.part.value(of: goal, at: point))") 
      for row in 0..<master.part.rowCount { var a = 0.0; for e in master.part.rows.entries(row) { a += master.part.rows.coefficients[e] * point[Int(master.part.rows.indices[e])] }; if a < master.part.rowLower[row] - 1e-9 || a > master.part.rowUpper[row] + 1e-9 { dbg("   row \(row) a=\(a) [\(master.part.rowLower[row]),\(master.part.rowUpper[row])] present=\(master.sessionRow[row]) implied=\(master.implied[row]) group=\(master.part.groupOfRow[row]) \(master.part.rows.entries(row).map { (master.part.rows.coefficients[$0], point[Int(master.part.rows.indices[$0])], master.sessionColumn[Int(master.part.rows.indices[$0])]) })") } } }
    // Tolerances may add up: only what holds in whole numbers counts.
    guard master.part.isFeasible(point),
      held.indices.allSatisfy({ Int(master.part.value(of: $0, at: point).rounded()) <= held[$0] })
    else { return }
    let value = Int(master.part.value(of: goal, at: point).rounded())
    if let cutoff, value >= cutoff { return }
    cutoff = value
    best = point
  }

  /// Whether a column must be whole: a count that only later goals look at can be rounded up afterwards.
  private func matters(_ column: Int, _ master: Master) -> Bool {
    switch master.part.classes[column] {
    case .decision, .date: true
    case .peak, .auxiliary: (0...goal).contains { master.part.goals[$0][column] != 0 }
    }
  }

  /// Peaks first, then the decision nearest to 1, then counts, then dates.
  private func branchingColumn(_ master: Master) -> Int? {
    var choice: (kind: Part.ColumnClass, score: Double, column: Int)?
    for column in master.values.indices {
      let value = master.values[column]
      let fraction = value - value.rounded(.down)
      if min(fraction, 1 - fraction) <= Master.tolerance { continue }
      guard matters(Int(master.partColumn[column]), master) else { continue }
      let kind = master.part.classes[Int(master.partColumn[column])]
      if let choice, (choice.kind.rawValue, -choice.score) <= (kind.rawValue, -fraction) { continue }
      choice = (kind, fraction, column)
    }
    return choice?.column
  }

  private func branch(
    on column: Int, _ path: inout [Decision], _ master: inout Master, _ session: inout Session
  ) throws {
    let value = master.values[column]
    let (lower, upper) = (master.lower[column], master.upper[column])
    let down = (lower: lower, upper: value.rounded(.down))
    let up = (lower: value.rounded(.up), upper: upper)
    // A peak can be small more often than not; a decision that is half made is better made.
    let kind = master.part.classes[Int(master.partColumn[column])]
    let (first, second) = kind == .peak || kind == .auxiliary ? (down, up) : (up, down)
    path.append(Decision(column: column, lower: lower, upper: upper, other: second))
    try master.setBounds(column, lower: first.lower, upper: first.upper, &session)
  }

  /// Takes the other side of the deepest decision that has one; false where none is left.
  private func backtrack(
    _ path: inout [Decision], _ master: inout Master, _ session: inout Session
  ) throws -> Bool {
    while var decision = path.popLast() {
      if let other = decision.other {
        decision.other = nil
        path.append(decision)
        try master.setBounds(decision.column, lower: other.lower, upper: other.upper, &session)
        return true
      }
      try master.setBounds(decision.column, lower: decision.lower, upper: decision.upper, &session)
    }
    return false
  }

  private func unwind(_ path: inout [Decision], _ master: inout Master, _ session: inout Session) throws {
    while let decision = path.popLast() {
      try master.setBounds(decision.column, lower: decision.lower, upper: decision.upper, &session)
    }
  }
}
