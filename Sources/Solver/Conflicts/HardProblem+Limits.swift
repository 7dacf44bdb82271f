import Domain
import Rules

// What allows at most so many choices. The rules say so themselves, by adding their rows to the formulation of a
// small world in which nothing is excluded: the real one lacks the columns of what some rule excludes, so that what
// contradicts a pin once that rule is dropped could not be seen there.

extension HardProblem {
  /// Adds the exclusions and limits of every rule.
  mutating func addRules() {
    var stage = stage()
    for (index, rule) in situation.rules.rules.enumerated() {
      addExclusions(of: index)
      let first = stage.program.rowCount
      rule.body.constrain(&stage)
      for row in first..<stage.program.rowCount { addLimit(row, of: index, stage) }
    }
  }

  /// The formulation of the pinned pairs and days alone, each pair a candidate.
  private func stage() -> Formulation {
    let scenario = world.scenario
    var small = Scenario(title: "", horizon: scenario.horizon, timeZone: scenario.timeZone)
    small.areas = scenario.areas
    small.busy = scenario.busy
    small.holidays = scenario.holidays
    let kept = needs.map { decisions[$0.decision] }
    small.members = Set(kept.map(\.member)).sorted().map { world.members[$0] }
    small.organisations = Set(kept.map(\.organisation)).sorted().map { world.organisations[$0] }
    for pin in kept {
      let (member, organisation) = (world.members[pin.member].id, world.organisations[pin.organisation].id)
      let row = Registration(member: member, organisation: organisation, choice: 1)
      // Pins come by pair, so that those of one pair follow each other.
      if small.registrations.last != row { small.registrations.append(row) }
    }
    small.meetings = Set(choices.compactMap(\.meeting)).sorted().map { world.meetings[$0] }
    let everything = RuleDeclaration(
      id: Assign.kind, kind: Assign.kind, title: "", citation: "",
      arguments: [
        "min": .integer(0), "max": .integer(1000), "from": .text(Assign.Source.registered.rawValue),
      ])
    let book = RuleBook.assemble([Regime(id: "", title: "", rules: [everything])], goals: []).book
    return Formulation(Situation(world: World(small), rules: book))
  }

  /// Adds a row of the stage as a limit, where it is one and concerns a choice. An assignment that a row subtracts is
  /// taken as made: what is impossible with it is so without it.
  private mutating func addLimit(_ row: Int, of rule: Int, _ stage: Formulation) {
    let program = stage.program
    let entries = program.starts[row]..<program.starts[row + 1]
    var limit = program.rowUpper[row]
    for entry in entries where program.coefficients[entry] < 0 {
      guard case .assignment = program.meanings[Int(program.columns[entry])] else { return }
      limit -= program.coefficients[entry]
    }
    guard limit < .infinity else { return }
    let terms = entries.filter({ program.coefficients[$0] > 0 }).compactMap {
      entry -> (choice: Int, weight: Double)? in
      guard let choice = choice(program.meanings[Int(program.columns[entry])], stage.world),
        let number = number(of: choice)
      else { return nil }
      return (number, program.coefficients[entry])
    }
    guard terms.reduce(0, { $0 + $1.weight }) > limit else { return }
    var subject = Subject()
    if program.rowOrigin[row] >= 0 {
      subject = translated(program.origins[Int(program.rowOrigin[row])].subject, stage.world)
    }
    restrict(terms, to: limit, .rule(rule), .limit(subject))
  }

  /// The choice that a column of the stage stands for.
  private func choice(_ meaning: ColumnMeaning, _ small: World) -> Choice? {
    switch meaning {
    case .assignment(let who, let what):
      guard let member = world.memberIndex[small.members[Int(who)].id],
        let organisation = world.organisationIndex[small.organisations[Int(what)].id]
      else { return nil }
      return .assignment(member: member, organisation: organisation)
    case .visit(let who, let what):
      guard let member = world.memberIndex[small.members[Int(who)].id],
        let meeting = world.meetingIndex[small.meetings[Int(what)].id]
      else { return nil }
      return .visit(member: member, meeting: meeting)
    case .assignedVisit, .shortfall, .uncovered, .substitute, .spread, .peak: return nil
    }
  }

  /// A subject with the indices of the real world.
  private func translated(_ subject: Subject, _ small: World) -> Subject {
    Subject(
      member: subject.member.flatMap { world.memberIndex[small.members[$0].id] },
      organisation: subject.organisation.flatMap { world.organisationIndex[small.organisations[$0].id] },
      meeting: subject.meeting.flatMap { world.meetingIndex[small.meetings[$0].id] }, period: subject.period)
  }
}

extension HardProblem.Choice {
  /// The meeting attended.
  var meeting: Int? {
    if case .visit(_, let meeting) = self { meeting } else { nil }
  }
}
