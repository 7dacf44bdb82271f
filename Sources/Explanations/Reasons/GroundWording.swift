import Domain
import Rules

/// Says what the things are that a reason is made of.
struct GroundWording {
  let program: LooseProgram

  private var world: World { program.world }

  /// The ground of a thing; `target` is told by who asks for it.
  func ground(_ item: Item, target: Ground) -> Ground {
    switch item {
    case .target: return target
    case .duty(let index): return duty(index)
    case .limit(let rule, let subject): return limit(rule, subject)
    case .busy(let entry, let member): return busy(world.scenario.busy[entry], member)
    case .holiday(let day):
      let name = world.holidays[day]?.name ?? ""
      return ground(
        .fact, rule: calendarRule, date: day,
        Message("Ngày \(day.vietnamese) là ngày nghỉ: \(name).", "\(day) is a holiday: \(name)."))
    case .excludedPair(let rule, let member, let organisation): return excluded(rule, member, organisation)
    case .excludedVisit(let rule, let member, let meeting): return excludedVisit(rule, member, meeting)
    case .tooSoon(let rule, let day):
      return ground(
        rule == nil ? .fact : .rule, rule: rule, date: day,
        Message(
          "Không thêm lượt dự nào trước ngày \(day.vietnamese).", "No visit is added before \(day)."))
    case .pin(let index): return pin(world.scenario.pins[index])
    case .frozen(let member, let meeting):
      return decision(member, meeting: meeting, "đã báo trước hoặc đã qua", "is announced or over")
    case .keptVisit(let member, let meeting):
      return decision(member, meeting: meeting, "có trong kế hoạch trước", "is in the plan before")
    case .keptAssignment(let member, let organisation):
      let (who, place) = (name(member), place(organisation))
      return ground(
        .decision, goal: .change, member: member, organisation: organisation,
        Message(
          "Kế hoạch trước đã phân công đồng chí \(who) về \(place).",
          "The plan before assigns \(who) to \(place)."))
    case .granted(let member, let organisation): return granted(member, organisation)
    case .covered(let organisation):
      let place = place(organisation)
      return ground(
        .decision, goal: .coverage, organisation: organisation,
        Message(
          "\(place) là cơ sở ưu tiên, cần giữ người đã được phân công.",
          "\(place) is a priority organisation and keeps somebody."))
    }
  }

  // MARK: - Duties

  /// What a duty asks for, and what it lacks in the plan.
  func duty(_ index: Int) -> Ground {
    let term = program.formulation.shortfalls[index]
    let rule = program.formulation.situation.rules.rules[term.rule]
    let lacking = program.lacking[index] ?? 0
    let text = demand(rule, term.subject)
    let rest =
      lacking == 0
      ? Message(".", ".")
      : Message(
        " (nay thiếu \(lacking), không được thiếu thêm).", " (\(lacking) missing now, no more may be).")
    return ground(
      .duty, rule: rule.id, member: term.subject.member, organisation: term.subject.organisation,
      Message(text.vietnamese + rest.vietnamese, text.english + rest.english))
  }

  /// What a duty asks for, as a sentence without full stop.
  func demand(_ rule: Rule, _ subject: Subject) -> Message {
    let who = subject.member.map(name) ?? ""
    let place = subject.organisation.map(place) ?? ""
    let period = PeriodTitle.message(subject.period)
    switch rule.body {
    case let assign as Assign:
      return Message(
        "Đồng chí \(who) cần ít nhất \(assign.min) tổ chức",
        "\(who) needs at least \(counted(assign.min, "organisation"))")
    case let quota as VisitQuota where quota.isPerOrganisation:
      return Message(
        "Đồng chí \(who), nếu được phân công về \(place), cần đến đó ít nhất \(quota.count) lần trong \(period.vietnamese)",
        "\(who), where assigned to \(place), needs at least \(counted(quota.count, "visit")) there in \(period.english)"
      )
    case let quota as VisitQuota:
      let target =
        switch quota.target {
        case .assigned: Message("ở tổ chức được phân công", "to assigned organisations")
        case .ownUnit: Message("ở đơn vị mình", "to the own unit")
        case .residence: Message("ở nơi cư trú", "at the residence")
        }
      return Message(
        "Đồng chí \(who) cần dự ít nhất \(quota.count) lượt \(target.vietnamese) trong \(period.vietnamese)",
        "\(who) needs at least \(counted(quota.count, "visit")) \(target.english) in \(period.english)")
    case let cover as OrganisationCover:
      return Message(
        "\(place) cần ít nhất \(cover.min) người được phân công",
        "\(place) needs at least \(counted(cover.min, "member"))")
    case is Attendance:
      let when = subject.meeting.map { world.meetings[$0] }.map { ($0.date.vietnamese, $0.date.description) }
      return who.isEmpty
        ? Message(
          "Cuộc họp ngày \(when?.0 ?? "") của \(place) cần có người được phân công đến dự",
          "The meeting of \(place) on \(when?.1 ?? "") needs somebody assigned there")
        : Message(
          "Đồng chí \(who), nếu được phân công về \(place), cần dự cuộc họp ngày \(when?.0 ?? "")",
          "\(who), where assigned to \(place), must attend its meeting on \(when?.1 ?? "")")
    case is Rotation:
      return Message(
        "Đồng chí \(who) chưa đủ thời gian ở \(place) nên cần được phân công lại",
        "\(who) has not been at \(place) long enough and should be assigned it again")
    default:
      let parts = [rule.title, who, place].filter { !$0.isEmpty }.joined(separator: "; ")
      return Message(parts, parts)
    }
  }

  // MARK: - Rules and facts

  private func limit(_ id: String, _ subject: Item.Subject) -> Ground {
    let who = subject.member.map(name) ?? ""
    let place = subject.organisation.map(place) ?? ""
    let date = subject.meeting.map { world.meetings[$0].date }
    let day = Message(date?.vietnamese ?? "", date?.description ?? "")
    let period = PeriodTitle.message(subject.period)
    let rule = program.situation.rules.rule(id)
    var text: Message
    switch rule?.body {
    case let body as Assign:
      text = Message(
        "Đồng chí \(who) được phân công nhiều nhất \(body.max) tổ chức.",
        "\(who) may be assigned at most \(counted(body.max, "organisation")).")
    case let body as OrganisationCapacity:
      text = Message(
        "\(place) có nhiều nhất \(body.max) người được phân công.",
        "\(place) may be assigned to at most \(counted(body.max, "member")).")
    case let body as MeetingCapacity:
      text = Message(
        "Cuộc họp ngày \(day.vietnamese) của \(place) có nhiều nhất \(body.max) người đến dự.",
        "The meeting of \(place) on \(day.english) takes at most \(counted(body.max, "member")).")
    case let body as NoOverlap:
      text = Message(
        "Đồng chí \(who) dự nhiều nhất \(body.perDay) cuộc họp ngày \(day.vietnamese), và phải kịp đi lại.",
        "\(who) attends at most \(counted(body.perDay, "meeting")) on \(day.english), with time to travel.")
    case let body as VisitLimit:
      text = Message(
        "Đồng chí \(who) dự nhiều nhất \(body.count) lượt trong \(period.vietnamese).",
        "\(who) makes at most \(counted(body.count, "visit")) in \(period.english).")
    case let body as Spacing:
      text = Message(
        "Hai lượt dự của đồng chí \(who) ở \(place) phải cách nhau ít nhất \(body.days) ngày.",
        "Two visits of \(who) to \(place) must be at least \(counted(body.days, "day")) apart.")
    default:
      let parts = [rule?.title ?? id, who, place, day.vietnamese].filter { !$0.isEmpty }
      text = Message(parts.joined(separator: "; ") + ".", parts.joined(separator: "; ") + ".")
    }
    return ground(
      .rule, rule: id, member: subject.member, organisation: subject.organisation, date: date, text)
  }

  private func busy(_ entry: BusyEntry, _ member: Int) -> Ground {
    let (who, span) = (name(member), entry.interval.phrase)
    let reason = [entry.reason, entry.body ?? ""].first { !$0.isEmpty }.map { " (\($0))" } ?? ""
    var ground = ground(
      .fact, rule: calendarRule, member: member, date: entry.interval.start.day,
      Message(
        "Đồng chí \(who) bận \(span.vietnamese)\(reason).", "\(who) is busy \(span.english)\(reason)."))
    ground.recurring = Message("Đồng chí \(who) bận\(reason)", "\(who) is busy\(reason)")
    return ground
  }

  private var calendarRule: String? {
    program.situation.rules.rules(of: RespectCalendar.self).first?.rule.id
  }

  private func excluded(_ id: String, _ member: Int, _ organisation: Int) -> Ground {
    let clause = program.situation.rules.rule(id)?.body.excludes(
      member: member, organisation: organisation, in: program.situation)
    let (who, place) = (name(member), place(organisation))
    return ground(
      .rule, rule: id, member: member, organisation: organisation,
      Message(
        "Không được phân công đồng chí \(who) về \(place): \(clause?.vietnamese ?? "").",
        "\(who) may not be assigned \(place): \(clause?.english ?? "")."))
  }

  private func excludedVisit(_ id: String, _ member: Int, _ meeting: Int) -> Ground {
    let clause = program.situation.rules.rule(id)?.body.excludes(
      member: member, meeting: meeting, in: program.situation)
    let organisation = world.organisationOfMeeting[meeting]
    let (who, place) = (name(member), place(organisation))
    return ground(
      .rule, rule: id, member: member, organisation: organisation, date: world.meetings[meeting].date,
      Message(
        "Đồng chí \(who) không được dự cuộc họp của \(place): \(clause?.vietnamese ?? "").",
        "\(who) may not attend the meeting of \(place): \(clause?.english ?? "")."))
  }

  // MARK: - Decisions

  private func pin(_ pin: Pin) -> Ground {
    let (member, organisation) = (world.memberIndex[pin.member], world.organisationIndex[pin.organisation])
    let (who, place) = (member.map(name) ?? pin.member, organisation.map(place) ?? pin.organisation)
    let reason = pin.reason.isEmpty ? "" : " (\(pin.reason))"
    let keeps = pin.action == .keep
    let on = pin.date.map { (" ngày \($0.vietnamese)", " on \($0)") } ?? ("", "")
    return ground(
      .pin, rule: nil, member: member, organisation: organisation, date: pin.date,
      Message(
        "Đã quyết định \(keeps ? "giữ" : "không") phân công đồng chí \(who) ở \(place)\(on.0)\(reason).",
        "A pin \(keeps ? "keeps" : "forbids") \(who) at \(place)\(on.1)\(reason)."))
  }

  private func decision(_ member: Int, meeting: Int, _ vietnamese: String, _ english: String) -> Ground {
    let (who, organisation) = (name(member), world.organisationOfMeeting[meeting])
    let (place, day) = (place(organisation), world.meetings[meeting].date)
    return ground(
      .decision, goal: .change, member: member, organisation: organisation, date: day,
      Message(
        "Lượt dự của đồng chí \(who) ở \(place) ngày \(day.vietnamese) \(vietnamese).",
        "The visit of \(who) to \(place) on \(day) \(english)."))
  }

  private func granted(_ member: Int, _ organisation: Int) -> Ground {
    let (who, place) = (name(member), place(organisation))
    let choice = world.registrations[member].first { $0.organisation == organisation }?.choice ?? 0
    return ground(
      .decision, goal: .choice, member: member, organisation: organisation,
      Message(
        "Đồng chí \(who) được phân công về \(place) theo nguyện vọng \(choice).",
        "\(who) is assigned \(place), choice \(choice)."))
  }

  // MARK: - Parts

  /// A ground with its article.
  func ground(
    _ kind: Ground.Kind, rule: String? = nil, goal: Goal? = nil, member: Int? = nil, organisation: Int? = nil,
    date: Day? = nil,
    _ fact: Message
  ) -> Ground {
    Ground(
      kind: kind, rule: rule, citation: rule.flatMap { program.situation.rules.rule($0) }?.citation ?? "",
      member: member.map { world.members[$0].id },
      organisation: organisation.map { world.organisations[$0].id }, date: date, fact: fact,
      goal: goal)
  }

  func name(_ member: Int) -> String { world.members[member].name }
  func place(_ organisation: Int) -> String { world.organisations[organisation].name }

  private func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}
