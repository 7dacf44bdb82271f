public import Domain

/// Nobody is assigned an organisation where he or she is a member, nor one directly below it.
public struct NotOwnOrganisation: RuleKind {
  public static let kind = "not-own-organisation"
  public static let strictness = Strictness.hard
  public static let meaning = Message(
    "không phân công về tổ chức mà mình là thành viên, kể cả tổ chức trực thuộc",
    "nobody is assigned an own organisation, nor one directly below it")
  public static let parameters: [Parameter] = [.roles]

  public let roles: Roles

  public init(_ arguments: Arguments) throws(ArgumentProblem) { roles = arguments.roles }

  public func excludes(member: Int, organisation: Int, in situation: Situation) -> Message? {
    let world = situation.world
    guard world.ownUnit[member].contains(sorted: organisation) else { return nil }
    let (who, what) = (world.members[member].name, world.organisations[organisation].name)
    return Message("\(what) là nơi \(who) sinh hoạt", "\(what) is \(who)'s own organisation")
  }
}

// MARK: - Check

extension NotOwnOrganisation {
  public func objection(to member: Int, at organisation: Int, in world: World) -> Message? {
    let (person, place) = (world.members[member], world.organisations[organisation])
    let who = world.who(member)
    if person.ownOrganisations.contains(place.id) {
      return Message(
        "\(place.name) là nơi \(who.vietnamese) đang là đảng viên",
        "\(who.english) is a member of \(place.name)")
    }
    guard let parent = place.parent, person.ownOrganisations.contains(parent) else { return nil }
    let above = world.scenario.organisations.first { $0.id == parent }?.name ?? parent
    return Message(
      "\(place.name) trực thuộc \(above) là nơi \(who.vietnamese) đang là đảng viên",
      "\(place.name) belongs to \(above), where \(who.english) is a member")
  }

  /// Only an assignment can break the rule.
  public func violations(in plan: JudgedPlan) -> [RuleFinding] { [] }
}
