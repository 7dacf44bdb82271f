public import Domain

/// A member who has areas is assigned only organisations that they cover; a member without is free.
public struct AreaOfResponsibility: RuleKind {
  public static let kind = "area-of-responsibility"
  public static let strictness = Strictness.hard
  public static let meaning = Message(
    "người có địa bàn công tác hoặc phụ trách chỉ nhận tổ chức trong địa bàn đó",
    "a member who has areas gets only organisations that they cover")
  public static let parameters: [Parameter] = [.roles]

  public let roles: Roles

  public init(_ arguments: Arguments) throws(ArgumentProblem) { roles = arguments.roles }

  public func excludes(member: Int, organisation: Int, in situation: Situation) -> Message? {
    let world = situation.world
    if world.areasOfMember[member].isEmpty || world.areas(of: member, cover: organisation) { return nil }
    let (who, what) = (world.members[member].name, world.organisations[organisation].name)
    return Message(
      "\(what) ở ngoài địa bàn của \(who)", "\(what) lies outside the areas of \(who)")
  }
}

// MARK: - Check

extension AreaOfResponsibility {
  public func objection(to member: Int, at organisation: Int, in world: World) -> Message? {
    let (person, place) = (world.members[member], world.organisations[organisation])
    guard !person.areas.isEmpty, !world.lies(place, in: Set(person.areas)) else { return nil }
    let who = world.who(member)
    let areas = world.scenario.areas.filter { person.areas.contains($0.id) }.map(\.name).joined(
      separator: ", ")
    return Message(
      "\(place.name) ở ngoài địa bàn công tác hoặc phụ trách của \(who.vietnamese) (\(areas))",
      "\(place.name) lies outside the areas of \(who.english) (\(areas))")
  }

  /// Only an assignment can break the rule.
  public func violations(in plan: JudgedPlan) -> [RuleFinding] { [] }
}
