import Domain
import Rules

/// What a reason is asked about, as a condition that the plan does not meet.
struct Target {
  let about: Reason.About
  /// What is asked for; `nil` where nothing in the tables could ever meet it.
  let condition: Condition?
  /// The same in words, with what it could come from.
  let ground: Ground
  /// Goals that the reason takes for granted: those that matter more, and the one it is about.
  let goals: Set<Goal>
}

extension LooseProgram {
  /// The goals before this one in the order, and itself where the order has it.
  private func goals(through goal: Goal) -> Set<Goal> {
    let order = situation.rules.goals
    return Set(order.prefix(through: order.firstIndex(of: goal) ?? order.count - 1))
  }

  /// One unit of a duty that falls short: no more than `unit` − 1 are to be missing.
  func target(_ shortfall: Plan.Shortfall, unit: Int) -> Target? {
    let name = DutyName(
      rule: shortfall.rule, member: shortfall.member, organisation: shortfall.organisation,
      period: shortfall.period)
    guard let index = dutyIndex[name] else { return nil }
    let term = formulation.shortfalls[index]
    let rule = formulation.situation.rules.rules[term.rule]
    let say = GroundWording(program: self)
    let (demand, sources) = (say.demand(rule, term.subject), say.sources(rule, term.subject))
    let ground = say.ground(
      .target, rule: rule.id, member: term.subject.member, organisation: term.subject.organisation,
      Message(
        demand.vietnamese + "; " + sources.vietnamese + ".", demand.english + "; " + sources.english + "."))
    return Target(
      about: Reason.About(
        kind: .shortfall, rule: shortfall.rule, member: shortfall.member,
        organisation: shortfall.organisation, period: shortfall.period, unit: unit),
      condition: term.row.map { condition($0, .target, lacking: unit - 1) }, ground: ground,
      goals: goals(through: .shortfall))
  }

  /// A pair that is not assigned.
  func target(_ member: Int, _ organisation: Int) -> Target {
    let say = GroundWording(program: self)
    let (who, place) = (say.name(member), say.place(organisation))
    let choice = world.registrations[member].first { $0.organisation == organisation }?.choice
    let assign = situation.rules.rules(of: Assign.self).first {
      $0.body.roles.contains(world.members[member].role)
    }
    var fact: Message
    if let choice {
      fact = Message(
        "Đồng chí \(who) đăng ký \(place), nguyện vọng \(choice).",
        "\(who) registered \(place), choice \(choice).")
    } else {
      fact = Message(
        "Đồng chí \(who) muốn được phân công về \(place).", "\(who) is to be assigned \(place).")
    }
    let column = column(member, organisation)
    if column == nil {
      let clause = assign?.body.objection(to: member, at: organisation, in: world)
      let reason =
        clause
        ?? Message(
          assign == nil
            ? "không quy tắc nào phân công cho vai trò này" : "không thuộc diện được phân công",
          assign == nil ? "no rule assigns anything to this role" : "it is not offered")
      fact = Message(
        "Không phân công được đồng chí \(who) về \(place): \(reason.vietnamese).",
        "\(who) can't be assigned \(place): \(reason.english).")
    }
    return Target(
      about: Reason.About(
        kind: .refusal, member: world.members[member].id, organisation: world.organisations[organisation].id,
        choice: choice),
      condition: column.map { atLeastOne([$0], .target) },
      ground: say.ground(
        .target, rule: assign?.rule.id, member: member, organisation: organisation, fact),
      goals: goals(through: .choice))
  }

  /// A priority organisation that nobody is assigned to.
  func target(uncovered organisation: Int) -> Target {
    let say = GroundWording(program: self)
    let takers = formulation.pairsOfOrganisation[organisation].map { formulation.pairs[$0] }
    let names = say.list(takers.map { say.name($0.member) })
    let (place, priority) = (say.place(organisation), world.organisations[organisation].priority)
    return Target(
      about: Reason.About(kind: .uncovered, organisation: world.organisations[organisation].id),
      condition: takers.isEmpty ? nil : atLeastOne(takers.map(\.column), .target),
      ground: say.ground(
        .target, rule: nil, organisation: organisation,
        takers.isEmpty
          ? Message(
            "\(place) (mức ưu tiên \(priority)): không ai thuộc diện được phân công về đó.",
            "\(place) (priority \(priority)): nobody may be assigned to it.")
          : Message(
            "\(place) (mức ưu tiên \(priority)) cần có người; thuộc diện: \(names).",
            "\(place) (priority \(priority)) wants somebody; who may come: \(names).")),
      goals: goals(through: .coverage))
  }
}

extension GroundWording {
  /// Out of what a duty can be met, as a clause.
  func sources(_ rule: Rule, _ subject: Subject) -> Message {
    let world = program.world
    let formulation = program.formulation
    switch rule.body {
    case let assign as Assign:
      let offered = subject.member.map { assign.offered(to: $0, in: world) } ?? []
      let places = list(offered.map(place))
      if offered.isEmpty {
        return assign.source == .registered
          ? Message("chưa đăng ký tổ chức nào thuộc diện", "none that qualifies is registered")
          : Message("không có tổ chức nào thuộc diện", "no organisation qualifies")
      }
      return assign.source == .registered
        ? Message("chỉ đăng ký: \(places)", "only these are registered: \(places)")
        : Message("chỉ có thể chọn: \(places)", "to choose from: \(places)")
    case is VisitQuota:
      guard let member = subject.member else { break }
      if let organisation = subject.organisation { return meetings(of: organisation, subject.period) }
      let organisations = Set(formulation.visits(of: member).map(\.organisation)).sorted()
      return organisations.isEmpty
        ? Message("không có tổ chức nào để dự", "there is no organisation to visit")
        : Message(
          "có thể dự ở: \(list(organisations.map(place)))", "to be visited: \(list(organisations.map(place)))"
        )
    case let cover as OrganisationCover:
      guard let organisation = subject.organisation else { break }
      let members = formulation.pairsOfOrganisation[organisation].map { formulation.pairs[$0].member }.filter
      {
        cover.roles.contains(world.members[$0].role)
      }
      return members.isEmpty
        ? Message("không ai thuộc diện được phân công về đó", "nobody may be assigned to it")
        : Message("thuộc diện: \(list(members.map(name)))", "who may come: \(list(members.map(name)))")
    case is Attendance:
      guard let meeting = subject.meeting else { break }
      let members = formulation.visitsOfMeeting[meeting].map { formulation.visits[$0].member }
      return members.isEmpty
        ? Message("không ai có thể dự", "nobody can attend")
        : Message("có thể dự: \(list(members.map(name)))", "who could attend: \(list(members.map(name)))")
    default: break
    }
    return Message("theo quy tắc này", "under this rule")
  }

  private func meetings(of organisation: Int, _ label: String?) -> Message {
    let world = program.world
    let periods = Recurrence.allCases.flatMap { Period.whole($0, in: world.scenario.horizon) }
    let period = periods.first { $0.label == label }
    let days = world.meetingsOfOrganisation[organisation].map { world.meetings[$0].date }.filter {
      period?.contains($0) ?? true
    }
    guard !days.isEmpty else { return Message("nơi đó không họp buổi nào", "there is no meeting there") }
    return Message(
      "nơi đó họp \(days.count) buổi: \(list(days.map(\.vietnamese), limit: 14))",
      "it meets \(days.count) times: \(list(days.map(\.description), limit: 14))")
  }

  /// A list in a sentence, cut after `limit` entries.
  func list(_ entries: [String], limit: Int = 6) -> String {
    let shown = entries.prefix(limit).joined(separator: ", ")
    return entries.count > limit ? "\(shown), … (+\(entries.count - limit))" : shown
  }
}
