public import Domain

/// Judges any plan, also one made or edited by hand, by rereading the specification: it shares nothing with the
/// planner but the rules' parameters, so that the two are witnesses of each other.
///
/// One fault is one violation: an assignment that several rules forbid is reported under the weightiest and names
/// the others; a date with too many visits is not reported again as overlapping; a plan whose figures are out of
/// date because it was edited is not blamed for that as well.
///
/// Readings, where the specification leaves room:
/// - The amount of a hard violation counts what is one too many: assignments, members, visits. Two visits too close
///   in time or in days are one visit too many; minutes and days stand in the sentence.
/// - A pair is a candidate by rules alone. A pin that forbids it leaves its organisation one that `attendance`
///   concerns.
/// - A settled visit has become impossible where, beside what else is settled and pinned, it breaks a hard rule or
///   a pin, or its meeting is gone or on another date. Giving its organisation or its time to something new is no
///   excuse.
/// - With a `today` the past can't be changed, whether or not a rule asks for notice.
/// - `attendance` sees members of its roles only, for the lead too. Announcements are judged for every meeting,
///   attended or not.
/// - `targets` may be left out; `assigned` is due where a quota or `attendance` asks for visits to assigned
///   organisations.
public enum Check {
  /// Everything wrong with the plan, with its goals and shortfalls recomputed.
  public static func judge(_ plan: Plan, in situation: Situation) -> Verdict {
    let judged = JudgedPlan(plan, in: situation)
    let rules = situation.rules.rules
    let findings = rules.map { rule in (rule: rule, findings: rule.body.violations(in: judged)) }
    let missing = findings.flatMap { rule, findings in
      findings.filter { $0.severity == .shortfall }.map { (rule: rule, missing: $0.amount) }
    }
    let goals = GoalValues(of: judged, shortfalls: missing)
    var violations = findings.flatMap { rule, findings in
      findings.map { Violation($0, rule: rule.id, citation: rule.citation, in: situation.world) }
    }
    let shortfalls = shortfalls(violations)

    let visits = VisitCheck(plan: judged)
    violations += judged.malformed + wrongAssignments(judged) + PinCheck(plan: judged).violations()
    violations += visits.unjustified() + visits.mistargeted(in: plan.visits) + unsettled(judged)
    if plan.status == .infeasible && plan.assignments.isEmpty && plan.visits.isEmpty {
      // No plan was made: that every duty is missing follows from it.
      violations = [noPlan()]
    }
    let statement = StatementCheck(plan: plan, judged: judged, goals: goals, shortfalls: shortfalls)
    let isExplained =
      violations.contains { $0.severity == .hard } || !Set(shortfalls).isSubset(of: plan.shortfalls)
    violations += statement.otherScenario() + (isExplained ? [] : statement.violations())
    return Verdict(
      violations: inOrder(violations, rules),
      goals: situation.rules.goals.map { Verdict.Measure(goal: $0, value: goals[$0]) }, values: goals,
      shortfalls: shortfalls, plan: judged)
  }

  /// Assignments that a rule forbids, each once, and those of members to whom no rule gives any.
  private static func wrongAssignments(_ plan: JudgedPlan) -> [Violation] {
    let (situation, world) = (plan.situation, plan.world)
    return plan.assignments.compactMap { member, organisation in
      let reasons = situation.reasonsAgainst(member, organisation)
      guard let first = reasons.first else { return nil }
      let (who, place) = (world.sentenceStart(member), world.place(organisation))
      let reason = reasons.joined()
      let finding = RuleFinding(
        .hard, member: member, organisation: organisation,
        Message(
          "\(who.vietnamese) được phân công về \(place), nhưng \(reason.vietnamese).",
          "\(who.english) is assigned \(place), but \(reason.english)."))
      return Violation(finding, rule: first.rule, citation: first.citation, in: world)
    }
  }

  /// What was changed in the past, where no rule asks for notice: that is never possible, rule or no rule.
  private static func unsettled(_ plan: JudgedPlan) -> [Violation] {
    guard let today = plan.situation.today, plan.situation.rules.rules(of: Notice.self).isEmpty else {
      return []
    }
    let (settlement, now) = (Settlement(of: plan, before: today), today.phrase)
    let findings =
      settlement.additions { _, who, time, place in
        Message(
          "\(who.vietnamese) được xếp thêm lượt dự ở \(place) lúc \(time.vietnamese), đã qua tính đến \(now.vietnamese).",
          "\(who.english) gets a new visit to \(place) on \(time.english), which is past on \(now.english).")
      }
      + settlement.removals { who, time, place in
        Message(
          "\(who.vietnamese) bị bỏ lượt dự ở \(place) lúc \(time.vietnamese) đã có trong kế hoạch trước, đã qua tính đến \(now.vietnamese).",
          "\(who.english) loses the visit to \(place) on \(time.english) that the plan before has, which is past on \(now.english)."
        )
      }
    return findings.map { Violation($0, rule: "plan", citation: "", in: plan.world) }
  }

  private static func noPlan() -> Violation {
    Violation(
      rule: "plan", citation: "", severity: .hard,
      message: Message(
        "Chưa có kế hoạch: các quy tắc, ghim và dữ liệu mâu thuẫn với nhau nên không phân công được.",
        "There is no plan: rules, pins and data contradict each other, so that nothing is assigned."))
  }

  /// What falls short, as a plan states it.
  private static func shortfalls(_ violations: [Violation]) -> [Plan.Shortfall] {
    violations.filter { $0.severity == .shortfall }.map {
      Plan.Shortfall(
        rule: $0.rule, member: $0.member, organisation: $0.organisation, period: $0.period, missing: $0.amount
      )
    }.sorted {
      ($0.rule, $0.member ?? "", $0.organisation ?? "", $0.period ?? "")
        < ($1.rule, $1.member ?? "", $1.organisation ?? "", $1.period ?? "")
    }
  }

  /// Hard first, then shortfalls, then warnings; within each the plan itself, the rules in their order, the pins.
  static func inOrder(_ violations: [Violation], _ rules: [Rule]) -> [Violation] {
    let places = Dictionary(zip(rules.map(\.id), rules.indices)) { first, _ in first }
    func place(_ violation: Violation) -> Int {
      switch violation.rule {
      case "plan", "scenario": -1
      case let id: places[id] ?? rules.count
      }
    }
    let severities: [Violation.Severity] = [.hard, .shortfall, .warning]
    func key(_ violation: Violation) -> (Int, Int, String, String, Int) {
      (
        severities.firstIndex(of: violation.severity) ?? 0, place(violation), violation.member ?? "",
        violation.organisation ?? "", violation.date?.number ?? Int.min
      )
    }
    return violations.enumerated().sorted { left, right in
      let (one, other) = (key(left.element), key(right.element))
      if one != other { return one < other }
      let rest = (
        (left.element.meeting ?? "", left.element.period ?? "", left.offset),
        (right.element.meeting ?? "", right.element.period ?? "", right.offset)
      )
      return rest.0 < rest.1
    }.map(\.element)
  }
}
