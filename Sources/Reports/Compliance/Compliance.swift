public import Domain
public import Rules

/// What was done of what was due: a plan and the log of what happened, brought together.
public struct Compliance: Sendable {
  /// The world and the rules.
  public let situation: Situation
  /// The plan.
  public let plan: Plan
  /// What happened.
  public let log: VisitLog
  /// All dates of the regulations.
  public let deadlines: Deadlines
  /// Every visit of the plan and beyond it, by planned date, member, organisation.
  public let visits: [SettledVisit]
  /// Every duty, in the order of the rules, then by member and period.
  public let duties: [Duty]
  /// Every report and date, in the order of the dates.
  public let reports: [ReportStanding]
  /// The period that is looked at; `nil`: all.
  let scope: Period?

  /// Brings plan and log together. The log should be one that does not contradict the plan, as its reader checks.
  public init(_ plan: Plan, _ log: VisitLog, in situation: Situation) {
    self.situation = situation
    self.plan = plan
    self.log = log
    deadlines = Deadlines(situation)
    visits = Settling.visits(of: plan, log)
    duties = DutyCount(plan: plan, visits: visits, asOf: log.asOf, situation: situation).duties()
    reports = ReportCount(log: log, visits: visits, deadlines: deadlines).standings()
    scope = nil
  }

  private init(_ whole: Compliance, _ scope: Period) {
    situation = whole.situation
    plan = whole.plan
    log = whole.log
    deadlines = whole.deadlines
    visits = whole.visits.filter { scope.contains($0.date) }
    duties = whole.duties.filter { scope.contains($0.last) }
    reports = whole.reports.filter { scope.contains($0.entry.date) }
    self.scope = scope
  }

  /// What concerns a period alone: visits by the date on which they took place or should have, duties that end in it,
  /// and reports due in it.
  public func within(_ period: Period) -> Compliance { Compliance(self, period) }

  /// The world.
  public var world: World { situation.world }

  /// The members who have a visit, a duty or a report, by id.
  public var members: [String] {
    Set(
      visits.map(\.member) + visits.map(\.attendee) + duties.compactMap(\.member)
        + reports.compactMap(\.member)
    )
    .sorted()
  }

  /// The organisations that are visited, or should be, by id.
  public var organisations: [String] {
    Set(visits.map(\.organisation) + duties.compactMap(\.organisation)).sorted()
  }
}
