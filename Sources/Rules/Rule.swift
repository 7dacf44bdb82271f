public import Domain

/// How a rule binds.
public enum Strictness: String, Sendable {
  /// Never broken by a plan.
  case hard
  /// May fall short, at a price in the goal `shortfall`.
  case elastic
  /// Partly hard, partly elastic.
  case mixed
  /// Looked at by `check` and the reports only.
  case checkOnly = "check only"
}

/// One kind of rule: its parameters, what it adds to the linear program and how it judges any plan.
///
/// `constrain` and `violations` share nothing but the parameters: the second is the witness of the first.
/// Adding a kind is one file with a type that conforms, and its line in ``RuleKinds/all``.
public protocol RuleKind: Sendable {
  /// The name in regime files.
  static var kind: String { get }
  /// What the kind demands, in one sentence.
  static var meaning: Message { get }
  /// How it binds.
  static var strictness: Strictness { get }
  /// Its parameters.
  static var parameters: [Parameter] { get }

  /// A rule of this kind; throws where parameters that are each right contradict one another.
  init(_ arguments: Arguments) throws(ArgumentProblem)

  /// Whom the rule concerns.
  var roles: Roles { get }

  /// Why the member can never be assigned the organisation under this rule, or `nil`.
  func excludes(member: Int, organisation: Int, in situation: Situation) -> Message?
  /// Why the member can never attend the meeting under this rule, or `nil`.
  func excludes(member: Int, meeting: Int, in situation: Situation) -> Message?
  /// Adds the rule's constraints and the shortfalls they may have.
  func constrain(_ formulation: inout Formulation)
  /// Why the assignment is none that the rule allows, as a clause without full stop, or `nil`: the check's own
  /// answer to the question that ``excludes(member:organisation:in:)`` answers for planning, found without it.
  /// The member has one of the rule's roles.
  func objection(to member: Int, at organisation: Int, in world: World) -> Message?
  /// Finds what breaks the rule in any plan, what falls short of it and what deserves a look, except for the
  /// assignments to which ``objection(to:at:in:)`` objects.
  func violations(in plan: JudgedPlan) -> [RuleFinding]
}

extension RuleKind {
  /// Nothing is excluded.
  public func excludes(member: Int, organisation: Int, in situation: Situation) -> Message? { nil }
  /// Nothing is excluded.
  public func excludes(member: Int, meeting: Int, in situation: Situation) -> Message? { nil }
  /// Every assignment is allowed.
  public func objection(to member: Int, at organisation: Int, in world: World) -> Message? { nil }
  /// Nothing is added.
  public func constrain(_ formulation: inout Formulation) {}
}

/// One rule of a regime, validated.
public struct Rule: Sendable {
  /// Unique in the scenario: `kind` or `kind.suffix`.
  public let id: String
  /// Title, as printed.
  public let title: String
  /// Article and clause.
  public let citation: String
  /// Id of its regime.
  public let regime: String
  /// What it demands.
  public let body: any RuleKind
  /// Cost of a missing unit in the goal `shortfall`.
  public let weight: Int
  /// All its parameters with their values, defaults included.
  public let arguments: Arguments

  /// A rule with the given parts.
  public init(
    id: String, title: String, citation: String, regime: String, body: any RuleKind, arguments: Arguments
  ) {
    self.id = id
    self.title = title
    self.citation = citation
    self.regime = regime
    self.body = body
    self.arguments = arguments
    weight = arguments.integer("weight") ?? 1
  }

  /// The kind's name.
  public var kind: String { type(of: body).kind }
}

/// Whom a rule concerns: some roles, or everybody.
public struct Roles: Hashable, Sendable {
  private let only: Set<Role>?

  /// Everybody.
  public static let all = Roles(nil)

  /// These roles; `nil` means everybody.
  public init(_ only: Set<Role>?) { self.only = only }

  /// Whether the role is concerned.
  public func contains(_ role: Role) -> Bool { only?.contains(role) ?? true }

  /// Whether some role is concerned by both.
  public func overlaps(_ other: Roles) -> Bool {
    Role.allCases.contains { contains($0) && other.contains($0) }
  }
}
