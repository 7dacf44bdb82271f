public import Domain
import Rules

extension Day: ExpressibleByStringLiteral {
  /// A date that a test is sure of; a wrong one becomes a day far off, which the test then trips over.
  public init(stringLiteral value: String) { self = Day(value) ?? Day(number: -1_000_000) }
}

extension TimeOfDay: ExpressibleByStringLiteral {
  public init(stringLiteral value: String) { self = TimeOfDay(value) ?? TimeOfDay(minute: 0) }
}

/// A small committee: four members who each follow organisations that meet every week of March and April 2021.
struct Sample {
  var scenario: Scenario
  var rules: [RuleDeclaration] = []
  var deadlines: [Regime.Deadline] = []
  var today: Day?

  /// `an` follows x and y, `binh` z, `chi` and `dung` both w, `giang` v. All visit once a month.
  init() {
    scenario = Scenario(title: "Thử", horizon: "2021-01-01"..."2021-12-31", regimes: ["thu"])
    scenario.areas = [Area(id: "t", name: "Tỉnh T"), Area(id: "h", name: "Huyện H", parent: "t")]
    for (index, id) in ["v", "w", "x", "y", "z"].enumerated() {
      scenario.organisations.append(
        Organisation(id: id, name: "Chi bộ \(id.uppercased())", kind: "chi-bo", area: index < 3 ? "h" : "t"))
      // x and y meet on Mondays and share the 15th; w on Tuesdays, z on Wednesdays, v on Thursdays.
      let first: Day = ["2021-03-04", "2021-03-02", "2021-03-01", "2021-03-08", "2021-03-03"][index]
      for week in 0..<8 { meet(id, first + week * 7) }
    }
    for (id, unit) in [
      ("an", "Sở A"), ("binh", "Sở B"), ("chi", "Sở C"), ("dung", "Sở C"), ("giang", "Sở G"),
    ] {
      scenario.members.append(
        Member(id: id, name: "Đồng chí \(id.capitalisedFirst)", role: .executiveCommittee, unit: unit))
    }
    scenario.holidays = [Holiday(date: "2021-03-31", name: "Nghỉ lễ")]
    scenario.busy = [
      BusyEntry(
        who: .member("binh"), interval: Interval(days: "2021-03-17", through: "2021-03-17"), reason: "đi học")
    ]
    rule("assign", ["min": .integer(0), "max": .integer(3), "from": .text("any")])
    rule(
      "visit-quota",
      ["target": .text("assigned"), "every": .text("month"), "count": .integer(1)])
    rule("meeting-capacity", ["max": .integer(1)])
    rule("no-overlap", ["per_day": .integer(1)])
    rule("respect-calendar", [:])
    rule("notice", ["days": .integer(10)])
  }

  mutating func meet(
    _ organisation: String, _ date: Day, _ start: TimeOfDay = "08:00", _ end: TimeOfDay = "10:00",
    kind: String = "thuong-ky", invitation: Bool = false
  ) {
    scenario.meetings.append(
      Meeting(
        id: "\(organisation)@\(date)", organisation: organisation, date: date, start: start, end: end,
        kind: kind,
        invitation: invitation))
  }

  mutating func rule(_ id: String, _ arguments: [String: ParameterValue]) {
    let kind = id.split(separator: ".").first.map(String.init) ?? id
    rules.append(
      RuleDeclaration(
        id: id, kind: kind, title: "Quy tắc \(id)", citation: "điều \(rules.count + 1)", arguments: arguments)
    )
  }

  var regime: Regime { Regime(id: "thu", title: "Quy định thử", rules: rules, deadlines: deadlines) }
  var problems: [RuleBook.Problem] { RuleBook.assemble([regime]).problems }
  var situation: Situation { situation(after: nil) }

  /// The situation of a plan that is made after another.
  func situation(after base: Plan?) -> Situation {
    Situation(world: World(scenario), rules: RuleBook.assemble([regime]).book, today: today, base: base)
  }

  /// A plan: pairs `an-x`, visits `an-x@2021-03-01`, separated by blanks.
  func plan(_ words: String) -> Plan {
    var assignments: [Plan.Assignment] = []
    var visits: [Plan.Visit] = []
    for word in words.split(whereSeparator: \.isWhitespace) {
      let parts = word.split(separator: "-", maxSplits: 1).map(String.init)
      if let meeting = scenario.meetings.first(where: { $0.id == parts[1] }) {
        visits.append(
          Plan.Visit(
            member: parts[0], organisation: meeting.organisation, meeting: meeting.id, date: meeting.date,
            start: meeting.start, end: meeting.end, targets: [.assigned]))
      } else {
        assignments.append(Plan.Assignment(member: parts[0], organisation: parts[1]))
      }
    }
    return Plan(
      scenario: Plan.ScenarioReference(scenario), status: .feasible, assignments: assignments, visits: visits)
  }

  /// Everybody once in March and once in April; `an` twice in each.
  var year: Plan {
    plan(
      """
      an-x an-y binh-z chi-w dung-w giang-v
      an-x@2021-03-15 an-y@2021-03-22 binh-z@2021-03-24 chi-w@2021-03-16 dung-w@2021-03-23 giang-v@2021-03-18
      an-x@2021-04-05 an-y@2021-04-12 binh-z@2021-04-07 chi-w@2021-04-06 dung-w@2021-04-13 giang-v@2021-04-15
      """)
  }
}

extension String {
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}

extension Violation {
  /// Everything but the sentence: severity, rule, member, organisation, date, period, amount.
  var summary: String {
    let words = [severity.rawValue, rule, member, organisation, date?.description, period, "×\(amount)"]
    return words.compactMap { $0 }.joined(separator: " ")
  }
}
