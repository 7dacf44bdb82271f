import Domain
import Rules

/// Makes the items of a conflict: pins, then rules in the order of the book, then facts; what one rule demands in one
/// place is one item.
struct ConflictItems {
  private let problem: HardProblem
  private let wording: ConflictWording
  private var entries: [Entry] = []

  /// Where an item stands; items of one place become one.
  private struct Place: Hashable {
    let kind: Plan.Conflict.Kind
    /// Index in the book.
    var rule: Int?
    var member: Int?
    var organisation: Int?
    var date: Day?
  }
  private struct Entry {
    let place: Place
    var messages: [Message]
  }

  private init(_ problem: HardProblem) {
    self.problem = problem
    wording = ConflictWording(problem: problem)
  }

  /// The conflict as a plan tells it.
  static func conflict(_ conflict: ConflictSearch.Conflict, of problem: HardProblem) -> Plan.Conflict {
    var items = ConflictItems(problem)
    let forbidding = conflict.restrictions.compactMap { index -> Int? in
      if case .pin(let decision) = problem.restrictions[index].source { decision } else { nil }
    }
    for decision in Set(conflict.needs.map { problem.needs[$0].decision } + forbidding).sorted() {
      items.addPin(problem.decisions[decision])
    }
    let choices = Set(conflict.needs.flatMap { problem.needs[$0].options.joined() })
    for index in conflict.restrictions {
      items.add(problem.restrictions[index], among: choices)
    }
    return Plan.Conflict(items: items.inOrder())
  }

  private mutating func addPin(_ decision: PinnedDecision) {
    // Keep and forbid of one visit stand in one place but are two items.
    entries.append(
      Entry(
        place: Place(
          kind: .pin, member: decision.member, organisation: decision.organisation, date: decision.date),
        messages: [wording.pin(decision)]))
  }

  /// Adds a restriction as far as it concerns these choices.
  private mutating func add(_ restriction: HardProblem.Restriction, among choices: Set<Int>) {
    let terms = restriction.terms.filter { choices.contains($0.choice) }
    guard let choice = terms.first.map({ problem.choices[$0.choice] }) else { return }
    switch (restriction.grounds, restriction.source) {
    case (.exclusion(let clause), .rule(let index)): addExclusion(of: choice, by: index, clause)
    case (.limit(let subject), .rule(let index)):
      let narrowed = HardProblem.Restriction(
        source: restriction.source, terms: terms, limit: restriction.limit, grounds: restriction.grounds)
      let days = Set(terms.compactMap { date(of: problem.choices[$0.choice]) })
      add(
        Place(
          kind: .rule, rule: index, member: subject.member, organisation: subject.organisation,
          date: days.count == 1 ? days.first : nil),
        wording.limit(of: problem.situation.rules.rules[index], narrowed, subject))
    case (.roleWithoutAssignment, _):
      add(Place(kind: .fact, member: choice.member), wording.roleWithoutAssignment(choice.member))
    case (.noMeeting, _):
      guard case .missing(_, let organisation, let date) = choice else { return }
      add(
        Place(kind: .fact, organisation: organisation, date: date), wording.noMeeting(organisation, date))
    case (.past, _):
      guard case .visit(let member, let meeting) = choice else { return }
      add(
        Place(
          kind: .fact, member: member, organisation: organisation(of: choice), date: date(of: choice)),
        wording.past(member, meeting))
    case (.pin, _), (.exclusion, _), (.limit, _): break
    }
  }

  private mutating func addExclusion(of choice: HardProblem.Choice, by index: Int, _ clause: Message) {
    let rule = problem.situation.rules.rules[index]
    add(
      Place(
        kind: .rule, rule: index, member: choice.member, organisation: organisation(of: choice),
        date: date(of: choice)),
      wording.exclusion(of: choice, rule, clause))
    guard let calendar = rule.body as? RespectCalendar, case .visit(let member, let meeting) = choice else {
      return
    }
    let fact = CalendarFact(member, meeting, margin: calendar.margin, problem.world)
    add(Place(kind: .fact, member: fact.member, date: fact.date), fact.message)
  }

  private mutating func add(_ place: Place, _ message: Message) {
    guard let index = entries.firstIndex(where: { $0.place == place }) else {
      return entries.append(Entry(place: place, messages: [message]))
    }
    if !entries[index].messages.contains(message) { entries[index].messages.append(message) }
  }

  private func organisation(of choice: HardProblem.Choice) -> Int {
    switch choice {
    case .assignment(_, let organisation), .missing(_, let organisation, _): organisation
    case .visit(_, let meeting): problem.world.organisationOfMeeting[meeting]
    }
  }

  private func date(of choice: HardProblem.Choice) -> Day? {
    switch choice {
    case .assignment: nil
    case .visit(_, let meeting): problem.world.meetings[meeting].date
    case .missing(_, _, let date): date
    }
  }

  /// Pins and facts as they were found, rules in the order of the book.
  private func inOrder() -> [Plan.Conflict.Item] {
    let kinds: [Plan.Conflict.Kind] = [.pin, .rule, .fact]
    return kinds.flatMap { kind in
      entries.filter { $0.place.kind == kind }.map(item)
    }
  }

  private func item(_ entry: Entry) -> Plan.Conflict.Item {
    let (world, place) = (problem.world, entry.place)
    let rule = place.rule.map { problem.situation.rules.rules[$0] }
    return Plan.Conflict.Item(
      kind: place.kind, rule: rule?.id, citation: rule?.citation,
      member: place.member.map { world.members[$0].id },
      organisation: place.organisation.map { world.organisations[$0].id }, date: place.date,
      message: Message(
        entry.messages.map(\.vietnamese).joined(separator: " "),
        entry.messages.map(\.english).joined(separator: " ")))
  }
}

extension HardProblem.Choice {
  /// Whose decision it is.
  var member: Int {
    switch self {
    case .assignment(let member, _), .visit(let member, _), .missing(let member, _, _): member
    }
  }
}
