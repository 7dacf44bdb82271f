import Domain

extension Formulation {
  /// What the goal minimises; columns and rows that only the goal needs are added.
  mutating func objective(of goal: Goal) -> Objective {
    switch goal {
    case .shortfall: shortfallObjective()
    case .substitute: substituteObjective()
    case .change: changeObjective()
    case .coverage: coverageObjective()
    case .choice: choiceObjective()
    case .spread: spreadObjective()
    case .peak: peakObjective()
    case .travel: travelObjective()
    }
  }

  /// Fewest visits: among plans equal in all goals nothing needless is planned.
  public var fewestVisits: Objective { Objective(terms: visits.map { Term(1, $0.column) }) }
  /// Fewest assignments.
  public var fewestAssignments: Objective { Objective(terms: pairs.map { Term(1, $0.column) }) }
  /// Fewest frozen visits given up.
  public var fewestThawed: Objective {
    Objective(constant: frozen.count, terms: frozen.map { Term(-1, $0) })
  }

  private func shortfallObjective() -> Objective {
    var objective = Objective()
    for shortfall in shortfalls {
      let weight = situation.rules.rules[shortfall.rule].weight
      objective.constant += weight * shortfall.constant
      if let column = shortfall.column { objective.terms.append(Term(Double(weight), column)) }
    }
    return objective
  }

  /// One column a meeting, whatever the number of rules with a lead: it is 1 where somebody attends for a lead
  /// who doesn't.
  private mutating func substituteObjective() -> Objective {
    var columns: [Int: Column] = [:]
    var objective = Objective()
    for (index, rule) in situation.rules.rules.enumerated() {
      guard let rule = rule.body as? Attendance, let lead = rule.lead else { continue }
      let missing = rule.isForEach ? [:] : shortfallColumns(of: index)
      for meeting in rule.meetings(in: self) {
        let attending = attendees(of: meeting, rule.roles)
        let leads = attending.filter { world.members[$0.member].role == lead }
        let others = attending.filter { world.members[$0.member].role != lead }
        guard !others.isEmpty else { continue }
        let column =
          columns[meeting] ?? program.addColumn(.substitute(meeting: Int32(meeting)))
        if columns.updateValue(column, forKey: meeting) == nil { objective.terms.append(Term(1, column)) }
        for other in others {
          var terms = [Term(1, column), Term(-1, other.column)]
          terms += leads.map { Term(1, $0.column) }
          program.addRow(terms, lower: 0, origin: goalOrigin(Subject(meeting: meeting)))
        }
        // Somebody attends or it is missing, so without a lead it is a substitute or missing: this follows for whole
        // numbers, but not for the linear relaxation, where every officer may attend a little.
        if let missing = missing[meeting] {
          program.addSum(
            leads.map(\.column) + [column, missing], lower: 1, origin: goalOrigin(Subject(meeting: meeting)))
        }
      }
    }
    return objective
  }

  /// The columns that count what a rule misses at each meeting.
  private func shortfallColumns(of rule: Int) -> [Int: Column] {
    var columns: [Int: Column] = [:]
    for term in shortfalls where term.rule == rule {
      if let meeting = term.subject.meeting { columns[meeting] = term.column }
    }
    return columns
  }

  /// A row that the base plan says twice is one assignment, one visit.
  private func changeObjective() -> Objective {
    var objective = Objective()
    guard let base = situation.base else { return objective }
    var counted: Set<[String]> = []
    for assignment in base.assignments
    where counted.insert(["assignment", assignment.member, assignment.organisation]).inserted {
      objective.constant += 1
      guard let member = world.memberIndex[assignment.member],
        let pair = pairs(of: member).first(where: {
          world.organisations[$0.organisation].id == assignment.organisation
        })
      else { continue }
      objective.terms.append(Term(-1, pair.column))
    }
    for visit in base.visits where counted.insert(["visit", visit.member, visit.meeting]).inserted {
      objective.constant += 1
      if let column = column(ofVisit: visit) { objective.terms.append(Term(-1, column)) }
    }
    return objective
  }

  private mutating func coverageObjective() -> Objective {
    var objective = Objective()
    for (index, organisation) in world.organisations.enumerated() where organisation.priority >= 1 {
      let takers = pairsOfOrganisation[index].map { pairs[$0].column }
      guard !takers.isEmpty else {
        objective.constant += organisation.priority
        continue
      }
      let uncovered = program.addColumn(.uncovered(organisation: Int32(index)))
      program.addSum(takers + [uncovered], lower: 1, origin: goalOrigin(Subject(organisation: index)))
      objective.terms.append(Term(Double(organisation.priority), uncovered))
    }
    return objective
  }

  /// Two rows of one pair, which nothing forbids, are granted together and make one term.
  private func choiceObjective() -> Objective {
    var objective = Objective()
    for member in world.members.indices {
      var gains: [Int: Int] = [:]
      for (organisation, choice) in world.registrations[member] {
        objective.constant += 4 - choice
        gains[organisation, default: 0] += 4 - choice
      }
      for pair in pairs(of: member) {
        guard let gain = gains[pair.organisation] else { continue }
        objective.terms.append(Term(-Double(gain), pair.column))
      }
    }
    return objective
  }

  private mutating func spreadObjective() -> Objective {
    var objective = Objective()
    for member in world.members.indices where !visitsOfMember[member].isEmpty {
      let spread = program.addColumn(upper: .infinity, .spread(member: Int32(member)))
      objective.terms.append(Term(1, spread))
      for period in Period.touching(.quarter, in: world.scenario.horizon) {
        let inside = visits(of: member).filter { period.contains(world.meetings[$0.meeting].date) }
        bound(spread, overSumOf: inside.map(\.column), Subject(member: member, period: period.label))
      }
    }
    return objective
  }

  private mutating func peakObjective() -> Objective {
    var objective = Objective()
    let months = Period.touching(.month, in: world.scenario.horizon)
    guard let firstMonth = months.first else { return objective }
    let (firstYear, first, _) = firstMonth.first.date
    var columns = [[[Column]]](
      repeating: Array(repeating: [], count: months.count), count: world.areas.count)
    for visit in visits {
      let (year, month, _) = world.meetings[visit.meeting].date.date
      columns[world.areaOfOrganisation[visit.organisation]][(year - firstYear) * 12 + month - first].append(
        visit.column)
    }
    for area in world.areas.indices where columns[area].contains(where: { !$0.isEmpty }) {
      let peak = program.addColumn(upper: .infinity, .peak(area: Int32(area)))
      objective.terms.append(Term(1, peak))
      for (month, inside) in columns[area].enumerated() {
        bound(peak, overSumOf: inside, Subject(period: months[month].label))
      }
    }
    return objective
  }

  private func travelObjective() -> Objective {
    var objective = Objective()
    var last = (member: -1, organisation: -1, kilometres: 0)
    for visit in visits {
      if visit.member != last.member || visit.organisation != last.organisation {
        last = (visit.member, visit.organisation, world.kilometres(visit.member, visit.organisation))
      }
      if last.kilometres > 0 { objective.terms.append(Term(Double(last.kilometres), visit.column)) }
    }
    return objective
  }

  /// `most` is at least the sum of the columns.
  private mutating func bound(_ most: Column, overSumOf columns: [Column], _ subject: Subject) {
    guard !columns.isEmpty else { return }
    program.addRow(
      columns.map { Term(1, $0) } + [Term(-1, most)], upper: 0, origin: goalOrigin(subject))
  }

  private func goalOrigin(_ subject: Subject) -> RowOrigin { RowOrigin(source: .goal, subject: subject) }

  /// The columns of the pairs that give the organisation to a member of the roles.
  public func takers(of organisation: Int, _ roles: Roles) -> [Column] {
    pairsOfOrganisation[organisation].compactMap { index in
      roles.contains(world.members[pairs[index].member].role) ? pairs[index].column : nil
    }
  }

  /// The members of the roles who could attend the meeting as assigned ones, with the column that says so.
  public func attendees(of meeting: Int, _ roles: Roles) -> [(member: Int, column: Column)] {
    visitsOfMeeting[meeting].compactMap { index in
      let visit = visits[index]
      guard let column = visit.assignedColumn, roles.contains(world.members[visit.member].role) else {
        return nil
      }
      return (visit.member, column)
    }
  }
}
