public import Domain
public import Rules
public import Solver
import Synchronization

/// Plans a scenario again with small changes, with the same values as planning the changed scenario from the start.
///
/// The scenario is read once; parts that a change does not touch are not solved again.
public struct Replanner: Sendable {
  /// The unchanged situation.
  public let situation: Situation
  private let options: Planner.Options
  private let made = Made()

  /// Plans made before: many questions lead to the same change.
  private final class Made: Sendable {
    let plans = Mutex<[[Edit]: Plan]>([:])
  }

  /// A replanner. Of `options` the threads are those of one plan.
  public init(_ situation: Situation, _ options: Planner.Options = Planner.Options()) {
    self.situation = situation
    var options = options
    if options.memory == nil { options.memory = PartMemory() }
    self.options = options
  }

  /// Parts that were solved already.
  var memory: PartMemory? { options.memory }

  /// Whether a limit has been met: plans made from now on are not proven.
  public var isOver: Bool { options.deadline.isOver }

  /// The situation with changes made.
  public func situation(with edits: [Edit]) throws -> Situation {
    if edits.isEmpty { return situation }
    var (scenario, rules) = (situation.world.scenario, situation.rules)
    for edit in edits { try edit.apply(to: &scenario, &rules) }
    return Situation(world: World(scenario), rules: rules, today: situation.today, base: situation.base)
  }

  /// The best plan with changes made, judged by the check, which shares no code with the planner.
  /// - Throws: ``ReplanningFault`` where the check does not bear the plan out.
  public func plan(_ edits: [Edit] = []) throws -> Plan {
    if let known = made.plans.withLock({ $0[edits] }) { return known }
    let plan = try judged(try situation(with: edits))
    if plan.status != .feasible { made.plans.withLock { $0[edits] = plan } }
    return plan
  }

  /// The best plan with changes made, and of those that are equally good one that differs from `other` in as few
  /// assignments and visits as possible: what really has to give way.
  ///
  /// Where the situation has a plan before, which the goals look at, it is any of the best.
  public func plan(_ edits: [Edit], nearest other: Plan) throws -> Plan {
    guard situation.base == nil, situation.today == nil else { return try plan(edits) }
    let changed = try situation(with: edits)
    let order = changed.rules.goals
    let goals = order.filter { $0 != .change } + [.change]
    var plan = try judged(
      Situation(world: changed.world, rules: changed.rules.ordered(by: goals), base: other))
    // Without a plan before, nothing changes: the goal has the value that it has in the order.
    plan.goals = order.compactMap { goal in
      goal == .change ? Plan.GoalValue(goal: goal, value: 0, bound: 0) : plan.goals.first { $0.goal == goal }
    }
    return plan
  }

  private func judged(_ changed: Situation) throws -> Plan {
    let plan = try Planner(changed, options).plan()
    guard plan.status != .infeasible else { return plan }
    let verdict = Check.judge(plan, in: changed)
    let isBorneOut = zip(plan.goals, verdict.goals).allSatisfy { $0.goal == $1.goal && $0.value == $1.value }
    guard verdict.isFeasible, isBorneOut, plan.goals.count == verdict.goals.count else {
      throw ReplanningFault(scenario: changed.world.scenario.title)
    }
    return plan
  }
}

/// A fault of the program: a plan that its own check does not bear out.
public struct ReplanningFault: Error, CustomStringConvertible {
  /// The scenario's title.
  public let scenario: String
  /// What happened.
  public var description: String { "a plan made again for “\(scenario)” fails the independent check" }
}
