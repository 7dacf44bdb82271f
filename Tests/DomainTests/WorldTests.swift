import Domain
import Testing

@Suite struct WorldTests {
  private func scenario() throws -> Scenario {
    let from = try #require(Day("2021-01-01"))
    var scenario = Scenario(title: "Thử", horizon: from...(from + 364))
    scenario.areas = [
      Area(id: "t", name: "T"), Area(id: "h", name: "H", parent: "t"), Area(id: "x", name: "X", parent: "h"),
      Area(id: "k", name: "K", parent: "t"),
    ]
    scenario.organisations = [
      Organisation(id: "o2", name: "O2", kind: "chi-bo", area: "x", parent: "o1"),
      Organisation(id: "o1", name: "O1", kind: "dang-bo-co-so", area: "h"),
      Organisation(id: "o3", name: "O3", kind: "chi-bo", area: "k", parent: "o2"),
    ]
    return scenario
  }

  @Test func `areas cover what lies in them and below`() throws {
    var scenario = try scenario()
    scenario.members = [
      Member(id: "a", name: "A", role: .officer, areas: ["h"]),
      Member(id: "b", name: "B", role: .officer, areas: ["x", "k"]),
      Member(id: "c", name: "C", role: .officer),
    ]
    let world = World(scenario)
    let covered = world.members.indices.map { member in
      world.organisations.indices.filter { world.areas(of: member, cover: $0) }
    }
    #expect(covered == [[0, 1], [1, 2], []])
  }

  @Test func `the own unit is own organisations and those directly below`() throws {
    var scenario = try scenario()
    scenario.members = [
      Member(id: "a", name: "A", role: .officer, ownOrganisations: ["o1"]),
      Member(id: "b", name: "B", role: .officer, ownOrganisations: ["o2", "o3"]),
    ]
    let world = World(scenario)
    #expect(world.ownUnit == [[0, 1], [1, 2]])
  }

  @Test func `busy times are merged, touching ones too, and empty ones ignored`() throws {
    var scenario = try scenario()
    scenario.members = [
      Member(id: "a", name: "A", role: .officer), Member(id: "b", name: "B", role: .groupLeader),
    ]
    func entry(_ who: BusyEntry.Who, _ from: Int, _ to: Int) -> BusyEntry {
      BusyEntry(
        who: who, interval: Interval(start: Moment(minutes: from), end: Moment(minutes: to)))
    }
    scenario.busy = [
      entry(.role(.officer), 100, 200), entry(.member("a"), 200, 300), entry(.member("a"), 50, 60),
      entry(.all, 55, 70), entry(.member("a"), 400, 400), entry(.member("b"), 10, 20),
    ]
    let world = World(scenario)
    func interval(_ from: Int, _ to: Int) -> Interval {
      Interval(start: Moment(minutes: from), end: Moment(minutes: to))
    }
    #expect(world.busy[0] == [interval(50, 70), interval(100, 300)])
    #expect(world.busy[1] == [interval(10, 20), interval(55, 70)])
    #expect(world.isBusy(0, during: interval(69, 71)))
    #expect(!world.isBusy(0, during: interval(70, 100)))
    #expect(!world.isBusy(0, during: interval(300, 500)))
    #expect(!world.isBusy(0, during: interval(150, 150)))
  }

  @Test func `tenure counts years in a row up to the year before`() throws {
    var scenario = try scenario()
    scenario.members = [Member(id: "a", name: "A", role: .officer)]
    scenario.history = [
      Tenure(member: "a", organisation: "o1", years: 2019...2020),
      Tenure(member: "a", organisation: "o1", years: 2017...2018),
      Tenure(member: "a", organisation: "o1", years: 2010...2015),
      Tenure(member: "a", organisation: "o2", years: 2018...2019),
      Tenure(member: "a", organisation: "o3", years: 2020...2025),
    ]
    let world = World(scenario)
    #expect([0, 1, 2].map { world.tenure(of: 0, at: $0) } == [4, 0, 1])
    #expect(world.pastOrganisations(of: 0) == [0, 1, 2])
  }

  @Test func `distance is rounded half up, and nothing where a place is unknown`() throws {
    var scenario = try scenario()
    scenario.members = [
      Member(id: "a", name: "A", role: .officer, coordinate: Coordinate(latitude: 0, longitude: 0)),
      Member(id: "b", name: "B", role: .officer),
    ]
    // 111.195 km a degree of latitude.
    scenario.organisations[0].coordinate = Coordinate(latitude: 1, longitude: 0)
    scenario.organisations[1].coordinate = Coordinate(latitude: 0.0315, longitude: 0)
    let world = World(scenario)
    #expect((0...2).map { world.kilometres(0, $0) } == [4, 111, 0])
    #expect((0...2).map { world.kilometres(1, $0) } == [0, 0, 0])
  }

  @Test func `travel is rounded up to minutes; without coordinates the area decides`() throws {
    var scenario = try scenario()
    scenario.organisations[0].coordinate = Coordinate(latitude: 1, longitude: 0)
    scenario.organisations[1].coordinate = Coordinate(latitude: 0, longitude: 0)
    scenario.organisations.append(Organisation(id: "o4", name: "O4", kind: "chi-bo", area: "k"))
    let world = World(scenario)
    #expect(world.travelMinutes(from: 0, to: 1, speed: 40) == 167)
    #expect(world.travelMinutes(from: 0, to: 0, speed: 40) == 0)
    #expect(world.travelMinutes(from: 2, to: 3, speed: 40) == 0)
    #expect(world.travelMinutes(from: 0, to: 3, speed: 40) == 60)
  }

  @Test func `the order of rows does not matter`() throws {
    var scenario = try scenario()
    scenario.members = [
      Member(id: "b", name: "B", role: .officer), Member(id: "a", name: "A", role: .officer),
    ]
    let day = scenario.horizon.lowerBound
    for (organisation, offset) in [("o2", 9), ("o1", 5), ("o2", 3)] {
      scenario.meetings.append(
        Meeting(
          id: "\(organisation)@\(day + offset)", organisation: organisation, date: day + offset,
          start: TimeOfDay(minute: 480), end: TimeOfDay(minute: 600)))
    }
    let world = World(scenario)
    #expect(world.members.map(\.id) == ["a", "b"])
    #expect(world.meetings.map(\.id) == ["o1@2021-01-06", "o2@2021-01-04", "o2@2021-01-10"])
    #expect(world.organisationOfMeeting == [0, 1, 1])
    #expect(world.meetingsOfOrganisation == [0..<1, 1..<3, 3..<3])
  }
}
