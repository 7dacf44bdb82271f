import Domain

/// Finds quotas that no plan can fulfil, because there are too few dates on which the member could go.
///
/// The number of visits within reach is an upper bound: of the organisations that may be assigned the `max` best,
/// each visited as often as `spacing` allows, at most `per_day` a date, and no more than `visit-limit` leaves.
/// What it reports is therefore certain; a quota that passes may still fall short in a plan.
struct QuotaReach {
  private let input: InputCheck
  private let possible: PossibleVisits
  private let spacings: [Spacing]
  private let overlaps: [NoOverlap]
  private let limits: [VisitLimit]

  init(_ input: InputCheck) {
    self.input = input
    let rules = input.situation.rules
    possible = PossibleVisits(input.situation)
    spacings = rules.rules(of: Spacing.self).map(\.body)
    overlaps = rules.rules(of: NoOverlap.self).map(\.body)
    limits = rules.rules(of: VisitLimit.self).map(\.body)
  }

  private var situation: Situation { input.situation }
  private var world: World { input.world }

  func violations() -> [Violation] {
    let quotas = situation.rules.rules(of: VisitQuota.self).filter { $0.body.count > 0 }
    return quotas.flatMap { rule, quota in
      quota.isPerOrganisation ? unreachableOrganisations(rule, quota) : unreachablePeriods(rule, quota)
    }
  }

  // MARK: - Per member

  private func unreachablePeriods(_ rule: Rule, _ quota: VisitQuota) -> [Violation] {
    let periods = Period.whole(quota.every, in: world.scenario.horizon)
    return world.members.indices.flatMap { member -> [Violation] in
      guard quota.roles.contains(world.members[member].role) else { return [] }
      let targets = self.targets(of: quota, for: member)
      guard !targets.isEmpty else {
        return periods.isEmpty
          ? [] : [noTarget(rule, quota, member, missing: quota.count * periods.count)]
      }
      let dates = targets.map { self.dates(of: member, at: $0) }
      return periods.compactMap { period in
        let reach = self.reach(of: member, dates, quota, period)
        guard reach < quota.count else { return nil }
        let (who, time) = (world.sentenceStart(member), period.phrase(quota.every))
        let place = quota.destination(of: member, nil, world)
        return input.violation(
          RuleFinding(
            .shortfall, member: member, period: period.label, amount: quota.count - reach,
            Message(
              "\(who.vietnamese) phải dự \(quota.count) lượt ở \(place.vietnamese) trong \(time.vietnamese) nhưng chỉ có thể dự \(reach) lượt, thiếu \(quota.count - reach).",
              "\(who.english) must make \(counted(quota.count, "visit")) to \(place.english) in \(time.english) but can make only \(reach), \(quota.count - reach) too few."
            )), under: rule)
      }
    }
  }

  /// The organisations that count for the quota and that the member may go to.
  private func targets(of quota: VisitQuota, for member: Int) -> [Int] {
    quota.target == .assigned
      ? input.grantable[member]
      : world.organisations.indices.filter { situation.isTarget(quota.target, $0, of: member) }
  }

  private func noTarget(_ rule: Rule, _ quota: VisitQuota, _ member: Int, missing: Int) -> Violation {
    let (who, place) = (world.sentenceStart(member), quota.destination(of: member, nil, world))
    let reason =
      quota.target == .assigned
      ? Message(" (không tổ chức nào có thể được phân công)", " (none may be assigned)") : Message("", "")
    return input.violation(
      RuleFinding(
        .shortfall, member: member, amount: missing,
        Message(
          "\(who.vietnamese) phải dự ở \(place.vietnamese)\(reason.vietnamese) nên thiếu cả \(missing) lượt.",
          "\(who.english) must attend \(place.english)\(reason.english), so that all \(counted(missing, "visit")) are missing."
        )), under: rule)
  }

  /// An upper bound of the visits in one period to places with these possible dates.
  private func reach(of member: Int, _ places: [[Day]], _ quota: VisitQuota, _ period: Period) -> Int {
    let inTime = places.map { dates in dates.filter { quota.isInTime($0, period) } }
    var most = Int.max
    if quota.target == .assigned, let assign = situation.assignRule(of: member)?.body as? Assign {
      most = assign.max
    }
    let byPlace = inTime.map { spaced($0, member) }.sorted(by: >).prefix(most).reduce(0, +)
    let role = world.members[member].role
    let perDay = overlaps.filter { $0.roles.contains(role) }.map(\.perDay).min() ?? Int.max
    let counts = Dictionary(inTime.joined().map { ($0, 1) }, uniquingKeysWith: +)
    let byDay = counts.values.reduce(0) { $0 + min($1, perDay) }
    return min(byPlace, byDay, limited(Array(counts.keys), byDay, member, period))
  }

  /// What `visit-limit` leaves inside the period.
  private func limited(_ dates: [Day], _ total: Int, _ member: Int, _ period: Period) -> Int {
    limits.filter { $0.roles.contains(world.members[member].role) }.map { limit in
      let inside = Period.whole(limit.every, in: world.scenario.horizon).filter {
        period.contains($0.first) && period.contains($0.last)
      }
      let isCovered = dates.allSatisfy { date in inside.contains { $0.contains(date) } }
      return isCovered ? inside.count * limit.count : total
    }.min() ?? total
  }

  // MARK: - Per organisation

  /// Organisations that none of those who may be assigned them can visit often enough, and registered ones that
  /// the member who asks for them can't.
  private func unreachableOrganisations(_ rule: Rule, _ quota: VisitQuota) -> [Violation] {
    let periods = Period.whole(quota.every, in: world.scenario.horizon)
    return world.organisations.indices.flatMap { organisation -> [Violation] in
      let takers = input.takers[organisation].filter { quota.roles.contains(world.members[$0].role) }
      let missing = takers.map { member -> Int in
        let dates = self.dates(of: member, at: organisation)
        return periods.reduce(0) { $0 + max(0, quota.count - reach(of: member, [dates], quota, $1)) }
      }
      guard let least = missing.min() else { return [] }
      let place = world.place(organisation)
      if least > 0 {
        return [
          input.violation(
            RuleFinding(
              .shortfall, organisation: organisation, amount: least,
              Message(
                "Ai được phân công về \(place) cũng thiếu ít nhất \(least) lượt dự, vì có quá ít ngày dự được.",
                "Whoever is assigned \(place) falls \(counted(least, "visit")) short at least, as there are too few dates to attend."
              )), under: rule)
        ]
      }
      return zip(takers, missing).compactMap { member, missing in
        let isRegistered = world.registrations[member].contains { $0.organisation == organisation }
        guard missing > 0, isRegistered else { return nil }
        let who = world.sentenceStart(member)
        return input.violation(
          RuleFinding(
            .warning, member: member, organisation: organisation, amount: missing,
            Message(
              "\(who.vietnamese) đăng ký \(place) nhưng nếu được phân công thì thiếu ít nhất \(missing) lượt dự, vì có quá ít ngày dự được.",
              "\(who.english) has registered \(place) but would fall \(counted(missing, "visit")) short there, as there are too few dates to attend."
            )), under: rule)
      }
    }
  }

  // MARK: - Dates

  /// When the member could attend the organisation, one entry a meeting, ascending.
  private func dates(of member: Int, at organisation: Int) -> [Day] {
    world.meetingsOfOrganisation[organisation].filter { possible.obstacle(to: member, at: $0) == nil }.map {
      world.meetings[$0].date
    }
  }

  /// The most of these ascending dates that `spacing` lets the member use at one place.
  private func spaced(_ dates: [Day], _ member: Int) -> Int {
    let role = world.members[member].role
    let gap = spacings.filter { $0.roles.contains(role) }.map(\.days).max() ?? 0
    guard gap > 0 else { return dates.count }
    var count = 0
    var next: Day?
    for date in dates where next.map({ date >= $0 }) ?? true {
      count += 1
      next = date + gap
    }
    return count
  }
}
