import Domain

/// Which assignments and visits can be at all, before any linear program is made: the pairs that the `assign`
/// rule of a role allows and no hard rule or pin excludes, and the visits that no rule or pin excludes.
struct Candidates {
  let situation: Situation
  /// Indices of pairs that a pin without a date forbids.
  private var forbiddenPairs: Set<PinnedPair> = []
  /// Visits that a pin with a date forbids.
  private var forbiddenDates: Set<PinnedDate> = []
  private let assignOfRole: [Role: (rule: Int, body: Assign)]
  private let exclusions: [any RuleKind]
  private let targetRules: [VisitQuota]

  private struct PinnedPair: Hashable {
    let member: Int
    let organisation: Int
  }
  private struct PinnedDate: Hashable {
    let member: Int
    let organisation: Int
    let date: Day
  }

  init(_ situation: Situation) {
    self.situation = situation
    let world = situation.world
    var assigns: [Role: (rule: Int, body: Assign)] = [:]
    for (index, rule) in situation.rules.rules.enumerated() {
      guard let body = rule.body as? Assign else { continue }
      for role in Role.allCases where body.roles.contains(role) { assigns[role] = (index, body) }
    }
    assignOfRole = assigns
    exclusions = situation.rules.rules.map(\.body).filter { !($0 is Assign) }
    targetRules = situation.rules.rules(of: VisitQuota.self).map(\.body)
    for pin in world.scenario.pins where pin.action == .forbid {
      guard let member = world.memberIndex[pin.member],
        let organisation = world.organisationIndex[pin.organisation]
      else { continue }
      if let date = pin.date {
        forbiddenDates.insert(PinnedDate(member: member, organisation: organisation, date: date))
      } else {
        forbiddenPairs.insert(PinnedPair(member: member, organisation: organisation))
      }
    }
  }

  /// The organisations that the member may be assigned, ascending.
  func organisations(for member: Int) -> [Int] {
    let world = situation.world
    guard let (_, assign) = assignOfRole[world.members[member].role] else { return [] }
    return assign.offered(to: member, in: world).filter { excludingRule(member, $0) == nil }
  }

  /// Whether a pin forbids the assignment. The pair is a candidate all the same: its organisation is one that
  /// somebody could have been assigned.
  func isForbidden(_ member: Int, _ organisation: Int) -> Bool {
    !forbiddenPairs.isEmpty && forbiddenPairs.contains(PinnedPair(member: member, organisation: organisation))
  }

  /// The organisations that the member may visit without being assigned to them, ascending.
  func directTargets(of member: Int) -> [Int] {
    let world = situation.world
    var targets: Set<Int> = []
    for quota in targetRules where quota.roles.contains(world.members[member].role) {
      switch quota.target {
      case .ownUnit: targets.formUnion(world.ownUnit[member])
      case .residence: if let residence = world.residence[member] { targets.insert(residence) }
      case .assigned: break
      }
    }
    return targets.sorted()
  }

  /// The first hard rule beside `assign` that excludes the pair.
  private func excludingRule(_ member: Int, _ organisation: Int) -> Message? {
    let role = situation.world.members[member].role
    for rule in exclusions where rule.roles.contains(role) {
      if let reason = rule.excludes(member: member, organisation: organisation, in: situation) {
        return reason
      }
    }
    return nil
  }

  /// The meetings of the organisation that the member could attend, ascending.
  func meetings(of organisation: Int, for member: Int) -> [Int] {
    let world = situation.world
    let role = world.members[member].role
    return world.meetingsOfOrganisation[organisation].filter { meeting in
      // The past can't be planned, whether or not a rule asks for notice.
      if let today = situation.today, world.meetings[meeting].date < today,
        !situation.baseHas(member: member, meeting: meeting)
      {
        return false
      }
      if !forbiddenDates.isEmpty {
        let date = world.meetings[meeting].date
        if forbiddenDates.contains(PinnedDate(member: member, organisation: organisation, date: date)) {
          return false
        }
      }
      for rule in exclusions where rule.roles.contains(role) {
        if rule.excludes(member: member, meeting: meeting, in: situation) != nil { return false }
      }
      return true
    }
  }
}
