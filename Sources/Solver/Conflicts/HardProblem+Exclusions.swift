import Domain
import Rules

// What rules out a single choice. All reasons are found, not only the first.

extension HardProblem {
  /// What the tables alone rule out.
  mutating func addFacts() {
    let hasNotice = !situation.rules.rules(of: Notice.self).isEmpty
    for (number, choice) in choices.enumerated() {
      switch choice {
      case .missing: exclude(number, .fact, .noMeeting)
      case .assignment(let member, _):
        if assignRule(of: member) == nil { exclude(number, .fact, .roleWithoutAssignment) }
      case .visit(let member, let meeting):
        // Where a rule asks for notice it covers the past as well, and can be cited.
        guard !hasNotice, let today = situation.today, world.meetings[meeting].date < today,
          !situation.baseHas(member: member, meeting: meeting)
        else { continue }
        exclude(number, .fact, .past)
      }
    }
  }

  /// What pins forbid.
  mutating func addForbiddingPins() {
    for (index, decision) in decisions.enumerated() where decision.action == .forbid {
      let (member, organisation) = (decision.member, decision.organisation)
      if let date = decision.date {
        for meeting in world.meetingsOfOrganisation[organisation]
        where world.meetings[meeting].date == date {
          forbid(.visit(member: member, meeting: meeting), by: index)
        }
      } else {
        forbid(.assignment(member: member, organisation: organisation), by: index)
      }
    }
  }

  private mutating func forbid(_ choice: Choice, by decision: Int) {
    if let number = number(of: choice) { exclude(number, .pin(decision), .pin) }
  }

  /// What the rule with this index excludes.
  mutating func addExclusions(of index: Int) {
    let body = situation.rules.rules[index].body
    for (number, choice) in choices.enumerated() {
      let reason: Message? =
        switch choice {
        case .missing: nil
        case .assignment(let member, let organisation):
          if !concerns(body, member) {
            nil
          } else if body is Assign {
            body.objection(to: member, at: organisation, in: world)
          } else {
            body.excludes(member: member, organisation: organisation, in: situation)
          }
        case .visit(let member, let meeting):
          concerns(body, member) ? body.excludes(member: member, meeting: meeting, in: situation) : nil
        }
      if let reason { exclude(number, .rule(index), .exclusion(reason)) }
    }
  }

  private func concerns(_ body: any RuleKind, _ member: Int) -> Bool {
    body.roles.contains(world.members[member].role)
  }

  private func assignRule(of member: Int) -> Assign? {
    situation.rules.rules(of: Assign.self).first { concerns($0.body, member) }?.body
  }
}
