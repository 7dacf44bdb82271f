import Domain

// Which assignments the rules allow at all, as the check finds it, without the planner's candidates.

extension World {
  /// Whether the organisation's area or one above it is among these.
  func lies(_ organisation: Organisation, in areas: Set<String>) -> Bool {
    area(organisation.area, isIn: areas)
  }

  /// Whether the area or one above it is among these.
  func area(_ id: String, isIn areas: Set<String>) -> Bool {
    var seen: Set<String> = []
    var next: String? = id
    while let id = next, seen.insert(id).inserted {
      if areas.contains(id) { return true }
      next = areaIndex[id].flatMap { self.areas[$0].parent }
    }
    return false
  }
}

extension Situation {
  /// The `assign` rule that covers the member's role.
  func assignRule(of member: Int) -> Rule? {
    rules.rules.first { $0.body is Assign && $0.body.roles.contains(world.members[member].role) }
  }

  /// Everything that the rules have against the assignment, the weightiest first: what a person may never be
  /// assigned before what was merely not offered.
  func objections(to member: Int, at organisation: Int) -> [(rule: Rule, message: Message)] {
    let found = rules.rules.compactMap { rule in
      rule.objection(to: member, at: organisation, in: world).map { (rule: rule, message: $0) }
    }
    guard found.count > 1 else { return found }
    let kinds = RuleKinds.all.filter { $0 != Assign.self } + [Assign.self]
    return kinds.flatMap { kind in found.filter { $0.rule.kind == kind.kind } }
  }

  /// Whether the pair is one that the `assign` rule of the role allows and no hard rule excludes. Pins say
  /// nothing about that: they choose among candidates.
  func isCandidate(_ member: Int, _ organisation: Int) -> Bool {
    // The offer first: it rules out most pairs, and cheaply.
    guard let offer = assignRule(of: member),
      offer.objection(to: member, at: organisation, in: world) == nil
    else { return false }
    return rules.rules.allSatisfy {
      $0.body is Assign || $0.objection(to: member, at: organisation, in: world) == nil
    }
  }

  /// Whether the member may visit the organisation without being assigned to it: a quota of his or her role has
  /// it as own unit or residence.
  func isDirectTarget(_ organisation: Int, of member: Int) -> Bool {
    let person = world.members[member]
    return rules.rules(of: VisitQuota.self).contains {
      $0.body.roles.contains(person.role) && isTarget($0.body.target, organisation, of: member)
    }
  }

  /// Whether the organisation is the member's own unit, or the residence.
  func isTarget(_ target: Plan.Target, _ organisation: Int, of member: Int) -> Bool {
    let (person, place) = (world.members[member], world.organisations[organisation])
    switch target {
    case .assigned: return false
    case .ownUnit: return person.ownOrganisations.contains { $0 == place.id || $0 == place.parent }
    case .residence: return person.residence == place.id
    }
  }
}
