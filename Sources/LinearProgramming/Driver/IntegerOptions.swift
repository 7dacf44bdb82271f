/// How branch and bound is to work. Where GLPK's defaults are weak, these differ: the presolver
/// and two families of cuts are on.
public struct IntegerOptions: Sendable {
  /// Which fractional variable to branch on.
  public enum Branching: Hashable, Sendable {
    /// The first.
    case firstFractional
    /// The last.
    case lastFractional
    /// The one nearest to a half.
    case mostFractional
    /// The heuristic of Driebeck and Tomlin.
    case driebeckTomlin
    /// A hybrid pseudo-cost heuristic.
    case pseudoCost
  }

  /// Which open node to continue with.
  public enum Backtracking: Hashable, Sendable {
    /// The newest.
    case depthFirst
    /// The oldest.
    case breadthFirst
    /// The one with the best bound.
    case bestLocalBound
    /// The one with the best projection.
    case bestProjection
  }

  /// How much to fix and tighten before a node is solved.
  public enum Preprocessing: Hashable, Sendable {
    /// Nothing.
    case none
    /// At the root.
    case root
    /// At every node.
    case all
  }

  /// Families of cutting planes.
  public struct Cuts: OptionSet, Hashable, Sendable {
    /// One bit per family.
    public let rawValue: UInt8

    /// A set by its bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Gomory's mixed integer cuts.
    public static let gomory = Cuts(rawValue: 1)
    /// Mixed integer rounding cuts.
    public static let mixedIntegerRounding = Cuts(rawValue: 2)
    /// Mixed cover cuts: for knapsack rows.
    public static let cover = Cuts(rawValue: 4)
    /// Clique cuts: for rows that exclude choices.
    public static let clique = Cuts(rawValue: 8)
    /// Every family.
    public static let all: Cuts = [.gomory, .mixedIntegerRounding, .cover, .clique]
  }

  /// Which variable to branch on.
  public var branching: Branching = .driebeckTomlin
  /// Which node to continue with.
  public var backtracking: Backtracking = .bestLocalBound
  /// What to do before a node is solved.
  public var preprocessing: Preprocessing = .all
  /// Which cuts to add. With cover cuts alone, generalised assignment problems of 8 agents and 48 jobs took 6 to
  /// more than 50 times as many nodes as with both of these.
  public var cuts: Cuts = [.cover, .mixedIntegerRounding]
  /// Whether to simplify the model first. Branch and bound then solves its own relaxation.
  public var presolve = true
  /// Whether to replace general integer columns by binary ones; needs ``presolve``.
  public var binarise = false
  /// Whether to try the feasibility pump at the root.
  public var feasibilityPump = false
  /// Whether to try rounding at every node.
  public var rounding = true
  /// Seconds to spend on proximity search; 0 for none.
  public var proximitySearch = 0.0
  /// How far a value may be from a whole number; above 0, below 1.
  public var integralityTolerance = 1e-5
  /// How much better, relative, a node must promise to be than the best solution; above 0, below 1.
  public var objectiveTolerance = 1e-7
  /// Stops when the relative gap between the best solution and the bound is this small.
  public var relativeGap = 0.0
  /// Asks only for solutions at least as good as this: at most it when minimising, at least it when
  /// maximising.
  public var cutoff: Double?
  /// Stops at the first solution that is at least as good as this.
  public var target: Double?
  /// A solution to begin with: one value per column. Only better ones are looked for, and it is the answer if
  /// there are none.
  public var start: [Double]?
  /// How to solve the relaxation.
  public var relaxation = SimplexOptions.primal
  /// The most nodes of the search tree; `nil` for no limit.
  public var nodeLimit: Int?
  /// The most seconds; `nil` for no limit.
  public var timeLimit: Double?
  /// Stops the search when raised.
  public var interruption: Interruption?
  /// What GLPK tells on standard error while it works.
  public var messages: MessageLevel = .off

  /// The defaults.
  public init() {}
}

/// What is known in the middle of a search.
public struct SearchProgress: Hashable, Sendable {
  /// No solution can be better than this.
  public var bound: Double
  /// The best solution's objective value, if one was found.
  public var objective: Double?
  /// The nodes made so far.
  public var nodes: Int
  /// The nodes not yet done.
  public var openNodes: Int
  /// The time since the search began.
  public var seconds: Double
}

/// How a search ended, with the best solution.
public struct IntegerResult: Sendable {
  /// Why it ended, and whether a solution is in hand.
  public var termination: Termination
  /// GLPK's own answer; that of the relaxation if no search was needed.
  public var code: ReturnCode
  /// The best solution, one value per column, integer ones rounded; empty if none was found.
  public var values: [Double]
  /// The best solution's objective value.
  public var objective: Double?
  /// No solution can be better than this; `nil` if nothing is known.
  public var bound: Double?
  /// The nodes of the search tree; 0 if the relaxation's solution was whole.
  public var nodes: Int
  /// The simplex iterations of the relaxation.
  public var iterations: Int
  /// The time taken.
  public var seconds: Double
}
