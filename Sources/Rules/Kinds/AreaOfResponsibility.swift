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
