import Domain
import Rules

/// How the items of a conflict name people, places and times.
struct ConflictWording {
  let problem: HardProblem

  private var world: World { problem.world }

  // MARK: - Pins and facts

  /// What a pin demands.
  func pin(_ decision: PinnedDecision) -> Message {
    let (who, place) = (who(decision.member), world.organisations[decision.organisation].name)
    let reason = decision.reason.isEmpty ? "" : " (\(decision.reason))"
    let (verb, action) = decision.action == .keep ? ("giữ", "keeps") : ("cấm", "forbids")
    guard let date = decision.date else {
      return Message(
        "Ghim \(verb) phân công \(who.vietnamese) về \(place)\(reason).",
        "A pin \(action) the assignment of \(who.english) to \(place)\(reason).")
    }
    return Message(
      "Ghim \(verb) lượt dự của \(who.vietnamese) ở \(place) ngày \(date.vietnamese)\(reason).",
      "A pin \(action) the visit of \(who.english) to \(place) on \(date)\(reason).")
  }

  /// That no rule assigns anything to the member's role.
  func roleWithoutAssignment(_ member: Int) -> Message {
    let (who, role) = (who(member), world.members[member].role.title)
    return Message(
      "Không quy tắc nào phân công tổ chức cho vai trò “\(role.vietnamese)” của \(who.vietnamese).",
      "No rule assigns organisations to the role “\(role.english)” of \(who.english).")
  }

  /// That the organisation holds no meeting that day, and when it does.
  func noMeeting(_ organisation: Int, _ date: Day) -> Message {
    let days = world.meetingsOfOrganisation[organisation].map { world.meetings[$0].date }
    let near = [days.last { $0 < date }, days.first { $0 > date }].compactMap(\.self)
    let (vietnamese, english) = (near.map(\.vietnamese), near.map(\.description))
    let hint =
      near.isEmpty
      ? Message("", "")
      : Message(
        "; gần nhất: \(vietnamese.joined(separator: " và "))",
        "; the nearest: \(english.joined(separator: " and "))")
    let place = world.organisations[organisation].name
    return Message(
      "\(place) không có cuộc họp nào ngày \(date.vietnamese)\(hint.vietnamese).",
      "\(place) holds no meeting on \(date)\(hint.english).")
  }

  /// That the meeting is over and the plan before has no such visit.
  func past(_ member: Int, _ meeting: Int) -> Message {
    let (who, slot) = (who(member), slot(meeting))
    let now = problem.situation.today.map { (" (hôm nay: \($0.vietnamese))", " (today: \($0))") } ?? ("", "")
    return Message(
      "Cuộc họp \(slot.vietnamese) đã qua\(now.0), và kế hoạch trước không có \(who.vietnamese) dự.",
      "The meeting \(slot.english) is over\(now.1), and the plan before does not have \(who.english) attend it."
    )
  }

  // MARK: - Rules

  /// That a rule excludes the choice, and why.
  func exclusion(of choice: HardProblem.Choice, _ rule: Rule, _ clause: Message) -> Message {
    switch choice {
    case .missing: return clause
    case .assignment(let member, let organisation):
      let (who, place) = (who(member), world.organisations[organisation].name)
      return Message(
        "Không được phân công \(who.vietnamese) về \(place): \(clause.vietnamese).",
        "\(who.english) may not be assigned \(place): \(clause.english).")
    case .visit(let member, let meeting):
      let (who, slot) = (who(member), slot(meeting))
      if let calendar = rule.body as? RespectCalendar {
        let spare =
          calendar.margin > 0
          ? (", kể cả \(calendar.margin) phút trước và sau", ", \(calendar.margin) minutes to spare included")
          : ("", "")
        return Message(
          "Không được xếp \(who.vietnamese) dự cuộc họp \(slot.vietnamese) vào lúc bận hoặc ngày nghỉ\(spare.0).",
          "\(who.english) may not attend the meeting \(slot.english) while busy or on a holiday\(spare.1).")
      }
      return Message(
        "Không được xếp \(who.vietnamese) dự cuộc họp \(slot.vietnamese): \(clause.vietnamese).",
        "\(who.english) may not attend the meeting \(slot.english): \(clause.english).")
    }
  }

  /// What a rule allows at most. A kind that is not worded here is named by the rule's title.
  func limit(of rule: Rule, _ restriction: HardProblem.Restriction, _ subject: Subject) -> Message {
    let most = Int(restriction.limit)
    let who = subject.member.map { self.who($0) } ?? Message("", "")
    let place = subject.organisation.map { world.organisations[$0].name } ?? ""
    let meetings = restriction.terms.compactMap { problem.choices[$0.choice].meeting }.sorted {
      world.meetings[$0].interval.start < world.meetings[$1].interval.start
    }
    let dates = Set(meetings.map { world.meetings[$0].date }).sorted()
    let days = (
      dates.map(\.vietnamese).joined(separator: ", "), dates.map(\.description).joined(separator: ", ")
    )
    switch rule.body {
    case is Assign:
      return Message(
        "\(capital(who.vietnamese)) được phân công nhiều nhất \(most) tổ chức.",
        "\(who.english) may be assigned at most \(counted(most, "organisation")).")
    case is OrganisationCapacity:
      return Message(
        "\(place) có nhiều nhất \(most) người được phân công.",
        "\(place) may be assigned to at most \(counted(most, "member")).")
    case is MeetingCapacity:
      let meeting = subject.meeting.map { slot($0) } ?? Message(place, place)
      return Message(
        "Cuộc họp \(meeting.vietnamese) có nhiều nhất \(most) người đến dự.",
        "The meeting \(meeting.english) may be attended by at most \(counted(most, "member")).")
    case let limit as VisitLimit:
      let horizon = world.scenario.horizon
      let period = Period.whole(limit.every, in: horizon).first { $0.label == subject.period }
      let (first, last) = (period?.first ?? horizon.lowerBound, period?.last ?? horizon.upperBound)
      return Message(
        "\(capital(who.vietnamese)) dự nhiều nhất \(most) lượt từ \(first.vietnamese) đến \(last.vietnamese).",
        "\(who.english) may make at most \(counted(most, "visit")) from \(first) to \(last).")
    case let spacing as Spacing:
      return Message(
        "Hai lượt dự của \(who.vietnamese) ở \(place) phải cách nhau ít nhất \(spacing.days) ngày: \(days.0).",
        "Two visits of \(who.english) to \(place) must be at least \(counted(spacing.days, "day")) apart: \(days.1)."
      )
    case let overlap as NoOverlap where most == overlap.perDay:
      return Message(
        "\(capital(who.vietnamese)) dự nhiều nhất \(most) cuộc họp ngày \(days.0).",
        "\(who.english) may attend at most \(counted(most, "meeting")) on \(days.1).")
    case is NoOverlap:
      let list = meetings.map { meeting in
        let (row, place) = (world.meetings[meeting], world.organisationOfMeeting[meeting])
        return "\(world.organisations[place].name), \(row.start)–\(row.end)"
      }
      return Message(
        "\(capital(who.vietnamese)) không kịp dự cả hai cuộc họp ngày \(days.0): \(list.joined(separator: "; ")).",
        "\(who.english) has no time to attend both meetings on \(days.1): \(list.joined(separator: "; ")).")
    default:
      let (vietnamese, english) = (
        [rule.title, who.vietnamese, place, days.0, subject.period ?? ""],
        [rule.title, who.english, place, days.1, subject.period ?? ""]
      )
      return Message(
        "Nhiều nhất \(most): \(vietnamese.filter { !$0.isEmpty }.joined(separator: "; ")).",
        "At most \(most): \(english.filter { !$0.isEmpty }.joined(separator: "; ")).")
    }
  }

  // MARK: - Names

  private func who(_ member: Int) -> Message {
    let name = world.members[member].name
    return Message("đồng chí \(name)", name)
  }

  /// The meeting: where, on which date, from when to when.
  private func slot(_ meeting: Int) -> Message {
    let (row, place) = (
      world.meetings[meeting], world.organisations[world.organisationOfMeeting[meeting]].name
    )
    return Message(
      "của \(place) lúc \(row.start)–\(row.end) ngày \(row.date.vietnamese)",
      "of \(place) on \(row.date), \(row.start)–\(row.end)")
  }

  private func capital(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  /// `1 visit`, `2 visits`.
  private func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}
