import Domain
import LinearProgramming
import Rules
import Solver

/// Finds an irreducible reason why something can't be: a set of named things that no choice of assignments and visits
/// satisfies together with what is asked for, and that can be satisfied without any one of them.
///
/// It starts from what is asked for alone and looks for the plan nearest to the one at hand that satisfies it; what
/// that plan breaks is added, until nothing can be satisfied any more (or until nothing is broken: then it can be).
/// So only the neighbourhood concerned is ever looked at, also in a province. What was gathered is then made
/// irreducible by leaving out one thing after the other.
struct ReasonSearch {
  /// What a search comes to.
  enum Outcome {
    /// These together rule it out; irreducible. The shortage behind it, where the proof shows one.
    case ruledOut([Item], Shortage?)
    /// It can be, with all that was named in force.
    case possible
    /// A limit was met before either was known.
    case open
  }

  let program: LooseProgram
  let deadline: Deadline
  /// Whether duties of other people hold.
  let holdsDuties: Bool
  private let standing: [Condition]
  private let standingOfColumn: [Int32: [Int]]

  init(_ program: LooseProgram, goals: Set<Goal>, _ deadline: Deadline) {
    self.program = program
    self.deadline = deadline
    holdsDuties = goals.contains(.shortfall)
    standing = program.standingDecisions(for: goals)
    var ofColumn: [Int32: [Int]] = [:]
    for (index, condition) in standing.enumerated() {
      for term in condition.terms { ofColumn[term.column, default: []].append(index) }
    }
    standingOfColumn = ofColumn
  }

  /// Why what the target asks for can't be.
  func reason(against target: Condition) throws -> Outcome {
    var pool = Pool(target: target)
    switch try gather(&pool, without: []) {
    case .some(true): return .possible
    case .none: return .open
    case .some(false): break
    }
    guard let items = try irreducible(&pool) else { return .open }
    let conditions = pool.conditions.filter { $0.item.map(items.contains) ?? true }
    let shortage = try proof(conditions).flatMap { Shortage($0, conditions, in: program) }
    return .ruledOut(items, shortage)
  }

  /// Whether what the target asks for can be with one thing left out and everything else in force; `nil` where a limit
  /// was met.
  func isPossible(_ target: Condition, without item: Item) throws -> Bool? {
    var pool = Pool(target: target)
    return try gather(&pool, without: [item])
  }

  // MARK: - Gathering

  /// The conditions looked at so far.
  private struct Pool {
    var conditions: [Condition]
    var rows: Set<Int32> = []
    var standing: Set<Int> = []
    var excluded: Set<Int32> = []

    init(target: Condition) { conditions = [target] }
  }

  /// Adds what the nearest plan breaks until it breaks nothing (true) or there is none (false).
  private func gather(_ pool: inout Pool, without: Set<Item>) throws -> Bool? {
    while true {
      addExclusions(&pool, of: pool.conditions.flatMap { $0.terms.map(\.column) })
      let active = pool.conditions.filter { condition in
        condition.item.map { !without.contains($0) } ?? true
      }
      switch try nearest(active) {
      case .stopped: return nil
      case .none: return false
      case .point(let point):
        if !addBroken(&pool, by: point, where: { !without.contains($0) }) { return true }
      }
    }
  }

  /// Exclusions of columns enter with the columns.
  private func addExclusions(_ pool: inout Pool, of columns: [Int32]) {
    for column in columns where pool.excluded.insert(column).inserted {
      for item in program.exclusions(of: column) {
        pool.conditions.append(
          Condition(terms: [(column, 1)], lower: -.infinity, upper: 0, item: item))
      }
    }
  }

  /// Adds every condition that the point breaks and that counts; false where there is none.
  private func addBroken(
    _ pool: inout Pool, by point: [Int32: Double], where counts: (Item) -> Bool
  ) -> Bool {
    func value(_ column: Int32) -> Double { point[column] ?? program.planned[Int(column)] }
    var isBroken = false
    let changed = point.filter { $0.value != program.planned[Int($0.key)] }.keys.sorted()
    for column in changed {
      for row in program.rows(of: column) where !pool.rows.contains(row) {
        guard let condition = program.condition(row: Int(row)) else {
          pool.rows.insert(row)
          continue
        }
        if case .duty = condition.item, !holdsDuties {
          pool.rows.insert(row)
          continue
        }
        if let item = condition.item, !counts(item) { continue }
        if condition.holds(value) { continue }
        pool.rows.insert(row)
        pool.conditions.append(condition)
        isBroken = true
      }
      for index in standingOfColumn[column] ?? [] where !pool.standing.contains(index) {
        let condition = standing[index]
        if let item = condition.item, !counts(item) { continue }
        if condition.holds(value) { continue }
        pool.standing.insert(index)
        pool.conditions.append(condition)
        isBroken = true
      }
    }
    return isBroken
  }

  // MARK: - Leaving out

  /// Things that rule out the target together and no longer without any one of them, the target first.
  private func irreducible(_ pool: inout Pool) throws -> [Item]? {
    var kept: [Item] = []
    for item in pool.conditions.compactMap(\.item) where !kept.contains(item) { kept.append(item) }
    if let needed = try certificate(pool.conditions) {
      kept = kept.filter { needed.contains($0) || $0 == .target }
    }
    // What is farthest from the question came last and goes first.
    for item in kept.reversed() where item != .target {
      guard kept.contains(item) else { continue }
      let without = kept.filter { $0 != item }
      guard let isPossible = try isPossible(&pool, under: Set(without)) else { return nil }
      if !isPossible { kept = without }
    }
    return kept
  }

  /// Whether the target can be with these things alone in force, all of each.
  private func isPossible(_ pool: inout Pool, under items: Set<Item>) throws -> Bool? {
    while true {
      let active = pool.conditions.filter { $0.item.map(items.contains) ?? true }
      switch try nearest(active) {
      case .stopped: return nil
      case .none: return false
      case .point(let point):
        addExclusions(&pool, of: point.keys.sorted())
        let breaksExclusion = pool.conditions.contains { condition in
          guard let item = condition.item, items.contains(item), condition.terms.count == 1,
            condition.upper == 0
          else { return false }
          return (point[condition.terms[0].column] ?? program.planned[Int(condition.terms[0].column)]) > 0.5
        }
        if !addBroken(&pool, by: point, where: items.contains) && !breaksExclusion { return true }
      }
    }
  }

  // MARK: - Solving

  private enum Answer {
    case point([Int32: Double])
    case none
    case stopped
  }

  /// The point nearest to the plan that satisfies the conditions: fewest decisions changed.
  private func nearest(_ conditions: [Condition]) throws -> Answer {
    let (model, columns) = try model(conditions)
    var options = SolveOptions(timeLimit: deadline.secondsLeft)
    options.interruption = deadline.interruption
    // Any near point does: it only tells where to look next.
    options.integer.relativeGap = 0.2
    let solution = try model.solve(options)
    if solution.termination == .infeasible { return .none }
    guard solution.hasSolution else { return .stopped }
    return .point(
      Dictionary(uniqueKeysWithValues: zip(columns, solution.values.map { $0 > 0.5 ? 1 : 0 })))
  }

  /// The things with a part in a proof by linear programming that the conditions exclude each other; `nil` where
  /// there is no such proof.
  private func certificate(_ conditions: [Condition]) throws -> Set<Item>? {
    try proof(conditions).map { proof in Set(proof.rows.compactMap { conditions[$0].item }) }
  }

  private func proof(_ conditions: [Condition]) throws -> InfeasibilityCertificate? {
    try model(conditions).0.solve(SolveOptions(timeLimit: deadline.secondsLeft)).certificate
  }

  private func model(_ conditions: [Condition]) throws -> (Model, [Int32]) {
    let columns = Set(conditions.flatMap { $0.terms.map(\.column) }).sorted()
    let place = Dictionary(uniqueKeysWithValues: zip(columns, columns.indices.map(Int32.init)))
    var model = Model(name: "reason")
    for _ in columns { try model.addVariable(lower: 0, upper: 1, kind: .binary) }
    for condition in conditions {
      try model.addRow(
        lower: condition.lower, upper: condition.upper,
        columns: condition.terms.compactMap { place[$0.column] },
        coefficients: condition.terms.map(\.coefficient))
    }
    try model.setObjective(
      .minimise, coefficients: columns.map { program.planned[Int($0)] == 1 ? -1 : 1 })
    return (model, columns)
  }
}
