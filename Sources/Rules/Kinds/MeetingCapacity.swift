public import Domain

/// At most `max` members of the roles attend one meeting.
public struct MeetingCapacity: RuleKind {
  public static let kind = "meeting-capacity"
  public static let strictness = Strictness.hard
  public static let meaning = Message(
    "mỗi cuộc họp có không quá max người đến dự", "at most max members at one meeting")
  public static let parameters: [Parameter] = [
    .roles,
    Parameter(
      "max", .integer(0...1000), standard: .integer(1), Message("số người tối đa", "the most members")),
  ]

  public let roles: Roles
  /// The most members.
  public let max: Int

  public init(_ arguments: Arguments) throws(ArgumentProblem) {
    roles = arguments.roles
    max = arguments.integer("max") ?? 1
  }

  public func constrain(_ formulation: inout Formulation) {
    let world = formulation.world
    for meeting in world.meetings.indices {
      let columns = formulation.visitsOfMeeting[meeting].compactMap { index in
        let visit = formulation.visits[index]
        return roles.contains(world.members[visit.member].role) ? visit.column : nil
      }
      formulation.require(
        columns, atMost: max,
        about: Subject(organisation: world.organisationOfMeeting[meeting], meeting: meeting))
    }
  }
}

// MARK: - Check

extension MeetingCapacity {
  public func violations(in plan: JudgedPlan) -> [RuleFinding] {
    let world = plan.world
    var findings: [RuleFinding] = []
    for (meeting, everybody) in plan.attendees.sorted(by: { $0.key < $1.key }) {
      let present = everybody.filter { roles.contains(world.members[$0].role) }
      guard present.count > max else { continue }
      let organisation = world.organisationOfMeeting[meeting]
      let (extra, time) = (present.count - max, world.meetings[meeting].phrase)
      let (place, names) = (
        world.place(organisation), present.map { world.members[$0].name }.joined(separator: ", ")
      )
      findings.append(
        RuleFinding(
          .hard, organisation: organisation, meeting: meeting, amount: extra,
          Message(
            "Cuộc họp của \(place) lúc \(time.vietnamese) có \(present.count) người đến dự (\(names)), vượt \(extra) so với mức tối đa \(max).",
            "The meeting of \(place) on \(time.english) is attended by \(counted(present.count, "member")) (\(names)), \(extra) more than the maximum of \(max)."
          )))
    }
    return findings
  }
}
