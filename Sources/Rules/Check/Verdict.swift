public import Domain

/// What a check found: violations in order, and what the plan comes to.
public struct Verdict: Sendable {
  /// A goal's value, recomputed.
  public struct Measure: Hashable, Sendable {
    /// Which goal.
    public let goal: Goal
    /// What the plan comes to.
    public let value: Int
  }

  /// Everything found: hard first, then shortfalls, then warnings; within each in the order of the rules, then by
  /// member, organisation, date, meeting, period.
  public internal(set) var violations: [Violation]
  /// The goals of the rule book's order, recomputed from the plan's assignments and visits.
  public let goals: [Measure]
  /// All goals, recomputed, also those that the order leaves out.
  public let values: GoalValues
  /// What falls short, recomputed: sorted by rule, member, organisation, period.
  public let shortfalls: [Plan.Shortfall]
  /// The plan with its references resolved.
  let plan: JudgedPlan

  /// Whether no hard rule or pin is broken.
  public var isFeasible: Bool { !violations.contains { $0.severity == .hard } }
}
