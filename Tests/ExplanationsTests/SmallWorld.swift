import Domain
import Rules

/// Small worlds drawn at random in which much falls short and much is refused: few organisations, many who want them,
/// busy calendars.
enum SmallWorld {
  /// SplitMix64: the same seed gives the same worlds on every machine.
  private struct Generator: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
    mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }
    mutating func oneIn(_ count: Int) -> Bool { number(1...count) == 1 }
  }

  /// The situation of a seed: at most five registrations with two meetings each, so that all plans can be tried.
  static func make(seed: Int) -> Situation {
    var random = Generator(state: UInt64(seed) &* 0x1234_5678_9ABC_DEF1)
    let days = (1...2).compactMap { Day(year: 2021, month: 3, day: $0 * 3) }
    let from = Day(year: 2021, month: 1, day: 1) ?? days[0]
    let to = Day(year: 2021, month: 12, day: 31) ?? days[0]
    var scenario = Scenario(title: "Thử", horizon: from...to)
    scenario.areas = [Area(id: "t", name: "T")]
    for (index, id) in ["x", "y", "z"].prefix(random.number(1...3)).enumerated() {
      scenario.organisations.append(
        Organisation(
          id: id, name: id.uppercased(), kind: "chi-bo", area: "t", priority: random.number(0...2),
          coordinate: Coordinate(latitude: 15 + Double(index) / 10, longitude: 108)))
      for day in days where !random.oneIn(4) {
        scenario.meetings.append(
          Meeting(
            id: "\(id)@\(day)", organisation: id, date: day, start: TimeOfDay(minute: 480),
            end: TimeOfDay(minute: 540)))
      }
    }
    for id in ["a", "b", "c"].prefix(random.number(1...3)) {
      scenario.members.append(
        Member(
          id: id, name: id.uppercased(), role: .executiveCommittee,
          ownOrganisations: random.oneIn(5) ? ["x"] : [],
          coordinate: Coordinate(latitude: 15, longitude: 108 + Double(random.number(0...9)) / 10)))
      for (choice, organisation) in scenario.organisations.enumerated()
      where !random.oneIn(4) && scenario.registrations.count < 5 {
        scenario.registrations.append(
          Registration(member: id, organisation: organisation.id, choice: choice + 1))
      }
      for day in days where random.oneIn(3) {
        scenario.busy.append(
          BusyEntry(who: .member(id), interval: Interval(days: day, through: day), reason: "Họp"))
      }
    }
    if random.oneIn(4) {
      scenario.pins.append(Pin(member: "a", organisation: "x", action: .forbid, reason: "Thử"))
    }
    return Situation(world: World(scenario), rules: rules(&random))
  }

  private static func rules(_ random: inout Generator) -> RuleBook {
    func rule(_ kind: any RuleKind.Type, _ arguments: [String: ParameterValue], _ suffix: String = "")
      -> RuleDeclaration
    {
      RuleDeclaration(
        id: kind.kind + suffix, kind: kind.kind, title: kind.kind, citation: "Điều 1", arguments: arguments)
    }
    let least = random.number(1...2)
    var declarations = [
      rule(
        Assign.self,
        ["from": "registered".value, "min": .integer(least), "max": .integer(least + random.number(0...1))]),
      rule(OrganisationCapacity.self, ["max": .integer(1)]),
      rule(
        VisitQuota.self, ["target": "assigned".value, "every": "year".value, "count": .integer(least)]),
      rule(NoOverlap.self, [:]), rule(RespectCalendar.self, [:]), rule(NotOwnOrganisation.self, [:]),
    ]
    if random.oneIn(2) {
      declarations.append(
        rule(
          VisitQuota.self,
          ["target": "assigned".value, "every": "year".value, "per": "organisation".value], ".moi-noi"))
    }
    return RuleBook.assemble([Regime(id: "thu", title: "Thử", rules: declarations)], goals: nil).book
  }
}

extension String {
  /// The text as a parameter's value.
  fileprivate var value: ParameterValue { .text(self) }
}
