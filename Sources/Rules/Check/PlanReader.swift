import Domain

/// Resolves the ids of a plan and collects what does not resolve, each fault once.
struct PlanReader {
  let world: World
  /// For each member, the organisations assigned.
  var organisations: [Set<Int>]
  /// For each member, the visits.
  var visits: [Set<JudgedPlan.Visit>]
  /// What does not resolve or is said twice.
  var violations: [Violation] = []
  private var unknown: Set<String> = []

  init(world: World) {
    self.world = world
    organisations = Array(repeating: [], count: world.members.count)
    visits = Array(repeating: [], count: world.members.count)
  }

  mutating func read(_ plan: Plan) {
    for row in plan.assignments {
      guard let (member, organisation) = pair(row.member, row.organisation) else { continue }
      if !organisations[member].insert(organisation).inserted {
        let (who, place) = (world.who(member), world.place(organisation))
        report(
          member: row.member, organisation: row.organisation,
          Message(
            "Kế hoạch ghi hai lần việc phân công \(who.vietnamese) về \(place).",
            "The plan lists the assignment of \(who.english) to \(place) twice."))
      }
    }
    for row in plan.visits {
      guard let visit = visit(row) else { continue }
      if !visits[visit.member].insert(visit).inserted {
        let (who, place) = (world.who(visit.member), world.place(visit.organisation))
        let time = world.meetings[visit.meeting].phrase
        report(
          row,
          Message(
            "Kế hoạch ghi hai lần lượt dự của \(who.vietnamese) ở \(place) lúc \(time.vietnamese).",
            "The plan lists the visit of \(who.english) to \(place) on \(time.english) twice."))
      }
    }
  }

  private mutating func report(member: String? = nil, organisation: String? = nil, _ message: Message) {
    violations.append(
      Violation(
        rule: "plan", citation: "", severity: .hard, member: member, organisation: organisation,
        message: message))
  }

  private mutating func report(_ row: Plan.Visit, _ message: Message) {
    violations.append(
      Violation(
        rule: "plan", citation: "", severity: .hard, member: row.member, organisation: row.organisation,
        meeting: row.meeting, date: row.date, message: message))
  }

  /// The indices of a pair; an id that nobody has is reported once, however many rows have it.
  private mutating func pair(_ member: String, _ organisation: String) -> (member: Int, organisation: Int)? {
    let found = (world.memberIndex[member], world.organisationIndex[organisation])
    if found.0 == nil, unknown.insert("member " + member).inserted {
      report(
        member: member,
        Message(
          "Kế hoạch có mã thành viên “\(member)” không có trong dữ liệu.",
          "The plan names a member “\(member)” whom the scenario does not have."))
    }
    if found.1 == nil, unknown.insert("organisation " + organisation).inserted {
      report(
        organisation: organisation,
        Message(
          "Kế hoạch có mã tổ chức “\(organisation)” không có trong dữ liệu.",
          "The plan names an organisation “\(organisation)” that the scenario does not have."))
    }
    if let member = found.0, let organisation = found.1 { return (member, organisation) }
    return nil
  }

  private mutating func visit(_ row: Plan.Visit) -> JudgedPlan.Visit? {
    guard let (member, organisation) = pair(row.member, row.organisation) else { return nil }
    let (who, place) = (world.who(member), world.place(organisation))
    guard let index = world.meetingIndex[row.meeting] else {
      report(
        row,
        Message(
          "\(place) không có cuộc họp “\(row.meeting)” ngày \(row.date.vietnamese) mà \(who.vietnamese) được xếp dự.",
          "\(place) holds no meeting “\(row.meeting)” on \(row.date) for \(who.english) to attend."))
      return nil
    }
    let meeting = world.meetings[index]
    let holder = world.organisationOfMeeting[index]
    if holder != organisation {
      report(
        row,
        Message(
          "Cuộc họp “\(row.meeting)” mà \(who.vietnamese) được xếp dự là của \(world.place(holder)), không phải của \(place).",
          "The meeting “\(row.meeting)” that \(who.english) is to attend is held by \(world.place(holder)), not by \(place)."
        ))
      return nil
    }
    if (meeting.date, meeting.start, meeting.end) != (row.date, row.start, row.end) {
      let stated = Message(
        "\(row.start)–\(row.end) ngày \(row.date.vietnamese)", "\(row.date), \(row.start)–\(row.end)")
      report(
        row,
        Message(
          "Kế hoạch ghi \(who.vietnamese) dự ở \(place) lúc \(stated.vietnamese), nhưng cuộc họp “\(row.meeting)” diễn ra lúc \(meeting.phrase.vietnamese).",
          "The plan has \(who.english) attend \(place) on \(stated.english), but the meeting “\(row.meeting)” is on \(meeting.phrase.english)."
        ))
    }
    return JudgedPlan.Visit(member: member, organisation: organisation, meeting: index)
  }
}
