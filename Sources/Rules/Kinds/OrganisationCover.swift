public import Domain

/// Every such organisation gets at least `min` members of the roles.
public struct OrganisationCover: RuleKind {
  public static let kind = "organisation-cover"
  public static let strictness = Strictness.elastic
  public static let meaning = Message(
    "mỗi tổ chức thuộc diện có ít nhất min người được phân công",
    "every such organisation gets at least min members")
  public static let parameters: [Parameter] = [
    .roles, .weight,
    Parameter(
      "min", .integer(0...1000), standard: .integer(1), Message("số người tối thiểu", "the fewest members")),
    .organisationKinds,
    Parameter(
      "min_priority", .integer(0...3), standard: .integer(0),
      Message("chỉ các tổ chức có mức ưu tiên từ đây trở lên", "only organisations of at least this priority")
    ),
  ]

  public let roles: Roles
  /// The fewest members.
  public let min: Int
  /// Kinds of organisations; `nil`: any.
  public let kinds: Set<String>?
  /// Only organisations of at least this priority.
  public let minPriority: Int

  public init(_ arguments: Arguments) throws(ArgumentProblem) {
    roles = arguments.roles
    min = arguments.integer("min") ?? 1
    kinds = arguments.texts("kinds")
    minPriority = arguments.integer("min_priority") ?? 0
  }

  /// Whether the rule concerns the organisation.
  public func concerns(_ organisation: Organisation) -> Bool {
    organisation.priority >= minPriority && kinds?.contains(organisation.kind) != false
  }

  public func constrain(_ formulation: inout Formulation) {
    for (index, organisation) in formulation.world.organisations.enumerated() where concerns(organisation) {
      formulation.demand(
        formulation.takers(of: index, roles), atLeast: min, about: Subject(organisation: index))
    }
  }
}

// MARK: - Check

extension OrganisationCover {
  public func violations(in plan: JudgedPlan) -> [RuleFinding] {
    let world = plan.world
    var findings: [RuleFinding] = []
    for (organisation, row) in world.organisations.enumerated() {
      if row.priority < minPriority { continue }
      if let kinds, !kinds.contains(row.kind) { continue }
      let assigned = plan.membersOfOrganisation[organisation].filter {
        roles.contains(world.members[$0].role)
      }
      guard assigned.count < min else { continue }
      let missing = min - assigned.count
      findings.append(
        RuleFinding(
          .shortfall, organisation: organisation, amount: missing,
          Message(
            "\(row.name) có \(assigned.count) người được phân công, thiếu \(missing) so với mức tối thiểu \(min).",
            "\(row.name) is assigned to \(counted(assigned.count, "member")), \(missing) fewer than the minimum of \(min)."
          )))
    }
    return findings
  }
}
