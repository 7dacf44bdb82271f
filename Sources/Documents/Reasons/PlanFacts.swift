import Domain
import Rules

/// What reasons are looked up in: the plan with references resolved, busy entries and pins by member.
struct PlanFacts {
  let situation: Situation
  let judged: JudgedPlan
  private let busyOfMember: [String: [BusyEntry]]
  private let busyOfRole: [Role: [BusyEntry]]
  private let busyOfAll: [BusyEntry]
  private let forbidden: [String: [Pin]]
  private let rulesOfRole: [Role: RoleRules]

  /// The rules that concern one role, sorted by what they say: reasons ask for them again and again.
  struct RoleRules {
    let assign: (rule: Rule, body: Assign)?
    /// Every rule but `assign`.
    let others: [Rule]
    let organisationCapacities: [(rule: Rule, body: OrganisationCapacity)]
    let meetingCapacities: [MeetingCapacity]
    let overlaps: [NoOverlap]
    let spacings: [Spacing]
    let limits: [VisitLimit]

    init(_ book: RuleBook, _ role: Role) {
      let mine = book.rules.filter { $0.body.roles.contains(role) }
      func bodies<Kind: RuleKind>(_ kind: Kind.Type) -> [Kind] { mine.compactMap { $0.body as? Kind } }
      func pairs<Kind: RuleKind>(_ kind: Kind.Type) -> [(rule: Rule, body: Kind)] {
        mine.compactMap { rule in (rule.body as? Kind).map { (rule, $0) } }
      }
      assign = pairs(Assign.self).first
      others = mine.filter { !($0.body is Assign) }
      organisationCapacities = pairs(OrganisationCapacity.self)
      meetingCapacities = bodies(MeetingCapacity.self)
      overlaps = bodies(NoOverlap.self)
      spacings = bodies(Spacing.self)
      limits = bodies(VisitLimit.self)
    }
  }

  var world: World { situation.world }

  init(_ plan: Plan, in situation: Situation) {
    self.situation = situation
    judged = JudgedPlan(plan, in: situation)
    var ofMember: [String: [BusyEntry]] = [:]
    var ofRole: [Role: [BusyEntry]] = [:]
    var ofAll: [BusyEntry] = []
    for entry in situation.world.scenario.busy {
      switch entry.who {
      case .member(let id): ofMember[id, default: []].append(entry)
      case .role(let role): ofRole[role, default: []].append(entry)
      case .all: ofAll.append(entry)
      }
    }
    (busyOfMember, busyOfRole, busyOfAll) = (ofMember, ofRole, ofAll)
    let rules = situation.rules
    rulesOfRole = Dictionary(
      uniqueKeysWithValues: Role.allCases.map { ($0, RoleRules(rules, $0)) })
    forbidden = Dictionary(
      grouping: situation.world.scenario.pins.filter { $0.action == .forbid }, by: \.member)
  }

  /// The rules that concern the member.
  func rules(for member: Int) -> RoleRules {
    let role = world.members[member].role
    return rulesOfRole[role] ?? RoleRules(situation.rules, role)
  }

  /// Why the member is busy during the interval: reasons as printed, each once, by time; empty where not busy.
  func busyReasons(_ member: Int, during interval: Interval) -> [String] {
    let who = world.members[member]
    let entries = (busyOfMember[who.id] ?? []) + (busyOfRole[who.role] ?? []) + busyOfAll
    var reasons: [String] = []
    for entry in entries.filter({ $0.interval.overlaps(interval) }).sorted(by: {
      ($0.interval.start, $0.reason) < ($1.interval.start, $1.reason)
    }) {
      let reason = entry.reason.isEmpty ? entry.body ?? "" : entry.reason
      if !reason.isEmpty && !reasons.contains(reason) { reasons.append(reason) }
    }
    return reasons
  }

  /// The pin that forbids the member the organisation, on a date or (with `nil`) altogether.
  func pin(forbidding member: Int, _ organisation: Int, on date: Day?) -> Pin? {
    if forbidden.isEmpty { return nil }
    return forbidden[world.members[member].id]?.first {
      $0.organisation == world.organisations[organisation].id && $0.date == date
    }
  }
}
