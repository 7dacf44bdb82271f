import Domain
import Fingerprints
import Rules

extension CanonicalForm {
  /// The form of a scenario with its rules.
  init(_ scenario: Scenario, _ rules: RuleBook) {
    self.init()
    field("phancong-scenario/1")
    endLine()
    endSection()
    write(settingsOf: scenario)
    write(rules)
    write(basesOf: scenario)
    write(datesOf: scenario)
    write(decisionsOf: scenario)
  }

  private mutating func write(settingsOf scenario: Scenario) {
    let issuer = scenario.issuer
    field("scenario")
    field(scenario.title)
    field(scenario.horizon.lowerBound)
    field(scenario.horizon.upperBound)
    field(scenario.timeZone)
    endLine()
    endSection()
    field("issuer")
    let texts = [
      issuer.superior, issuer.body, issuer.number, issuer.place, issuer.authority, issuer.signerTitle,
    ]
    for text in texts { field(text) }
    for recipient in issuer.recipients { field(recipient) }
    endLine()
    endSection()
  }

  private mutating func write(_ rules: RuleBook) {
    field("goals")
    for goal in rules.goals { field(goal.rawValue) }
    endLine()
    endSection()
    for regime in rules.regimes {
      for text in ["regime", regime.id, regime.title, regime.issuer, regime.number] { field(text) }
      field(regime.date)
      endLine()
      for deadline in regime.deadlines {
        for text in ["deadline", regime.id, deadline.id, deadline.title, deadline.citation] { field(text) }
        field(deadline.month)
        field(deadline.day)
        field(deadline.yearOffset)
        if let workingDay = deadline.workingDay { field(workingDay.rawValue) }
        endLine()
      }
      for duty in regime.notCovered {
        for text in ["not_covered", regime.id, duty.citation, duty.title] { field(text) }
        endLine()
      }
    }
    for rule in rules.rules {
      for text in ["rule", rule.regime, rule.id, rule.kind, rule.title, rule.citation] { field(text) }
      for (key, value) in rule.arguments.values.sorted(by: { $0.key < $1.key }) {
        field(key)
        write(value)
      }
      endLine()
    }
    endSection()
  }

  private mutating func write(_ value: ParameterValue) {
    switch value {
    case .integer(let number): field(number)
    case .number(let number): field(number)
    case .boolean(let flag): field(flag)
    case .text(let text): field(text)
    case .texts(let texts): field(texts)
    }
  }

  private mutating func write(basesOf scenario: Scenario) {
    for area in scenario.areas {
      for text in ["area", area.id, area.name, area.kind] { field(text) }
      field(area.parent)
      field(area.residential)
      endLine()
    }
    endSection()
    for organisation in scenario.organisations {
      for text in [
        "organisation", organisation.id, organisation.name, organisation.kind, organisation.area,
      ] {
        field(text)
      }
      field(organisation.parent)
      field(organisation.priority)
      field(organisation.coordinate?.latitude)
      field(organisation.coordinate?.longitude)
      field(organisation.venue)
      endLine()
    }
    endSection()
    for member in scenario.members {
      for text in ["member", member.id, member.name, member.role.rawValue, member.title, member.unit] {
        field(text)
      }
      field(member.ownOrganisations)
      field(member.areas)
      field(member.residence)
      field(member.coordinate?.latitude)
      field(member.coordinate?.longitude)
      endLine()
    }
    endSection()
  }

  private mutating func write(datesOf scenario: Scenario) {
    for meeting in scenario.meetings {
      field("meeting")
      field(meeting.id)
      field(meeting.organisation)
      field(meeting.date)
      field(meeting.start)
      field(meeting.end)
      field(meeting.kind)
      field(meeting.invitation)
      field(meeting.announced)
      endLine()
    }
    endSection()
    for entry in scenario.busy {
      field("busy")
      switch entry.who {
      case .member(let id): field(id)
      case .role(let role): field("role:" + role.rawValue)
      case .all: field("all")
      }
      field(entry.interval.start)
      field(entry.interval.end)
      field(entry.reason)
      field(entry.body)
      endLine()
    }
    endSection()
    for holiday in scenario.holidays {
      field("holiday")
      field(holiday.date)
      field(holiday.name)
      endLine()
    }
    endSection()
  }

  private mutating func write(decisionsOf scenario: Scenario) {
    for row in scenario.registrations {
      for text in ["registration", row.member, row.organisation] { field(text) }
      field(row.choice)
      endLine()
    }
    for row in scenario.history {
      for text in ["history", row.member, row.organisation] { field(text) }
      field(row.years.lowerBound)
      field(row.years.upperBound)
      endLine()
    }
    for pin in scenario.pins {
      for text in ["pin", pin.member, pin.organisation] { field(text) }
      field(pin.date)
      field(pin.action.rawValue)
      field(pin.reason)
      endLine()
    }
    endSection()
  }
}
