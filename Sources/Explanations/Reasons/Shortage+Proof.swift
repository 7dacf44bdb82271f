import Domain
import LinearProgramming
import Rules

extension Shortage {
  /// The shortage that a proof shows: whose demands outweigh which limits. `nil` where nothing is shared, so that
  /// nothing is short but a single person's time or choice.
  init?(_ proof: InfeasibilityCertificate, _ conditions: [Condition], in program: LooseProgram) {
    let world = program.world
    var (members, organisations, meetings) = (Set<Int>(), Set<Int>(), Set<Int>())
    var ofTarget = 0.0
    for row in proof.rows {
      let condition = conditions[row]
      if condition.item == .target { ofTarget = abs(proof.multipliers[row]) }
      if case .limit(_, let subject) = condition.item {
        guard subject.member == nil else { continue }
        if let meeting = subject.meeting {
          meetings.insert(meeting)
        } else if let organisation = subject.organisation {
          organisations.insert(organisation)
        }
      } else if condition.item != nil, condition.lower > -.infinity {
        members.formUnion(condition.terms.compactMap { program.member(of: $0.column) })
      }
    }
    guard !organisations.isEmpty || !meetings.isEmpty, members.count > 1, ofTarget > 0 else { return nil }
    self.members = members.map { world.members[$0].id }.sorted()
    self.organisations = organisations.map { world.organisations[$0].id }.sorted()
    self.meetings = meetings.map { world.meetings[$0].id }.sorted()
    short = max(1, Int(((proof.demanded - proof.possible) / ofTarget - 1e-6).rounded(.up)))
  }
}

extension LooseProgram {
  /// Whose decision a column is.
  func member(of column: Int32) -> Int? {
    switch formulation.program.meanings[Int(column)] {
    case .assignment(let member, _), .visit(let member, _), .assignedVisit(let member, _): Int(member)
    default: nil
    }
  }
}
