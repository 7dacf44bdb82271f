public import Domain

/// One thing that is wrong with a plan: which rule, who, where, when, by how much.
public struct Violation: Hashable, Sendable {
  /// How bad it is.
  public enum Severity: String, Sendable {
    /// A hard rule is broken.
    case hard
    /// An elastic rule falls short.
    case shortfall
    /// Something to look at.
    case warning
  }

  /// Id of the rule; `plan` where the plan itself is malformed (a visit to a meeting that nobody holds).
  public var rule: String
  /// The rule's article; empty for `plan`.
  public var citation: String
  /// How bad it is.
  public var severity: Severity
  /// Id of the member concerned.
  public var member: String?
  /// Id of the organisation concerned.
  public var organisation: String?
  /// Id of the meeting concerned.
  public var meeting: String?
  /// The date concerned.
  public var date: Day?
  /// The period's label.
  public var period: String?
  /// By how much: units missing or above, at least 1.
  public var amount: Int
  /// The finding as a sentence.
  public var message: Message

  /// A finding.
  public init(
    rule: String, citation: String, severity: Severity, member: String? = nil, organisation: String? = nil,
    meeting: String? = nil, date: Day? = nil, period: String? = nil, amount: Int = 1, message: Message
  ) {
    self.rule = rule
    self.citation = citation
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
