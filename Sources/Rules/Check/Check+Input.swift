import Domain

extension Check {
  /// Judges the scenario before anything is planned: what nobody can be granted, whom too little is left, what
  /// can't be reached whatever the plan.
  ///
  /// Hard: a pin that can't be kept, so that there will be no plan. Shortfall: a duty that no plan fulfils.
  /// Warning: something to look at. Faults of the data that no rule names stand under `scenario`.
  public static func input(_ situation: Situation) -> [Violation] { inputVerdict(situation).violations }

  /// The findings of ``input(_:)`` about one month, member, unit or area.
  public static func input(_ situation: Situation, passing filter: Verdict.Filter) -> [Violation] {
    let verdict = inputVerdict(situation)
    return Verdict.violations(verdict.violations, passing: filter, verdict.plan)
  }

  private static func inputVerdict(_ situation: Situation) -> (violations: [Violation], plan: JudgedPlan) {
    let world = situation.world
    let check = InputCheck(situation)
    let nothing = JudgedPlan(
      situation, organisations: Array(repeating: [], count: world.members.count),
      visits: Array(repeating: [], count: world.members.count))
    var violations = check.ungrantable() + check.tooFewLeft() + check.impossiblePins()
    violations += check.withoutMeetings() + check.outOfReach()
    violations += QuotaReach(check).violations()
    for rule in situation.rules.rules {
      let findings =
        switch rule.body {
        case let quorum as Quorum: quorum.violations(in: nothing)
        case let notice as Notice: notice.lateAnnouncements(in: world)
        default: [RuleFinding]()
        }
      violations += findings.map { Violation($0, rule: rule.id, citation: rule.citation, in: world) }
    }
    return (inOrder(violations, situation.rules.rules), nothing)
  }
}
