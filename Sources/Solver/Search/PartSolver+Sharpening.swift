import LinearProgramming

/// Raising a goal's relaxation by rounding cuts.
extension PartSolver {
  /// Holds a goal at its target, from the relaxation's optimum on: the value rounded up, and where that is a gap, raised
  /// as far as rounding cuts do. The target; `nil` where a limit was met or the targets before it contradict each other.
  mutating func holdSharpened(
    _ goal: Int, _ relaxation: Double, _ master: inout Master, _ session: inout Session
  ) throws -> Int? {
    var target = Int((relaxation - Master.tolerance).rounded(.up))
    guard Self.isFractional(relaxation) else {
      try master.hold(goal, target: Double(target), relaxation: relaxation, &session)
      return target
    }
    let relaxed = master.stage(&session)
    var window = 0
    while !deadline.isOver {
      switch try sharpen(goal, within: target + window, relaxation, &master, &session) {
      case .optimal(let value):
        target = Int((value - Master.tolerance).rounded(.up))
        try master.hold(goal, target: Double(target), relaxation: value, &session)
        return target
      case .infeasible: target += window + 1
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

  /// Whether a relaxation's value is not whole: then cuts often raise it.
  static func isFractional(_ relaxation: Double) -> Bool { abs(relaxation - relaxation.rounded()) > 1e-4 }

  /// The relaxation with rounding cuts of the plans whose goal is at most `limit`, from the optimum of the relaxation
  /// without on. Infeasible where there is none.
  func sharpen(
    _ goal: Int, within limit: Int, _ relaxation: Double, _ master: inout Master, _ session: inout Session
  ) throws -> RelaxationOutcome {
    guard try admit(goal, within: limit, relaxation, &master, &session) else { return .stopped }
    return try sharpen(goal, within: limit, &master, &session)
  }

  /// Brings in all groups that a plan may have whose goal is at most `limit`, and holds the goal there: a group that
  /// costs more than the gap is in none. False where a limit was met.
  func admit(
    _ goal: Int, within limit: Int, _ relaxation: Double, _ master: inout Master, _ session: inout Session
  ) throws -> Bool {
    let coefficients = part.goals[goal]
    let entering = master.pricedGroups(
      { coefficients[$0] }, below: Double(limit) - relaxation + Master.tolerance, perOwner: .max,
      perItem: .max)
    if !entering.isEmpty {
      try master.activate(entering, &session)
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
