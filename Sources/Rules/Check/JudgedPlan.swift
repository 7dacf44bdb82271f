public import Domain

/// Any plan, also one made by hand, with references resolved: what rules judge.
public struct JudgedPlan: Sendable {
  /// A visit whose member and meeting exist.
  public struct Visit: Hashable, Sendable {
    /// Index of the member.
    public let member: Int
    /// Index of the organisation that holds the meeting.
    public let organisation: Int
    /// Index of the meeting.
    public let meeting: Int
  }

  /// The world, the rules and the moment of planning.
  public let situation: Situation
  /// Pairs of member and organisation, by member, then organisation; each once.
  public let assignments: [(member: Int, organisation: Int)]
  /// For each member, the organisations assigned, ascending.
  public let organisationsOfMember: [[Int]]
  /// For each organisation, the members assigned, ascending.
  public let membersOfOrganisation: [[Int]]
  /// For each member, the visits by date and start; each once.
  public let visitsOfMember: [[Visit]]
  /// For each meeting that somebody attends, the members, ascending.
  public let attendees: [Int: [Int]]
  /// What cannot be judged by rules: unknown ids, visits to meetings that nobody holds, things said twice.
  public let malformed: [Violation]

  /// The world.
  public var world: World { situation.world }

  /// Resolves a plan.
  public init(_ plan: Plan, in situation: Situation) {
    var reader = PlanReader(world: situation.world)
    reader.read(plan)
    self.init(
      situation, organisations: reader.organisations, visits: reader.visits, malformed: reader.violations)
  }

  /// A plan made of indices: for each member the organisations assigned and the visits.
  init(
    _ situation: Situation, organisations: [Set<Int>], visits: [Set<Visit>], malformed: [Violation] = []
  ) {
    self.situation = situation
    self.malformed = malformed
    let world = situation.world
    organisationsOfMember = organisations.map { $0.sorted() }
    visitsOfMember = visits.map { set in
      set.sorted {
        let (left, right) = (world.meetings[$0.meeting], world.meetings[$1.meeting])
        return (left.date, left.start, $0.meeting) < (right.date, right.start, $1.meeting)
      }
    }
    var members = [[Int]](repeating: [], count: world.organisations.count)
    var pairs: [(member: Int, organisation: Int)] = []
    var attendees: [Int: [Int]] = [:]
    for member in world.members.indices {
      for organisation in organisationsOfMember[member] {
        members[organisation].append(member)
        pairs.append((member, organisation))
      }
      for visit in visitsOfMember[member] { attendees[visit.meeting, default: []].append(member) }
    }
    membersOfOrganisation = members
    assignments = pairs
    self.attendees = attendees
  }

  /// Whether the member is assigned the organisation.
  public func isAssigned(_ member: Int, _ organisation: Int) -> Bool {
    organisationsOfMember[member].contains(organisation)
  }
}
