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
      case .registered: world.registrations[member].map(\.organisation).sorted()
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
