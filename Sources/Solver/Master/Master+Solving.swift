import LinearProgramming

extension Master {
  /// Makes a goal the objective.
  mutating func aim(at goal: Int, _ session: inout Session) throws {
    setCosts(of: goal)
    try session.setObjective(costs)
  }

  /// Makes the goals from one on the objective together, each a fraction of the one before: no goal's optimum, but a
  /// point that the later goals like too and so is nearly whole.
  mutating func aim(from first: Int, falling fraction: Double = 0.1, _ session: inout Session) throws {
    costs.removeAll(keepingCapacity: true)
    costs.append(contentsOf: repeatElement(0, count: partColumn.count))
    var weight = 1.0
    for goal in min(first, part.goals.count - 1)..<part.goals.count {
      let coefficients = part.goals[goal]
      let scale = weight / max(1, partColumn.reduce(0) { max($0, abs(coefficients[Int($1)])) })
      for (column, index) in partColumn.enumerated() { costs[column] += scale * coefficients[Int(index)] }
      weight *= fraction
    }
    try session.setObjective(costs)
  }

  private mutating func setCosts(of goal: Int) {
    let coefficients = part.goals[goal]
    costs.removeAll(keepingCapacity: true)
    for column in partColumn { costs.append(coefficients[Int(column)]) }
  }

  /// Makes one column of the part the objective.
  mutating func aim(atColumn column: Int, _ session: inout Session) throws {
    costs.removeAll(keepingCapacity: true)
    costs.append(contentsOf: repeatElement(0, count: partColumn.count))
    costs[Int(sessionColumn[column])] = 1
    try session.setObjective(costs)
  }

  /// Makes a first basis that all goals like: the chain from there takes a quarter less time on benchmark family L, half
  /// on M. Not where groups are yet to come: the goals together would bring in more than each needs.
  mutating func approach(_ deadline: Deadline, _ session: inout Session) throws {
    guard !states.contains(.inactive) else { return }
    // Falling by tenths, the last goals would drown in the method's tolerances and lead it in circles.
    try aim(from: 0, falling: 0.3, &session)
    var options = SimplexOptions(try methodFromHere(&session))
    options.interruption = deadline.interruption
    // Any basis will do.
    options.iterationLimit = partColumn.count + partRow.count
    repeat {
      options.timeLimit = deadline.secondsLeft
      guard try session.simplex(options).outcome == .optimal else { return }
      session.readValues(into: &values)
      options.method = .dual
    } while try addVariableBounds(&session)
  }

  /// Solves the relaxation of the master, then brings in groups by price until none could improve it.
  ///
  /// `cost` gives the objective's coefficient of any column of the part.
  mutating func minimise(
    _ cost: (Int) -> Double, isCutting: Bool = true, _ deadline: Deadline, _ session: inout Session
  ) throws -> RelaxationOutcome {
    var method = try methodFromHere(&session)
    while true {
      let outcome = try solve(method, deadline, &session)
      guard case .optimal = outcome else { return outcome }
      readDuals(&session)
      let entering = pricedGroups(cost, below: -1e-7, perOwner: 3, perItem: 3)
      if entering.isEmpty {
        if try !isCutting || addViolatedCuts(&session) == 0 { return outcome }
        method = .dual
        continue
      }
      let first = partColumn.count
      try activate(entering, &session)
      for column in first..<partColumn.count {
        try session.setObjective(column: column, cost(Int(partColumn[column])))
      }
      method = .primal
    }
  }

  /// Which method suits the basis: after an optimum the primal one, since it stays feasible when the objective changes
  /// and columns come. The first basis of all has every column on a bound: on the one that the objective likes better it
  /// is dual feasible, and the dual method needs a third of the iterations.
  private mutating func methodFromHere(_ session: inout Session) throws -> SimplexOptions.Method {
    guard !hasBasis else { return .primal }
    hasBasis = true
    guard costs.indices.allSatisfy({ costs[$0] >= 0 || upper[$0] < .infinity }) else { return .primal }
    for column in costs.indices where costs[column] < 0 { try session.setStatus(column: column, .atUpper) }
    return .dual
  }

  /// Solves the relaxation with the columns that are here, from the current basis.
  mutating func solve(
    _ method: SimplexOptions.Method, _ deadline: Deadline, _ session: inout Session
  ) throws -> RelaxationOutcome {
    var method = method
    while true {
      let outcome = try session.relax(method, deadline)
      guard case .optimal = outcome else { return outcome }
      session.readValues(into: &values)
      guard try addVariableBounds(&session) else { return outcome }
      method = .dual
    }
  }

  /// Reads reduced costs and duals of the last solve.
  mutating func readDuals(_ session: inout Session) {
    session.readReducedCosts(into: &reducedCosts)
    session.readDuals(into: &duals)
  }
}
