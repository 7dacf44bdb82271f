import Domain
import Rules

extension LooseProgram {
  /// What decisions taken and goals reached ask of the plan, as conditions: `keep` pins, announced visits, and for
  /// each goal that counts single things that every one of them stays: what the plan before had, priority
  /// organisations with somebody, registrations granted.
  ///
  /// Where each stays the goal is no worse, and one more of them makes it better: so no plan as good as the best one
  /// can add one without another giving way.
  func standingDecisions(for goals: Set<Goal>) -> [Condition] {
    var conditions = keptPins()
    if let end = situation.frozenUntil, let base = situation.base {
      for visit in base.visits where visit.date < end {
        add(&conditions, visit) { .frozen(member: $0, meeting: $1) }
      }
    }
    if goals.contains(.change), let base = situation.base {
      for row in base.assignments {
        guard let member = world.memberIndex[row.member],
          let organisation = world.organisationIndex[row.organisation]
        else { continue }
        add(&conditions, member, organisation, .keptAssignment(member: member, organisation: organisation))
      }
      for visit in base.visits { add(&conditions, visit) { .keptVisit(member: $0, meeting: $1) } }
    }
    if goals.contains(.coverage) { conditions += covered() }
    if goals.contains(.choice) {
      for member in world.members.indices {
        for (organisation, _) in world.registrations[member] {
          add(&conditions, member, organisation, .granted(member: member, organisation: organisation))
        }
      }
    }
    return conditions
  }

  private func keptPins() -> [Condition] {
    world.scenario.pins.enumerated().compactMap { index, pin in
      guard pin.action == .keep, let member = world.memberIndex[pin.member],
        let organisation = world.organisationIndex[pin.organisation]
      else { return nil }
      let columns: [Int32] =
        pin.date.map { date in
          formulation.visits(of: member).filter {
            $0.organisation == organisation && world.meetings[$0.meeting].date == date
          }.map(\.column)
        } ?? column(member, organisation).map { [$0] } ?? []
      return columns.isEmpty ? nil : atLeastOne(columns, .pin(index))
    }
  }

  private func covered() -> [Condition] {
    var takers: [Int: [Int32]] = [:]
    for pair in formulation.pairs where world.organisations[pair.organisation].priority >= 1 {
      takers[pair.organisation, default: []].append(pair.column)
    }
    return takers.sorted { $0.key < $1.key }.compactMap { organisation, columns in
      guard columns.contains(where: { planned[Int($0)] == 1 }) else { return nil }
      return atLeastOne(columns, .covered(organisation: organisation))
    }
  }

  private func add(_ conditions: inout [Condition], _ member: Int, _ organisation: Int, _ item: Item) {
    guard let column = column(member, organisation), planned[Int(column)] == 1 else { return }
    conditions.append(atLeastOne([column], item))
  }

  private func add(_ conditions: inout [Condition], _ visit: Plan.Visit, _ item: (Int, Int) -> Item) {
    guard let member = world.memberIndex[visit.member], let meeting = world.meetingIndex[visit.meeting],
      let column = column(visit: member, meeting), planned[Int(column)] == 1
    else { return }
    conditions.append(atLeastOne([column], item(member, meeting)))
  }

  /// At least one of these columns is 1.
  func atLeastOne(_ columns: [Int32], _ item: Item) -> Condition {
    Condition(terms: columns.map { ($0, 1) }, lower: 1, upper: .infinity, item: item)
  }
}
