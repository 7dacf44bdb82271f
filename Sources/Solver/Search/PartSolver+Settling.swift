import LinearProgramming

/// Settling one goal where no plan attains all relaxations.
extension PartSolver {
  /// What a search has found.
  struct Found {
    /// A plan and what the goal comes to in it; `nil` where there is none within the limits.
    var plan: (point: [Double], value: Int)?
    /// Whether none is better.
    var isComplete = true
  }

  /// A point with its value.
  func plan(_ point: [Double]?, _ goal: Int) -> (point: [Double], value: Int)? {
    point.map { ($0, Int(part.value(of: goal, at: $0).rounded())) }
  }

  /// Settles the next goal by branch and bound, from the stage at which all goals before it are held.
  ///
  /// The relaxation is almost always near the optimum, so plans are first looked for a little above it, where
  /// nearly everything is fixed by its reduced cost; the window grows until there is one.
  mutating func settle(_ master: inout Master, _ session: inout Session) throws -> Bool {
    let goal = proven.count
    try master.restore(stages[goal], &session)
    guard let relaxation = try relax(goal, &master, &session) else { return false }
    let relaxed = master.stage(&session)
    var bound = Int((relaxation - Master.tolerance).rounded(.up))
    var incumbent = best.map { Int(part.value(of: goal, at: $0).rounded()) }
    var window = 0
    var nodes = isTidying ? 350 : patterns == .unknown ? 100 : patterns == .pay ? 0 : .max
    while incumbent.map({ $0 > bound }) ?? true {
      targets = proven + [bound]
      let limit = min(bound + window, incumbent.map { $0 - 1 } ?? .max)
      let found = try search(goal, bound, limit, relaxation, nodes: &nodes, &master, &session)
      guard let found else {
        // Without a limit on nodes only trouble with the simplex method ends a search: it would do so again.
        let isTrouble = patterns == .dontPay && nodes > 0
        if deadline.isOver || isTidying || isTrouble { return false }
        try master.restore(relaxed, &session)
        let ending = try price(goal, &bound, &incumbent, &master, &session)
        try master.restore(relaxed, &session)
        switch ending {
        case .complete: patterns = .pay
        case .stopped: return false
        case .useless:
          patterns = .dontPay
          nodes = .max
        }
        continue
      }
      if let plan = found.plan {
        best = plan.point
        incumbent = plan.value
        if found.isComplete { bound = plan.value }
      } else {
        bound = limit + 1
        window = window * 2 + 1
      }
      observer?(result())
      try master.restore(relaxed, &session)
    }
    guard let value = incumbent else { return false }
    proven.append(value)
    targets = proven
    if proven.count == part.goals.count { return true }
    guard try reach(goal, &master, &session) != nil else { return false }
    // The duals are those of this goal again: what they say is fixed at its value.
    let again = session.objectiveValue
    if isWorthCutting(again) {
      let entering = groups(of: goal, within: value, again, master)
      guard try admit(entering, goal, within: value, &master, &session) else { return false }
      _ = try sharpen(goal, within: value, &master, &session)
    } else {
      try master.hold(goal, target: Double(value), relaxation: again, &session)
    }
    stages = Array(stages.prefix(goal + 1)) + [master.stage(&session)]
    return true
  }

  /// Looks for the best plan whose goal is from `bound` to `limit`; `nil` where a limit was met.
  private mutating func search(
    _ goal: Int, _ bound: Int, _ limit: Int, _ relaxation: Double, nodes: inout Int,
    _ master: inout Master, _ session: inout Session
  ) throws -> Found? {
    guard nodes > 0, try reach(goal, &master, &session) != nil else { return nil }
    // Perhaps the groups at hand have a plan that attains the bound: then no other group need be looked at.
    if master.states.contains(.inactive) {
      let stage = master.stage(&session)
      try master.hold(goal, target: Double(bound), relaxation: session.objectiveValue, &session)
      let found = try branch(goal, bound, bound, min(nodes, 300), &nodes, master, session)
      if let found, found.plan != nil { return found }
      try master.restore(stage, &session)
    }
    let entering = groups(of: goal, within: limit, relaxation, master)
    guard try admit(entering, goal, within: limit, &master, &session) else { return nil }
    let most = isTidying ? 50 : nodes
    if !isWorthCutting(relaxation) {
      // A few branches may do without cuts.
      let few = patterns == .dontPay ? min(most, Self.fewNodes) : most
      if let found = try branch(goal, bound, limit, few, &nodes, master, session) { return found }
      guard patterns == .dontPay, nodes > 0, !deadline.isOver else { return nil }
    }
    switch try sharpen(goal, within: limit, &master, &session) {
    case .optimal: break
    case .infeasible: return Found()
    case .stopped: return nil
    }
    if let found = try improve(goal, bound, limit, &nodes, &master, &session) { return found }
    return try branch(goal, bound, limit, most, &nodes, master, session)
  }

  /// How many nodes are tried before cuts are made.
  private static let fewNodes = 20

  /// Branches from the present stage, in which the goal is held at the limit; `nil` where a limit was met before any plan.
  private mutating func branch(
    _ goal: Int, _ bound: Int, _ limit: Int, _ most: Int, _ nodes: inout Int, _ master: Master,
    _ session: borrowing Session
  ) throws -> Found? {
    var search = TreeSearch(
      .best(goal: goal, target: bound), held: proven, cutoff: limit + 1, nodeLimit: most)
    let ending = try search.run(master, deadline, session)
    nodes -= search.nodes
    let plan = plan(search.best, goal)
    if case .stopped = ending { return plan == nil ? nil : Found(plan: plan, isComplete: false) }
    return Found(plan: plan)
  }

  /// Settles a goal by whole patterns of owners, from the stage at which all goals before it are held and its relaxation
  /// is known.
  private mutating func price(
    _ goal: Int, _ bound: inout Int, _ incumbent: inout Int?, _ master: inout Master,
    _ session: inout Session
  ) throws -> PatternSearch.Ending {
    guard try reach(goal, &master, &session) != nil else { return .stopped }
    if let incumbent {
      try master.hold(goal, target: Double(incumbent - 1), relaxation: session.objectiveValue, &session)
    }
    guard let split = OwnerBlocks(master) else { return .useless }
    var search = PatternSearch(split, goal: goal, held: proven, bound: bound, plan: best, deadline)
    let ending = try search.run()
    best = search.best
    incumbent = search.cutoff
    bound = search.bound
    targets = proven + [bound]
    observer?(result())
    return ending
  }

  /// Solves the relaxation of a goal anew, duals included.
  func reach(_ goal: Int, _ master: inout Master, _ session: inout Session) throws -> Double? {
    let coefficients = part.goals[goal]
    try master.aim(at: goal, &session)
    guard case .optimal(let value) = try master.minimise({ coefficients[$0] }, deadline, &session) else {
      return nil
    }
    return value
  }
}
