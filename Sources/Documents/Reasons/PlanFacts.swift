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
    forbidden = Dictionary(
      grouping: situation.world.scenario.pins.filter { $0.action == .forbid }, by: \.member)
  }

  /// The rules of a kind that concern the member.
  func rules<Kind: RuleKind>(of kind: Kind.Type, for member: Int) -> [(rule: Rule, body: Kind)] {
    let role = world.members[member].role
    return situation.rules.rules(of: kind).filter { $0.body.roles.contains(role) }
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
    forbidden[world.members[member].id]?.first {
      $0.organisation == world.organisations[organisation].id && $0.date == date
    }
  }
}
