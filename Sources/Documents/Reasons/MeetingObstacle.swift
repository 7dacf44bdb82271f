import Domain
import Rules

/// Why a member doesn't attend a meeting, as far as the data shows.
enum MeetingObstacle: Hashable {
  /// The member attends it.
  case attended
  /// It lies before the day of planning, or too soon for the notice.
  case tooSoon
  /// A pin forbids it.
  case pinned(reason: String)
  /// It is on a holiday.
  case holiday(name: String)
  /// The member is busy; reasons as printed, possibly none.
  case busy(reasons: [String])
  /// Another hard rule excludes it.
  case excluded(Message)
  /// As many others attend as may.
  case taken(by: [String])
  /// The member attends another meeting that day, at this organisation.
  case sameDay(organisation: String)
  /// The member attends this organisation too close to that day.
  case tooClose(days: Int)
  /// The member has as many visits in the period as allowed.
  case limit(count: Int)
  /// Nothing by itself stands against it.
  case none
}

extension PlanFacts {
  /// The first thing that stands between the member and the meeting.
  func obstacle(_ member: Int, meeting: Int) -> MeetingObstacle {
    let (event, organisation) = (world.meetings[meeting], world.organisationOfMeeting[meeting])
    let visits = judged.visitsOfMember[member]
    if visits.contains(where: { $0.meeting == meeting }) { return .attended }
    if let pin = pin(forbidding: member, organisation, on: event.date) {
      return .pinned(reason: pin.reason)
    }
    return excluded(member, meeting, event) ?? crowdedOut(member, meeting, event, visits)
      ?? limited(member, organisation, event, visits) ?? .none
  }

  /// What rules say about the meeting whatever the plan.
  private func excluded(_ member: Int, _ meeting: Int, _ event: Meeting) -> MeetingObstacle? {
    if let today = situation.today, event.date < today { return .tooSoon }
    for rule in rules(for: member).others {
      guard let message = rule.body.excludes(member: member, meeting: meeting, in: situation) else {
        continue
      }
      if rule.body is Notice { return .tooSoon }
      guard let calendar = rule.body as? RespectCalendar else { return .excluded(message) }
      if let holiday = world.holidays[event.date] { return .holiday(name: holiday.name) }
      return .busy(reasons: busyReasons(member, during: event.interval.widened(by: calendar.margin)))
    }
    return nil
  }

  /// What other visits of the plan take away: the place at the meeting, or the member's day.
  private func crowdedOut(
    _ member: Int, _ meeting: Int, _ event: Meeting, _ visits: [JudgedPlan.Visit]
  ) -> MeetingObstacle? {
    for capacity in rules(for: member).meetingCapacities {
      let others = (judged.attendees[meeting] ?? []).filter {
        capacity.roles.contains(world.members[$0].role)
      }
      if others.count >= capacity.max { return .taken(by: others.map { world.members[$0].name }) }
    }
    let sameDay = visits.filter { world.meetings[$0.meeting].date == event.date }
    guard let first = sameDay.first else { return nil }
    for rule in rules(for: member).overlaps {
      let clashing =
        sameDay.count >= rule.perDay
        ? first : sameDay.first { !leavesTime(rule, event, meeting, $0) }
      if let clashing {
        return .sameDay(organisation: world.organisations[clashing.organisation].name)
      }
    }
    return nil
  }

  /// What the member's own visits leave no room for: spacing and limits.
  private func limited(
    _ member: Int, _ organisation: Int, _ event: Meeting, _ visits: [JudgedPlan.Visit]
  ) -> MeetingObstacle? {
    for spacing in rules(for: member).spacings {
      let isTooClose = visits.contains {
        $0.organisation == organisation
          && abs(world.meetings[$0.meeting].date - event.date) < spacing.days
      }
      if isTooClose { return .tooClose(days: spacing.days) }
    }
    for limit in rules(for: member).limits {
      let periods = Period.whole(limit.every, in: world.scenario.horizon)
      guard let period = periods.first(where: { $0.contains(event.date) }) else { continue }
      let count = visits.count { period.contains(world.meetings[$0.meeting].date) }
      if count >= limit.count { return .limit(count: limit.count) }
    }
    return nil
  }

  /// Whether the member could attend both meetings of one day: time to travel and to spare between them.
  private func leavesTime(
    _ rule: NoOverlap, _ event: Meeting, _ meeting: Int, _ other: JudgedPlan.Visit
  ) -> Bool {
    let (here, there) = (world.organisationOfMeeting[meeting], other.organisation)
    let otherEvent = world.meetings[other.meeting]
    let (earlier, later) = event.start <= otherEvent.start ? (event, otherEvent) : (otherEvent, event)
    let travel = world.travelMinutes(from: here, to: there, speed: rule.speed)
    return later.start.minute >= earlier.end.minute + travel + rule.margin
  }
}
