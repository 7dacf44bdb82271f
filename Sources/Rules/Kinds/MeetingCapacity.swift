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
