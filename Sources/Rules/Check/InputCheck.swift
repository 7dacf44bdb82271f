import Domain

/// What a scenario allows at all, whoever plans.
struct InputCheck {
  let situation: Situation
  /// For each member, the organisations that rules and pins let him or her be assigned, ascending.
  let grantable: [[Int]]
  /// For each organisation, the members who may be assigned it.
  let takers: [[Int]]

  var world: World { situation.world }

  init(_ situation: Situation) {
    self.situation = situation
    let world = situation.world
    let forbidden = Set(
      world.scenario.pins.filter { $0.action == .forbid && $0.date == nil }.map {
        [$0.member, $0.organisation]
      })
    var takers = [[Int]](repeating: [], count: world.organisations.count)
    grantable = world.members.indices.map { member in
      let organisations = world.organisations.indices.filter {
        situation.isCandidate(member, $0)
          && !forbidden.contains([world.members[member].id, world.organisations[$0].id])
      }
      for organisation in organisations { takers[organisation].append(member) }
      return organisations
    }
    self.takers = takers
  }

  func violation(_ finding: RuleFinding, under rule: Rule?) -> Violation {
    Violation(finding, rule: rule?.id ?? "scenario", citation: rule?.citation ?? "", in: world)
  }

  // MARK: - Registrations

  /// Registrations that can never be granted, each under the rule or pin that stands against it.
  func ungrantable() -> [Violation] {
    world.members.indices.flatMap { member in
      world.registrations[member].compactMap { organisation, choice -> Violation? in
        guard let reason = obstacle(to: member, organisation) else { return nil }
        let (who, place) = (world.sentenceStart(member), world.place(organisation))
        let finding = RuleFinding(
          .warning, member: member, organisation: organisation,
          Message(
            "\(who.vietnamese) đăng ký \(place) (nguyện vọng \(choice)) nhưng không thể được phân công: \(reason.clause.vietnamese).",
            "\(who.english) has registered \(place) (choice \(choice)), which can never be granted: \(reason.clause.english)."
          ))
        return Violation(finding, rule: reason.rule, citation: reason.citation, in: world)
      }
    }
  }

  /// Why the pair can never be assigned, or `nil`: rules, a pin that forbids it, or pins that keep the
  /// organisation for others.
  private func obstacle(to member: Int, _ organisation: Int) -> Situation.Reason? {
    let reasons = situation.reasonsAgainst(member, organisation)
    if let first = reasons.first {
      // A role without an `assign` rule is a fault of the data here; there is no plan yet to be wrong.
      let rule = first.rule == "plan" ? "scenario" : first.rule
      return Situation.Reason(rule: rule, citation: first.citation, clause: reasons.joined())
    }
    let (person, place) = (world.members[member], world.organisations[organisation])
    let pins = world.scenario.pins.filter { $0.organisation == place.id && $0.date == nil }
    if let pin = pins.first(where: { $0.member == person.id && $0.action == .forbid }) {
      return Situation.Reason(
        rule: "pin", citation: "",
        clause: Message("ghim cấm (\(pin.reason))", "a pin forbids it (\(pin.reason))"))
    }
    for (rule, capacity) in situation.rules.rules(of: OrganisationCapacity.self)
    where capacity.roles.contains(person.role) {
      let others = Set(pins.filter { $0.action == .keep && $0.member != person.id }.map(\.member))
        .compactMap { world.memberIndex[$0] }.filter { capacity.roles.contains(world.members[$0].role) }
        .sorted()
      guard others.count >= capacity.max else { continue }
      let names = others.map { world.members[$0].name }.joined(separator: ", ")
      return Situation.Reason(
        rule: rule.id, citation: rule.citation,
        clause: others.isEmpty
          ? Message("không ai được phân công về \(place.name)", "nobody may be assigned \(place.name)")
          : Message("\(place.name) đã được ghim giữ cho \(names)", "a pin keeps \(place.name) for \(names)"))
    }
    return nil
  }

  /// Members for whom fewer organisations are left than they must get, or, where they register, fewer than two.
  func tooFewLeft() -> [Violation] {
    world.members.indices.compactMap { member in
      guard let rule = situation.assignRule(of: member), let assign = rule.body as? Assign else { return nil }
      let needed = assign.source == .registered ? max(assign.min, 2) : assign.min
      let left = grantable[member].filter { obstacle(to: member, $0) == nil }
      guard left.count < needed else { return nil }
      let who = world.sentenceStart(member)
      let names = left.isEmpty ? "" : " (" + left.map { world.place($0) }.joined(separator: "; ") + ")"
      return violation(
        RuleFinding(
          left.count < assign.min ? .shortfall : .warning, member: member, amount: needed - left.count,
          Message(
            "\(who.vietnamese) chỉ còn \(left.count) tổ chức có thể được phân công\(names), thiếu \(needed - left.count) so với mức cần có \(needed).",
            "\(who.english) has only \(counted(left.count, "organisation")) left that may be assigned\(names), \(needed - left.count) fewer than the \(needed) needed."
          )), under: rule)
    }
  }

  // MARK: - Pins

  /// `keep` pins that no plan can respect: the pair is none that may be assigned, or there is nothing to attend.
  func impossiblePins() -> [Violation] {
    let possible = PossibleVisits(situation)
    return world.scenario.pins.compactMap { pin in
      guard pin.action == .keep, let member = world.memberIndex[pin.member],
        let organisation = world.organisationIndex[pin.organisation],
        let reason = obstacle(to: pin, member, organisation, possible)
      else { return nil }
      let (who, place) = (world.who(member), world.place(organisation))
      let day = pin.date.map { (" ngày \($0.vietnamese)", " on \($0)") } ?? ("", "")
      return Violation(
        RuleFinding(
          .hard, member: member, organisation: organisation, date: pin.date,
          Message(
            "Không thể giữ theo ghim (\(pin.reason)) việc \(who.vietnamese) về \(place)\(day.0): \(reason.clause.vietnamese).",
            "The pin (\(pin.reason)) that keeps \(who.english) at \(place)\(day.1) can't be respected: \(reason.clause.english)."
          )), rule: reason.rule, citation: reason.citation, in: world)
    }
  }

  private func obstacle(
    to pin: Pin, _ member: Int, _ organisation: Int, _ possible: PossibleVisits
  ) -> Situation.Reason? {
    let needsAssignment = pin.date == nil || !situation.isDirectTarget(organisation, of: member)
    if needsAssignment, let reason = obstacle(to: member, organisation) { return reason }
    guard let date = pin.date else { return nil }
    let meetings = world.meetings.indices.filter {
      world.organisationOfMeeting[$0] == organisation && world.meetings[$0].date == date
    }
    let reasons = meetings.map { possible.obstacle(to: member, at: $0) }
    if reasons.contains(where: { $0 == nil }) { return nil }
    return reasons.first.flatMap { $0 }
      ?? Situation.Reason(
        rule: "scenario", citation: "",
        clause: Message("hôm đó không có cuộc họp nào", "there is no meeting on that day"))
  }

  // MARK: - Organisations

  /// Organisations that hold no meeting, but for those above others that do, to which nobody is to go.
  func withoutMeetings() -> [Violation] {
    let parents = Set(
      world.organisations.indices.filter { !world.meetingsOfOrganisation[$0].isEmpty }.compactMap {
        world.organisations[$0].parent
      })
    return world.organisations.indices.compactMap { organisation in
      guard world.meetingsOfOrganisation[organisation].isEmpty else { return nil }
      let isAwaited =
        !takers[organisation].isEmpty
        || world.members.indices.contains { situation.isDirectTarget(organisation, of: $0) }
      if !isAwaited && parents.contains(world.organisations[organisation].id) { return nil }
      let place = world.place(organisation)
      return violation(
        RuleFinding(
          .warning, organisation: organisation,
          Message(
            "\(place) không có cuộc họp nào trong kỳ kế hoạch nên không ai dự được.",
            "\(place) holds no meeting in the time of the plan, so that nobody can attend any.")), under: nil)
    }
  }

  /// Organisations that more must get than may, and those with priority that nobody may get.
  func outOfReach() -> [Violation] {
    let covers = situation.rules.rules(of: OrganisationCover.self)
    return world.organisations.indices.flatMap { organisation -> [Violation] in
      let row = world.organisations[organisation]
      let short = covers.compactMap { rule, cover -> Violation? in
        guard cover.concerns(row) else { return nil }
        let able = takers[organisation].filter { cover.roles.contains(world.members[$0].role) }.count
        guard able < cover.min else { return nil }
        return violation(
          RuleFinding(
            .shortfall, organisation: organisation, amount: cover.min - able,
            Message(
              "\(row.name) cần \(cover.min) người nhưng chỉ \(able) người có thể được phân công, thiếu \(cover.min - able).",
              "\(row.name) needs \(counted(cover.min, "member")) but only \(able) may be assigned, \(cover.min - able) too few."
            )), under: rule)
      }
      guard short.isEmpty, row.priority >= 1, takers[organisation].isEmpty else { return short }
      return [
        violation(
          RuleFinding(
            .warning, organisation: organisation, amount: row.priority,
            Message(
              "\(row.name) được ưu tiên (mức \(row.priority)) nhưng không ai có thể được phân công về đó.",
              "\(row.name) has priority \(row.priority), but nobody may be assigned it.")), under: nil)
      ]
    }
  }
}
