import Domain

/// Which meetings a member could attend at all, assignments apart.
struct PossibleVisits {
  let situation: Situation
  private let calendars: [(rule: Rule, body: RespectCalendar)]
  private let notices: [(rule: Rule, body: Notice)]
  private let forbidden: Set<[String]>
  private let base: Set<[String]>

  init(_ situation: Situation) {
    self.situation = situation
    calendars = situation.rules.rules(of: RespectCalendar.self)
    notices = situation.rules.rules(of: Notice.self)
    forbidden = Set(
      situation.world.scenario.pins.compactMap { pin in
        guard pin.action == .forbid, let date = pin.date else { return nil }
        return [pin.member, pin.organisation, "\(date)"]
      })
    base = Set((situation.base?.visits ?? []).map { [$0.member, $0.meeting] })
  }

  /// Why the member can't attend the meeting whatever the plan, or `nil`.
  func obstacle(to member: Int, at meeting: Int) -> Situation.Reason? {
    let world = situation.world
    let (person, row) = (world.members[member], world.meetings[meeting])
    for (rule, calendar) in calendars where calendar.roles.contains(person.role) {
      if let obstacle = calendar.obstacle(to: member, at: meeting, world) {
        return Situation.Reason(rule: rule.id, citation: rule.citation, clause: obstacle)
      }
    }
    if forbidden.contains([person.id, row.organisation, "\(row.date)"]) {
      return Situation.Reason(
        rule: "pin", citation: "",
        clause: Message("một ghim khác cấm lượt dự này", "another pin forbids the visit"))
    }
    guard let today = situation.today, !base.contains([person.id, row.id]) else { return nil }
    for (rule, notice) in notices where row.date < today + notice.days {
      return Situation.Reason(
        rule: rule.id, citation: rule.citation,
        clause: Message(
          "không kịp báo trước \(notice.days) ngày", "it is too soon for \(notice.days) days of notice")
      )
    }
    guard row.date < today else { return nil }
    return Situation.Reason(
      rule: "plan", citation: "", clause: Message("ngày đó đã qua", "that day is past"))
  }
}
