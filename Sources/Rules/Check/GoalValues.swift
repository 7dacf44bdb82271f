public import Domain

/// What each goal comes to in a plan, recomputed from its assignments and visits alone (rules.md, "Goals").
public struct GoalValues: Hashable, Sendable {
  private var values: [Goal: Int] = [:]

  /// The value of a goal.
  public subscript(goal: Goal) -> Int { values[goal] ?? 0 }

  /// Recomputes every goal; `shortfalls` are the units missing under each rule, as the rules found them.
  init(of plan: JudgedPlan, shortfalls: [(rule: Rule, missing: Int)]) {
    values[.shortfall] = shortfalls.reduce(0) { $0 + $1.rule.weight * $1.missing }
    values[.change] = GoalValues.change(plan)
    values[.substitute] = GoalValues.substitute(plan)
    values[.coverage] = GoalValues.coverage(plan)
    values[.choice] = GoalValues.choice(plan)
    values[.spread] = GoalValues.spread(plan)
    values[.peak] = GoalValues.peak(plan)
    values[.travel] = GoalValues.travel(plan)
  }

  /// Assignments and visits of the base plan that are gone, each counted once.
  private static func change(_ plan: JudgedPlan) -> Int {
    guard let base = plan.situation.base else { return 0 }
    let world = plan.world
    var now: Set<[String]> = []
    for pair in plan.assignments {
      now.insert(["assignment", world.members[pair.member].id, world.organisations[pair.organisation].id])
    }
    for visit in plan.visitsOfMember.joined() {
      now.insert(["visit", world.members[visit.member].id, world.meetings[visit.meeting].id])
    }
    let before =
      base.assignments.map { ["assignment", $0.member, $0.organisation] }
      + base.visits.map { ["visit", $0.member, $0.meeting] }
    return Set(before).subtracting(now).count
  }

  /// Meetings attended by a substitute for the lead; a meeting under several such rules counts once.
  private static func substitute(_ plan: JudgedPlan) -> Int {
    let rules = plan.situation.rules.rules(of: Attendance.self)
    return Set(rules.flatMap { $0.body.substituted(in: plan) }).count
  }

  private static func coverage(_ plan: JudgedPlan) -> Int {
    var sum = 0
    for (index, organisation) in plan.world.organisations.enumerated()
    where organisation.priority >= 1 && plan.membersOfOrganisation[index].isEmpty {
      sum += organisation.priority
    }
    return sum
  }

  private static func choice(_ plan: JudgedPlan) -> Int {
    var sum = 0
    for row in plan.world.scenario.registrations {
      if let member = plan.world.memberIndex[row.member],
        let organisation = plan.world.organisationIndex[row.organisation],
        plan.isAssigned(member, organisation)
      {
        continue
      }
      sum += 4 - row.choice
    }
    return sum
  }

  /// Calendar quarters of one year each, also where the horizon cuts them.
  private static func spread(_ plan: JudgedPlan) -> Int {
    plan.visitsOfMember.reduce(0) { sum, visits in
      var counts: [Int: Int] = [:]
      for visit in visits {
        let (year, month, _) = plan.world.meetings[visit.meeting].date.date
        counts[year * 4 + (month - 1) / 3, default: 0] += 1
      }
      return sum + (counts.values.max() ?? 0)
    }
  }

  /// Calendar months of one year each; the area is the organisation's own.
  private static func peak(_ plan: JudgedPlan) -> Int {
    var counts: [String: [Int: Int]] = [:]
    for visit in plan.visitsOfMember.joined() {
      let (year, month, _) = plan.world.meetings[visit.meeting].date.date
      counts[plan.world.organisations[visit.organisation].area, default: [:]][
        year * 12 + month, default: 0] += 1
    }
    return counts.values.reduce(0) { $0 + ($1.values.max() ?? 0) }
  }

  private static func travel(_ plan: JudgedPlan) -> Int {
    plan.visitsOfMember.joined().reduce(0) { sum, visit in
      guard let home = plan.world.members[visit.member].coordinate,
        let place = plan.world.organisations[visit.organisation].coordinate
      else { return sum }
      return sum + Int((home.kilometres(to: place) + 0.5).rounded(.down))
    }
  }
}
