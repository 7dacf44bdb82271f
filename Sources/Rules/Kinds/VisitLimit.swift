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

// MARK: - Check

extension VisitLimit {
  public func violations(in plan: JudgedPlan) -> [RuleFinding] {
    let world = plan.world
    let periods = Period.whole(every, in: world.scenario.horizon)
    var findings: [RuleFinding] = []
    for member in world.members.indices where roles.contains(world.members[member].role) {
      for period in periods {
        let made = plan.visitsOfMember[member].filter {
          period.contains(world.meetings[$0.meeting].date)
        }.count
        guard made > count else { continue }
        let (extra, who, time) = (made - count, world.sentenceStart(member), period.phrase(every))
        findings.append(
          RuleFinding(
            .hard, member: member, period: period.label, amount: extra,
            Message(
              "\(who.vietnamese) dự \(made) lượt trong \(time.vietnamese), vượt \(extra) so với mức tối đa \(count).",
              "\(who.english) makes \(counted(made, "visit")) in \(time.english), \(extra) more than the maximum of \(count)."
            )))
      }
    }
    return findings
  }
}
