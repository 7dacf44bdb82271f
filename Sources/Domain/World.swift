/// A scenario with every reference resolved to an index: what rules, planner and documents look things up in.
///
/// Members, organisations, areas and meetings are numbered in the order of their ids (meetings within their
/// organisation by date and start), so that nothing depends on the order of rows in a file.
/// The scenario must be consistent: every reference exists. Readers of files guarantee that; what does not
/// resolve here is left out.
public final class World: Sendable {
  /// The scenario itself.
  public let scenario: Scenario
  /// By id.
  public let areas: [Area]
  /// By id.
  public let organisations: [Organisation]
  /// By id.
  public let members: [Member]
  /// By organisation, date, start, id.
  public let meetings: [Meeting]
  /// Index of an area by id.
  public let areaIndex: [String: Int]
  /// Index of an organisation by id.
  public let organisationIndex: [String: Int]
  /// Index of a member by id.
  public let memberIndex: [String: Int]
  /// Index of a meeting by id.
  public let meetingIndex: [String: Int]

  /// For each meeting, its organisation.
  public let organisationOfMeeting: [Int]
  /// For each organisation, its meetings.
  public let meetingsOfOrganisation: [Range<Int>]
  /// For each organisation, its area.
  public let areaOfOrganisation: [Int]
  /// For each area, itself and the areas above it, nearest first.
  public let ancestorsOfArea: [[Int]]
  /// For each member, the areas where he or she works or is in charge.
  public let areasOfMember: [[Int]]
  /// For each member, the organisations where he or she is a member.
  public let ownOrganisations: [[Int]]
  /// For each member, own organisations and those directly below one: the target `own-unit`, ascending.
  public let ownUnit: [[Int]]
  /// For each member, the organisation at the residence.
  public let residence: [Int?]
  /// For each member, the registrations in the order of choice.
  public let registrations: [[(organisation: Int, choice: Int)]]
  /// For each member, when he or she is busy: ascending, disjoint, not touching.
  public let busy: [[Interval]]
  /// Holidays by date.
  public let holidays: [Day: Holiday]
  /// For each member, the past years in which `history` has an organisation.
  let pastYears: [[Int: [ClosedRange<Int>]]]

  /// Resolves a scenario. Cost: linear in its rows, but for sorting.
  public init(_ scenario: Scenario) {
    self.scenario = scenario
    areas = scenario.areas.sorted { $0.id < $1.id }
    organisations = scenario.organisations.sorted { $0.id < $1.id }
    members = scenario.members.sorted { $0.id < $1.id }
    let areaIndex = World.index(areas.map(\.id))
    let organisationIndex = World.index(organisations.map(\.id))
    let memberIndex = World.index(members.map(\.id))
    self.areaIndex = areaIndex
    self.organisationIndex = organisationIndex
    self.memberIndex = memberIndex

    let located = scenario.meetings.compactMap { meeting in
      organisationIndex[meeting.organisation].map { (organisation: $0, meeting: meeting) }
    }.sorted {
      ($0.organisation, $0.meeting.date, $0.meeting.start, $0.meeting.id)
        < ($1.organisation, $1.meeting.date, $1.meeting.start, $1.meeting.id)
    }
    meetings = located.map(\.meeting)
    organisationOfMeeting = located.map(\.organisation)
    meetingIndex = World.index(meetings.map(\.id))
    meetingsOfOrganisation = World.runs(organisationOfMeeting, count: organisations.count)

    let ancestors = World.ancestors(areas, areaIndex)
    ancestorsOfArea = ancestors
    areaOfOrganisation = organisations.map { areaIndex[$0.area] ?? 0 }
    areasOfMember = members.map { $0.areas.compactMap { areaIndex[$0] } }

    var children = [[Int]](repeating: [], count: organisations.count)
    for (index, organisation) in organisations.enumerated() {
      guard let parent = organisation.parent.flatMap({ organisationIndex[$0] }) else { continue }
      children[parent].append(index)
    }
    let own = members.map { $0.ownOrganisations.compactMap { organisationIndex[$0] } }
    ownOrganisations = own
    ownUnit = own.map { Set($0 + $0.flatMap { children[$0] }).sorted() }
    residence = members.map { $0.residence.flatMap { organisationIndex[$0] } }

    var registered = [[(organisation: Int, choice: Int)]](repeating: [], count: members.count)
    for row in scenario.registrations {
      guard let member = memberIndex[row.member], let organisation = organisationIndex[row.organisation]
      else { continue }
      registered[member].append((organisation, row.choice))
    }
    registrations = registered.map { $0.sorted { $0.choice < $1.choice } }
    busy = members.map { member in
      World.union(scenario.busy.filter { $0.concerns(member) }.map(\.interval))
    }
    var pastYears = [[Int: [ClosedRange<Int>]]](repeating: [:], count: members.count)
    for row in scenario.history {
      guard let member = memberIndex[row.member], let organisation = organisationIndex[row.organisation]
      else { continue }
      pastYears[member][organisation, default: []].append(row.years)
    }
    self.pastYears = pastYears
    holidays = Dictionary(scenario.holidays.map { ($0.date, $0) }) { first, _ in first }
  }

  /// The place of each id.
  private static func index(_ ids: [String]) -> [String: Int] {
    Dictionary(zip(ids, ids.indices)) { first, _ in first }
  }

  /// Where each owner's run of entries lies in a list sorted by owner.
  private static func runs(_ owners: [Int], count: Int) -> [Range<Int>] {
    var starts = [Int](repeating: 0, count: count + 1)
    for owner in owners { starts[owner + 1] += 1 }
    for owner in 0..<count { starts[owner + 1] += starts[owner] }
    return (0..<count).map { starts[$0]..<starts[$0 + 1] }
  }

  private static func ancestors(_ areas: [Area], _ index: [String: Int]) -> [[Int]] {
    areas.indices.map { area in
      var chain = [area]
      while let last = chain.last, let parent = areas[last].parent.flatMap({ index[$0] }),
        !chain.contains(parent)
      {
        chain.append(parent)
      }
      return chain
    }
  }

  /// The union of intervals as disjoint ones, ascending; empty ones are ignored.
  private static func union(_ intervals: [Interval]) -> [Interval] {
    var merged: [Interval] = []
    for interval in intervals.filter({ !$0.isEmpty }).sorted(by: { $0.start < $1.start }) {
      if let last = merged.last, interval.start <= last.end {
        merged[merged.count - 1] = Interval(start: last.start, end: max(last.end, interval.end))
      } else {
        merged.append(interval)
      }
    }
    return merged
  }
}
