import Domain
import Rules

/// SplitMix64: the same seed gives the same worlds on every machine.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: Int) { state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// True once in `count` times.
  mutating func oneIn(_ count: Int) -> Bool { Int.random(in: 0..<count, using: &self) == 0 }
  /// One of the elements.
  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: elements.indices, using: &self)]
  }
  /// A whole number in the range.
  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }
}

/// Tiny worlds with many pins and all kinds of hard rules, crowded into a few days with several meetings each.
struct RandomPinnedWorld {
  private var random: SeededGenerator
  private var world = PinnedWorld()
  private let members = ["a", "b", "c"]
  private let organisations = ["x", "y"]
  private let days: [Day] = ["2021-03-03", "2021-03-05", "2021-03-31"]
  private let roles: [Role] = [.executiveCommittee, .executiveCommittee, .officer]

  /// The world of a seed.
  static func make(seed: Int) -> PinnedWorld {
    var maker = RandomPinnedWorld(random: SeededGenerator(seed: seed))
    if seed.isMultiple(of: 3) {
      maker.crowd()
    } else {
      maker.addFacts()
      maker.addRules()
      maker.addPins()
    }
    return maker.world
  }

  /// Everybody wants to go everywhere on one day of many meetings, each of which has something against it: several
  /// rules and pins are needed to leave no way.
  private mutating func crowd() {
    let day = days[0]
    for id in organisations {
      world = world.organisation(id, area: random.pick(["t", "u"]))
      for start in [480, 600, 840].filter({ _ in !random.oneIn(4) }) {
        world = world.meeting(
          id, day, TimeOfDay(minute: start), TimeOfDay(minute: start + 60), id: "\(id)T\(start)")
      }
    }
    for id in members {
      world = world.member(id, random.pick(roles))
      for start in [480, 600, 840] where random.oneIn(3) {
        world = world.busy(id, "\(Moment(day, minute: start))", "\(Moment(day, minute: start + 30))", "Họp")
      }
    }
    world = world.assigning()
    add(RespectCalendar.self)
    if !random.oneIn(4) { add(MeetingCapacity.self) }
    if !random.oneIn(3) { add(NoOverlap.self, ["per_day": .integer(random.pick([1, 2, 2]))]) }
    if random.oneIn(4) { add(VisitLimit.self, ["every": "month", "count": 1]) }
    for _ in 0..<random.number(2...4) {
      world = world.keep(random.pick(members), random.pick(organisations), day)
    }
    if random.oneIn(3) { world = world.forbid(random.pick(members), random.pick(organisations)) }
  }

  private init(random: SeededGenerator) { self.random = random }

  private mutating func addFacts() {
    for id in organisations {
      world = world.organisation(id, area: random.pick(["t", "u"]), parent: random.oneIn(4) ? "x" : nil)
      for day in days where !random.oneIn(5) {
        for start in [480, 600, 840].filter({ _ in random.oneIn(2) }) {
          world = world.meeting(
            id, day, TimeOfDay(minute: start), TimeOfDay(minute: start + 90), id: "\(id)@\(day)T\(start)")
        }
      }
    }
    for id in members {
      world = world.member(
        id, random.pick(roles), own: organisations.filter { _ in random.oneIn(6) },
        areas: random.oneIn(4) ? ["u"] : [], residence: random.oneIn(6) ? random.pick(organisations) : nil,
        registers: organisations.filter { _ in !random.oneIn(5) })
      if random.oneIn(2) { addBusy(id) }
      if random.oneIn(4) { world = world.history(id, random.pick(organisations), 2018...2020) }
    }
    if random.oneIn(4) { world = world.holiday(random.pick(days)) }
  }

  private mutating func addBusy(_ member: String) {
    let (day, start) = (random.pick(days), random.pick([450, 540, 840]))
    let to = Moment(day, minute: start + random.pick([0, 60, 300]))
    world = world.busy(member, "\(Moment(day, minute: start))", "\(to)", "Họp")
  }

  private mutating func addRules() {
    let roles = random.oneIn(6) ? [Role.executiveCommittee] : nil
    world = world.assigning(
      random.pick([0, 1, 2, 2, 3]), from: random.pick(["any", "registered"]), roles: roles)
    let capacity: ParameterValue = .integer(random.pick([0, 1, 1, 1, 2]))
    let period: ParameterValue = .text(random.pick(["month", "year", "horizon"]))
    if random.oneIn(4) { add(NotOwnOrganisation.self) }
    if random.oneIn(3) { add(AreaOfResponsibility.self) }
    if random.oneIn(3) { add(OrganisationCapacity.self, ["max": capacity]) }
    if random.oneIn(4) { add(Rotation.self, ["max_years": .integer(random.number(2...4))]) }
    if random.oneIn(4) { add(VisitQuota.self, ["target": "residence", "every": "year"], "noi-cu-tru") }
    if random.oneIn(4) { add(VisitQuota.self, ["target": "own-unit", "every": "year"], "don-vi") }
    if random.oneIn(3) {
      add(VisitLimit.self, ["every": period, "count": .integer(random.pick([0, 1, 2, 2]))])
    }
    if random.oneIn(3) { add(MeetingCapacity.self, ["max": capacity]) }
    if random.oneIn(2) { add(NoOverlap.self, ["per_day": .integer(random.pick([0, 1, 1, 1, 2, 2, 3]))]) }
    if random.oneIn(3) { add(RespectCalendar.self, ["margin_minutes": .integer(random.pick([0, 45]))]) }
    if random.oneIn(3) { add(Spacing.self, ["days": .integer(random.pick([1, 3, 28]))]) }
    if random.oneIn(4) { add(Notice.self, ["days": .integer(random.pick([0, 4]))]) }
    if random.oneIn(5) { add(Attendance.self, ["who": "each"]) }
  }

  /// A rule of the kind for some or for all roles, and at times a second one.
  private mutating func add(
    _ kind: any RuleKind.Type, _ arguments: [String: ParameterValue] = [:], _ suffix: String? = nil
  ) {
    var arguments = arguments
    if kind.parameters.contains(where: { $0.key == "roles" }) && random.oneIn(3) {
      arguments["roles"] = .texts([random.pick(roles).rawValue])
    }
    world = world.rule(kind, arguments, suffix: suffix)
    if suffix == nil && random.oneIn(8) { add(kind, arguments, "khac") }
  }

  private mutating func addPins() {
    for _ in 0..<random.pick([1, 1, 2, 3, 5]) {
      let (member, organisation) = (random.pick(members), random.pick(organisations))
      let dates = world.scenario.meetings.filter { $0.organisation == organisation }.map(\.date)
      // Mostly a day on which there is a meeting.
      let date = random.pick(random.oneIn(8) ? days : dates + [days[0]])
      world = world.keep(member, organisation, random.oneIn(3) ? nil : date)
    }
    for _ in 0..<random.pick([0, 0, 0, 1, 2]) {
      let (member, organisation) = (random.pick(members), random.pick(organisations))
      world = world.forbid(member, organisation, random.oneIn(3) ? nil : random.pick(days))
    }
    guard random.oneIn(3) else { return }
    let visits = members.flatMap { member in world.scenario.meetings.map { (member, $0.id) } }
    world = world.today(
      random.pick(days) - random.number(0...4), keeping: visits.filter { _ in random.oneIn(3) })
  }
}
