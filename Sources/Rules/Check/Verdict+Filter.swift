public import Domain

extension Verdict {
  /// Which findings to show; all conditions must hold, and what is `nil` is not looked at.
  public struct Filter: Hashable, Sendable {
    /// Any day of the month whose findings to show: those on a day of it, or about a period that contains it.
    public var month: Day?
    /// Id of the member concerned.
    public var member: String?
    /// The unit whose members are concerned.
    public var unit: String?
    /// Id of the area concerned: findings about organisations there or in areas below, and those about a member
    /// alone who works, is in charge or is assigned there.
    public var area: String?

    /// A filter.
    public init(month: Day? = nil, member: String? = nil, unit: String? = nil, area: String? = nil) {
      self.month = month
      self.member = member
      self.unit = unit
      self.area = area
    }
  }

  /// The verdict with only those violations that pass. Goals and shortfalls stay those of the whole plan.
  public func filtered(_ filter: Filter) -> Verdict {
    var verdict = self
    verdict.violations = Verdict.violations(violations, passing: filter, plan)
    return verdict
  }

  static func violations(
    _ violations: [Violation], passing filter: Filter, _ plan: JudgedPlan
  ) -> [Violation] {
    let spans = periodSpans(in: plan.world.scenario.horizon)
    return violations.filter { violation in
      passes(violation, month: filter.month, spans)
        && (filter.member == nil || violation.member == filter.member)
        && passes(violation, unit: filter.unit, plan.world)
        && passes(violation, area: filter.area, plan)
    }
  }

  /// First and last day of every period that a label may name.
  private static func periodSpans(in horizon: ClosedRange<Day>) -> [String: Period] {
    let periods = Recurrence.allCases.flatMap { Period.touching($0, in: horizon) }
    return Dictionary(periods.compactMap { period in period.label.map { ($0, period) } }) { first, _ in first
    }
  }

  private static func passes(_ violation: Violation, month: Day?, _ spans: [String: Period]) -> Bool {
    guard let month else { return true }
    if let date = violation.date { return date.year == month.year && date.month == month.month }
    return violation.period.flatMap { spans[$0] }?.contains(month) ?? false
  }

  private static func passes(_ violation: Violation, unit: String?, _ world: World) -> Bool {
    guard let unit else { return true }
    return violation.member.flatMap { world.memberIndex[$0] }.map { world.members[$0].unit == unit } ?? false
  }

  private static func passes(_ violation: Violation, area: String?, _ plan: JudgedPlan) -> Bool {
    guard let area else { return true }
    let world = plan.world
    if let id = violation.organisation {
      return world.organisationIndex[id].map { world.lies(world.organisations[$0], in: [area]) } ?? false
    }
    guard let member = violation.member.flatMap({ world.memberIndex[$0] }) else { return false }
    return plan.organisationsOfMember[member].contains { world.lies(world.organisations[$0], in: [area]) }
      || world.members[member].areas.contains { world.area($0, isIn: [area]) }
  }
}
