/// What really happened: visits made, missed, moved or made by somebody else, and reports sent.
public struct VisitLog: Hashable, Sendable {
  /// What became of a planned visit.
  public enum Outcome: String, CaseIterable, Sendable {
    /// The member was there.
    case held
    /// Nobody went.
    case missed
    /// It takes place on another date; once that has come, it counts as held.
    case moved
    /// Another member assigned there went instead.
    case substitute
    /// A visit beyond the plan, which the member made.
    case extra
  }

  /// One visit and what became of it.
  public struct Visit: Hashable, Sendable {
    /// Id of the member whose visit it was to be.
    public var member: String
    /// Id of the organisation.
    public var organisation: String
    /// Id of the meeting; `nil` where a visit was moved to a day without one.
    public var meeting: String?
    /// The date that was planned.
    public var date: Day
    /// What became of it.
    public var outcome: Outcome
    /// The new date of a visit that was moved.
    public var movedTo: Day?
    /// Id of the member who went instead.
    public var substitute: String?
    /// Whether the organisation confirms it; `nil` where nobody has said.
    public var isConfirmed: Bool?
    /// When the member reported on it.
    public var reported: Day?

    /// A visit and what became of it.
    public init(
      member: String, organisation: String, meeting: String? = nil, date: Day, outcome: Outcome,
      movedTo: Day? = nil, substitute: String? = nil, isConfirmed: Bool? = nil, reported: Day? = nil
    ) {
      self.member = member
      self.organisation = organisation
      self.meeting = meeting
      self.date = date
      self.outcome = outcome
      self.movedTo = movedTo
      self.substitute = substitute
      self.isConfirmed = isConfirmed
      self.reported = reported
    }

    /// Who was there, or is to be.
    public var attendee: String { substitute ?? member }
    /// When it took place, or is to.
    public var actualDate: Day { movedTo ?? date }
    /// Whether somebody was there by a day.
    public func isHeld(by day: Day) -> Bool { outcome != .missed && actualDate <= day }
  }

  /// A report that was sent: a member's under a rule, or an organisation's or office's under a deadline.
  public struct Report: Hashable, Sendable {
    /// Id of the `report` rule, or of the regime's deadline.
    public var rule: String
    /// Id of the member; `nil` for a deadline.
    public var member: String?
    /// Id of the organisation that reports; `nil` for a member or an office.
    public var organisation: String?
    /// Label of the period; `nil` for a deadline.
    public var period: String?
    /// When it was sent.
    public var sent: Day

    /// A report that was sent.
    public init(
      rule: String, member: String? = nil, organisation: String? = nil, period: String? = nil, sent: Day
    ) {
      self.rule = rule
      self.member = member
      self.organisation = organisation
      self.period = period
      self.sent = sent
    }
  }

  /// The visits by date, member, organisation.
  public var visits: [Visit]
  /// The reports by date, rule, member.
  public var reports: [Report]
  /// Everything that happened by the end of this day is in the log; what lies after it is still to come.
  public var asOf: Day

  /// A log; its lists are put in order.
  public init(visits: [Visit] = [], reports: [Report] = [], asOf: Day) {
    self.visits = visits.sorted {
      ($0.date, $0.member, $0.organisation, $0.meeting ?? "")
        < ($1.date, $1.member, $1.organisation, $1.meeting ?? "")
    }
    self.reports = reports.sorted {
      ($0.sent, $0.rule, $0.member ?? "", $0.organisation ?? "", $0.period ?? "")
        < ($1.sent, $1.rule, $1.member ?? "", $1.organisation ?? "", $1.period ?? "")
    }
    self.asOf = asOf
  }
}
