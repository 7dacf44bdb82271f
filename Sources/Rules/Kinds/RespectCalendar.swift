public import Domain

/// No visit while the member is busy, nor on a holiday.
public struct RespectCalendar: RuleKind {
  public static let kind = "respect-calendar"
  public static let strictness = Strictness.hard
  public static let meaning = Message(
    "không xếp lịch khi người đó bận hoặc vào ngày nghỉ lễ",
    "no visit while the member is busy, nor on a holiday")
  public static let parameters: [Parameter] = [
    .roles,
    Parameter(
      "margin_minutes", .integer(0...1440), standard: .integer(0),
      Message("số phút dự phòng trước và sau cuộc họp", "minutes to spare before and after the meeting")),
  ]

  public let roles: Roles
  /// Minutes to spare before and after the meeting.
  public let margin: Int

  public init(_ arguments: Arguments) throws(ArgumentProblem) {
    roles = arguments.roles
    margin = arguments.integer("margin_minutes") ?? 0
  }

  public func excludes(member: Int, meeting: Int, in situation: Situation) -> Message? {
    let world = situation.world
    let date = world.meetings[meeting].date
    if let holiday = world.holidays[date] {
      return Message(
        "ngày \(date.vietnamese) là ngày nghỉ: \(holiday.name)", "\(date) is a holiday: \(holiday.name)")
    }
    guard world.isBusy(member, during: world.meetings[meeting].interval.widened(by: margin)) else {
      return nil
    }
    let who = world.members[member].name
    return Message("\(who) bận ngày \(date.vietnamese)", "\(who) is busy on \(date)")
  }
}

// MARK: - Check

extension RespectCalendar {
  public func violations(in plan: JudgedPlan) -> [RuleFinding] {
    let world = plan.world
    var findings: [RuleFinding] = []
    for visits in plan.visitsOfMember {
      for visit in visits where roles.contains(world.members[visit.member].role) {
        guard let obstacle = obstacle(to: visit.member, at: visit.meeting, world) else { continue }
        let (who, time) = (world.sentenceStart(visit.member), world.meetings[visit.meeting].phrase)
        let place = world.place(visit.organisation)
        findings.append(
          RuleFinding(
            .hard, member: visit.member, organisation: visit.organisation, meeting: visit.meeting,
            Message(
              "\(who.vietnamese) được xếp dự ở \(place) lúc \(time.vietnamese), nhưng \(obstacle.vietnamese).",
              "\(who.english) is to attend \(place) on \(time.english), but \(obstacle.english).")))
      }
    }
    return findings
  }

  /// Why the member can't come: a holiday, or the first busy time that the widened meeting overlaps.
  func obstacle(to member: Int, at meeting: Int, _ world: World) -> Message? {
    let (person, meeting) = (world.members[member], world.meetings[meeting])
    for holiday in world.scenario.holidays where holiday.date == meeting.date {
      return Message("đó là ngày nghỉ (\(holiday.name))", "that is a holiday (\(holiday.name))")
    }
    let from = meeting.date.number * 1440 + meeting.start.minute - margin
    let to = meeting.date.number * 1440 + meeting.end.minute + margin
    for entry in world.scenario.busy where entry.concerns(person) {
      let (start, end) = (entry.interval.start.minutes, entry.interval.end.minutes)
      guard start < end, start < to, from < end else { continue }
      let reason = entry.reason.isEmpty ? "" : " (\(entry.reason))"
      let spare =
        margin > 0 ? (", kể cả \(margin) phút dự phòng", ", \(margin) minutes to spare included") : ("", "")
      return Message("người đó bận\(reason)\(spare.0)", "he or she is busy\(reason)\(spare.1)")
    }
    return nil
  }
}
