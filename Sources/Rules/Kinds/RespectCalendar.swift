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
