public import Domain

/// After `max_years` in a row somebody else; before `min_years` the same again.
public struct Rotation: RuleKind {
  public static let kind = "rotation"
  public static let strictness = Strictness.mixed
  public static let meaning = Message(
    "đủ max_years năm liền thì đổi người, chưa đủ min_years năm thì giữ nguyên",
    "after max_years in a row somebody else, before min_years the same again")
  public static let parameters: [Parameter] = [
    .roles, .weight,
    Parameter(
      "min_years", .integer(0...100), standard: .integer(0), Message("số năm tối thiểu", "the fewest years")),
    Parameter("max_years", .integer(1...100), isRequired: true, Message("số năm tối đa", "the most years")),
  ]

  public let roles: Roles
  /// The fewest years.
  public let minYears: Int
  /// The most years.
  public let maxYears: Int

  public init(_ arguments: Arguments) throws(ArgumentProblem) {
    roles = arguments.roles
    minYears = arguments.integer("min_years") ?? 0
    maxYears = arguments.integer("max_years") ?? 100
    if maxYears < minYears {
      throw ArgumentProblem(
        "max_years",
        Message(
          "max_years = \(maxYears) phải ≥ min_years = \(minYears)",
          "max_years = \(maxYears) must be at least min_years = \(minYears)"))
    }
  }

  public func excludes(member: Int, organisation: Int, in situation: Situation) -> Message? {
    let world = situation.world
    let tenure = world.tenure(of: member, at: organisation)
    guard tenure >= maxYears else { return nil }
    let (who, what) = (world.members[member].name, world.organisations[organisation].name)
    return Message(
      "\(who) đã phụ trách \(what) \(tenure) năm liền", "\(who) has had \(what) for \(tenure) years in a row")
  }

  public func constrain(_ formulation: inout Formulation) {
    let world = formulation.world
    for member in formulation.members(roles) {
      for organisation in world.pastOrganisations(of: member) {
        let tenure = world.tenure(of: member, at: organisation)
        guard tenure > 0, tenure < minYears else { continue }
        let columns = formulation.pairs(of: member).filter { $0.organisation == organisation }.map(\.column)
        formulation.demand(columns, atLeast: 1, about: Subject(member: member, organisation: organisation))
      }
    }
  }
}
