public import Domain

/// Any plan, also one made by hand, with references resolved: what rules judge.
public struct JudgedPlan: Sendable {
  /// A visit whose member and meeting exist.
  public struct Visit: Hashable, Sendable {
    /// Index of the member.
    public let member: Int
    /// Index of the organisation that holds the meeting.
    public let organisation: Int
    /// Index of the meeting.
    public let meeting: Int
  }

  /// The world, the rules and the moment of planning.
  public let situation: Situation
  /// Pairs of member and organisation, by member, then organisation; each once.
  public let assignments: [(member: Int, organisation: Int)]
  /// For each member, the organisations assigned, ascending.
  public let organisationsOfMember: [[Int]]
  /// For each organisation, the members assigned, ascending.
  public let membersOfOrganisation: [[Int]]
  /// For each member, the visits by date and start; each once.
  public let visitsOfMember: [[Visit]]
  /// For each meeting that somebody attends, the members, ascending.
  public let attendees: [Int: [Int]]
  /// What cannot be judged by rules: unknown ids, visits to meetings that nobody holds, things said twice.
  public let malformed: [Violation]

  /// The world.
  public var world: World { situation.world }

  /// Resolves a plan.
  public init(_ plan: Plan, in situation: Situation) {
    self.situation = situation
    let world = situation.world
    var reader = Reader(world: world)
    var organisations = [Set<Int>](repeating: [], count: world.members.count)
    for assignment in plan.assignments {
      guard let (member, organisation) = reader.pair(assignment.member, assignment.organisation) else {
        continue
      }
      if !organisations[member].insert(organisation).inserted {
        reader.report(
          member: assignment.member, organisation: assignment.organisation,
          Message("phân công ghi hai lần", "the assignment is listed twice"))
      }
    }
    var visits = [Set<Visit>](repeating: [], count: world.members.count)
    for row in plan.visits {
      guard let visit = reader.visit(row) else { continue }
      if !visits[visit.member].insert(visit).inserted {
        reader.report(
          member: row.member, organisation: row.organisation, meeting: row.meeting, date: row.date,
          Message("lượt dự ghi hai lần", "the visit is listed twice"))
      }
    }
    organisationsOfMember = organisations.map { $0.sorted() }
    visitsOfMember = visits.map { set in
      set.sorted {
        let (left, right) = (world.meetings[$0.meeting], world.meetings[$1.meeting])
        return (left.date, left.start, $0.meeting) < (right.date, right.start, $1.meeting)
      }
    }
    var members = [[Int]](repeating: [], count: world.organisations.count)
    var pairs: [(member: Int, organisation: Int)] = []
    var attendees: [Int: [Int]] = [:]
    for member in world.members.indices {
      for organisation in organisationsOfMember[member] {
        members[organisation].append(member)
        pairs.append((member, organisation))
      }
      for visit in visitsOfMember[member] { attendees[visit.meeting, default: []].append(member) }
    }
    membersOfOrganisation = members
    assignments = pairs
    self.attendees = attendees
    malformed = reader.violations
  }

  /// Whether the member is assigned the organisation.
  public func isAssigned(_ member: Int, _ organisation: Int) -> Bool {
    organisationsOfMember[member].contains(organisation)
  }
}

/// Resolves ids and collects what does not resolve.
private struct Reader {
  let world: World
  var violations: [Violation] = []

  mutating func report(
    member: String? = nil, organisation: String? = nil, meeting: String? = nil, date: Day? = nil,
    _ message: Message
  ) {
    violations.append(
      Violation(
        rule: "plan", citation: "", severity: .hard, member: member, organisation: organisation,
        meeting: meeting,
        date: date, message: message))
  }

  mutating func pair(_ member: String, _ organisation: String) -> (member: Int, organisation: Int)? {
    let found = (world.memberIndex[member], world.organisationIndex[organisation])
    if found.0 == nil {
      report(member: member, Message("không có thành viên “\(member)”", "there is no member “\(member)”"))
    }
    if found.1 == nil {
      report(
        organisation: organisation,
        Message("không có tổ chức “\(organisation)”", "there is no organisation “\(organisation)”"))
    }
    if let member = found.0, let organisation = found.1 { return (member, organisation) }
    return nil
  }

  mutating func visit(_ row: Plan.Visit) -> JudgedPlan.Visit? {
    guard let (member, organisation) = pair(row.member, row.organisation) else { return nil }
    guard let index = world.meetingIndex[row.meeting] else {
      report(
        member: row.member, organisation: row.organisation, meeting: row.meeting, date: row.date,
        Message(
          "tổ chức không có cuộc họp “\(row.meeting)”", "the organisation holds no meeting “\(row.meeting)”"))
      return nil
    }
    let meeting = world.meetings[index]
    if world.organisationOfMeeting[index] != organisation {
      report(
        member: row.member, organisation: row.organisation, meeting: row.meeting, date: row.date,
        Message(
          "cuộc họp “\(row.meeting)” là của “\(meeting.organisation)”",
          "the meeting “\(row.meeting)” is held by “\(meeting.organisation)”"))
      return nil
    }
    if (meeting.date, meeting.start, meeting.end) != (row.date, row.start, row.end) {
      let time = "\(meeting.date) \(meeting.start)–\(meeting.end)"
      report(
        member: row.member, organisation: row.organisation, meeting: row.meeting, date: row.date,
        Message("cuộc họp diễn ra lúc \(time)", "the meeting takes place at \(time)"))
    }
    return JudgedPlan.Visit(member: member, organisation: organisation, meeting: index)
  }
}
