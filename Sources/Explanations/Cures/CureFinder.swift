import Domain
import Rules

/// Thinks of small changes that might cure something, from the things that its reason is made of.
///
/// Nothing that it thinks of is a cure before planning again has shown that it is one.
struct CureFinder {
  let program: LooseProgram
  let judged: JudgedPlan

  private var world: World { program.world }
  private var scenario: Scenario { world.scenario }
  private var rules: RuleBook { program.situation.rules }

  init(_ program: LooseProgram) {
    self.program = program
    judged = JudgedPlan(program.plan, in: program.situation)
  }

  /// Changes worth a try, the least effort first; each once.
  func candidates(_ target: Target, _ items: [Item]) -> [Edit] {
    var edits: [Edit] = []
    for item in items {
      switch item {
      case .target: edits += against(target)
      case .duty(let index): edits += relieving(program.formulation.shortfalls[index])
      case .limit(let rule, _): edits += raising(rule)
      case .busy(let entry, let member): edits += freeing(member, entry, target, items)
      case .holiday(let day): edits.append(.removeHoliday(day))
      case .excludedPair(let rule, _, _), .excludedVisit(let rule, _, _): edits.append(.dropRule(rule))
      case .pin(let index): edits.append(.removePin(scenario.pins[index]))
      case .granted(let member, let organisation):
        if let row = registration(member, organisation) { edits.append(.removeRegistration(row)) }
      case .tooSoon, .frozen, .keptAssignment, .keptVisit, .covered: break
      }
    }
    var seen: Set<Edit> = []
    return edits.filter { seen.insert($0).inserted }.enumerated().sorted {
      ($0.element.effort, $0.offset) < ($1.element.effort, $1.offset)
    }.map(\.element)
  }

  private func registration(_ member: Int, _ organisation: Int) -> Registration? {
    scenario.registrations.first {
      $0.member == world.members[member].id && $0.organisation == world.organisations[organisation].id
    }
  }

  // MARK: - What is asked for

  private func against(_ target: Target) -> [Edit] {
    guard let member = target.about.member.flatMap({ world.memberIndex[$0] }) else {
      return target.about.organisation.flatMap { world.organisationIndex[$0] }.map(registeringAt) ?? []
    }
    let organisation = target.about.organisation.flatMap { world.organisationIndex[$0] }
    switch target.about.kind {
    case .refusal:
      guard let organisation, program.column(member, organisation) == nil else { return [] }
      return registering(member, [organisation])
    case .uncovered: return []
    case .shortfall:
      guard let rule = target.about.rule.flatMap({ rules.rule($0) }) else { return [] }
      switch rule.body {
      case is Assign: return further(member)
      case let quota as VisitQuota:
        let period = Period.whole(quota.every, in: scenario.horizon).first {
          $0.label == target.about.period
        }
        let places = organisation.map { [$0] } ?? targets(of: quota, member)
        let dates = places.flatMap { otherDate(member, $0, period, quota) }
        return dates + (quota.target == .assigned && organisation == nil ? further(member) : [])
      default: return []
      }
    }
  }

  /// Where the visits of a quota go to in the plan.
  private func targets(of quota: VisitQuota, _ member: Int) -> [Int] {
    switch quota.target {
    case .assigned: judged.organisationsOfMember[member]
    case .ownUnit: world.ownUnit[member]
    case .residence: world.residence[member].map { [$0] } ?? []
    }
  }

  private func relieving(_ term: Formulation.ShortfallTerm) -> [Edit] {
    let rule = program.formulation.situation.rules.rules[term.rule]
    guard let member = term.subject.member else { return [] }
    switch rule.body {
    case is Assign: return further(member)
    default: return []
    }
  }

  // MARK: - One more organisation to choose

  /// The member may choose one more organisation.
  private func further(_ member: Int) -> [Edit] {
    guard
      let assign = rules.rules(of: Assign.self).first(where: {
        $0.body.roles.contains(world.members[member].role)
      })?.body
    else { return [] }
    let free = freeOrganisations(for: member, assign)
    if assign.source == .registered { return registering(member, Array(free.prefix(2))) }
    return free.isEmpty ? newOrganisation(for: member, assign) : []
  }

  /// Organisations that nobody has, that the rules would allow the member, the nearest first.
  private func freeOrganisations(for member: Int, _ assign: Assign) -> [Int] {
    let role = world.members[member].role
    let excluding = rules.rules.map(\.body).filter { !($0 is Assign) && $0.roles.contains(role) }
    let candidates = world.organisations.indices.filter { organisation in
      judged.membersOfOrganisation[organisation].isEmpty
        && assign.isEligible(organisation, in: world)
        && !world.registrations[member].contains { $0.organisation == organisation }
        && !world.meetingsOfOrganisation[organisation].isEmpty
        && !excluding.contains {
          $0.excludes(member: member, organisation: organisation, in: program.situation) != nil
        }
    }
    let areas = Set(
      assign.offered(to: member, in: world).map { world.areaOfOrganisation[$0] } + world.areasOfMember[member]
    )
    func isNear(_ organisation: Int) -> Bool {
      world.ancestorsOfArea[world.areaOfOrganisation[organisation]].contains(where: areas.contains)
    }
    return candidates.map { (isNear($0) ? 0 : 1, world.kilometres(member, $0), $0) }.sorted { $0 < $1 }.map(
      \.2)
  }

  /// The member registers one of these, with a choice that is not taken, or instead of one that is not granted.
  private func registering(_ member: Int, _ organisations: [Int]) -> [Edit] {
    let id = world.members[member].id
    let taken = Set(world.registrations[member].map(\.choice))
    let choice = (1...3).first { !taken.contains($0) }
    let refused = scenario.registrations.filter { row in
      row.member == id
        && world.organisationIndex[row.organisation].map { !judged.isAssigned(member, $0) } ?? true
    }.max { $0.choice < $1.choice }
    return organisations.compactMap { organisation in
      let place = world.organisations[organisation].id
      if let choice {
        return .addRegistration(Registration(member: id, organisation: place, choice: choice))
      }
      return refused.map { .changeRegistration($0, organisation: place) }
    }
  }

  /// Somebody near registers the organisation.
  private func registeringAt(_ organisation: Int) -> [Edit] {
    let near = world.members.indices.filter { member in
      rules.rules(of: Assign.self).contains {
        $0.body.roles.contains(world.members[member].role) && $0.body.source == .registered
          && $0.body.isEligible(organisation, in: world)
          && judged.organisationsOfMember[member].count < $0.body.max
      }
        && !rules.rules.contains {
          !($0.body is Assign) && $0.body.roles.contains(world.members[member].role)
            && $0.body.excludes(member: member, organisation: organisation, in: program.situation) != nil
        }
    }
    return near.sorted { (world.kilometres($0, organisation), $0) < (world.kilometres($1, organisation), $1) }
      .prefix(3).flatMap { registering($0, [organisation]) }
  }

  /// A new organisation where the member chooses, of the kind that he or she may choose, that meets once a month on
  /// days on which he or she is free.
  private func newOrganisation(for member: Int, _ assign: Assign) -> [Edit] {
    let model = assign.offered(to: member, in: world).first.map { world.organisations[$0] }
    let area = world.members[member].areas.first ?? model?.area
    guard let area else { return [] }
    let id = "moi-" + world.members[member].id
    guard world.organisationIndex[id] == nil else { return [] }
    let kind = model?.kind ?? assign.kinds?.sorted().first ?? "chi-bo-co-so"
    let organisation = Organisation(id: id, name: "Tổ chức mới", kind: kind, area: area)
    let meetings = Period.touching(.month, in: scenario.horizon).compactMap { month -> Meeting? in
      freeDay(member, from: month.first, through: month.last).map { meeting(id, $0) }
    }
    return [.addOrganisation(organisation, meetings: meetings)]
  }

  // MARK: - Another date

  /// The organisation holds one more meeting in the period, on the first day on which the member is free after one
  /// at which he or she isn't.
  private func otherDate(_ member: Int, _ organisation: Int, _ period: Period?, _ quota: VisitQuota) -> [Edit]
  {
    let horizon = scenario.horizon
    let first = max(period?.first ?? horizon.lowerBound, program.situation.frozenUntil ?? horizon.lowerBound)
    let last = min(period?.deadline(untilDay: quota.untilDay) ?? horizon.upperBound, horizon.upperBound)
    guard first <= last else { return [] }
    let blocked = world.meetingsOfOrganisation[organisation].map { world.meetings[$0].date }.first {
      $0 >= first
    }
    let start = blocked.map { min($0, last) } ?? first
    guard
      let day = freeDay(member, from: start, through: last) ?? freeDay(member, from: first, through: last)
    else { return [] }
    return [.addMeeting(meeting(world.organisations[organisation].id, day))]
  }

  private func meeting(_ organisation: String, _ day: Day) -> Meeting {
    Meeting(
      id: "\(organisation)@\(day)+", organisation: organisation, date: day, start: TimeOfDay(minute: 480),
      end: TimeOfDay(minute: 600), kind: "chuyen-de")
  }

  /// The first working day on which the member is free and visits nobody.
  private func freeDay(_ member: Int, from first: Day, through last: Day) -> Day? {
    guard first <= last else { return nil }
    let taken = Set(judged.visitsOfMember[member].map { world.meetings[$0.meeting].date })
    return (0...(last - first)).lazy.map { first + $0 }.first { day in
      day.weekday <= 5 && world.holidays[day] == nil && !taken.contains(day)
        && !world.isBusy(member, during: Interval(days: day, through: day))
    }
  }

  // MARK: - Rules and times

  private func raising(_ id: String) -> [Edit] {
    guard let rule = rules.rule(id) else { return [] }
    switch rule.body {
    case let body as Assign: return [.setParameter(rule: id, key: "max", .integer(body.max + 1))]
    case let body as OrganisationCapacity:
      return [.setParameter(rule: id, key: "max", .integer(body.max + 1))]
    case let body as MeetingCapacity: return [.setParameter(rule: id, key: "max", .integer(body.max + 1))]
    case let body as NoOverlap: return [.setParameter(rule: id, key: "per_day", .integer(body.perDay + 1))]
    case let body as VisitLimit: return [.setParameter(rule: id, key: "count", .integer(body.count + 1))]
    case let body as Spacing: return [.setParameter(rule: id, key: "days", .integer(max(0, body.days / 2)))]
    default: return [.dropRule(id)]
    }
  }

  /// A day of leave is lifted: one on which a meeting takes place that would help.
  private func freeing(_ member: Int, _ entry: Int, _ target: Target, _ items: [Item]) -> [Edit] {
    guard let condition = target.condition else { return [] }
    let span = scenario.busy[entry].interval
    let days = condition.terms.compactMap { term -> Day? in
      guard case .visit(let who, let meeting) = program.formulation.program.meanings[Int(term.column)],
        Int(who) == member, world.meetings[Int(meeting)].interval.overlaps(span)
      else { return nil }
      return world.meetings[Int(meeting)].date
    }
    return Set(days).sorted().prefix(1).map { day in
      .free(member: world.members[member].id, Interval(days: day, through: day))
    }
  }
}
