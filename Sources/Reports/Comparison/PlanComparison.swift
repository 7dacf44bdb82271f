public import Domain

/// Two plans side by side: goals, and who and what changed, nothing else.
///
/// The order of rows doesn't matter, nor does what a plan states beside its assignments, visits and shortfalls. A visit
/// that a member makes to the same organisation at another time is one moved visit. Where one of the plans is
/// `infeasible` there is nothing to compare: only the goals and the statuses tell.
public struct PlanComparison: Hashable, Sendable {
  /// One difference; `nil` on a side means that the plan lacks it.
  public enum Difference: Hashable, Sendable {
    /// A member is assigned an organisation in one plan only.
    case assignment(before: Plan.Assignment?, after: Plan.Assignment?)
    /// A visit is made in one plan only, or at another time.
    case visit(before: Plan.Visit?, after: Plan.Visit?)
    /// A duty falls short in one plan only, or by another number of units.
    case shortfall(before: Plan.Shortfall?, after: Plan.Shortfall?)

    /// Id of the member concerned.
    public var member: String? {
      switch self {
      case .assignment(let before, let after): before?.member ?? after?.member
      case .visit(let before, let after): before?.member ?? after?.member
      case .shortfall(let before, let after): before?.member ?? after?.member
      }
    }

    /// Id of the organisation concerned.
    public var organisation: String? {
      switch self {
      case .assignment(let before, let after): before?.organisation ?? after?.organisation
      case .visit(let before, let after): before?.organisation ?? after?.organisation
      case .shortfall(let before, let after): before?.organisation ?? after?.organisation
      }
    }
  }
  /// A goal that at least one of the plans states.
  public struct GoalPair: Hashable, Sendable {
    /// Which goal.
    public let goal: Goal
    /// In the first plan.
    public let before: Plan.GoalValue?
    /// In the second plan.
    public let after: Plan.GoalValue?
  }

  /// The first plan.
  public let before: Plan
  /// The second plan.
  public let after: Plan
  /// The goals in the first plan's order, then those of the second alone.
  public let goals: [GoalPair]
  /// Assignments by member and organisation, visits by date, shortfalls by rule.
  public let differences: [Difference]

  /// Compares two plans.
  public init(_ before: Plan, _ after: Plan) {
    self.before = before
    self.after = after
    func value(_ goal: Goal, in plan: Plan) -> Plan.GoalValue? { plan.goals.first { $0.goal == goal } }
    var order = before.goals.map(\.goal)
    order += after.goals.map(\.goal).filter { !order.contains($0) }
    goals = order.map { GoalPair(goal: $0, before: value($0, in: before), after: value($0, in: after)) }
    guard before.status != .infeasible, after.status != .infeasible else {
      differences = []
      return
    }
    differences =
      PlanComparison.assignments(before, after) + VisitMatching.differences(before, after)
      + PlanComparison.shortfalls(before, after)
  }

  private static func assignments(_ before: Plan, _ after: Plan) -> [Difference] {
    func pairs(_ plan: Plan) -> [[String]: Plan.Assignment] {
      Dictionary(plan.assignments.map { ([$0.member, $0.organisation], $0) }) { first, _ in first }
    }
    let (old, new) = (pairs(before), pairs(after))
    return Set(old.keys).symmetricDifference(new.keys).sorted { $0.lexicographicallyPrecedes($1) }
      .map { .assignment(before: old[$0], after: new[$0]) }
  }

  private static func shortfalls(_ before: Plan, _ after: Plan) -> [Difference] {
    func byKey(_ plan: Plan) -> [[String]: Plan.Shortfall] {
      Dictionary(
        plan.shortfalls.map { ([$0.rule, $0.member ?? "", $0.organisation ?? "", $0.period ?? ""], $0) }
      ) { first, _ in first }
    }
    let (old, new) = (byKey(before), byKey(after))
    return Set(old.keys).union(new.keys).sorted { $0.lexicographicallyPrecedes($1) }
      .filter { old[$0]?.missing != new[$0]?.missing }
      .map { .shortfall(before: old[$0], after: new[$0]) }
  }
}
