import Domain
import Rules

/// Tells by trying whether there is a plan, and judges each try by the check, which shares nothing with the planner.
struct ConflictWitness {
  let world: PinnedWorld

  /// Whether some plan breaks no hard rule and no pin.
  func hasPlan() -> Bool { hasPlan(world) }

  /// In which way the items of a conflict are no irreducible contradiction.
  func faults(of conflict: Plan.Conflict) -> [String] {
    let rules = Set(conflict.items.compactMap { $0.kind == .rule ? $0.rule : nil })
    let pins = pins(of: conflict)
    let items = conflict.items.filter { $0.kind == .pin }
    var faults: [String] = []
    if hasPlan(reduced(rules, pins)) { faults.append("no contradiction") }
    if Set(pins).count < items.count { faults.append("a pin is named that does not exist") }
    for pin in Set(pins) where !hasPlan(reduced(rules, pins.filter { $0 != pin })) {
      faults.append("needless pin of \(pin.member) at \(pin.organisation)")
    }
    for rule in rules where !isElastic(rule) && !hasPlan(reduced(rules.subtracting([rule]), pins)) {
      faults.append("needless rule \(rule)")
    }
    for fact in conflict.items where fact.kind == .fact {
      let cured = cured(reduced(rules, pins), of: fact, in: conflict)
      if !hasPlan(cured) { faults.append("needless fact \(fact.summary)") }
    }
    return faults
  }

  /// The rows of pins that the items name.
  private func pins(of conflict: Plan.Conflict) -> [Pin] {
    conflict.items.filter { $0.kind == .pin }.flatMap { item in
      world.scenario.pins.filter { pin in
        let isMeant = item.message.english.hasPrefix(pin.action == .keep ? "A pin keeps" : "A pin forbids")
        return isMeant
          && (pin.member, pin.organisation, pin.date) == (
            item.member ?? "", item.organisation ?? "", item.date
          )
      }
    }
  }

  /// The fewest pins and hard rules that dropping one after the other leaves in contradiction, from the front and from
  /// the back. A pin that is left alone contradicts a fact, which counts as well.
  func smallestDeletionResult() -> Int {
    let all =
      world.scenario.pins.map(Part.pin)
      + world.declarations.map(\.id).filter { !isElastic($0) }.map(Part.rule)
    return [all, all.reversed()].map { order in
      var kept = all
      for part in order {
        let without = kept.filter { $0 != part }
        if !hasPlan(reduced(to: without)) { kept = without }
      }
      return max(kept.count, 2)
    }.min() ?? 0
  }

  private enum Part: Hashable {
    case pin(Pin)
    case rule(String)
  }

  private func reduced(to parts: [Part]) -> PinnedWorld {
    let rules = parts.compactMap { if case .rule(let id) = $0 { id } else { nil } }
    let pins = parts.compactMap { if case .pin(let pin) = $0 { pin } else { nil } }
    return reduced(Set(rules), pins)
  }

  // MARK: - Worlds with less in them

  func isElastic(_ rule: String) -> Bool {
    kind(rule).map { $0.strictness == .elastic } ?? false
  }

  private func kind(_ rule: String) -> (any RuleKind.Type)? {
    let declaration = world.declarations.first { $0.id == rule }
    return RuleKinds.all.first { $0.kind == declaration?.kind }
  }

  /// The world with these pins and the hard part of these rules only. Elastic rules and facts are in force
  /// always; where a rule asks for notice the past is its matter, else a fact.
  private func reduced(_ rules: Set<String>, _ pins: [Pin]) -> PinnedWorld {
    var reduced = world
    reduced.scenario.pins = pins
    let notices = world.declarations.filter { $0.kind == Notice.kind }.map(\.id)
    if !notices.isEmpty && rules.isDisjoint(with: notices) { reduced.today = nil }
    reduced.declarations = world.declarations.compactMap { declaration in
      if rules.contains(declaration.id) || isElastic(declaration.id) { return declaration }
      var loose = declaration
      switch declaration.kind {
      case Assign.kind:
        // Without the rule a member may be assigned anything; that no rule covers the role is a fact.
        loose.arguments = declaration.arguments.filter { $0.key == "roles" }
        loose.arguments.merge(["min": 0, "max": 1000, "from": "any"]) { $1 }
      default: return nil
      }
      return loose
    }
    return reduced
  }

  /// The world with its tables changed so that the fact is none any more, nor any other that the conflict does not
  /// name.
  private func cured(
    _ world: PinnedWorld, of fact: Plan.Conflict.Item, in conflict: Plan.Conflict
  ) -> PinnedWorld {
    var world = world
    let others = conflict.items.filter { $0.kind == .fact && $0 != fact }
    if !others.contains(where: { $0.member != nil && $0.organisation != nil }) {
      world.today = nil
    }
    if fact.member == nil, let organisation = fact.organisation, let date = fact.date {
      world = world.meeting(organisation, date, id: "cured")
    }
    if !others.contains(where: { $0.date == nil }) {
      for index in world.declarations.indices where world.declarations[index].kind == Assign.kind {
        world.declarations[index].arguments["roles"] = nil
      }
    }
    let named = conflict.items.compactMap(\.rule)
    world.declarations.removeAll { $0.arguments["target"] == "residence" && !named.contains($0.id) }
    if fact.organisation == nil, let date = fact.date {
      let day = Interval(days: date, through: date)
      world.scenario.holidays.removeAll { $0.date == date }
      world.scenario.busy.removeAll { entry in
        entry.interval.overlaps(day) && (fact.member.map { entry.who == .member($0) } ?? true)
      }
    }
    return world
  }

  // MARK: - Plans

  /// Tries every way to meet the pins and nothing else: any meeting of the day, with the assignment or without.
  private func hasPlan(_ world: PinnedWorld) -> Bool {
    let situation = world.situation
    let keeps = world.scenario.pins.filter { $0.action == .keep }
    var plans: [(pairs: Set<[String]>, visits: Set<[String]>)] = [([], [])]
    for pin in keeps {
      let pair = [pin.member, pin.organisation]
      guard let date = pin.date else {
        plans = plans.map { ($0.pairs.union([pair]), $0.visits) }
        continue
      }
      let meetings = world.scenario.meetings.filter { $0.organisation == pin.organisation && $0.date == date }
      plans = plans.flatMap { plan in
        meetings.flatMap { meeting in
          let visits = plan.visits.union([[pin.member, meeting.id]])
          return plan.pairs.contains(pair)
            ? [(plan.pairs, visits)] : [(plan.pairs, visits), (plan.pairs.union([pair]), visits)]
        }
      }
    }
    return plans.contains { pairs, visits in
      let plan = world.plan(
        pairs.map { (member: $0[0], organisation: $0[1]) }, visits.map { (member: $0[0], meeting: $0[1]) })
      return Check.judge(plan, in: situation).violations.allSatisfy { violation in
        violation.severity != .hard || isAboutDropping(violation, plan)
      }
    }
  }

  /// Whether the violation is a visit of the plan before that this one lacks: the trial plans make pinned visits
  /// only, and to drop others is no matter of the pins.
  private func isAboutDropping(_ violation: Violation, _ plan: Plan) -> Bool {
    guard violation.rule.hasPrefix(Notice.kind) || violation.rule == "plan", violation.member != nil,
      violation.message.english.contains("loses the visit")
    else { return false }
    return !plan.visits.contains { $0.member == violation.member && $0.meeting == violation.meeting }
  }
}
