import Domain
import Rules

extension Formulation {
  /// The plan that a point of the program stands for.
  func plan(at point: [Double], status: Plan.Status, goals: [Plan.GoalValue]) -> Plan {
    let world = world
    func isChosen(_ column: Column) -> Bool { point[Int(column)] > 0.5 }
    let assigned = pairs.filter { isChosen($0.column) }
    let pairSet = Set(assigned.map { [$0.member, $0.organisation] })
    let assignments = assigned.map { pair in
      Plan.Assignment(
        member: world.members[pair.member].id, organisation: world.organisations[pair.organisation].id,
        choice: world.registrations[pair.member].first { $0.organisation == pair.organisation }?.choice)
    }
    let targets = TargetsAskedFor(situation)
    let chosen = visits.filter { isChosen($0.column) }.map { visit in
      let meeting = world.meetings[visit.meeting]
      return Plan.Visit(
        member: world.members[visit.member].id, organisation: meeting.organisation, meeting: meeting.id,
        date: meeting.date, start: meeting.start, end: meeting.end,
        targets: targets.targets(
          of: visit.member, at: visit.organisation,
          isAssigned: pairSet.contains([visit.member, visit.organisation])))
    }
    return Plan(
      scenario: Plan.ScenarioReference(world.scenario), status: status, goals: goals,
      assignments: assignments,
      visits: chosen, shortfalls: shortfalls(at: point))
  }

  /// What falls short at a point of the program.
  func shortfalls(at point: [Double]) -> [Plan.Shortfall] {
    shortfalls.compactMap { term in
      let missing = missing(term, at: point)
      guard missing > 0 else { return nil }
      return Plan.Shortfall(
        rule: situation.rules.rules[term.rule].id, member: term.subject.member.map { world.members[$0].id },
        organisation: term.subject.organisation.map { world.organisations[$0].id },
        period: term.subject.period,
        missing: missing)
    }
  }

  /// What is missing at a point: the least that the column could be, since nothing presses it down where the
  /// order has no goal `shortfall`.
  private func missing(_ term: ShortfallTerm, at point: [Double]) -> Int {
    guard let column = term.column, let row = term.row else { return term.constant }
    var lacking = program.rowLower[row]
    for entry in program.starts[row]..<program.starts[row + 1] where program.columns[entry] != column {
      lacking -= program.coefficients[entry] * point[Int(program.columns[entry])]
    }
    return max(0, Int(lacking.rounded()))
  }
}

/// What visits count for: only targets that a rule of the member's role asks for.
struct TargetsAskedFor {
  private let world: World
  private var byRole: [Role: Set<Plan.Target>] = [:]

  init(_ situation: Situation) {
    world = situation.world
    for role in Role.allCases {
      let quotas = situation.rules.rules(of: VisitQuota.self).filter { $0.body.roles.contains(role) }
      byRole[role] = Set(quotas.map(\.body.target))
      if situation.rules.rules(of: Attendance.self).contains(where: { $0.body.roles.contains(role) }) {
        byRole[role, default: []].insert(.assigned)
      }
    }
  }

  func targets(of member: Int, at organisation: Int, isAssigned: Bool) -> [Plan.Target] {
    let asked = byRole[world.members[member].role] ?? []
    return Plan.Target.allCases.filter { target in
      guard asked.contains(target) else { return false }
      return switch target {
      case .assigned: isAssigned
      case .ownUnit: world.ownUnit[member].contains(organisation)
      case .residence: world.residence[member] == organisation
      }
    }
  }
}
