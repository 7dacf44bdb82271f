public import Domain
import Rules

/// What a rule costs: the plan without it against the plan with it, and where its numbers start to bite.
public struct RulePrice: Sendable {
  /// One plan made with a number of the rule changed.
  public struct Point: Sendable {
    /// The parameter's value.
    public let value: Int
    /// Values and bounds of the goals; empty where there is no plan.
    public let goals: [Plan.GoalValue]
    /// How the plan ended.
    public let status: Plan.Status
    /// Whether this is the value in force.
    public let isInForce: Bool
  }
  /// A number of the rule, tried with several values.
  public struct Sweep: Sendable {
    /// The parameter's key.
    public let parameter: String
    /// By value.
    public let points: [Point]
    /// Whether a larger value demands more.
    public let growsTighter: Bool

    /// The first value, from the loosest on, at which a goal is worse than at the loosest; `nil` where none is or not
    /// all plans are proven.
    public var bites: Int? {
      let ordered = growsTighter ? points : points.reversed()
      guard let loosest = ordered.first, points.allSatisfy({ $0.status != .feasible }) else { return nil }
      return ordered.dropFirst().first { point in
        point.status == .infeasible && loosest.status != .infeasible
          || loosest.goals.map(\.value).lexicographicallyPrecedes(point.goals.map(\.value))
      }?.value
    }
  }

  /// Id of the rule.
  public let rule: String
  /// Its title.
  public let title: String
  /// Its article.
  public let citation: String
  /// The plan without it, against the plan with it.
  public let price: Price
  /// How the plan without it ended.
  public let goals: [Plan.GoalValue]
  /// Its numbers, tried.
  public let sweeps: [Sweep]
}

/// The prices of all rules.
public struct RulePrices: Sendable {
  /// The plan with all rules.
  public let plan: Plan
  /// In the order of the book; rules that only the check looks at have no price.
  public let prices: [RulePrice]
  /// Whether every plan was made before a limit was met.
  public let isComplete: Bool
}
