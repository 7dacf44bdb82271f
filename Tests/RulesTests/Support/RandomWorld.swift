import Domain
import Rules

/// Tiny worlds drawn at random from all kinds of rules and facts, crowded into a few days so that everything
/// gets into the way of everything else.
struct RandomWorld {
  private var random: SeededGenerator
  private var world: TestWorld
  private let members: [String]
  private let organisations: [String]
  private let days: [Day]
  /// A rule or a pin is in the world once in so many times.
  private let rarity: Int

  /// Members, organisations, meetings: at most eleven assignments and visits to choose from.
  private static let shapes = [
    (1, 1, 5), (1, 2, 6), (1, 3, 4), (2, 1, 3), (2, 1, 4), (2, 1, 4), (2, 2, 2), (2, 2, 3), (3, 1, 2),
    (3, 1, 2),
  ]
  private static let roles: [Role] = [.executiveCommittee, .officer, .groupLeader]

  /// The world of a seed.
  static func make(seed: Int) -> TestWorld {
    var maker = RandomWorld(seed: seed)
    maker.addFacts()
    maker.addRules()
    maker.addPinsAndTime()
    return maker.world
  }

  private init(seed: Int) {
    random = SeededGenerator(seed: seed)
    rarity = random.number(2...7)
    let shape = random.pick(RandomWorld.shapes)
    members = ["a", "b", "c"].prefix(shape.0).map { $0 }
    organisations = ["x", "y", "z"].prefix(shape.1).map { $0 }
    let from: Day = random.pick(["2021-01-01", "2021-01-01", "2021-02-10", "2020-12-20"])
    let to: Day = random.pick(["2021-12-31", "2021-06-30", "2021-04-15"])
    world = TestWorld(from: from, to: to)
    days = [
      "2021-03-01", "2021-03-03", "2021-03-24", "2021-03-25", "2021-03-31", "2021-04-01", "2021-02-28",
    ]
    let meetings = shape.2
    for _ in 0..<meetings {
      let start = random.pick([480, 540, 600, 840])
      let organisation = random.pick(organisations)
      world = world.meeting(
        organisation, random.pick(days), TimeOfDay(minute: start),
        TimeOfDay(minute: start + random.pick([60, 120])),
        id: "\(organisation)@\(world.scenario.meetings.count)", kind: random.pick(["thuong-ky", "tong-ket"]),
        invitation: random.oneIn(2), announced: random.oneIn(4) ? random.pick(days) - 5 : nil)
    }
  }

  private mutating func addFacts() {
    world = world.area("d1").area("d2", residential: false).area("d1a", in: "d1")
    let areas = ["t", "d1", "d2", "d1a"]
    for id in organisations {
      world = world.organisation(
        id, kind: random.pick(["chi-bo", "chi-bo-khu-dan-cu", "dia-ban"]), area: random.pick(areas),
        parent: random.oneIn(3) ? organisations.first { $0 != id } : nil, priority: random.number(0...3),
        at: random.oneIn(2) ? (15.1 + Double(random.number(0...9)) / 20, 108.8) : nil)
    }
    for id in members {
      world = world.member(
        id, random.pick(RandomWorld.roles), own: organisations.filter { _ in random.oneIn(4) },
        areas: areas.filter { _ in random.oneIn(4) },
        residence: random.oneIn(3) ? random.pick(organisations) : nil,
        at: random.oneIn(2) ? (15.0, 108.7) : nil,
        registers: organisations.filter { _ in !random.oneIn(3) })
      if random.oneIn(8) {
        // The same organisation once more, as another choice: nothing forbids it.
        world.scenario.registrations.append(
          Registration(member: id, organisation: random.pick(organisations), choice: 3))
      }
      if random.oneIn(3) { addBusy(.member(id)) }
      for organisation in organisations where random.oneIn(4) {
        let first = random.number(2016...2020)
        world = world.history(id, organisation, first...random.number(first...2021))
      }
    }
    if random.oneIn(5) { addBusy(.role(random.pick(RandomWorld.roles))) }
    if random.oneIn(6) { addBusy(.all) }
    if random.oneIn(5) { world = world.holiday(random.pick(days)) }
  }

  private mutating func addBusy(_ who: BusyEntry.Who) {
    let day = random.pick(days)
    let body = random.oneIn(2) ? "Ban Thường vụ" : nil
    if random.oneIn(3) {
      world = world.busy(who, "\(day)", "\(day)", body: body)
    } else {
      let start = random.number(7...14)
      let from = Moment(day, minute: start * 60)
      let to = Moment(day, minute: start * 60 + random.number(0...3) * 60)
      world = world.busy(who, "\(from)", "\(to)", body: body)
    }
  }

  private mutating func addRules() {
    let every: ParameterValue = .text(random.pick(["month", "quarter", "half", "year", "horizon"]))
    var least = random.number(0...2)
    let sources = ["registered", "charge", "any", "any"]
    var offer: [String: ParameterValue] = [
      "min": .integer(least), "max": .integer(random.number(least...3)), "from": .text(random.pick(sources)),
      "residential_only": .boolean(random.oneIn(4)),
    ]
    if random.oneIn(4) { offer["kinds"] = ["chi-bo", "dia-ban"] }
    if random.oneIn(3) { offer["roles"] = ["bch", "nhom-truong"] }
    if !random.oneIn(12) { world = world.rule(Assign.self, offer) }
    if offer["roles"] != nil && random.oneIn(2) {
      least = random.number(0...1)
      world = world.rule(
        Assign.self, ["min": .integer(least), "max": 2, "from": "any", "roles": ["can-bo"]], suffix: "can-bo")
    }
    if random.oneIn(rarity) { add(NotOwnOrganisation.self) }
    if random.oneIn(rarity) { add(AreaOfResponsibility.self) }
    if random.oneIn(rarity) { add(OrganisationCapacity.self, ["max": .integer(random.number(0...2))]) }
    if random.oneIn(rarity) {
      add(
        OrganisationCover.self,
        [
          "min": .integer(random.number(0...2)), "min_priority": .integer(random.number(0...2)),
          "weight": .integer(random.number(1...3)),
        ])
    }
    if random.oneIn(rarity) {
      let years = random.number(0...3)
      add(
        Rotation.self,
        ["min_years": .integer(years), "max_years": .integer(random.number(max(1, years)...4))])
    }
    addQuotas(every)
    if random.oneIn(rarity) {
      add(VisitLimit.self, ["every": every, "count": .integer(random.number(0...2))])
    }
    addMeetingRules()
  }

  private mutating func addQuotas(_ every: ParameterValue) {
    if random.oneIn(2) {
      var quota: [String: ParameterValue] = [
        "target": "assigned", "every": every, "count": .integer(random.number(0...3)),
        "weight": .integer(random.number(1...2)), "per": .text(random.pick(["member", "organisation"])),
      ]
      if random.oneIn(3) { quota["until_day"] = .integer(random.pick([1, 24, 30, 31])) }
      add(VisitQuota.self, quota)
    }
    for target in ["residence", "own-unit"] where random.oneIn(4) {
      add(
        VisitQuota.self, ["target": .text(target), "every": every, "count": .integer(random.number(1...2))],
        target)
    }
  }

  private mutating func addMeetingRules() {
    if random.oneIn(rarity) {
      var attendance: [String: ParameterValue] = ["who": .text(random.pick(["one", "each"]))]
      if random.oneIn(2) { attendance["kinds"] = ["tong-ket"] }
      if random.oneIn(2) { attendance["invitation_only"] = true }
      if random.oneIn(2) { attendance["lead"] = "nhom-truong" }
      add(Attendance.self, attendance)
    }
    if random.oneIn(rarity) { add(MeetingCapacity.self, ["max": .integer(random.number(0...2))]) }
    if random.oneIn(rarity) {
      add(
        NoOverlap.self,
        [
          "per_day": .integer(random.number(0...3)), "speed_kmh": .integer(random.pick([20, 40])),
          "margin_minutes": .integer(random.pick([0, 30, 120])),
        ])
    }
    if random.oneIn(rarity) {
      add(RespectCalendar.self, ["margin_minutes": .integer(random.pick([0, 0, 60]))])
    }
    if random.oneIn(rarity) { add(Spacing.self, ["days": .integer(random.pick([0, 1, 2, 7, 21, 28]))]) }
    if random.oneIn(3) { add(Notice.self, ["days": .integer(random.pick([0, 2, 10]))]) }
    if random.oneIn(4) {
      add(Quorum.self, ["body": "Ban Thường vụ", "share": .text(random.pick(["2/3", "1/2"]))])
    }
    if random.oneIn(6) { add(Report.self, ["every": "month", "day": 25]) }
  }

  /// A rule of the kind for some or for all roles.
  private mutating func add(
    _ kind: any RuleKind.Type, _ arguments: [String: ParameterValue] = [:], _ suffix: String? = nil
  ) {
    var arguments = arguments
    if kind.parameters.contains(where: { $0.key == "roles" }) && random.oneIn(3) {
      let roles = RandomWorld.roles.filter { _ in random.oneIn(2) }
      if !roles.isEmpty { arguments["roles"] = .texts(roles.map(\.rawValue)) }
    }
    world = world.rule(kind, arguments, suffix: suffix)
  }

  private mutating func addPinsAndTime() {
    for member in members {
      for organisation in organisations where random.oneIn(2 * rarity) {
        let date = random.oneIn(2) ? world.scenario.meetings.map(\.date).randomElement(using: &random) : nil
        world =
          random.oneIn(2)
          ? world.keep(member, organisation, on: date) : world.forbid(member, organisation, on: date)
      }
    }
    guard random.oneIn(3) else { return }
    let pairs = members.flatMap { member in organisations.map { "\(member)-\($0)" } }
    let visits = members.flatMap { member in world.scenario.meetings.map { "\(member)-\($0.id)" } }
    let base = world.plan((pairs + visits).filter { _ in random.oneIn(2) }.joined(separator: " "))
    if random.oneIn(4) {
      world = world.replanning(base)
    } else {
      world = world.today(random.pick(days), base: random.oneIn(4) ? nil : base)
    }
  }
}
