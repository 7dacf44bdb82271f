import Domain
import Rules

/// What the `keep` pins of a situation ask for, and everything hard that stands in their way.
///
/// Every hard rule only says that at most so many of some decisions are made, so without `keep` pins the empty plan
/// breaks none. There is a plan exactly where the pinned decisions, with nothing else planned, break no hard rule
/// and no other pin: that is the whole problem, and it is tiny.
struct HardProblem {
  /// A decision that a pin may need; indices are those of the world.
  enum Choice: Hashable {
    /// The member is assigned the organisation.
    case assignment(member: Int, organisation: Int)
    /// The member attends the meeting.
    case visit(member: Int, meeting: Int)
    /// The member attends a meeting that does not exist: the organisation holds none that day.
    case missing(member: Int, organisation: Int, date: Day)
  }
  /// A `keep` pin.
  struct Need {
    /// Index of the decision.
    let decision: Int
    /// The pin is met where all choices of one of these are made; the first choice of each is its own.
    let options: [[Int]]
  }
  /// Where a restriction comes from. A conflict names sources; dropping one drops all its restrictions.
  enum Source: Hashable {
    /// The rule with this index in the book.
    case rule(Int)
    /// The decision with this index.
    case pin(Int)
    /// The tables themselves.
    case fact
  }
  /// What a restriction is about, for wording it.
  enum Grounds {
    /// A rule excludes a choice, in its own words.
    case exclusion(Message)
    /// A rule allows at most so many choices.
    case limit(Subject)
    /// A pin forbids a choice.
    case pin
    /// No rule assigns anything to the member's role.
    case roleWithoutAssignment
    /// The organisation holds no meeting that day.
    case noMeeting
    /// The meeting is over.
    case past
  }
  /// At most `limit` in all may be chosen out of weighted choices.
  struct Restriction {
    let source: Source
    let terms: [(choice: Int, weight: Double)]
    let limit: Double
    let grounds: Grounds
  }

  /// The world, the rules and the moment of planning.
  let situation: Situation
  /// What the pins demand.
  let decisions: [PinnedDecision]
  /// All decisions that some pin may need.
  private(set) var choices: [Choice] = []
  /// The `keep` pins.
  private(set) var needs: [Need] = []
  /// Everything that stands in their way: facts, pins, then rules in the order of the book.
  private(set) var restrictions: [Restriction] = []
  /// For each choice, the restrictions that it is part of.
  private(set) var restrictionsOfChoice: [[(restriction: Int, weight: Double)]] = []
  private var indexOfChoice: [Choice: Int] = [:]

  /// The world.
  var world: World { situation.world }

  /// The problem of a situation; `nil` where no pin asks for anything.
  init?(_ situation: Situation) {
    guard situation.world.scenario.pins.contains(where: { $0.action == .keep }) else { return nil }
    self.situation = situation
    decisions = PinnedDecision.all(in: situation.world)
    for (index, decision) in decisions.enumerated() where decision.action == .keep {
      needs.append(Need(decision: index, options: options(of: decision)))
    }
    addFacts()
    addForbiddingPins()
    addRules()
  }

  /// The ways to meet a `keep` pin: the assignment, or any meeting of that day, assigned or visited directly.
  private mutating func options(of decision: PinnedDecision) -> [[Int]] {
    let (member, organisation) = (decision.member, decision.organisation)
    let assignment = Choice.assignment(member: member, organisation: organisation)
    guard let date = decision.date else { return [[index(of: assignment)]] }
    let meetings = world.meetingsOfOrganisation[organisation].filter { world.meetings[$0].date == date }
    if meetings.isEmpty {
      return [[index(of: .missing(member: member, organisation: organisation, date: date))]]
    }
    let needed = isDirectTarget(organisation, of: member) ? [] : [index(of: assignment)]
    return meetings.map { [index(of: .visit(member: member, meeting: $0))] + needed }
  }

  /// Whether a quota of the member's role lets him or her visit the organisation without being assigned to it.
  private func isDirectTarget(_ organisation: Int, of member: Int) -> Bool {
    situation.rules.rules(of: VisitQuota.self).contains { _, quota in
      guard quota.roles.contains(world.members[member].role) else { return false }
      return switch quota.target {
      case .assigned: false
      case .ownUnit: world.ownUnit[member].contains(organisation)
      case .residence: world.residence[member] == organisation
      }
    }
  }

  /// The number of a choice; a new one where there is none yet.
  private mutating func index(of choice: Choice) -> Int {
    if let index = indexOfChoice[choice] { return index }
    indexOfChoice[choice] = choices.count
    choices.append(choice)
    restrictionsOfChoice.append([])
    return choices.count - 1
  }

  /// The number of a choice that some pin may need.
  func number(of choice: Choice) -> Int? { indexOfChoice[choice] }

  /// Adds a restriction.
  mutating func restrict(
    _ terms: [(choice: Int, weight: Double)], to limit: Double, _ source: Source, _ grounds: Grounds
  ) {
    for term in terms {
      restrictionsOfChoice[term.choice].append((restrictions.count, term.weight))
    }
    restrictions.append(Restriction(source: source, terms: terms, limit: limit, grounds: grounds))
  }

  /// Rules out a choice.
  mutating func exclude(_ choice: Int, _ source: Source, _ grounds: Grounds) {
    restrict([(choice, 1)], to: 0, source, grounds)
  }
}
