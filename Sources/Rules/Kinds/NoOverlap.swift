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
        let subject = Subject(member: member, meeting: visits[0].meeting)
        formulation.require(visits.map(\.column), atMost: perDay, about: subject)
        if perDay > 1 { separate(visits, &formulation) }
      }
    }
  }

  /// Of two visits between which there is no time to travel only one.
  private func separate(_ visits: [Formulation.Visit], _ formulation: inout Formulation) {
    let world = formulation.world
    for (number, first) in visits.enumerated() {
      for second in visits[(number + 1)...] where !leavesTime(first, second, world) {
        formulation.require(
          [first.column, second.column], atMost: 1,
          about: Subject(member: first.member, meeting: second.meeting))
      }
    }
  }

  private func leavesTime(_ first: Formulation.Visit, _ second: Formulation.Visit, _ world: World) -> Bool {
    let (one, other) = (world.meetings[first.meeting], world.meetings[second.meeting])
    let (earlier, later) = one.start <= other.start ? (one, other) : (other, one)
    let travel = world.travelMinutes(from: first.organisation, to: second.organisation, speed: speed)
    return later.start.minute >= earlier.end.minute + travel + margin
  }
}
