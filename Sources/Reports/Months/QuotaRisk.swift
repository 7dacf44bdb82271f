import Domain
import Rules

/// Tells quotas that can no longer be reached in their period from those that can, by visits after the month.
struct QuotaRisk {
  let month: MonthPlan
  let situation: Situation

  private var world: World { situation.world }

  /// One finding per member: those that are lost, and, as warnings, those that can still be reached.
  func findings(_ quotas: [Violation]) -> (lost: [Violation], reachable: [Violation]) {
    var (lost, reachable): ([Violation], [Violation]) = ([], [])
    var seen: Set<String> = []
    for quota in quotas {
      guard let member = quota.member, seen.insert(member).inserted else { continue }
      let same = quotas.filter { $0.member == member }
      let judged = same.map { (violation: $0, dates: datesLeft(for: $0)) }
      let unreachable = judged.filter { $0.dates.count < $0.violation.amount }
      if unreachable.isEmpty {
        reachable.append(finding(judged, .warning))
      } else {
        lost.append(
          finding(unreachable + judged.filter { $0.dates.count >= $0.violation.amount }, .shortfall))
      }
    }
    return (lost, reachable)
  }

  /// The first quota, with the others named in its message.
  private func finding(
    _ quotas: [(violation: Violation, dates: [Day])], _ severity: Violation.Severity
  ) -> Violation {
    var first = quotas[0].violation
    first.severity = severity
    first.amount = quotas.map(\.violation.amount).max() ?? first.amount
    let parts = quotas.enumerated().map { index, quota in
      part(quota.violation, quota.dates, isFirst: index == 0)
    }
    first.message = Message(
      parts.map(\.vietnamese).joined(separator: " "), parts.map(\.english).joined(separator: " "))
    return first
  }

  private func part(_ quota: Violation, _ dates: [Day], isFirst: Bool) -> Message {
    let outlook =
      if dates.count < quota.amount {
        Message(
          "Sau tháng này không còn đủ cuộc họp trong kỳ để bù.",
          "Not enough meetings are left in the period after this month to make up for it.")
      } else {
        Message(
          "Sau tháng này còn có thể dự vào \(dates.count) ngày trong kỳ, sớm nhất \(dates[0].vietnamese).",
          "After this month there are \(dates.count) days in the period to make up for it, the first on \(dates[0])."
        )
      }
    let source =
      isFirst
      ? Message("", "")
      : Message(" [\(quota.rule), \(quota.citation)]", " [\(quota.rule), \(quota.citation)]")
    return Message(
      "\(quota.message.vietnamese) \(outlook.vietnamese)\(source.vietnamese)",
      "\(quota.message.english) \(outlook.english)\(source.english)")
  }

  /// The days after the month, in the quota's period, on which the member could make a visit that the plan lacks.
  ///
  /// Each day counts once, so that this is what `no-overlap` with one visit a day would allow at most.
  private func datesLeft(for quota: Violation) -> [Day] {
    guard let rule = situation.rules.rule(quota.rule), let body = rule.body as? VisitQuota,
      let member = quota.member.flatMap({ world.memberIndex[$0] }),
      let period = Period.whole(body.every, in: world.scenario.horizon).first(where: {
        $0.label == quota.period
      })
    else { return [] }
    let last = period.deadline(untilDay: body.untilDay)
    let own = month.plan.visits.filter { $0.member == quota.member }
    let taken = Set(own.map(\.date))
    let rules = situation.rules.rules.filter { $0.body.roles.contains(world.members[member].role) }
    let days = targets(of: body, member, quota.organisation).flatMap { organisation in
      world.meetingsOfOrganisation[organisation].filter { meeting in
        let date = world.meetings[meeting].date
        return date > month.scope.month.last && date <= last && !taken.contains(date)
          && rules.allSatisfy { $0.body.excludes(member: member, meeting: meeting, in: situation) == nil }
      }.map { world.meetings[$0].date }
    }
    return Set(days).sorted()
  }

  private func targets(of quota: VisitQuota, _ member: Int, _ organisation: String?) -> [Int] {
    let all: [Int] =
      switch quota.target {
      case .assigned:
        month.plan.assignments.filter { $0.member == world.members[member].id }
          .compactMap { world.organisationIndex[$0.organisation] }
      case .residence: world.residence[member].map { [$0] } ?? []
      case .ownUnit: world.ownUnit[member]
      }
    guard let organisation else { return all }
    return all.filter { world.organisations[$0].id == organisation }
  }
}
