/// How the simplex method is to work. The defaults are GLPK's, with all output off.
public struct SimplexOptions: Sendable {
  /// Which method.
  public enum Method: Hashable, Sendable {
    /// Primal: after changes of the objective, and after added columns.
    case primal
    /// Dual: after changes of bounds, and after added rows.
    case dual
    /// Dual, and primal if that fails.
    case dualThenPrimal
  }

  /// How the entering variable is chosen.
  public enum Pricing: Hashable, Sendable {
    /// The largest reduced cost (Dantzig's rule).
    case standard
    /// Projected steepest edge.
    case steepestEdge
  }

  /// How the leaving variable is chosen.
  public enum RatioTest: Hashable, Sendable {
    /// Textbook.
    case standard
    /// Harris's two-pass test.
    case harris
    /// Long step, the dual method's also called bound flipping.
    case flipFlop
  }

  /// Which method.
  public var method: Method
  /// How the entering variable is chosen.
  public var pricing: Pricing = .steepestEdge
  /// How the leaving variable is chosen.
  public var ratioTest: RatioTest = .harris
  /// Whether to simplify the model first. That discards the basis: not in a chain of solves. Where the
  /// presolver finds that there is no solution, no basis and no certificate is left.
  public var presolve = false
  /// How far a basic variable may be beyond its bounds, relative; within 0 and 1.
  public var boundTolerance = 1e-6
  /// How wrong the sign of a reduced cost may be, relative; within 0 and 1.
  public var dualTolerance = 1e-6
  /// The smallest pivot, relative; within 0 and 1.
  public var pivotTolerance = 1e-9
  /// Stops the dual method when the objective being maximised falls to this value.
  public var lowerObjectiveLimit = -Double.infinity
  /// Stops the dual method when the objective being minimised rises to this value.
  public var upperObjectiveLimit = Double.infinity
  /// The most iterations; `nil` for no limit.
  public var iterationLimit: Int?
  /// The most seconds; `nil` for no limit.
  public var timeLimit: Double?
  /// Stops the solve when raised. GLPK's simplex can't be stopped from outside, so the solve is then done in
  /// slices of a few thousand iterations; where they end depends on the model alone, so that results don't
  /// depend on the machine.
  public var interruption: Interruption?
  /// What GLPK tells on standard error while it works.
  public var messages: MessageLevel = .off

  /// Options for a method.
  public init(_ method: Method = .primal) { self.method = method }

  /// The primal method with defaults.
  public static var primal: SimplexOptions { SimplexOptions(.primal) }
  /// The dual method with defaults.
  public static var dual: SimplexOptions { SimplexOptions(.dual) }
  /// The dual method and then the primal, with defaults.
  public static var dualThenPrimal: SimplexOptions { SimplexOptions(.dualThenPrimal) }
}

/// How much GLPK tells on standard error. Standard output is never used.
public enum MessageLevel: Int32, Hashable, Sendable {
  /// Nothing.
  case off = 0
  /// Warnings and errors.
  case errors = 1
  /// Progress as well.
  case normal = 2
  /// Everything.
  case all = 3
}
