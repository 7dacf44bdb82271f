import Domain

extension Formulation {
  /// `keep` pins. Those that `forbid` have already kept candidates from becoming columns.
  mutating func addPins() {
    for (index, pin) in world.scenario.pins.enumerated() where pin.action == .keep {
      guard let member = world.memberIndex[pin.member],
        let organisation = world.organisationIndex[pin.organisation]
      else { continue }
      let kept = columns(keptBy: pin, member, organisation)
      if kept.isEmpty {
        contradictions.append(Contradiction(pin: index))
      } else if kept.count == 1 {
        program.lower[Int(kept[0])] = 1
      } else {
        program.addSum(
          kept, lower: 1,
          origin: RowOrigin(source: .pin(index), subject: Subject(member: member, organisation: organisation))
        )
      }
    }
  }

  /// The columns of which a `keep` pin wants at least one: x, or the visits of that day.
  private func columns(keptBy pin: Pin, _ member: Int, _ organisation: Int) -> [Column] {
    guard let date = pin.date else {
      return pairs(of: member).filter { $0.organisation == organisation }.map(\.column)
    }
    return visits(of: member).filter {
      $0.organisation == organisation && world.meetings[$0.meeting].date == date
    }.map(\.column)
  }

  /// Visits of the base plan that lie in the past or inside the notice window: they stay wherever they can.
  mutating func addFrozenVisits() {
    guard let base = situation.base, let end = situation.frozenUntil else { return }
    var seen: Set<Column> = []
    for visit in base.visits where visit.date < end {
      guard let column = column(ofVisit: visit), seen.insert(column).inserted else { continue }
      frozen.append(column)
    }
  }

  /// The column of a visit of another plan, where the member can still make it.
  func column(ofVisit visit: Plan.Visit) -> Column? {
    guard let member = world.memberIndex[visit.member], let meeting = world.meetingIndex[visit.meeting] else {
      return nil
    }
    return visits(of: member).first { $0.meeting == meeting }?.column
  }
}
