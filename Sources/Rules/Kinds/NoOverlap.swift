public import Domain

/// At most `per_day` meetings of a member on a date, and between two of them time to travel.
public struct NoOverlap: RuleKind {
  public static let kind = "no-overlap"
  public static let strictness = Strictness.hard
  public static let meaning = Message(
    "mỗi ngày không quá per_day cuộc họp, giữa hai cuộc đủ thời gian đi lại",
    "at most per_day meetings a day, with time to travel between two of them")
  public static let parameters: [Parameter] = [
    .roles,
    Parameter(
      "per_day", .integer(0...24), standard: .integer(1),
      Message("số cuộc họp tối đa một ngày", "meetings a day")),
    Parameter(
      "speed_kmh", .number(1...1000), standard: .number(40),
      Message("tốc độ đi lại, km/giờ, theo đường chim bay", "speed of travel, km/h, as the crow flies")),
    Parameter(
      "margin_minutes", .integer(0...1440), standard: .integer(0),
      Message("số phút dự phòng", "minutes to spare")),
  ]

  public let roles: Roles
  /// The most meetings on one date.
  public let perDay: Int
  /// Speed of travel in km/h.
  public let speed: Double
  /// Minutes to spare.
  public let margin: Int

  public init(_ arguments: Arguments) throws(ArgumentProblem) {
    roles = arguments.roles
    perDay = arguments.integer("per_day") ?? 1
    speed = arguments.number("speed_kmh") ?? 40
    margin = arguments.integer("margin_minutes") ?? 0
  }

  public func constrain(_ formulation: inout Formulation) {
    let world = formulation.world
    for member in formulation.members(roles) {
      let byDay = Dictionary(grouping: formulation.visits(of: member)) { world.meetings[$0.meeting].date }
      for (_, visits) in byDay.sorted(by: { $0.key < $1.key }) where visits.count > 1 || perDay == 0 {
        let cliques = perDay > 1 ? cliques(of: visits, world) : []
        for clique in cliques {
          formulation.require(
            clique.map { visits[$0].column }, atMost: 1,
            about: Subject(member: member, meeting: visits[clique[0]].meeting))
        }
        if cliques.contains(where: { $0.count == visits.count }) { continue }
        formulation.require(
          visits.map(\.column), atMost: perDay, about: Subject(member: member, meeting: visits[0].meeting))
      }
    }
  }

  /// Sets of visits no two of which leave time to travel, so that every two such visits are in one of them: one row
  /// a set says more to the linear relaxation than one row for every two, and there are far fewer.
  private func cliques(of visits: [Formulation.Visit], _ world: World) -> [[Int]] {
    let count = visits.count
    var clashes = [Bool](repeating: false, count: count * count)
    for first in 0..<count {
      for second in (first + 1)..<count where !leavesTime(visits[first], visits[second], world) {
        clashes[first * count + second] = true
        clashes[second * count + first] = true
      }
    }
    var isCovered = [Bool](repeating: false, count: count * count)
    var cliques: [[Int]] = []
    for first in 0..<count {
      for second in (first + 1)..<count
      where clashes[first * count + second] && !isCovered[first * count + second] {
        var clique = [first, second]
        for other in 0..<count where clique.allSatisfy({ clashes[$0 * count + other] }) {
          clique.append(other)
        }
        for one in clique { for other in clique { isCovered[one * count + other] = true } }
        cliques.append(clique)
      }
    }
    return cliques
  }

  private func leavesTime(_ first: Formulation.Visit, _ second: Formulation.Visit, _ world: World) -> Bool {
    let (one, other) = (world.meetings[first.meeting], world.meetings[second.meeting])
    let (earlier, later) = one.start <= other.start ? (one, other) : (other, one)
    let travel = world.travelMinutes(from: first.organisation, to: second.organisation, speed: speed)
    return later.start.minute >= earlier.end.minute + travel + margin
  }
}

// MARK: - Check

extension NoOverlap {
  public func violations(in plan: JudgedPlan) -> [RuleFinding] {
    let world = plan.world
    var findings: [RuleFinding] = []
    for visits in plan.visitsOfMember {
      guard let first = visits.first, roles.contains(world.members[first.member].role) else { continue }
      var start = 0
      while start < visits.count {
        let date = world.meetings[visits[start].meeting].date
        var end = start + 1
        while end < visits.count, world.meetings[visits[end].meeting].date == date { end += 1 }
        judge(Array(visits[start..<end]), on: date, world, &findings)
        start = end
      }
    }
    return findings
  }

  /// Judges one member's visits on one date. More than `per_day` is one finding, overlapping or not; the gaps
  /// are looked at once the number is right, so that one visit too many is never reported twice.
  private func judge(
    _ visits: [JudgedPlan.Visit], on date: Day, _ world: World, _ findings: inout [RuleFinding]
  ) {
    let member = visits[0].member
    let clashes = visits.indices.flatMap { later in
      (0..<later).compactMap { earlier -> (Int, Int, Int)? in
        let lacking = minutesLacking(between: visits[earlier], and: visits[later], world)
        return lacking > 0 ? (earlier, later, lacking) : nil
      }
    }
    let who = world.sentenceStart(member)
    if visits.count > perDay {
      let (extra, last) = (visits.count - perDay, visits[visits.count - 1])
      let list = visits.map { world.slot($0.meeting) }.joined(separator: "; ")
      let clash =
        clashes.isEmpty
        ? ("", "")
        : (", và không kịp dự cả các cuộc đó", ", and there is no time to attend them all")
      findings.append(
        RuleFinding(
          .hard, member: member, organisation: last.organisation, meeting: last.meeting, amount: extra,
          Message(
            "\(who.vietnamese) được xếp \(visits.count) cuộc họp trong ngày \(date.vietnamese) (\(list)), vượt \(extra) so với mức tối đa \(perDay)\(clash.0).",
            "\(who.english) is to attend \(counted(visits.count, "meeting")) on \(date) (\(list)), \(extra) more than the maximum of \(perDay)\(clash.1)."
          )))
      return
    }
    for (earlier, later, lacking) in clashes {
      let slots = (world.slot(visits[earlier].meeting), world.slot(visits[later].meeting))
      findings.append(
        RuleFinding(
          .hard, member: member, organisation: visits[later].organisation, meeting: visits[later].meeting,
          Message(
            "\(who.vietnamese) không kịp dự cả hai cuộc họp ngày \(date.vietnamese): \(slots.0) và \(slots.1), thiếu \(lacking) phút.",
            "\(who.english) has no time to attend both meetings on \(date): \(slots.0) and \(slots.1); \(counted(lacking, "minute")) are lacking."
          )))
    }
  }

  /// How many minutes too early the later of two meetings on one date starts; 0 where there is time.
  private func minutesLacking(
    between one: JudgedPlan.Visit, and other: JudgedPlan.Visit, _ world: World
  ) -> Int {
    let isFirst = world.meetings[one.meeting].start <= world.meetings[other.meeting].start
    let (earlier, later) = isFirst ? (one, other) : (other, one)
    let (from, to) = (world.organisations[earlier.organisation], world.organisations[later.organisation])
    var travel = from.area == to.area ? 0 : 60
    if let start = from.coordinate, let end = to.coordinate {
      travel = Int((start.kilometres(to: end) / speed * 60).rounded(.up))
    }
    let ready = world.meetings[earlier.meeting].end.minute + travel + margin
    return Swift.max(0, ready - world.meetings[later.meeting].start.minute)
  }
}
