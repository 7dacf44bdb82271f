import Domain

/// What was settled before: the visits of the base plan ahead of a day that may no longer be changed, and how a
/// plan treats them.
struct Settlement {
  private let plan: JudgedPlan
  /// The first day that may still be changed.
  private let end: Day
  /// The base plan's visits as member and meeting.
  private let base: Set<[String]>
  /// The base plan's visits before `end`, each once.
  private let settled: [Plan.Visit]

  init(of plan: JudgedPlan, before end: Day) {
    self.plan = plan
    self.end = end
    var base: Set<[String]> = []
    var settled: [Plan.Visit] = []
    for row in plan.situation.base?.visits ?? []
    where base.insert([row.member, row.meeting]).inserted && row.date < end {
      settled.append(row)
    }
    self.base = base
    self.settled = settled
  }

  private var world: World { plan.world }
  private func isSettled(_ visit: JudgedPlan.Visit) -> Bool {
    base.contains([world.members[visit.member].id, world.meetings[visit.meeting].id])
  }

  /// Visits before `end` that the base plan lacks.
  func additions(
    _ message: (JudgedPlan.Visit, _ who: Message, _ time: Message, _ place: String) -> Message
  ) -> [RuleFinding] {
    plan.visitsOfMember.flatMap { visits in
      visits.filter { world.meetings[$0.meeting].date < end && !isSettled($0) }.map { visit in
        RuleFinding(
          .hard, member: visit.member, organisation: visit.organisation, meeting: visit.meeting,
          message(
            visit, world.sentenceStart(visit.member), world.meetings[visit.meeting].phrase,
            world.place(visit.organisation)))
      }
    }
  }

  /// Visits of the base plan before `end` that the plan drops: hard, or a warning that says why, where the visit
  /// has become impossible.
  func removals(_ message: (_ who: Message, _ time: Message, _ place: String) -> Message) -> [RuleFinding] {
    let kept = Set(plan.visitsOfMember.joined().filter(isSettled).map { [$0.member, $0.meeting] })
    return settled.compactMap { row in
      let (member, meeting) = (world.memberIndex[row.member], world.meetingIndex[row.meeting])
      if let member, let meeting, kept.contains([member, meeting]) { return nil }
      let organisation = world.organisationIndex[row.organisation]
      let name = member.map { world.sentenceStart($0) } ?? Message("“\(row.member)”", "“\(row.member)”")
      let time = Message(
        "\(row.start)–\(row.end) ngày \(row.date.vietnamese)", "\(row.date), \(row.start)–\(row.end)")
      let place = organisation.map { world.place($0) } ?? row.organisation
      let reason = obstacle(to: row, member, meeting)
      let text =
        reason.map {
          Message(
            "\(name.vietnamese) không còn dự được ở \(place) lúc \(time.vietnamese) như kế hoạch trước: \($0.vietnamese).",
            "\(name.english) can no longer attend \(place) on \(time.english) as in the plan before: \($0.english)."
          )
        } ?? message(name, time, place)
      var finding = RuleFinding(
        reason == nil ? .hard : .warning, member: member, organisation: organisation, meeting: meeting,
        date: row.date, text)
      finding.baseVisit = row
      return finding
    }
  }

  /// Why a settled visit could not have been kept, or `nil`: beside what else is settled and pinned it breaks a
  /// hard rule or a pin.
  private func obstacle(to row: Plan.Visit, _ member: Int?, _ meeting: Int?) -> Message? {
    guard let member else {
      return Message("người này không còn trong dữ liệu", "the member is no longer in the scenario")
    }
    guard let meeting, world.meetings[meeting].organisation == row.organisation else {
      return Message("cuộc họp không còn trong lịch", "the meeting no longer takes place")
    }
    let held = world.meetings[meeting]
    guard held.date == row.date else {
      return Message(
        "cuộc họp chuyển sang ngày \(held.date.vietnamese)", "the meeting was moved to \(held.date)")
    }
    let organisation = world.organisationOfMeeting[meeting]
    let isDirect = plan.situation.isDirectTarget(organisation, of: member)
    for pin in world.scenario.pins
    where pin.action == .forbid && pin.member == row.member && pin.organisation == row.organisation {
      if pin.date == held.date || (pin.date == nil && !isDirect) {
        return Message("ghim cấm: \(pin.reason)", "a pin forbids it: \(pin.reason)")
      }
    }
    if !isDirect && plan.situation.assignRule(of: member) == nil {
      return Message(
        "vai trò của người này không còn thuộc diện phân công", "no rule assigns the member's role any more"
      )
    }
    var settled = settledPart()
    let before = Set(hardFindings(settled))
    settled.visits[member].insert(
      JudgedPlan.Visit(member: member, organisation: organisation, meeting: meeting))
    if !isDirect { settled.organisations[member].insert(organisation) }
    return hardFindings(settled).first { !before.contains($0) }.map {
      Message(withoutStop($0.message.vietnamese), withoutStop($0.message.english))
    }
  }

  /// A sentence as the last part of another one.
  private func withoutStop(_ sentence: String) -> String {
    sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence
  }

  private typealias Content = (organisations: [Set<Int>], visits: [Set<JudgedPlan.Visit>])

  /// The part of the plan that is settled or pinned, with only the assignments it needs.
  private func settledPart() -> Content {
    var content: Content = (
      Array(repeating: [], count: world.members.count), Array(repeating: [], count: world.members.count)
    )
    let keeps = world.scenario.pins.filter { $0.action == .keep }
    for pin in keeps where pin.date == nil {
      guard let member = world.memberIndex[pin.member],
        let organisation = world.organisationIndex[pin.organisation]
      else { continue }
      content.organisations[member].insert(organisation)
    }
    let pinned = Set(keeps.compactMap { pin in pin.date.map { [pin.member, pin.organisation, "\($0)"] } })
    for visit in plan.visitsOfMember.joined() {
      let meeting = world.meetings[visit.meeting]
      let isPinned = pinned.contains([
        world.members[visit.member].id, meeting.organisation, "\(meeting.date)",
      ])
      guard isPinned || (isSettled(visit) && meeting.date < end) else { continue }
      content.visits[visit.member].insert(visit)
      if !plan.situation.isDirectTarget(visit.organisation, of: visit.member) {
        content.organisations[visit.member].insert(visit.organisation)
      }
    }
    return content
  }

  /// What breaks hard rules, notice apart.
  private func hardFindings(_ content: Content) -> [RuleFinding] {
    let trial = JudgedPlan(plan.situation, organisations: content.organisations, visits: content.visits)
    return plan.situation.rules.rules.flatMap { rule -> [RuleFinding] in
      let strictness = type(of: rule.body).strictness
      let isHard = (strictness == .hard || strictness == .mixed) && !(rule.body is Notice)
      let broken = isHard ? rule.body.violations(in: trial).filter { $0.severity == .hard } : []
      return rule.objections(in: trial) + broken
    }
  }
}
