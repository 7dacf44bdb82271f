public import Domain

/// What happens within `days` days from today is settled: nothing is added, nothing is dropped.
///
/// Only where planning has a `today`. A meeting announced later than `days` before its date is reported.
public struct Notice: RuleKind {
  public static let kind = "notice"
  public static let strictness = Strictness.hard
  public static let meaning = Message(
    "không thêm, không bỏ lượt dự trong vòng days ngày kể từ hôm nay",
    "no visit is added or dropped within days days from today")
  public static let parameters: [Parameter] = [
    Parameter(
      "days", .integer(0...366), standard: .integer(10), Message("số ngày báo trước", "days of notice"))
  ]

  public let roles = Roles.all
  /// Days of notice.
  public let days: Int

  public init(_ arguments: Arguments) throws(ArgumentProblem) { days = arguments.integer("days") ?? 10 }

  public func excludes(member: Int, meeting: Int, in situation: Situation) -> Message? {
    guard let today = situation.today else { return nil }
    let date = situation.world.meetings[meeting].date
    if date >= today + days || situation.baseHas(member: member, meeting: meeting) { return nil }
    return Message(
      "ngày \(date.vietnamese) không kịp báo trước \(days) ngày",
      "\(date) is too soon for \(days) days of notice")
  }
}

// MARK: - Check

extension Notice {
  public func violations(in plan: JudgedPlan) -> [RuleFinding] {
    var findings = lateAnnouncements(in: plan.world)
    guard let today = plan.situation.today else { return findings }
    let settlement = Settlement(of: plan, before: today + days)
    let (now, end) = (today.phrase, (today + days).phrase)
    findings += settlement.additions { visit, who, time, place in
      Message(
        "\(who.vietnamese) được xếp thêm lượt dự ở \(place) lúc \(time.vietnamese), trước ngày \(end.vietnamese): không kịp báo trước \(days) ngày kể từ \(now.vietnamese).",
        "\(who.english) gets a new visit to \(place) on \(time.english), before \(end.english): too soon for \(counted(days, "day")) of notice from \(now.english)."
      )
    }
    findings += settlement.removals { who, time, place in
      Message(
        "\(who.vietnamese) bị bỏ lượt dự ở \(place) lúc \(time.vietnamese) đã có trong kế hoạch trước, trước ngày \(end.vietnamese): không kịp báo trước \(days) ngày kể từ \(now.vietnamese).",
        "\(who.english) loses the visit to \(place) on \(time.english) that the plan before has, before \(end.english): too soon for \(counted(days, "day")) of notice from \(now.english)."
      )
    }
    return findings
  }

  /// Meetings announced later than `days` before their date: date − `announced` < `days`.
  func lateAnnouncements(in world: World) -> [RuleFinding] {
    world.meetings.indices.compactMap { meeting in
      let row = world.meetings[meeting]
      guard let announced = row.announced, row.date - announced < days else { return nil }
      let organisation = world.organisationOfMeeting[meeting]
      let (ahead, time, place) = (row.date - announced, row.phrase, world.place(organisation))
      return RuleFinding(
        .warning, organisation: organisation, meeting: meeting, amount: days - ahead,
        Message(
          "Ngày \(announced.vietnamese) \(place) mới thông báo cuộc họp lúc \(time.vietnamese), tức là trước \(ahead) ngày thay vì ít nhất \(days) ngày.",
          "On \(announced) \(place) announced its meeting of \(time.english), which is \(counted(ahead, "day")) ahead instead of at least \(days)."
        ))
    }
  }
}
