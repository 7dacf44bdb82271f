public import Domain
public import Rules
import Solver

extension ParameterValue: ExpressibleByIntegerLiteral, ExpressibleByStringLiteral, ExpressibleByArrayLiteral {
  public init(integerLiteral value: Int) { self = .integer(value) }
  public init(stringLiteral value: String) { self = .text(value) }
  public init(arrayLiteral elements: String...) { self = .texts(elements) }
}

extension Day: ExpressibleByStringLiteral {
  /// A date that a test is sure of; a wrong one becomes a day far off, which the test then trips over.
  public init(stringLiteral value: String) { self = Day(value) ?? Day(number: -1_000_000) }
}

extension TimeOfDay: ExpressibleByStringLiteral {
  public init(stringLiteral value: String) { self = TimeOfDay(value) ?? TimeOfDay(minute: 0) }
}

/// A small world with pins, in a few lines. Names are ids in capitals; a meeting on a date has the id
/// `ORGANISATION@DATE` and lasts from 08:00 to 10:00; everything lies in the area `t` unless said otherwise.
struct PinnedWorld {
  var scenario = Scenario(title: "Thử", horizon: "2021-01-01"..."2021-12-31", regimes: ["thu"])
  var declarations: [RuleDeclaration] = []
  var today: Day?
  var base: Plan?

  init() { scenario.areas = [Area(id: "t", name: "T"), Area(id: "u", name: "U", parent: "t")] }

  /// A world in which everybody may be assigned everything.
  static var open: PinnedWorld { PinnedWorld().assigning() }

  // MARK: - Facts

  func organisation(_ id: String, area: String = "t", parent: String? = nil, on dates: Day...) -> PinnedWorld
  {
    dates.reduce(
      changed {
        $0.organisations.append(
          Organisation(id: id, name: id.uppercased(), kind: "chi-bo", area: area, parent: parent))
      }
    ) { $0.meeting(id, $1) }
  }

  func meeting(
    _ organisation: String, _ date: Day, _ start: TimeOfDay = "08:00", _ end: TimeOfDay = "10:00",
    id: String? = nil
  ) -> PinnedWorld {
    changed {
      $0.meetings.append(
        Meeting(
          id: id ?? "\(organisation)@\(date)", organisation: organisation, date: date, start: start, end: end)
      )
    }
  }

  func member(
    _ id: String, _ role: Role = .executiveCommittee, own: [String] = [], areas: [String] = [],
    residence: String? = nil, registers: [String] = []
  ) -> PinnedWorld {
    changed {
      $0.members.append(
        Member(
          id: id, name: id.uppercased(), role: role, ownOrganisations: own, areas: areas, residence: residence
        ))
      for (index, organisation) in registers.enumerated() {
        $0.registrations.append(Registration(member: id, organisation: organisation, choice: index + 1))
      }
    }
  }

  /// Busy between two moments, or from the first to the last of two dates.
  func busy(_ member: String, _ from: String, _ to: String, _ reason: String = "") -> PinnedWorld {
    let start = Moment(from) ?? Moment(Day(stringLiteral: from), minute: 0)
    let end = Moment(to) ?? Moment(Day(stringLiteral: to) + 1, minute: 0)
    return changed {
      $0.busy.append(
        BusyEntry(who: .member(member), interval: Interval(start: start, end: end), reason: reason))
    }
  }

  func holiday(_ date: Day) -> PinnedWorld {
    changed { $0.holidays.append(Holiday(date: date, name: "Nghỉ lễ")) }
  }

  func history(_ member: String, _ organisation: String, _ years: ClosedRange<Int>) -> PinnedWorld {
    changed { $0.history.append(Tenure(member: member, organisation: organisation, years: years)) }
  }

  func keep(_ member: String, _ organisation: String, _ date: Day? = nil) -> PinnedWorld {
    pin(.keep, member, organisation, date)
  }

  func forbid(_ member: String, _ organisation: String, _ date: Day? = nil) -> PinnedWorld {
    pin(.forbid, member, organisation, date)
  }

  private func pin(
    _ action: Pin.Action, _ member: String, _ organisation: String, _ date: Day?
  ) -> PinnedWorld {
    changed {
      $0.pins.append(
        Pin(member: member, organisation: organisation, date: date, action: action, reason: "quyết định"))
    }
  }

  // MARK: - Rules and the moment of planning

  func rule(
    _ kind: any RuleKind.Type, _ arguments: [String: ParameterValue] = [:], suffix: String? = nil
  ) -> PinnedWorld {
    var world = self
    world.declarations.append(
      RuleDeclaration(
        id: kind.kind + (suffix.map { "." + $0 } ?? ""), kind: kind.kind, title: kind.meaning.vietnamese,
        citation: "điều \(declarations.count + 1)", arguments: arguments))
    return world
  }

  func assigning(
    _ most: Int = 9, from source: String = "any", roles: [Role]? = nil, suffix: String? = nil
  ) -> PinnedWorld {
    var arguments: [String: ParameterValue] = ["min": 0, "max": .integer(most), "from": .text(source)]
    if let roles { arguments["roles"] = .texts(roles.map(\.rawValue)) }
    return rule(Assign.self, arguments, suffix: suffix)
  }

  func today(_ day: Day, keeping visits: [(member: String, meeting: String)] = []) -> PinnedWorld {
    var world = self
    world.today = day
    world.base = plan([], visits)
    return world
  }

  // MARK: - What comes of it

  var situation: Situation {
    let regime = Regime(id: "thu", title: "Quy định thử", rules: declarations)
    return Situation(
      world: World(scenario), rules: RuleBook.assemble([regime]).book, today: today, base: base)
  }

  /// A plan that states nothing of itself.
  func plan(
    _ assignments: [(member: String, organisation: String)], _ visits: [(member: String, meeting: String)]
  ) -> Plan {
    Plan(
      scenario: Plan.ScenarioReference(scenario), status: .feasible,
      assignments: assignments.map { Plan.Assignment(member: $0.member, organisation: $0.organisation) },
      visits: visits.compactMap { visit in
        scenario.meetings.first { $0.id == visit.meeting }.map {
          Plan.Visit(
            member: visit.member, organisation: $0.organisation, meeting: $0.id, date: $0.date,
            start: $0.start, end: $0.end)
        }
      })
  }

  /// The first conflict, one word or two an item: `pin a x 2021-03-03`, `rule spacing a x`; empty where there is
  /// none.
  func conflict() throws -> [String] {
    try ConflictFinder(situation).find()?.items.map(\.summary) ?? []
  }

  private func changed(_ change: (inout Scenario) -> Void) -> PinnedWorld {
    var world = self
    change(&world.scenario)
    return world
  }
}

extension Plan.Conflict.Item {
  /// Everything but citation and sentence.
  var summary: String {
    [kind.rawValue, rule, member, organisation, date?.description].compactMap(\.self).joined(separator: " ")
  }
}
