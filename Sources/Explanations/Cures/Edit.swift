public import Domain
public import Rules

/// One small change of a scenario or its rules, as somebody could decide it.
public enum Edit: Hashable, Sendable {
  /// The member registers one more organisation.
  case addRegistration(Registration)
  /// The member registers another organisation instead, with the same choice.
  case changeRegistration(Registration, organisation: String)
  /// The member withdraws a registration.
  case removeRegistration(Registration)
  /// The organisation holds one more meeting.
  case addMeeting(Meeting)
  /// There is one more organisation, with its meetings.
  case addOrganisation(Organisation, meetings: [Meeting])
  /// The member is free in this time, whatever the tables say.
  case free(member: String, Interval)
  /// A holiday on which meetings take place all the same.
  case removeHoliday(Day)
  /// A decision is taken.
  case addPin(Pin)
  /// A decision is taken back.
  case removePin(Pin)
  /// A parameter of a rule; `nil`: none.
  case setParameter(rule: String, key: String, ParameterValue?)
  /// A rule is left out.
  case dropRule(String)

  /// Makes the change. What it names must exist; a parameter must be one that the rule takes.
  public func apply(to scenario: inout Scenario, _ rules: inout RuleBook) throws {
    switch self {
    case .addRegistration(let row): scenario.registrations.append(row)
    case .changeRegistration(let row, let organisation):
      for index in scenario.registrations.indices where scenario.registrations[index] == row {
        scenario.registrations[index].organisation = organisation
      }
    case .removeRegistration(let row): scenario.registrations.removeAll { $0 == row }
    case .addMeeting(let meeting): scenario.meetings.append(meeting)
    case .addOrganisation(let organisation, let meetings):
      scenario.organisations.append(organisation)
      scenario.meetings += meetings
    case .free(let member, let interval): Edit.free(member, interval, &scenario)
    case .removeHoliday(let day): scenario.holidays.removeAll { $0.date == day }
    case .addPin(let pin): scenario.pins.append(pin)
    case .removePin(let pin): scenario.pins.removeAll { $0 == pin }
    case .setParameter(let rule, let key, let value): rules = try rules.changing(rule, [key: value])
    case .dropRule(let rule): rules = rules.without([rule])
    }
  }

  /// Cuts the time out of every busy entry of the member; entries of a role or of all become entries of the others.
  private static func free(_ member: String, _ interval: Interval, _ scenario: inout Scenario) {
    let (removed, added) = freeing(member, interval, scenario)
    let dropped = Set(removed)
    scenario.busy.removeAll { dropped.contains($0) }
    scenario.busy += added
  }

  /// The busy entries to remove and those to put in their place.
  static func freeing(
    _ member: String, _ interval: Interval, _ scenario: Scenario
  ) -> (removed: [BusyEntry], added: [BusyEntry]) {
    guard let person = scenario.members.first(where: { $0.id == member }) else { return ([], []) }
    let removed = scenario.busy.filter { $0.concerns(person) && $0.interval.overlaps(interval) }
    var added: [BusyEntry] = []
    for entry in removed {
      var own = entry
      own.who = .member(member)
      if entry.who != own.who {
        added += scenario.members.filter { entry.concerns($0) && $0.id != member }.map { other in
          var row = entry
          row.who = .member(other.id)
          return row
        }
      }
      for part in [
        Interval(start: own.interval.start, end: interval.start),
        Interval(start: interval.end, end: own.interval.end),
      ] where !part.isEmpty {
        own.interval = part
        added.append(own)
      }
    }
    return (removed, added)
  }

  /// How much it asks of people, smallest first: one member's own table, an organisation's calendar, a decision, the
  /// regulation itself.
  var effort: Int {
    switch self {
    case .addRegistration, .changeRegistration: 0
    case .addMeeting: 1
    case .free: 2
    case .removeRegistration: 3
    case .addOrganisation: 4
    case .addPin, .removePin: 5
    case .removeHoliday: 6
    case .setParameter: 7
    case .dropRule: 8
    }
  }
}
