import Domain

/// Quotas out of reach: fewer meetings can be attended than visits are due, even with nothing else to do.
struct QuotaPrecheck {
  let formulation: Formulation

  func violations() -> [Violation] {
    formulation.situation.rules.rules(of: VisitQuota.self).flatMap { rule, quota in
      let periods = Period.whole(quota.every, in: formulation.world.scenario.horizon)
      return formulation.members(quota.roles).flatMap { member in
        periods.flatMap { period in findings(quota, member, period) }
      }.map { Violation($0, rule: rule.id, citation: rule.citation, in: formulation.world) }
    }
  }

  private func findings(_ quota: VisitQuota, _ member: Int, _ period: Period) -> [Finding] {
    let world = formulation.world
    let end = period.deadline(untilDay: quota.untilDay)
    let visits = formulation.visits(of: member).filter {
      let date = world.meetings[$0.meeting].date
      return period.first <= date && date <= end
    }
    if quota.isPerOrganisation { return eachOrganisation(quota, member, period, visits) }
    let reach = reach(quota.target, member, visits)
    guard reach < quota.count else { return [] }
    let (who, time, missing) = (world.sentenceStart(member), period.phrase(quota.every), quota.count - reach)
    return [
      Finding(
        .shortfall, member: member, period: period.label, amount: missing,
        Message(
          "\(who.vietnamese) dự được nhiều nhất \(reach) lượt trong \(time.vietnamese), thiếu \(missing) so với chỉ tiêu \(quota.count).",
          "\(who.english) can make at most \(counted(reach, "visit")) in \(time.english), \(missing) fewer than the quota of \(quota.count)."
        ))
    ]
  }

  /// Organisations that a member has registered, but can't visit often enough if assigned there.
  private func eachOrganisation(
    _ quota: VisitQuota, _ member: Int, _ period: Period, _ visits: [Formulation.Visit]
  ) -> [Finding] {
    let world = formulation.world
    let time = period.phrase(quota.every)
    let registered = Set(world.registrations[member].map(\.organisation))
    return formulation.pairs(of: member).filter { registered.contains($0.organisation) }.compactMap { pair in
      let reach = days(visits.filter { $0.organisation == pair.organisation }, member)
      guard reach < quota.count else { return nil }
      let (who, place) = (world.who(member), world.place(pair.organisation))
      return Finding(
        .warning, member: member, organisation: pair.organisation, period: period.label,
        amount: quota.count - reach,
        Message(
          "Nếu \(who.vietnamese) được phân công về \(place) thì dự được nhiều nhất \(reach) lượt ở đó trong \(time.vietnamese), thiếu \(quota.count - reach) so với chỉ tiêu \(quota.count).",
          "If assigned \(place), \(who.english) can make at most \(counted(reach, "visit")) there in \(time.english), \(quota.count - reach) fewer than the quota of \(quota.count)."
        ))
    }
  }

  /// The most visits to the target that the member could make with nothing else to do.
  private func reach(_ target: Plan.Target, _ member: Int, _ visits: [Formulation.Visit]) -> Int {
    let world = formulation.world
    switch target {
    case .residence: return days(visits.filter { world.residence[member] == $0.organisation }, member)
    case .ownUnit: return days(visits.filter { world.ownUnit[member].contains($0.organisation) }, member)
    case .assigned:
      let role = world.members[member].role
      let most =
        formulation.situation.rules.rules(of: Assign.self)
        .first { $0.body.roles.contains(role) }?.body.max ?? 0
      let there = visits.filter { $0.assignedColumn != nil }
      let byOrganisation = Dictionary(grouping: there, by: \.organisation).values.map { days($0, member) }
      return min(days(there, member), byOrganisation.sorted(by: >).prefix(most).reduce(0, +))
    }
  }

  /// How many of the visits can be made where days may hold only so many.
  private func days(_ visits: [Formulation.Visit], _ member: Int) -> Int {
    let world = formulation.world
    let role = world.members[member].role
    let most = formulation.situation.rules.rules(of: NoOverlap.self).filter { $0.body.roles.contains(role) }
      .map(\.body.perDay).min()
    guard let most else { return visits.count }
    return Dictionary(grouping: visits) { world.meetings[$0.meeting].date }.values.reduce(0) {
      $0 + min($1.count, most)
    }
  }
}
