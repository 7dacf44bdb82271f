public import Domain
import Rules

/// A duty that a rule sets for a period, and how far it is done: quota against actual.
public struct Duty: Hashable, Sendable {
  /// How a duty stands.
  public enum State: String, CaseIterable, Sendable {
    /// Done in full.
    case met
    /// The period is over, and something is missing.
    case missing
    /// Not yet done, but what is planned suffices.
    case open
    /// Not yet done, and what is planned does not suffice.
    case atRisk = "at-risk"
  }

  /// Id of the rule.
  public let rule: String
  /// Article and clause.
  public let citation: String
  /// Id of the member; `nil` where the duty is one of all members assigned.
  public let member: String?
  /// Id of the organisation; `nil` where all places of the member count together.
  public let organisation: String?
  /// Id of the meeting to be attended; `nil` for a quota.
  public let meeting: String?
  /// The period's label; `nil` for the horizon and for a meeting.
  public let period: String?
  /// The first day on which a visit counts.
  public let first: Day
  /// The last day on which a visit counts.
  public let last: Day
  /// How many visits the rule asks for.
  public let quota: Int
  /// How many the plan has.
  public let planned: Int
  /// How many were made.
  public let actual: Int
  /// How many of the plan are still to come.
  public let pending: Int
  /// How the duty stands.
  public let state: State

  /// How many visits are missing: for good, or as far as one can see.
  public var missing: Int {
    switch state {
    case .met, .open: 0
    case .missing: quota - actual
    case .atRisk: quota - actual - pending
    }
  }
}

/// Counts what was made of what each rule asks for.
struct DutyCount {
  let plan: Plan
  let visits: [SettledVisit]
  let asOf: Day
  let situation: Situation
  private let assigned: Set<[String]>
  private let visitsOfAttendee: [String: [SettledVisit]]
  private let plannedOfMember: [String: [Plan.Visit]]

  init(plan: Plan, visits: [SettledVisit], asOf: Day, situation: Situation) {
    self.plan = plan
    self.visits = visits
    self.asOf = asOf
    self.situation = situation
    assigned = Set(plan.assignments.map { [$0.member, $0.organisation] })
    visitsOfAttendee = Dictionary(grouping: visits) { $0.attendee }
    plannedOfMember = Dictionary(grouping: plan.visits) { $0.member }
  }

  private var world: World { situation.world }

  /// The duties of all rules, in the order of the rules, then by member and period.
  func duties() -> [Duty] {
    situation.rules.rules.flatMap { rule -> [Duty] in
      switch rule.body {
      case let quota as VisitQuota: duties(rule, quota)
      case let attendance as Attendance: duties(rule, attendance)
      default: []
      }
    }
  }

  // MARK: - Quotas

  private func duties(_ rule: Rule, _ quota: VisitQuota) -> [Duty] {
    let periods = Period.whole(quota.every, in: world.scenario.horizon)
    return world.members.filter { quota.roles.contains($0.role) }.flatMap { member -> [Duty] in
      let places: [String?] =
        quota.isPerOrganisation
        ? plan.assignments.filter { $0.member == member.id }.map(\.organisation) : [nil]
      return places.flatMap { place in
        periods.map { duty(rule, quota, of: member, at: place, $0) }
      }
    }
  }

  private func duty(
    _ rule: Rule, _ quota: VisitQuota, of member: Member, at place: String?, _ period: Period
  ) -> Duty {
    let last = period.deadline(untilDay: quota.untilDay)
    func counts(_ organisation: String, _ date: Day) -> Bool {
      period.first <= date && date <= last && (place ?? organisation) == organisation
        && isTarget(quota.target, organisation, of: member)
    }
    let made = (visitsOfAttendee[member.id] ?? []).filter { counts($0.organisation, $0.date) }
    return duty(
      rule, member: member.id, organisation: place, period: period.label, from: period.first, through: last,
      quota: quota.count,
      planned: (plannedOfMember[member.id] ?? []).count { counts($0.organisation, $0.date) },
      actual: made.count { $0.state.isHeld }, pending: made.count { $0.state == .pending })
  }

  private func isTarget(_ target: Plan.Target, _ organisation: String, of member: Member) -> Bool {
    switch target {
    case .assigned: assigned.contains([member.id, organisation])
    case .residence: member.residence == organisation
    case .ownUnit:
      member.ownOrganisations.contains(organisation)
        || world.organisationIndex[organisation].flatMap { world.organisations[$0].parent }.map {
          member.ownOrganisations.contains($0)
        } ?? false
    }
  }

  // MARK: - Attendance

  /// A meeting is one of the rule where somebody of its roles is assigned to the organisation, or where the plan
  /// states that nobody comes.
  private func duties(_ rule: Rule, _ attendance: Attendance) -> [Duty] {
    let unattended = Set(plan.shortfalls.filter { $0.rule == rule.id }.compactMap(\.period))
    let roles = Dictionary(world.members.map { ($0.id, $0.role) }) { first, _ in first }
    let responsible = Dictionary(grouping: plan.assignments, by: \.organisation).mapValues { pairs in
      pairs.map(\.member).filter { roles[$0].map(attendance.roles.contains) ?? false }
    }
    let settled = Dictionary(grouping: visits) { $0.meeting ?? "" }
    let planned = Dictionary(grouping: plan.visits, by: \.meeting)
    return world.meetings.filter(attendance.concerns).flatMap { meeting -> [Duty] in
      let members = responsible[meeting.organisation] ?? []
      if members.isEmpty && !unattended.contains(meeting.id) { return [] }
      let here = (settled[meeting.id] ?? []).filter { members.contains($0.attendee) }
      func duty(_ member: String?) -> Duty {
        let mine = here.filter { member == nil || $0.attendee == member }
        return self.duty(
          rule, member: member, organisation: meeting.organisation, meeting: meeting.id, from: meeting.date,
          through: max(meeting.date, mine.map(\.date).max() ?? meeting.date), quota: 1,
          planned: (planned[meeting.id] ?? []).count { visit in
            members.contains(visit.member) && (member == nil || visit.member == member)
          }, actual: mine.count { $0.state.isHeld }, pending: mine.count { $0.state == .pending })
      }
      return attendance.isForEach ? members.sorted().map(duty) : [duty(nil)]
    }
  }

  private func duty(
    _ rule: Rule, member: String?, organisation: String?, meeting: String? = nil, period: String? = nil,
    from first: Day, through last: Day, quota: Int, planned: Int, actual: Int, pending: Int
  ) -> Duty {
    let state: Duty.State =
      if actual >= quota { .met } else if last <= asOf { .missing } else if actual + pending >= quota {
        .open
      } else { .atRisk }
    return Duty(
      rule: rule.id, citation: rule.citation, member: member, organisation: organisation, meeting: meeting,
      period: period, first: first, last: last, quota: quota, planned: planned, actual: actual,
      pending: pending,
      state: state)
  }
}
