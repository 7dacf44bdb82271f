import Domain
import Rules

/// Why a member isn't assigned an organisation, as far as the data shows.
enum PairObstacle {
  /// The pair is assigned.
  case granted
  /// A pin forbids it.
  case pinned(reason: String)
  /// A hard rule excludes it.
  case excluded(Message, Rule)
  /// No `assign` rule offers it to the member.
  case notOffered(Rule?)
  /// Others hold it, and no more may.
  case held(by: [Int], Rule)
  /// The member has as many as allowed.
  case full(limit: Int, Rule)
  /// Nothing by itself stands against it.
  case none
}

extension PlanFacts {
  /// The first thing that stands between the member and the organisation.
  func obstacle(_ member: Int, _ organisation: Int) -> PairObstacle {
    if judged.isAssigned(member, organisation) { return .granted }
    if let pin = pin(forbidding: member, organisation, on: nil) { return .pinned(reason: pin.reason) }
    let rules = rules(for: member)
    guard let (assignRule, assign) = rules.assign else { return .notOffered(nil) }
    guard offers(assign, organisation, to: member) else { return .notOffered(assignRule) }
    for rule in rules.others {
      if let reason = rule.body.excludes(member: member, organisation: organisation, in: situation) {
        return .excluded(reason, rule)
      }
    }
    for (rule, capacity) in rules.organisationCapacities {
      let holders = judged.membersOfOrganisation[organisation].filter {
        capacity.roles.contains(world.members[$0].role)
      }
      if holders.count >= capacity.max { return .held(by: holders, rule) }
    }
    if judged.organisationsOfMember[member].count >= assign.max {
      return .full(limit: assign.max, assignRule)
    }
    return .none
  }

  /// Whether the rule offers this organisation to the member.
  func offers(_ assign: Assign, _ organisation: Int, to member: Int) -> Bool {
    guard assign.isEligible(organisation, in: world) else { return false }
    switch assign.source {
    case .registered: return world.registrations[member].contains { $0.organisation == organisation }
    case .charge: return world.areas(of: member, cover: organisation)
    case .any: return true
    }
  }

  /// The obstacle as a phrase, without the article.
  func phrase(_ obstacle: PairObstacle, member: Int, _ say: Wording, isProven: Bool) -> String {
    switch obstacle {
    case .granted: return say("đã được phân công", "assigned")
    case .pinned(let reason):
      return say("đã ghim không phân công: \(reason)", "pinned as forbidden: \(reason)")
    case .excluded(let message, _): return say(message)
    case .notOffered:
      return say(
        "không thuộc diện được chọn theo quy tắc phân công", "the assignment rule does not offer it")
    case .held(let holders, _):
      let names = say.list(holders.map { world.members[$0].name })
      return say("đã phân công cho \(names)", "assigned to \(names)")
    case .full(let limit, _):
      let name = world.members[member].name
      return say("\(name) đã nhận đủ \(limit) tổ chức", "\(name) has \(limit), the most allowed")
    case .none:
      return isProven
        ? say(
          "không vướng riêng điều gì, nhưng phương án tốt nhất theo thứ tự mục tiêu không dùng đến",
          "nothing by itself forbids it, but the best plan in the order of goals does without")
        : say(
          "không vướng riêng điều gì; phương án này chưa được chứng minh là tốt nhất",
          "nothing by itself forbids it; this plan is not proven to be the best")
    }
  }

  /// The rule behind an obstacle.
  func rule(_ obstacle: PairObstacle) -> Rule? {
    switch obstacle {
    case .excluded(_, let rule), .held(_, let rule), .full(_, let rule): rule
    case .notOffered(let rule): rule
    case .granted, .pinned, .none: nil
    }
  }
}
