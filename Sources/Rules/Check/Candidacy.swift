import Domain

// Which assignments the rules allow at all, as the check finds it, without the planner's candidates.

extension [Situation.Reason] {
  /// All clauses in one: the first, then the others with their articles.
  func joined() -> Message {
    guard let first else { return Message("", "") }
    return dropFirst().reduce(first.clause) { whole, other in
      Message(
        whole.vietnamese + "; ngoài ra \(other.clause.vietnamese) (\(other.citation))",
        whole.english + "; besides, \(other.clause.english) (\(other.citation))")
    }
  }
}

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

  /// One thing that stands against an assignment.
  struct Reason {
    /// Id of the rule; `plan` where none assigns anything to the role.
    let rule: String
    /// The rule's article.
    let citation: String
    /// Why, as a clause.
    let clause: Message
  }

  /// Everything that the rules have against the assignment, the weightiest first: what a person may never be
  /// assigned before what was merely not offered. Pins say nothing about that: they choose among candidates.
  func reasonsAgainst(_ member: Int, _ organisation: Int) -> [Reason] {
    guard assignRule(of: member) != nil else {
      let role = world.members[member].role.title
      return [
        Reason(
          rule: "plan", citation: "",
          clause: Message(
            "không quy tắc nào phân công cho vai trò “\(role.vietnamese)”",
            "no rule assigns anything to the role “\(role.english)”"))
      ]
    }
    let found = rules.rules.compactMap { rule in
      rule.objection(to: member, at: organisation, in: world).map {
        Reason(rule: rule.id, citation: rule.citation, clause: $0)
      }
    }
    guard found.count > 1 else { return found }
    let offers = Set(rules.rules.filter { $0.body is Assign }.map(\.id))
    let kinds = RuleKinds.all.map { $0.kind }
    func rank(_ reason: Reason) -> Int {
      let kind = rules.rule(reason.rule)?.kind
      return offers.contains(reason.rule) ? kinds.count : kind.flatMap(kinds.firstIndex) ?? kinds.count
    }
    return found.enumerated().sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }.map(
      \.element)
  }

  /// Whether the pair is one that the `assign` rule of the role allows and no hard rule excludes.
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
