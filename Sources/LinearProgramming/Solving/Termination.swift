/// Why a solve ended, and with that what is in hand.
///
/// A limit is named exactly where one was reached: in ``feasible(_:)`` and ``noSolution(_:)``.
public enum Termination: Hashable, Sendable, CustomStringConvertible {
  /// A solution is in hand, and none is better (within the tolerances).
  case optimal
  /// A limit was reached; a solution is in hand, a better one may exist.
  case feasible(Limit)
  /// No point satisfies all constraints.
  case infeasible
  /// Solutions get better without end.
  case unbounded
  /// There is no optimum, for one of these two reasons.
  case infeasibleOrUnbounded
  /// A limit was reached with no solution in hand; one may exist.
  case noSolution(Limit)
  /// GLPK could not go on; its code tells why.
  case numericalTrouble

  /// Whether a solution is in hand.
  public var hasSolution: Bool {
    switch self {
    case .optimal, .feasible: true
    default: false
    }
  }

  /// One of `optimal`, `feasible`, `infeasible`, `unbounded`, `unknown`.
  public var status: String {
    switch self {
    case .optimal: "optimal"
    case .feasible: "feasible"
    case .infeasible: "infeasible"
    case .unbounded: "unbounded"
    case .infeasibleOrUnbounded, .noSolution, .numericalTrouble: "unknown"
    }
  }

  /// The limit that ended the solve, if one did.
  public var limit: Limit? {
    switch self {
    case .feasible(let limit), .noSolution(let limit): limit
    default: nil
    }
  }

  /// A word or two, for messages in English.
  public var description: String {
    switch self {
    case .infeasibleOrUnbounded: "infeasible or unbounded"
    case .numericalTrouble: "numerical trouble"
    case .feasible(let limit): "feasible (limit: \(limit))"
    case .noSolution(let limit): "no solution (limit: \(limit))"
    default: status
    }
  }
}
