/// What is known of a primal or dual solution.
public enum SolutionStatus: Int32, Hashable, Sendable {
  /// Nothing (`GLP_UNDEF`).
  case undefined = 1
  /// It is feasible (`GLP_FEAS`).
  case feasible = 2
  /// It is not feasible, others may be (`GLP_INFEAS`).
  case infeasible = 3
  /// None is feasible (`GLP_NOFEAS`).
  case noneFeasible = 4
}

/// How a simplex solve ended: why it stopped, and what is in hand.
public struct SimplexResult: Hashable, Sendable {
  /// Why a solve stopped.
  public enum Outcome: Hashable, Sendable {
    /// Primal and dual feasible: an optimal basis is in hand.
    case optimal
    /// No point satisfies all rows and bounds.
    case infeasible
    /// The objective improves without end.
    case unbounded
    /// One of both: the dual has no solution. The primal method tells which.
    case infeasibleOrUnbounded
    /// The dual method's objective limit was reached: the optimum is no better than it.
    case objectiveLimit
    /// A limit was reached first, or the flag raised.
    case stopped(Limit)
    /// GLPK could not go on, see ``SimplexResult/code``.
    case numericalTrouble
  }

  /// Why it stopped.
  public var outcome: Outcome
  /// What is known of the primal solution in hand.
  public var primal: SolutionStatus
  /// What is known of the dual solution in hand.
  public var dual: SolutionStatus
  /// GLPK's own answer.
  public var code: ReturnCode
  /// The simplex iterations done.
  public var iterations: Int
  /// The time taken.
  public var seconds: Double
  /// The basis begun from, if the one found could not be used.
  public var basisReplacement: BasisReplacement?

  /// Whether an optimal basis is in hand.
  public var isOptimal: Bool { outcome == .optimal }
}

/// What stopped a solve before its end.
public enum Limit: Hashable, Sendable {
  /// The time limit.
  case time
  /// The iteration limit.
  case iterations
  /// The limit of nodes of the search tree.
  case nodes
  /// The cutoff or objective limit.
  case objective
  /// The gap that was asked for.
  case gap
  /// A raised ``Interruption``.
  case interruption
}
