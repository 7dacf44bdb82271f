import LinearProgramming

/// Raising a goal's relaxation by rounding cuts.
extension PartSolver {
  /// Holds a goal at its target, from the relaxation's optimum on: the value rounded up, and where that is a gap, raised
  /// as far as rounding cuts do. The target; `nil` where a limit was met or the targets before it contradict each other.
  mutating func holdSharpened(
    _ goal: Int, _ relaxation: Double, _ master: inout Master, _ session: inout Session
  ) throws -> Int? {
    var target = Int((relaxation - Master.tolerance).rounded(.up))
    guard isWorthCutting(relaxation) else {
      try master.hold(goal, target: Double(target), relaxation: relaxation, &session)
      return target
    }
    let relaxed = master.stage(&session)
    var window = 0
    while !deadline.isOver {
      let limit = target + window
      let entering = groups(of: goal, within: limit, relaxation, master)
      guard try admit(entering, goal, within: limit, &master, &session) else { return nil }
      switch try sharpen(goal, within: limit, &master, &session) {
      case .optimal(let value):
        target = Int((value - Master.tolerance).rounded(.up))
        try master.hold(goal, target: Double(target), relaxation: value, &session)
        return target
      case .infeasible: target = limit + 1
      case .stopped: return nil
      }
      // Nothing far above the relaxation either: more likely the targets before it have no plan.
      if goal > proven.count && window > Self.widestWindow { return nil }
      window = 2 * window + 1
      try master.restore(relaxed, &session)
      guard try reach(goal, &master, &session) != nil else { return nil }
    }
    return nil
  }

  /// How far above the relaxation plans are looked for while the targets before are not known to have one.
  private static let widestWindow = 5

  /// Whether cuts are expected to raise a relaxation's value: where it is not whole, and many rows link the owners.
  func isWorthCutting(_ relaxation: Double) -> Bool {
    patterns == .dontPay && abs(relaxation - relaxation.rounded()) > 1e-4
  }

  /// The groups that are not here and that a plan may have whose goal is at most `limit`, at the relaxation's duals: what
  /// costs more than the gap is in none.
  func groups(of goal: Int, within limit: Int, _ relaxation: Double, _ master: Master) -> [Int] {
    let coefficients = part.goals[goal]
    return master.pricedGroups(
      { coefficients[$0] }, below: Double(limit) - relaxation + Master.tolerance, perOwner: .max,
      perItem: .max)
  }

  /// Brings in the groups that a plan may have whose goal is at most `limit`, bans the others, and holds the goal there.
  /// False where a limit was met.
  func admit(
    _ entering: [Int], _ goal: Int, within limit: Int, _ master: inout Master, _ session: inout Session
  ) throws -> Bool {
    try master.activate(entering, &session)
    master.banRest()
    if !entering.isEmpty {
      guard try reach(goal, &master, &session) != nil else { return false }
    }
    try master.hold(goal, target: Double(limit), relaxation: session.objectiveValue, &session)
    return true
  }

  /// Adds rounding cuts to the relaxation of a goal that is held, all its groups being there.
  func sharpen(
    _ goal: Int, within limit: Int, _ master: inout Master, _ session: inout Session
  ) throws -> RelaxationOutcome {
    let outcome = try master.sharpen(deadline, &session)
    guard case .optimal(let value) = outcome else { return outcome }
    if value > Double(limit) + Master.tolerance { return .infeasible }
    try master.hold(goal, target: Double(limit), relaxation: value, &session)
    return outcome
  }
}
