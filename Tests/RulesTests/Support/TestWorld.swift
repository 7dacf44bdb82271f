public import Domain
public import Rules

extension ParameterValue: ExpressibleByIntegerLiteral, ExpressibleByStringLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByFloatLiteral,
  ExpressibleByArrayLiteral
{
  public init(integerLiteral value: Int) { self = .integer(value) }
  public init(stringLiteral value: String) { self = .text(value) }
  public init(booleanLiteral value: Bool) { self = .boolean(value) }
  public init(floatLiteral value: Double) { self = .number(value) }
  public init(arrayLiteral elements: String...) { self = .texts(elements) }
}

extension Day: ExpressibleByStringLiteral {
  /// A date that a test is sure of; a wrong one becomes a day far off, which the test then trips over.
  public init(stringLiteral value: String) { self = Day(value) ?? Day(number: -1_000_000) }
}

extension TimeOfDay: ExpressibleByStringLiteral {
  public init(stringLiteral value: String) { self = TimeOfDay(value) ?? TimeOfDay(minute: 0) }
}

/// The smallest worlds that show a rule at work, written in a few lines:
///
/// ```swift
/// TestWorld().organisation("x", on: "2021-03-03").member("a")
///   .rule(Assign.self, ["min": 1, "max": 1, "from": "any"])
/// ```
///
/// Names are ids in capitals; organisations lie in the area `t` unless said otherwise; a meeting on a date has
/// the id `ORGANISATION@DATE` and lasts from 08:00 to 10:00.
struct TestWorld {
  var scenario: Scenario
  var declarations: [RuleDeclaration] = []
  var goals: [Goal] = Goal.defaultOrder
  var today: Day?
  var base: Plan?

  init(from: Day = "2021-01-01", to: Day = "2021-12-31") {
    scenario = Scenario(title: "Thử", horizon: from...to, regimes: ["thu"])
    scenario.areas = [Area(id: "t", name: "Tỉnh T")]
  }

  // MARK: - Facts

  func area(_ id: String, in parent: String? = "t", residential: Bool = true) -> TestWorld {
    changed { $0.areas.append(Area(id: id, name: name(id), parent: parent, residential: residential)) }
  }

  /// An organisation that meets on these dates.
  func organisation(
    _ id: String, kind: String = "chi-bo", area: String = "t", parent: String? = nil, priority: Int = 0,
    at place: (Double, Double)? = nil, on dates: Day...
  ) -> TestWorld {
    dates.reduce(
      changed {
        $0.organisations.append(
          Organisation(
            id: id, name: name(id), kind: kind, area: area, parent: parent, priority: priority,
            coordinate: place.map { Coordinate(latitude: $0.0, longitude: $0.1) }))
      }
    ) { world, date in world.meeting(id, date) }
  }

  func meeting(
    _ organisation: String, _ date: Day, _ start: TimeOfDay = "08:00", _ end: TimeOfDay = "10:00",
    id: String? = nil, kind: String = "thuong-ky", invitation: Bool = false, announced: Day? = nil
  ) -> TestWorld {
    changed {
      $0.meetings.append(
        Meeting(
          id: id ?? "\(organisation)@\(date)", organisation: organisation, date: date, start: start, end: end,
          kind: kind, invitation: invitation, announced: announced))
    }
  }

  func member(
    _ id: String, _ role: Role = .executiveCommittee, unit: String = "", own: [String] = [],
    areas: [String] = [], residence: String? = nil, at place: (Double, Double)? = nil,
    registers: [String] = []
  ) -> TestWorld {
    changed {
      $0.members.append(
        Member(
          id: id, name: name(id), role: role, unit: unit, ownOrganisations: own, areas: areas,
          residence: residence, coordinate: place.map { Coordinate(latitude: $0.0, longitude: $0.1) }))
      for (index, organisation) in registers.enumerated() {
        $0.registrations.append(
          Registration(member: id, organisation: organisation, choice: index + 1))
      }
    }
  }

  func busy(
    _ who: BusyEntry.Who, _ from: String, _ to: String, reason: String = "", body: String? = nil
  ) -> TestWorld {
    let start = Moment(from) ?? Moment(Day(stringLiteral: from), minute: 0)
    let end = Moment(to) ?? Moment(Day(stringLiteral: to) + 1, minute: 0)
    return changed {
      $0.busy.append(
        BusyEntry(who: who, interval: Interval(start: start, end: end), reason: reason, body: body))
    }
  }

  func holiday(_ date: Day) -> TestWorld {
    changed { $0.holidays.append(Holiday(date: date, name: "Nghỉ lễ")) }
  }

  func history(_ member: String, _ organisation: String, _ years: ClosedRange<Int>) -> TestWorld {
    changed { $0.history.append(Tenure(member: member, organisation: organisation, years: years)) }
  }

  func keep(_ member: String, _ organisation: String, on date: Day? = nil) -> TestWorld {
    pin(.keep, member, organisation, date)
  }

  func forbid(_ member: String, _ organisation: String, on date: Day? = nil) -> TestWorld {
    pin(.forbid, member, organisation, date)
  }

  private func pin(_ action: Pin.Action, _ member: String, _ organisation: String, _ date: Day?) -> TestWorld
  {
    changed {
      $0.pins.append(
        Pin(member: member, organisation: organisation, date: date, action: action, reason: "quyết định"))
    }
  }

  // MARK: - Rules and the moment of planning

  func rule(
    _ kind: any RuleKind.Type, _ arguments: [String: ParameterValue] = [:], suffix: String? = nil
  ) -> TestWorld {
    var world = self
    world.declarations.append(
      RuleDeclaration(
        id: kind.kind + (suffix.map { "." + $0 } ?? ""), kind: kind.kind, title: kind.meaning.vietnamese,
        citation: "điều \(declarations.count + 1)", arguments: arguments))
    return world
  }

  /// `assign` with everything offered: what most worlds begin with.
  func assigning(_ range: ClosedRange<Int> = 0...9, from source: String = "any") -> TestWorld {
    rule(
      Assign.self,
      ["min": .integer(range.lowerBound), "max": .integer(range.upperBound), "from": .text(source)])
  }

  func today(_ day: Day, base: Plan? = nil) -> TestWorld {
    var world = self
    world.today = day
    world.base = base
    return world
  }

  func replanning(_ base: Plan) -> TestWorld {
    var world = self
    world.base = base
    return world
  }

  // MARK: - What comes of it

  /// The problems of the rules as declared; a test's world has none unless the test is about them.
  var problems: [RuleBook.Problem] { assembled.problems }

  private var assembled: (book: RuleBook, problems: [RuleBook.Problem]) {
    RuleBook.assemble([Regime(id: "thu", title: "Quy định thử", goals: goals, rules: declarations)])
  }

  var situation: Situation {
    Situation(world: World(scenario), rules: assembled.book, today: today, base: base)
  }

  /// A plan: pairs `a-x`, visits `a-x@2021-03-03`, separated by blanks. It states nothing of itself.
  func plan(_ words: String) -> Plan {
    var assignments: [Plan.Assignment] = []
    var visits: [Plan.Visit] = []
    for word in words.split(separator: " ") {
      let parts = word.split(separator: "-", maxSplits: 1).map(String.init)
      if let meeting = scenario.meetings.first(where: { $0.id == parts[1] }) {
        visits.append(
          Plan.Visit(
            member: parts[0], organisation: meeting.organisation, meeting: meeting.id, date: meeting.date,
            start: meeting.start, end: meeting.end))
      } else {
        assignments.append(Plan.Assignment(member: parts[0], organisation: parts[1]))
      }
    }
    return Plan(
      scenario: Plan.ScenarioReference(scenario), status: .feasible, assignments: assignments, visits: visits)
  }

  func judge(_ words: String) -> Verdict { Check.judge(plan(words), in: situation) }

  /// What a check finds, one word each: `hard notice a x 2021-03-03 ×1`.
  func findings(_ words: String) -> [String] { judge(words).violations.map(\.summary) }

  private func name(_ id: String) -> String { id.uppercased() }

  private func changed(_ change: (inout Scenario) -> Void) -> TestWorld {
    var world = self
    change(&world.scenario)
    return world
  }
}

extension Violation {
  /// Everything but the sentence, for comparing: severity, rule, member, organisation, date, period, amount.
  var summary: String {
    let words = [severity.rawValue, rule, member, organisation, date?.description, period, "×\(amount)"]
    return words.compactMap { $0 }.joined(separator: " ")
  }
}
