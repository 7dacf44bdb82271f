import Rules

/// Finds irreducible conflicts of a problem.
///
/// A conflict is a set of pins and whole rules that contradict each other, each of them needed; then the places
/// where these rules bind, each of them needed. Facts are never dropped in looking for the first, so that no rule
/// is blamed for what the tables rule out anyway; the same goes for elastic rules, which nobody would drop for a
/// pin.
struct ConflictSearch {
  let problem: HardProblem

  /// A conflict: the pins to keep, and what stands in their way.
  struct Conflict {
    /// Indices of needs.
    let needs: [Int]
    /// Indices of restrictions.
    let restrictions: [Int]
  }

  /// A conflict with as few pins as a search finds; `nil` where all pins can be met.
  func conflict() throws -> Conflict? {
    let all = Array(problem.needs.indices)
    if try isPossible(all) { return nil }
    let alone = try impossibleAlone(all)
    return try inOrder(alone.isEmpty ? [smallCore(of: all)] : alone).first
  }

  /// Conflicts that share no `keep` pin, until the rest of the pins can be met; those with the fewest pins first.
  func conflicts() throws -> [Conflict] {
    var rest = Array(problem.needs.indices)
    if try isPossible(rest) { return [] }
    var cores = try impossibleAlone(rest)
    rest.removeAll { cores.contains([$0]) }
    while try !isPossible(rest) {
      let core = try smallCore(of: rest)
      cores.append(core)
      rest.removeAll(where: core.contains)
    }
    return try inOrder(cores)
  }

  /// Pins that contradict rules, facts or forbidding pins each by itself.
  private func impossibleAlone(_ needs: [Int]) throws -> [[Int]] {
    try needs.filter { try !isPossible([$0]) }.map { [$0] }
  }

  private func inOrder(_ cores: [[Int]]) throws -> [Conflict] {
    let conflicts = try cores.map { Conflict(needs: $0, restrictions: try restrictions(against: $0)) }
    return conflicts.enumerated().sorted {
      (pinCount($0.element), $0.offset) < (pinCount($1.element), $1.offset)
    }.map(\.element)
  }

  private func isPossible(_ needs: [Int]) throws -> Bool {
    try problem.choices(meeting: needs, under: { _ in true }) != nil
  }

  private func pinCount(_ conflict: Conflict) -> Int {
    let forbidding = conflict.restrictions.compactMap { index -> Int? in
      if case .pin(let decision) = problem.restrictions[index].source { decision } else { nil }
    }
    return conflict.needs.count + Set(forbidding).count
  }

  // MARK: - Pins

  /// Pins out of these that contradict each other, each needed: where possible those that one limit brings
  /// together, as these are few.
  private func smallCore(of needs: [Int]) throws -> [Int] {
    var meeting: [Int: [Int]] = [:]
    for need in needs {
      let choices = Set(problem.needs[need].options.joined())
      for index in Set(choices.flatMap { problem.restrictionsOfChoice[$0].map(\.restriction) }) {
        meeting[index, default: []].append(need)
      }
    }
    var best: [Int]?
    for (_, together) in meeting.sorted(by: { ($0.value.count, $0.key) < ($1.value.count, $1.key) })
    where together.count > 1 {
      if best?.count == 2 { break }
      if try isPossible(together) { continue }
      let core = try shrunk(together)
      if core.count < best?.count ?? .max { best = core }
    }
    return try best ?? shrunk(needs)
  }

  /// Drops pins, the last first, for as long as the rest is impossible.
  private func shrunk(_ needs: [Int]) throws -> [Int] {
    var core = needs
    for need in needs.reversed() {
      let without = core.filter { $0 != need }
      if try !isPossible(without) { core = without }
    }
    return core
  }

  // MARK: - What stands in their way

  /// Restrictions that no choice for these pins satisfies, each needed, out of as few rules and pins as a filter
  /// finds.
  private func restrictions(against needs: [Int]) throws -> [Int] {
    let choices = Set(needs.flatMap { problem.needs[$0].options.joined() })
    let touching = Set(choices.flatMap { problem.restrictionsOfChoice[$0].map(\.restriction) }).sorted()
    let sources = try sources(against: needs, among: touching)
    var kept = touching.filter { index in
      let source = problem.restrictions[index].source
      return sources.contains(source) || isBackground(source)
    }
    for group in inOrderOfDropping(kept) {
      let without = kept.filter { !group.contains($0) }
      if try problem.choices(meeting: needs, under: { without.contains($0) }) == nil { kept = without }
    }
    return kept
  }

  /// First what is not named for its own sake: elastic rules as wholes, then facts. They are dropped while the
  /// hard rules are whole, so that they are needed even then. Last the places where one rule binds.
  private func inOrderOfDropping(_ restrictions: [Int]) -> [[Int]] {
    let background = restrictions.filter { isBackground(problem.restrictions[$0].source) }
    let facts = background.filter { problem.restrictions[$0].source == .fact }
    let elastic = Dictionary(grouping: background.filter { !facts.contains($0) }) {
      problem.restrictions[$0].source
    }
    let wholes = elastic.values.sorted { $0[0] > $1[0] }
    return wholes + facts.map { [$0] } + restrictions.filter { !facts.contains($0) }.reversed().map { [$0] }
  }

  /// Rules and forbidding pins that leave no choice, beside the background, each needed: one where one suffices.
  private func sources(against needs: [Int], among restrictions: [Int]) throws -> Set<HardProblem.Source> {
    func suffice(_ sources: Set<HardProblem.Source>) throws -> Bool {
      try problem.choices(meeting: needs) { index in
        let source = problem.restrictions[index].source
        return isBackground(source) || sources.contains(source)
      } == nil
    }
    if try suffice([]) { return [] }
    let all = inOrderOfPreference(restrictions.map { problem.restrictions[$0].source }, needs)
    for source in all where try suffice([source]) { return [source] }
    var kept = Set(all)
    for source in all.reversed() where try suffice(kept.subtracting([source])) { kept.remove(source) }
    return kept
  }

  /// A pin that says the very opposite first, then the rules in the order of the book, then other pins.
  private func inOrderOfPreference(
    _ sources: [HardProblem.Source], _ needs: [Int]
  ) -> [HardProblem.Source] {
    func rank(_ source: HardProblem.Source) -> (Int, Int) {
      switch source {
      case .rule(let index): return (1, index)
      case .fact: return (3, 0)
      case .pin(let index):
        let pin = problem.decisions[index]
        let isOpposite = needs.contains {
          problem.decisions[problem.needs[$0].decision].isAbout(sameAs: pin)
        }
        return (isOpposite ? 0 : 2, index)
      }
    }
    return Set(sources).filter { !isBackground($0) }.sorted { rank($0) < rank($1) }
  }

  private func isBackground(_ source: HardProblem.Source) -> Bool {
    switch source {
    case .fact: true
    case .pin: false
    case .rule(let index): type(of: problem.situation.rules.rules[index].body).strictness == .elastic
    }
  }
}
