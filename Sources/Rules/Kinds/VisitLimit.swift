public import Domain

/// At most `count` visits of a member in each period.
public struct VisitLimit: RuleKind {
  public static let kind = "visit-limit"
  public static let strictness = Strictness.hard
  public static let meaning = Message(
    "trong mỗi kỳ một người dự không quá count lượt", "at most count visits of a member in each period")
  public static let parameters: [Parameter] = [
    .roles,
    Parameter(
      "every", .word(Recurrence.allCases.map(\.rawValue)), isRequired: true, Message("kỳ", "the period")),
    Parameter("count", .integer(0...1000), isRequired: true, Message("số lượt tối đa", "the most visits")),
  ]

  public let roles: Roles
  /// The period.
  public let every: Recurrence
  /// The most visits.
  public let count: Int

  public init(_ arguments: Arguments) throws(ArgumentProblem) {
    roles = arguments.roles
    every = arguments.recurrence
    count = arguments.integer("count") ?? 0
  }

  public func constrain(_ formulation: inout Formulation) {
    let world = formulation.world
    let periods = Period.whole(every, in: world.scenario.horizon)
    for member in formulation.members(roles) {
      for period in periods {
        let inside = formulation.visits(of: member).filter {
          period.contains(world.meetings[$0.meeting].date)
        }
        formulation.require(
          inside.map(\.column), atMost: count, about: Subject(member: member, period: period.label))
      }
    }
  }
}
