import Domain
import Rules

/// Why duties fall short, in a sentence, computed from the data: only what it really shows.
struct ShortfallReasons {
  let facts: PlanFacts
  let say: Wording
  /// Whether the plan is proven to be the best.
  let isProven: Bool

  private var world: World { facts.world }

  /// The reason; empty where the data shows none.
  func reason(_ shortfall: Plan.Shortfall) -> String {
    guard let rule = facts.situation.rules.rule(shortfall.rule) else { return "" }
    let member = shortfall.member.flatMap { world.memberIndex[$0] }
    let organisation = shortfall.organisation.flatMap { world.organisationIndex[$0] }
    switch rule.body {
    case let assign as Assign: return member.map { missingAssignments($0, assign) } ?? ""
    case let quota as VisitQuota:
      return member.map { missingVisits($0, organisation, quota, shortfall.period) } ?? ""
    case let cover as OrganisationCover: return organisation.map { missingCover($0, cover) } ?? ""
    case let attendance as Attendance:
      return shortfall.period.map { missingAttendance($0, member, attendance) } ?? ""
    case is Rotation:
      guard let member, let organisation else { return "" }
      return sentence([
        facts.phrase(facts.obstacle(member, organisation), member: member, say, isProven: isProven)
      ])
    default: return ""
    }
  }

  /// Parts as one sentence.
  private func sentence(_ parts: [String]) -> String {
    let text = parts.filter { !$0.isEmpty }.joined(separator: "; ")
    guard let first = text.first else { return "" }
    return first.uppercased() + text.dropFirst() + "."
  }

  // MARK: - Fewer assignments than the minimum

  private func missingAssignments(_ member: Int, _ assign: Assign) -> String {
    let offered = assign.offered(to: member, in: world)
    if offered.isEmpty {
      switch assign.source {
      case .registered:
        return world.registrations[member].isEmpty
          ? sentence([say("chưa đăng ký tổ chức nào", "no organisation was registered")])
          : sentence([
            say(
              "các tổ chức đã đăng ký không thuộc loại được chọn",
              "the organisations registered are not of a kind that qualifies")
          ])
      case .charge:
        return sentence([
          say(
            "không có tổ chức nào thuộc diện trong địa bàn phụ trách",
            "no organisation in the member's areas qualifies")
        ])
      case .any: return sentence([say("không có tổ chức nào thuộc diện", "no organisation qualifies")])
      }
    }
    let (count, granted) = (offered.count, facts.judged.organisationsOfMember[member].count)
    let head =
      assign.source == .registered
      ? say("đăng ký \(count), được phân công \(granted)", "\(count) registered, \(granted) assigned")
      : say("có \(count) để chọn, được phân công \(granted)", "\(count) to choose from, \(granted) assigned")
    return sentence([head] + (count <= 6 ? eachObstacle(member, offered) : obstaclesCounted(member, offered)))
  }

  /// Few organisations: what stands against each.
  private func eachObstacle(_ member: Int, _ offered: [Int]) -> [String] {
    var byPhrase: [(phrase: String, organisations: [String])] = []
    for organisation in offered {
      let obstacle = facts.obstacle(member, organisation)
      if case .granted = obstacle { continue }
      let citation = facts.rule(obstacle)?.citation ?? ""
      var phrase = facts.phrase(obstacle, member: member, say, isProven: isProven)
      if !citation.isEmpty { phrase += " (\(citation))" }
      let name = world.organisations[organisation].name
      // A rule's own sentence names the organisation already.
      if case .excluded = obstacle {
        byPhrase.append((phrase, []))
      } else if let index = byPhrase.firstIndex(where: { $0.phrase == phrase }) {
        byPhrase[index].organisations.append(name)
      } else {
        byPhrase.append((phrase, [name]))
      }
    }
    return limited(
      byPhrase.map { part in
        part.organisations.isEmpty ? part.phrase : "\(say.list(part.organisations)): \(part.phrase)"
      })
  }

  /// Many organisations: against how many of them what stands.
  private func obstaclesCounted(_ member: Int, _ offered: [Int]) -> [String] {
    var (held, excluded, free) = (0, 0, 0)
    for organisation in offered {
      switch facts.obstacle(member, organisation) {
      case .granted: continue
      case .held: held += 1
      case .pinned, .excluded, .notOffered: excluded += 1
      case .full, .none: free += 1
      }
    }
    var parts: [String] = []
    if held > 0 {
      parts.append(say("\(held) đã phân công cho người khác", "\(held) assigned to others"))
    }
    if excluded > 0 {
      parts.append(
        say("\(excluded) bị quy tắc hoặc ghim loại", "\(excluded) excluded by a rule or a pin"))
    }
    if free > 0 {
      parts.append(
        isProven
          ? say(
            "\(free) không vướng riêng điều gì (lệnh explain chỉ ra các quy tắc cùng cản trở)",
            "\(free) not blocked by anything alone (the command explain names the rules that act together)")
          : say(
            "\(free) không vướng riêng điều gì (phương án chưa được chứng minh là tốt nhất)",
            "\(free) not blocked by anything alone (this plan is not proven to be the best)"))
    }
    return parts
  }

  /// The first parts, and how many more there are.
  private func limited(_ parts: [String], to limit: Int = 4) -> [String] {
    guard parts.count > limit else { return parts }
    let rest = parts.count - limit
    return parts.prefix(limit) + [say("và \(rest) lý do khác tương tự", "and \(rest) more like these")]
  }

  // MARK: - Fewer visits than the quota

  private func missingVisits(_ member: Int, _ organisation: Int?, _ quota: VisitQuota, _ label: String?)
    -> String
  {
    let targets: [Int]
    switch quota.target {
    case .assigned:
      targets = organisation.map { [$0] } ?? facts.judged.organisationsOfMember[member]
      if targets.isEmpty {
        return sentence([
          facts.rules(for: member).assign == nil
            ? say(
              "không có quy tắc phân công cho vai trò này nên chưa có tổ chức nào để dự",
              "no rule assigns organisations to this role, so there is none to visit")
            : say("chưa được phân công tổ chức nào", "no organisation is assigned")
        ])
      }
    case .ownUnit:
      targets = world.ownUnit[member]
      if targets.isEmpty {
        return sentence([
          say("chưa khai tổ chức mình sinh hoạt", "the own organisation is not given in the data")
        ])
      }
    case .residence:
      targets = world.residence[member].map { [$0] } ?? []
      if targets.isEmpty {
        return sentence([
          say("chưa khai tổ chức nơi cư trú", "the organisation at the residence is not given in the data")
        ])
      }
    }
    let periods = Period.whole(quota.every, in: world.scenario.horizon)
    guard let period = periods.first(where: { $0.label == label }) else { return "" }
    return visits(of: member, to: targets, in: period, until: period.deadline(untilDay: quota.untilDay))
  }

  private func visits(of member: Int, to targets: [Int], in period: Period, until deadline: Day) -> String {
    let meetings = targets.flatMap { world.meetingsOfOrganisation[$0] }.filter {
      period.contains(world.meetings[$0].date)
    }
    let names = say.list(targets.map { world.organisations[$0].name })
    let when = say(PeriodTitle.message(period.label))
    if meetings.isEmpty {
      return sentence([say("\(names) không họp buổi nào trong \(when)", "\(names): no meeting in \(when)")])
    }
    let counted = meetings.filter { world.meetings[$0].date <= deadline }
    var tally = MeetingTally(say)
    for meeting in counted { tally.add(facts.obstacle(member, meeting: meeting)) }
    let total = meetings.count
    var parts = tally.parts(isProven: isProven)
    if counted.count < total {
      let (late, day) = (total - counted.count, say.date(deadline))
      parts.append(
        say("\(late) buổi sau ngày \(day) nên không tính", "\(late) after \(day), too late to count"))
    }
    let head = say(
      "\(names) họp \(total) buổi trong \(when)", "\(names): \(say.count(total, "meeting")) in \(when)")
    return sentence([head + ": " + parts.joined(separator: ", ")])
  }

  // MARK: - An organisation with too few members

  private func missingCover(_ organisation: Int, _ cover: OrganisationCover) -> String {
    var (full, free, refused) = ([String](), [String](), [String]())
    for member in world.members.indices where cover.roles.contains(world.members[member].role) {
      let name = world.members[member].name
      switch facts.obstacle(member, organisation) {
      case .granted, .notOffered: continue
      case .pinned, .excluded, .held: refused.append(name)
      case .full: full.append(name)
      case .none: free.append(name)
      }
    }
    let holders = facts.judged.membersOfOrganisation[organisation].map { world.members[$0].name }
    var parts: [String] = []
    if !holders.isEmpty {
      let names = say.list(holders)
      parts.append(say("mới có \(names)", "assigned so far: \(names)"))
    }
    if full.isEmpty && free.isEmpty && refused.isEmpty {
      parts.append(
        say(
          "không có ai (khác) thuộc diện được chọn tổ chức này",
          "nobody (else) may be given this organisation"))
    }
    if !refused.isEmpty {
      let names = say.list(refused)
      parts.append(
        say("\(names): bị quy tắc hoặc ghim loại", "\(names): excluded by a rule or a pin"))
    }
    if !full.isEmpty {
      let names = say.list(full)
      parts.append(say("\(names): đã nhận đủ số tối đa", "\(names): have the most allowed"))
    }
    if !free.isEmpty {
      let names = say.list(free)
      parts.append(
        isProven
          ? say(
            "\(names): không vướng riêng điều gì (lệnh explain chỉ ra các quy tắc cùng cản trở)",
            "\(names): nothing alone forbids it (the command explain names the rules that act together)")
          : say(
            "\(names): không vướng riêng điều gì (phương án chưa được chứng minh là tốt nhất)",
            "\(names): nothing alone forbids it (this plan is not proven to be the best)"))
    }
    return sentence(parts)
  }

  // MARK: - A meeting that nobody attends

  private func missingAttendance(_ id: String, _ member: Int?, _ attendance: Attendance) -> String {
    guard let meeting = world.meetingIndex[id] else { return "" }
    let assigned = facts.judged.membersOfOrganisation[world.organisationOfMeeting[meeting]].filter {
      attendance.roles.contains(world.members[$0].role)
    }
    let concerned = member.map { [$0] } ?? assigned
    if concerned.isEmpty {
      return sentence([
        say("chưa có ai được phân công tổ chức này", "nobody is assigned to this organisation")
      ])
    }
    let parts = concerned.map { member in
      var tally = MeetingTally(say)
      tally.add(facts.obstacle(member, meeting: meeting))
      return "\(world.members[member].name): \(tally.parts(isProven: isProven).joined())"
    }
    return sentence(limited(parts))
  }
}
