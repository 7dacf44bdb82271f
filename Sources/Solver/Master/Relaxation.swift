import LinearProgramming

/// What solving a relaxation came to.
enum RelaxationOutcome {
  /// Solved: no better value is possible within the bounds in force.
  case optimal(Double)
  /// Nothing satisfies the bounds in force.
  case infeasible
  /// A limit was met, or the numbers misbehaved.
  case stopped
}

extension Session {
  /// One run of the simplex method from the current basis.
  mutating func relax(
    _ method: SimplexOptions.Method, cutoff: Double = .infinity, _ deadline: Deadline
  ) throws -> RelaxationOutcome {
    if deadline.isOver { return .stopped }
    var options = SimplexOptions(method)
    options.interruption = deadline.interruption
    options.timeLimit = deadline.secondsLeft
    options.upperObjectiveLimit = cutoff
    // Many times what the runs looked at have taken: beyond it the method goes in circles.
    options.iterationLimit = 10_000 + 20 * (columnCount + rowCount)
    var result = try simplex(options)
    if result.outcome == .numericalTrouble || result.outcome == .stopped(.iterations) {
      standardBasis()
      options.method = .dualThenPrimal
      options.ratioTest = .standard
      result = try simplex(options)
    }
    switch result.outcome {
    case .optimal: return .optimal(objectiveValue)
    case .infeasible, .objectiveLimit: return .infeasible
    default: return .stopped
    }
  }

  /// A few steps of the dual simplex method, for an impression of where it leads: the value reached, `nil` where there
  /// is none below the cutoff.
  mutating func probe(iterations: Int, cutoff: Double) throws -> Double? {
    var options = SimplexOptions.dual
    options.iterationLimit = iterations
    options.upperObjectiveLimit = cutoff
    switch try simplex(options).outcome {
    case .infeasible, .objectiveLimit: return nil
    default: return objectiveValue
    }
  }
}
