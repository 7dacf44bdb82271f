public import Domain

/// At most `max` members of the roles are assigned to one organisation: no duplication.
public struct OrganisationCapacity: RuleKind {
  public static let kind = "organisation-capacity"
  public static let strictness = Strictness.hard
  public static let meaning = Message(
    "mỗi tổ chức có không quá max người được phân công", "at most max members on one organisation")
  public static let parameters: [Parameter] = [
    .roles,
    Parameter(
      "max", .integer(0...1000), standard: .integer(1), Message("số người tối đa", "the most members")),
  ]

  public let roles: Roles
  /// The most members.
  public let max: Int

  public init(_ arguments: Arguments) throws(ArgumentProblem) {
    roles = arguments.roles
    max = arguments.integer("max") ?? 1
  }

  public func constrain(_ formulation: inout Formulation) {
    for organisation in formulation.world.organisations.indices {
      formulation.require(
        formulation.takers(of: organisation, roles), atMost: max, about: Subject(organisation: organisation))
    }
  }
}

// MARK: - Check

extension OrganisationCapacity {
  public func violations(in plan: JudgedPlan) -> [RuleFinding] {
    let world = plan.world
    var findings: [RuleFinding] = []
    for organisation in world.organisations.indices {
      let assigned = plan.membersOfOrganisation[organisation].filter {
        roles.contains(world.members[$0].role)
      }
      guard assigned.count > max else { continue }
      let (extra, place) = (assigned.count - max, world.place(organisation))
      let names = assigned.map { world.members[$0].name }.joined(separator: ", ")
      findings.append(
        RuleFinding(
          .hard, organisation: organisation, amount: extra,
          Message(
            "\(place) có \(assigned.count) người được phân công (\(names)), vượt \(extra) so với mức tối đa \(max).",
            "\(place) is assigned to \(counted(assigned.count, "member")) (\(names)), \(extra) more than the maximum of \(max)."
          )))
    }
    return findings
  }
}
