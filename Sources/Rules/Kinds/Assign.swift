public import Domain

/// Every member of the roles gets `min` to `max` organisations out of those offered.
///
/// Missing: `min` − number assigned. More than `max`, or one that was not offered, is never planned.
public struct Assign: RuleKind {
  public static let kind = "assign"
  public static let strictness = Strictness.mixed
  public static let meaning = Message(
    "mỗi thành viên được phân công từ min đến max tổ chức trong số được chọn",
    "every member gets min to max organisations out of those offered")
  public static let parameters: [Parameter] = [
    .roles, .weight,
    Parameter(
      "min", .integer(0...1000), isRequired: true, Message("số tổ chức tối thiểu", "the fewest organisations")
    ),
    Parameter(
      "max", .integer(0...1000), isRequired: true, Message("số tổ chức tối đa", "the most organisations")),
    Parameter(
      "from", .word(Source.allCases.map(\.rawValue)), isRequired: true,
      Message(
        "chọn trong số đã đăng ký, thuộc địa bàn phụ trách, hay bất kỳ",
        "out of those registered, those in the member's areas, or all")),
    .organisationKinds,
    Parameter(
      "residential_only", .boolean, standard: .boolean(false),
      Message(
        "ở địa bàn có khu dân cư chỉ chọn chi bộ khu dân cư",
        "in a residential area only residential-area cells qualify")),
  ]

  /// Out of which organisations a member gets some.
  public enum Source: String, CaseIterable, Sendable {
    /// Those the member registered.
    case registered
    /// Those in the member's areas.
    case charge
    /// All.
    case any
  }

  public let roles: Roles
  /// The fewest organisations.
  public let min: Int
  /// The most organisations.
  public let max: Int
  /// Out of which organisations.
  public let source: Source
  /// Kinds of organisations; `nil`: any.
  public let kinds: Set<String>?
  /// Whether in a residential area only residential-area cells qualify.
  public let residentialOnly: Bool

  public init(_ arguments: Arguments) throws(ArgumentProblem) {
    roles = arguments.roles
    min = arguments.integer("min") ?? 0
    max = arguments.integer("max") ?? 0
    source = arguments.text("from").flatMap(Source.init(rawValue:)) ?? .registered
    kinds = arguments.texts("kinds")
    residentialOnly = arguments.flag("residential_only")
    if max < min {
      throw ArgumentProblem(
        "max", Message("max = \(max) phải ≥ min = \(min)", "max = \(max) must be at least min = \(min)"))
    }
  }

  /// The organisations out of which the member gets some, ascending.
  public func offered(to member: Int, in world: World) -> [Int] {
    let organisations: [Int] =
      switch source {
      case .registered: Set(world.registrations[member].map(\.organisation)).sorted()
      case .charge: world.organisations.indices.filter { world.areas(of: member, cover: $0) }
      case .any: Array(world.organisations.indices)
      }
    return organisations.filter { isEligible($0, in: world) }
  }

  /// Whether the organisation's kind qualifies.
  public func isEligible(_ organisation: Int, in world: World) -> Bool {
    let kind = world.organisations[organisation].kind
    if let kinds, !kinds.contains(kind) { return false }
    return !residentialOnly || kind == "chi-bo-khu-dan-cu"
      || !world.areas[world.areaOfOrganisation[organisation]].residential
  }

  public func constrain(_ formulation: inout Formulation) {
    for member in formulation.members(roles) {
      let columns = formulation.pairs(of: member).map(\.column)
      let subject = Subject(member: member)
      formulation.demand(columns, atLeast: min, about: subject)
      formulation.require(columns, atMost: max, about: subject)
    }
  }
}

// MARK: - Check

extension Assign {
  public func objection(to member: Int, at organisation: Int, in world: World) -> Message? {
    let (person, place) = (world.members[member], world.organisations[organisation])
    let who = world.who(member)
    switch source {
    case .any: break
    case .registered:
      if !world.registrations[member].contains(where: { $0.organisation == organisation }) {
        return Message(
          "\(who.vietnamese) không đăng ký \(place.name)", "\(who.english) has not registered \(place.name)")
      }
    case .charge:
      if !world.lies(place, in: Set(person.areas)) {
        return Message(
          "\(who.vietnamese) không phụ trách địa bàn có \(place.name)",
          "\(who.english) is not in charge of the area of \(place.name)")
      }
    }
    if let kinds, !kinds.contains(place.kind) {
      let kind = Organisation.title(ofKind: place.kind)
      return Message(
        "\(place.name) thuộc loại “\(kind.vietnamese)”, không thuộc diện phân công",
        "\(place.name) is of the kind “\(kind.english)”, which is not to be assigned")
    }
    guard residentialOnly, place.kind != "chi-bo-khu-dan-cu",
      let area = world.areaIndex[place.area].map({ world.areas[$0] }), area.residential
    else { return nil }
    return Message(
      "\(area.name) có chi bộ khu dân cư nên ở đó chỉ phân công về chi bộ khu dân cư, không về \(place.name)",
      "\(area.name) has residential-area cells, so that only those may be assigned there, not \(place.name)")
  }

  public func violations(in plan: JudgedPlan) -> [RuleFinding] {
    let world = plan.world
    var findings: [RuleFinding] = []
    for member in world.members.indices where roles.contains(world.members[member].role) {
      let assigned = plan.organisationsOfMember[member]
      let who = world.sentenceStart(member)
      let names =
        assigned.isEmpty ? "" : " (" + assigned.map { world.place($0) }.joined(separator: "; ") + ")"
      if assigned.count < min {
        let missing = min - assigned.count
        findings.append(
          RuleFinding(
            .shortfall, member: member, amount: missing,
            Message(
              "\(who.vietnamese) được phân công \(assigned.count) tổ chức\(names), thiếu \(missing) so với mức tối thiểu \(min).",
              "\(who.english) is assigned \(counted(assigned.count, "organisation"))\(names), \(missing) fewer than the minimum of \(min)."
            )))
      }
      if assigned.count > max {
        let extra = assigned.count - max
        findings.append(
          RuleFinding(
            .hard, member: member, amount: extra,
            Message(
              "\(who.vietnamese) được phân công \(assigned.count) tổ chức\(names), vượt \(extra) so với mức tối đa \(max).",
              "\(who.english) is assigned \(counted(assigned.count, "organisation"))\(names), \(extra) more than the maximum of \(max)."
            )))
      }
    }
    return findings
  }
}
