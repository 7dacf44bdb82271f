import LinearProgramming

/// Depth-first branch and bound on the relaxation of a master's core, by the dual simplex method from node to node.
struct TreeSearch {
  /// What a search is for.
  enum Purpose {
    /// Any plan that keeps the goals held; decisions are made in batches to get there fast.
    case anyPlan
    /// The best plan for a goal with a value from `target` to below `cutoff`.
    case best(goal: Int, target: Int)
  }
  /// How a search ended.
  enum Ending {
    /// The whole tree was searched, or what was sought was found.
    case complete
    /// A limit was met first.
    case stopped
  }

  /// What the search is for.
  let purpose: Purpose
  /// The most that each of the first goals may come to.
  let held: [Int]
  /// The most nodes.
  let nodeLimit: Int
  /// Only plans better than this count; lowered whenever one is found.
  private(set) var cutoff: Int?
  /// The best plan found, as a point of the part.
  private(set) var best: [Double]?
  /// Nodes solved.
  private(set) var nodes = 0

  /// A change of a column's bounds.
  private struct Move {
    let column: Int
    let lower: Double
    let upper: Double
  }
  /// One decision: what was in force before, and the ways that are still to be tried, last one first.
  private struct Decision {
    let before: [Move]
    var ways: [[Move]]
    /// The relaxation's value and the column's before.
    var value = 0.0
    var position = 0.0
  }

  /// What branching has done so far.
  private var costs = PseudoCosts()
  /// The side of a branch that the node at hand is, and the value before it.
  private var side: (side: PseudoCosts.Side, value: Double)?
  /// Nodes after which a search counts as hard, so that it pays to try branches before they are taken.
  private static let easyNodes = 30
  /// The most columns that are tried at a node, and the most iterations for each side.
  private static let trials = (columns: 8, iterations: 50)

  init(_ purpose: Purpose, held: [Int], cutoff: Int? = nil, nodeLimit: Int) {
    self.purpose = purpose
    self.held = held
    self.cutoff = cutoff
    self.nodeLimit = nodeLimit
  }

  /// From where on a decision is more made than not.
  private static let made = 0.5 - Master.tolerance

  /// Searches within the master's present bounds, from its basis on.
  mutating func run(
    _ master: Master, _ deadline: Deadline, _ session: borrowing Session
  ) throws -> Ending {
    try withSession { inner in
      var core = try Core(master, session, into: &inner)
      return try search(&core, deadline, &inner)
    }
  }

  private mutating func search(
    _ core: inout Core, _ deadline: Deadline, _ session: inout Session
  ) throws -> Ending {
    var path: [Decision] = []
    var method = SimplexOptions.Method.primal
    while nodes < nodeLimit {
      nodes += 1
      let limit = cutoff.map { Double($0) - 1 + 1e-4 } ?? .infinity
      let outcome = try core.solve(method, cutoff: method == .dual ? limit : .infinity, deadline, &session)
      method = .dual
      var isOpen = false
      learn(outcome)
      switch outcome {
      case .optimal(let value):
        if isWorthIt(value) {
          if let decision = try decision(value, &core, &session) {
            path.append(decision)
            isOpen = true
          } else if record(core) {
            return .complete
          }
        }
      case .infeasible: break
      case .stopped: return .stopped
      }
      if try !isOpen && !backtrack(&path, &core, &session) { return .complete }
      if isOpen { try takeNextWay(&path, &core, &session) }
    }
    return .stopped
  }

  /// Notes what the branch that led here has done.
  private mutating func learn(_ outcome: RelaxationOutcome) {
    guard let (side, before) = side else { return }
    self.side = nil
    switch outcome {
    case .optimal(let value): costs.learn(side, rise: value - before)
    case .infeasible: costs.learn(side, rise: rise(toCutoffFrom: before))
    case .stopped: break
    }
  }

  /// What a branch without a plan counts as.
  private func rise(toCutoffFrom value: Double) -> Double { max(1, cutoff.map { Double($0) - value } ?? 1) }

  private func isWorthIt(_ value: Double) -> Bool {
    guard let cutoff else { return true }
    return Int((value - Master.tolerance).rounded(.up)) < cutoff
  }

  /// Keeps the core's point if it is a plan that counts; true where the search may end.
  private mutating func record(_ core: Core) -> Bool {
    let part = core.part
    let point = part.tightened(core.point { matters($0, part) })
    // Tolerances may add up: only what holds in whole numbers counts.
    guard part.isFeasible(point),
      held.indices.allSatisfy({ Int(part.value(of: $0, at: point).rounded()) <= held[$0] })
    else { return false }
    switch purpose {
    case .anyPlan:
      best = point
      return true
    case .best(let goal, let target):
      let value = Int(part.value(of: goal, at: point).rounded())
      if let cutoff, value >= cutoff { return false }
      cutoff = value
      best = point
      return value <= target
    }
  }

  // MARK: - Branching

  /// Whether a column must be whole: a count that only later goals look at can be rounded up afterwards.
  private func matters(_ column: Int, _ part: Part) -> Bool {
    switch part.classes[column] {
    case .decision, .date: return true
    case .peak, .auxiliary:
      let last = if case .best(let goal, _) = purpose { goal } else { held.count - 1 }
      return last >= 0 && (0...last).contains { part.goals[$0][column] != 0 }
    }
  }

  /// What to branch on: peaks first, then decisions, then counts, then dates; `nil` where all is whole.
  private mutating func decision(
    _ value: Double, _ core: inout Core, _ session: inout Session
  ) throws -> Decision? {
    var fractional: [(fraction: Double, column: Int)] = []
    var kind = Part.ColumnClass.date
    for column in core.values.indices {
      let value = core.values[column]
      let fraction = value - value.rounded(.down)
      if min(fraction, 1 - fraction) <= Master.tolerance { continue }
      let index = Int(core.partColumn[column])
      let its = core.part.classes[index]
      guard its.rawValue <= kind.rawValue || fractional.isEmpty, matters(index, core.part) else { continue }
      if its != kind { fractional.removeAll(keepingCapacity: true) }
      kind = its
      fractional.append((fraction, column))
    }
    guard !fractional.isEmpty else { return nil }
    fractional.sort { ($0.fraction, $1.column) > ($1.fraction, $0.column) }
    if case .best = purpose, nodes > Self.easyNodes {
      try tryBranches(fractional, value, &core, &session)
      let scores = fractional.map { costs.score($0.column, fraction: $0.fraction) }
      if let best = scores.indices.max(by: { (scores[$0], $1) < (scores[$1], $0) }) {
        fractional.swapAt(0, best)
      }
    }
    return branch(fractional, kind, value, core)
  }

  /// Ways to go on from the first of the columns.
  private func branch(
    _ fractional: [(fraction: Double, column: Int)], _ kind: Part.ColumnClass, _ value: Double,
    _ core: Core
  ) -> Decision {
    let first = fractional[0].column
    let position = core.values[first]
    let (lower, upper) = (core.lower[first], core.upper[first])
    let down = [Move(column: first, lower: lower, upper: position.rounded(.down))]
    let up = [Move(column: first, lower: position.rounded(.up), upper: upper)]
    // A peak can be small more often than not; a decision that is half made is better made.
    var ways = kind == .peak || kind == .auxiliary ? [up, down] : [down, up]
    let batch = batch(fractional, kind, core)
    if batch.count > 1 { ways.append(batch) }
    let moved = batch.count > 1 ? batch.map(\.column) : [first]
    let before = moved.map { Move(column: $0, lower: core.lower[$0], upper: core.upper[$0]) }
    return Decision(before: before, ways: ways, value: value, position: position)
  }

  /// Looks a few steps down both sides of the columns of which nothing is known yet, those nearest to the middle first.
  private mutating func tryBranches(
    _ fractional: [(fraction: Double, column: Int)], _ value: Double, _ core: inout Core,
    _ session: inout Session
  ) throws {
    let unknown = fractional.filter { !costs.isKnown($0.column) }
      .sorted { (abs($0.fraction - 0.5), $0.column) < (abs($1.fraction - 0.5), $1.column) }
    guard !unknown.isEmpty else { return }
    let basis = session.basis()
    let limit = cutoff.map { Double($0) - 1 + 1e-4 } ?? .infinity
    for (fraction, column) in unknown.prefix(Self.trials.columns) {
      let position = core.values[column]
      let (lower, upper) = (core.lower[column], core.upper[column])
      for isUp in [false, true] {
        try core.setBounds(
          column, lower: isUp ? position.rounded(.up) : lower, upper: isUp ? upper : position.rounded(.down),
          &session)
        let reached = try session.probe(iterations: Self.trials.iterations, cutoff: limit)
        costs.learn(
          PseudoCosts.Side(column: column, distance: isUp ? 1 - fraction : -fraction),
          rise: reached.map { $0 - value } ?? rise(toCutoffFrom: value))
        try core.setBounds(column, lower: lower, upper: upper, &session)
        try session.restore(basis)
      }
    }
  }

  /// On the way to any plan several decisions are made at once: a fifth of those that are more made than not, one for
  /// each owner.
  private func batch(
    _ fractional: [(fraction: Double, column: Int)], _ kind: Part.ColumnClass, _ core: Core
  ) -> [Move] {
    guard case .anyPlan = purpose, kind == .decision || kind == .date else { return [] }
    let part = core.part
    var owners: Set<Int32> = []
    var moves: [Move] = []
    for (fraction, column) in fractional.prefix(max(2, fractional.count / 5)) where fraction >= Self.made {
      let group = part.groupOfColumn[Int(core.partColumn[column])]
      guard group < 0 || owners.insert(part.groups[Int(group)].owner).inserted else { continue }
      moves.append(
        Move(column: column, lower: core.values[column].rounded(.up), upper: core.upper[column]))
    }
    return moves
  }

  // MARK: - Moving in the tree

  private func apply(_ moves: [Move], _ core: inout Core, _ session: inout Session) throws {
    for move in moves { try core.setBounds(move.column, lower: move.lower, upper: move.upper, &session) }
  }

  private mutating func takeNextWay(
    _ path: inout [Decision], _ core: inout Core, _ session: inout Session
  ) throws {
    guard let way = path[path.count - 1].ways.popLast() else { return }
    let decision = path[path.count - 1]
    if way.count == 1 {
      let distance = (way[0].lower > decision.position ? way[0].lower : way[0].upper) - decision.position
      side = (PseudoCosts.Side(column: way[0].column, distance: distance), decision.value)
    }
    try apply(way, &core, &session)
  }

  /// Takes the next way of the deepest decision that has one; false where none is left.
  private mutating func backtrack(
    _ path: inout [Decision], _ core: inout Core, _ session: inout Session
  ) throws -> Bool {
    while let decision = path.last {
      try apply(decision.before, &core, &session)
      if !decision.ways.isEmpty {
        try takeNextWay(&path, &core, &session)
        return true
      }
      path.removeLast()
    }
    return false
  }
}
