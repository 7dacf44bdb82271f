public import Domain

/// What one rule finds in a plan: a ``Violation`` before the rule's id and article are known. Indices are those
/// of the world.
public struct RuleFinding: Hashable, Sendable {
  /// How bad it is.
  public var severity: Violation.Severity
  /// The member concerned.
  public var member: Int?
  /// The organisation concerned.
  public var organisation: Int?
  /// The meeting concerned.
  public var meeting: Int?
  /// The date concerned.
  public var date: Day?
  /// The period's label; a meeting's id for `attendance`.
  public var period: String?
  /// By how much: units missing or above, at least 1.
  public var amount: Int
  /// The finding as a sentence.
  public var message: Message
  /// The visit of the base plan concerned: it names who, where and which meeting the scenario no longer has.
  public var baseVisit: Plan.Visit?

  /// A finding; what is left out is not concerned.
  public init(
    _ severity: Violation.Severity, member: Int? = nil, organisation: Int? = nil, meeting: Int? = nil,
    date: Day? = nil, period: String? = nil, amount: Int = 1, _ message: Message
  ) {
    self.severity = severity
    self.member = member
    self.organisation = organisation
    self.meeting = meeting
    self.date = date
    self.period = period
    self.amount = amount
    self.message = message
  }
}

extension Rule {
  /// The plan's assignments that the rule does not allow, each with a clause that says why.
  func objections(in plan: JudgedPlan) -> [RuleFinding] {
    plan.assignments.compactMap { pair in
      objection(to: pair.member, at: pair.organisation, in: plan.world).map {
        RuleFinding(.hard, member: pair.member, organisation: pair.organisation, $0)
      }
    }
  }

  /// Why the rule does not allow the assignment, or `nil`.
  func objection(to member: Int, at organisation: Int, in world: World) -> Message? {
    guard body.roles.contains(world.members[member].role) else { return nil }
    return body.objection(to: member, at: organisation, in: world)
  }
}

extension Violation {
  /// A finding with the rule it belongs to; a meeting's date is filled in.
  init(_ finding: RuleFinding, rule: String, citation: String, in world: World) {
    self.init(
      rule: rule, citation: citation, severity: finding.severity,
      member: finding.member.map { world.members[$0].id } ?? finding.baseVisit?.member,
      organisation: finding.organisation.map { world.organisations[$0].id }
        ?? finding.baseVisit?.organisation,
      meeting: finding.meeting.map { world.meetings[$0].id } ?? finding.baseVisit?.meeting,
      date: finding.date ?? finding.meeting.map { world.meetings[$0].date },
      period: finding.period, amount: finding.amount, message: finding.message)
  }
}
