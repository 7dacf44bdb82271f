public import Domain

/// A plan in which one month's visits were replaced by those of a table that was edited by hand.
public struct MonthPlan: Hashable, Sendable {
  /// Which of the plan's visits such a table stands for.
  public struct Scope: Hashable, Sendable {
    /// The month.
    public let month: Period
    /// The unit whose members the table lists; `nil`: all.
    public let unit: String?
    /// Id of the area whose organisations the table lists, those in areas below included; `nil`: all.
    public let area: String?

    /// The visits of the month that has the day, all of them or those of a unit or area.
    public init(monthOf day: Day, unit: String? = nil, area: String? = nil) {
      let (year, month, _) = day.date
      let first = day - (day.dayOfMonth - 1)
      self.month = Period(
        label: String(day.description.prefix(7)), first: first,
        last: first + (Day.length(ofMonth: month, year: year) - 1))
      self.unit = unit
      self.area = area
    }

    /// Whether the table lists the visit.
    public func covers(_ visit: Plan.Visit, in world: World) -> Bool {
      guard month.contains(visit.date) else { return false }
      if let unit {
        guard let member = world.memberIndex[visit.member], world.members[member].unit == unit else {
          return false
        }
      }
      if let area {
        guard let place = world.organisationIndex[visit.organisation] else { return false }
        let chain = world.ancestorsOfArea[world.areaOfOrganisation[place]]
        guard chain.contains(where: { world.areas[$0].id == area }) else { return false }
      }
      return true
    }
  }

  /// What the table stands for.
  public let scope: Scope
  /// The plan of the whole horizon, with the table's visits.
  public let plan: Plan
  /// The plan before; `nil` where none is known, and the table is all there is.
  public let base: Plan?
  /// The table's visits that lie outside its scope, by date.
  public let strays: [Plan.Visit]

  /// Puts the visits of a table into a plan in place of those it stands for.
  ///
  /// The base plan's assignments stay: a monthly table says who goes when, not who is in charge of what. Only where
  /// there is no base plan are the table's own assignments used. A row of another month that the base plan has as
  /// well, as in a table of the whole year, is that same visit.
  public init(table: Plan, into base: Plan?, scope: Scope, world: World) {
    self.scope = scope
    self.base = base
    let listed = MonthPlan.withMeetingTimes(table.visits, replacing: base?.visits ?? [], world)
    let kept = (base?.visits ?? []).filter { !scope.covers($0, in: world) }
    let known = Set(kept.map { [$0.member, $0.meeting] })
    let outside = listed.filter {
      !scope.covers($0, in: world) && !known.contains([$0.member, $0.meeting])
    }
    strays = outside
    plan = Plan(
      scenario: base?.scenario ?? table.scenario, status: .feasible,
      assignments: base?.assignments ?? table.assignments,
      visits: kept + listed.filter { scope.covers($0, in: world) } + outside)
  }

  /// Whoever moves a visit to another day edits the date and leaves the hours of the meeting before: those give way
  /// to the hours of the meeting on the new day. Hours that somebody typed in stay.
  private static func withMeetingTimes(
    _ visits: [Plan.Visit], replacing old: [Plan.Visit], _ world: World
  ) -> [Plan.Visit] {
    let listed = Set(visits.map { [$0.member, $0.meeting] })
    let gone = Dictionary(grouping: old.filter { !listed.contains([$0.member, $0.meeting]) }) {
      [$0.member, $0.organisation]
    }
    return visits.map { visit in
      guard let index = world.meetingIndex[visit.meeting] else { return visit }
      let meeting = world.meetings[index]
      let isStale = (gone[[visit.member, visit.organisation]] ?? []).contains {
        $0.start == visit.start && $0.end == visit.end
      }
      guard isStale, meeting.date == visit.date, meeting.organisation == visit.organisation else {
        return visit
      }
      var moved = visit
      (moved.start, moved.end) = (meeting.start, meeting.end)
      return moved
    }
  }

  /// Whether a table read from a file is one of this month: half of its visits or more lie there, or it is empty, as
  /// that of a month without visits is.
  public static func isMonth(_ table: Plan, _ month: Period) -> Bool {
    if table.visits.isEmpty { return table.assignments.isEmpty }
    let inside = table.visits.count { month.contains($0.date) }
    return 2 * inside >= table.visits.count
  }
}
