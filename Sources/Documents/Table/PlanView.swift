import Domain
import Rules

/// A plan with its ids resolved to what documents print.
///
/// What the scenario doesn't know (a plan made by hand may name anybody) is shown by its id: nothing is left out.
struct PlanView {
  /// A member as printed.
  struct Person {
    let id: String
    let name: String
    let title: String
    let unit: String
    let rank: Int

    /// Post and unit; a post such as “Giám đốc Sở Y tế” names the unit already.
    var post: String {
      unit.isEmpty || title.contains(unit)
        ? title : [title, unit].filter { !$0.isEmpty }.joined(separator: ", ")
    }
  }
  /// An organisation as printed.
  struct Place {
    let id: String
    let name: String
    let area: String
    let venue: String
  }
  /// A visit with indices into ``people`` and ``places``.
  struct Visit {
    let person: Int
    let place: Int
    let meeting: String
    let occasion: Cell.Occasion
    /// What the meeting is, as printed.
    let subject: String
    let targets: [Plan.Target]
  }
  /// A person at a place, with what brings him or her there.
  struct Stay {
    let person: Int
    let place: Int
    let isAssigned: Bool
    /// The choice granted.
    let choice: Int?
    /// Indices into ``visits``, by date.
    var visits: [Int] = []
  }

  let situation: Situation
  let plan: Plan
  let say: Wording
  /// The world's members, then those that only the plan names.
  private(set) var people: [Person]
  /// The world's organisations, then those that only the plan names.
  private(set) var places: [Place]
  /// By date, start, member, meeting.
  private(set) var visits: [Visit] = []
  /// By person, assigned ones first, then place.
  private(set) var stays: [Stay] = []
  /// For each visit, its stay.
  private(set) var stayOfVisit: [Int] = []
  /// Indices of people in the order of documents: by rank of the role, then id.
  let order: [Int]
  /// Whether somebody goes somewhere for another reason than being assigned: the tables then say why.
  let hasSeveralTargets: Bool

  var world: World { situation.world }
  var rules: RuleBook { situation.rules }

  init(_ plan: Plan, in situation: Situation, _ language: Language) {
    let say = Wording(language)
    self.plan = plan
    self.situation = situation
    self.say = say
    let world = situation.world
    people = world.members.map { member in
      Person(
        id: member.id, name: member.name,
        title: member.title.isEmpty ? member.role.title(language) : member.title, unit: member.unit,
        rank: PlanView.rank(of: member.role))
    }
    places = world.organisations.indices.map { index in
      let organisation = world.organisations[index]
      let area = world.areas.isEmpty ? "" : world.areas[world.areaOfOrganisation[index]].name
      return Place(id: organisation.id, name: organisation.name, area: area, venue: organisation.venue)
    }
    var resolver = Resolver(members: world.memberIndex, organisations: world.organisationIndex)
    var found: [Pair: Stay] = [:]
    for assignment in PlanOrder.assignments(plan) {
      let pair = resolver.pair(assignment.member, assignment.organisation, &people, &places)
      found[pair] = Stay(
        person: pair.person, place: pair.place, isAssigned: true, choice: assignment.choice)
    }
    for visit in PlanOrder.visits(plan) {
      let pair = resolver.pair(visit.member, visit.organisation, &people, &places)
      let stay =
        found[pair] ?? Stay(person: pair.person, place: pair.place, isAssigned: false, choice: nil)
      let meeting = world.meetingIndex[visit.meeting].map { world.meetings[$0] }
      let others = visit.targets.filter { $0 != .assigned }
      found[pair] = stay
      found[pair]?.visits.append(visits.count)
      visits.append(
        Visit(
          person: pair.person, place: pair.place, meeting: visit.meeting,
          occasion: Cell.Occasion(date: visit.date, start: visit.start, end: visit.end),
          subject: meeting.map { say(Meeting.title(ofKind: $0.kind)) } ?? "",
          // Whether a visit is to an assigned organisation is what the assignments say.
          targets: Plan.Target.allCases.filter { $0 == .assigned ? stay.isAssigned : others.contains($0) }))
    }
    let (people, places) = (people, places)
    let order = people.indices.sorted {
      (people[$0].rank, $0 < world.members.count ? 0 : 1, people[$0].id)
        < (people[$1].rank, $1 < world.members.count ? 0 : 1, people[$1].id)
    }
    var position = order
    for (index, person) in order.enumerated() { position[person] = index }
    self.order = order
    hasSeveralTargets = visits.contains { $0.targets != [.assigned] }
    stays = found.values.sorted {
      (position[$0.person], $0.isAssigned ? 0 : 1, $0.choice ?? 9, places[$0.place].id)
        < (position[$1.person], $1.isAssigned ? 0 : 1, $1.choice ?? 9, places[$1.place].id)
    }
    stayOfVisit = Array(repeating: 0, count: visits.count)
    for (index, stay) in stays.enumerated() {
      for visit in stay.visits { stayOfVisit[visit] = index }
    }
  }

  /// What brings the person to the place.
  func targets(of stay: Stay) -> [Plan.Target] {
    Plan.Target.allCases.filter { target in
      target == .assigned ? stay.isAssigned : stay.visits.contains { visits[$0].targets.contains(target) }
    }
  }

  /// A member's name by id; the id where there is none.
  func memberName(_ id: String) -> String { world.memberIndex[id].map { world.members[$0].name } ?? id }

  /// An organisation's name by id; the id where there is none.
  func organisationName(_ id: String) -> String {
    world.organisationIndex[id].map { world.organisations[$0].name } ?? id
  }

  /// The order of roles in documents.
  private static func rank(of role: Role) -> Int {
    switch role {
    case .standingBoard: 0
    case .standingCommittee: 1
    case .executiveCommittee: 2
    case .groupLeader: 3
    case .fullTime: 4
    case .partTime: 5
    case .officer: 6
    }
  }

  private struct Pair: Hashable {
    let person: Int
    let place: Int
  }

  /// Finds the index of an id, and makes one for an id that the world doesn't know.
  private struct Resolver {
    var members: [String: Int]
    var organisations: [String: Int]

    mutating func pair(
      _ member: String, _ organisation: String, _ people: inout [Person], _ places: inout [Place]
    ) -> Pair {
      let person = members[member] ?? people.count
      if person == people.count {
        members[member] = person
        people.append(Person(id: member, name: member, title: "", unit: "", rank: Int.max))
      }
      let place = organisations[organisation] ?? places.count
      if place == places.count {
        organisations[organisation] = place
        places.append(Place(id: organisation, name: organisation, area: "", venue: ""))
      }
      return Pair(person: person, place: place)
    }
  }
}
