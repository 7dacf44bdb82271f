import LinearProgramming

/// Branch and bound on the owners' patterns (branch and price): for parts whose relaxation is too far from a plan.
struct PatternSearch {
  /// How a search ended.
  enum Ending {
    /// The best plan was found, and proven.
    case complete
    /// A limit was met first.
    case stopped
    /// Patterns don't bring the end nearer: their bound is worse than the one known, or there are too many nodes.
    case useless
  }
  /// How a node ended.
  private enum Node {
    /// No better value is possible below it.
    case value(Double)
    /// Nothing below it counts.
    case pruned
    /// A limit was met, or the numbers misbehaved.
    case stopped
    /// The relaxation is worse than the bound known.
    case useless
  }
  /// A change of a column's bounds, with what was in force before.
  private struct Move {
    let column: Int32
    let lower: Double
    let upper: Double
  }
  private struct Decision {
    let before: Move
    var ways: [Move]
  }

  let split: OwnerBlocks
  let goal: Int
  let held: [Int]
  let deadline: Deadline
  /// The best plan found.
  private(set) var best: [Double]?
  /// Its value; only better plans count.
  private(set) var cutoff: Int?
  /// No plan is better than this.
  private(set) var bound: Int
  private var problems: [BlockProblem] = []
  /// Which block is asked for a pattern next.
  private var nextBlock = 0
  /// Plans from this value on don't count for the moment.
  private var window = Int.max
  private var nodes = 0
  /// Nodes after which patterns count as no better than anything else.
  private static let mostNodes = 2000

  init(_ split: OwnerBlocks, goal: Int, held: [Int], bound: Int, plan: [Double]?, _ deadline: Deadline) {
    self.split = split
    self.goal = goal
    self.held = held
    self.bound = bound
    self.deadline = deadline
    best = plan
    cutoff = plan.map { Int(split.part.value(of: goal, at: $0).rounded()) }
  }

  private var part: Part { split.part }

  /// Searches to the end.
  mutating func run() throws -> Ending {
    try withSession { session in
      try withSessions(split.blocks.count) { pool in
        problems = try split.blocks.enumerated().map { number, block in
          try pool.with(number) { try BlockProblem(block, of: split, whole: matters, &$0) }
        }
        let scale = part.goals[goal].reduce(0) { max($0, abs($1)) }
        var master = try PatternMaster(
          split, goal: goal, held: held, plan: best, penalty: max(1000, 50 * scale), &session)
        switch try solve(&master, .primal, &session, &pool) {
        case .value(let root): bound = max(bound, Self.whole(root))
        case .pruned:
          // Nothing is better than the plan at hand.
          guard let cutoff else { return .stopped }
          bound = cutoff
        case .stopped: return deadline.isOver ? .stopped : .useless
        case .useless: return .useless
        }
        return try widen(&master, &session, &pool)
      }
    }
  }

  /// Looks for plans near the bound first, where little is left to try, and farther away when there is none.
  private mutating func widen(
    _ master: inout PatternMaster, _ session: inout Session, _ pool: inout SessionPool
  ) throws -> Ending {
    var step = 1
    while bound < cutoff ?? .max {
      window = min(bound + step, cutoff ?? .max)
      let ending = try search(&master, &session, &pool)
      guard ending == .complete else { return ending }
      bound = min(window, cutoff ?? .max)
      step = step * 2
    }
    return .complete
  }

  /// Searches for plans better than the window.
  private mutating func search(
    _ master: inout PatternMaster, _ session: inout Session, _ pool: inout SessionPool
  ) throws -> Ending {
    var path: [Decision] = []
    var method = SimplexOptions.Method.primal
    while true {
      nodes += 1
      if nodes > Self.mostNodes { return .useless }
      var isOpen = false
      switch try solve(&master, method, &session, &pool) {
      case .stopped, .useless: return deadline.isOver ? .stopped : .useless
      case .pruned: break
      case .value(let value):
        guard Self.whole(value) < limit else { break }
        let point = master.point()
        if let decision = decision(point, master) {
          path.append(decision)
          isOpen = true
        } else if !record(point) {
          return .useless
        }
      }
      method = .dual
      if limit <= bound {
        // Nothing better is possible.
        while let decision = path.popLast() { try apply(decision.before, &master, &session, &pool) }
        return .complete
      }
      if !isOpen {
        while let decision = path.last {
          try apply(decision.before, &master, &session, &pool)
          if !decision.ways.isEmpty { break }
          path.removeLast()
        }
        if path.isEmpty { return .complete }
      }
      if let way = path[path.count - 1].ways.popLast() { try apply(way, &master, &session, &pool) }
    }
  }

  /// From which value on plans don't count.
  private var limit: Int { min(window, cutoff ?? .max) }

  /// Solves the relaxation of a node: patterns enter until none could improve it.
  private mutating func solve(
    _ master: inout PatternMaster, _ method: SimplexOptions.Method, _ session: inout Session,
    _ pool: inout SessionPool
  ) throws -> Node {
    var method = method
    while true {
      guard let value = try master.solve(method, deadline, &session) else { return .stopped }
      if nodes == 0 && Self.whole(value) < bound { return .useless }
      method = .primal
      let priced = try price(&master, &pool)
      guard case .priced(let count, let gain) = priced else {
        if case .infeasible = priced { return .pruned }
        return .stopped
      }
      if count == 0 { return .value(value) }
      if let gain, Self.whole(value + gain) >= limit { return .pruned }
      try master.enter(&session)
      // Between bound and value there is no whole number left.
      if let gain, Self.whole(value + gain) >= Self.whole(value) { return .value(value + gain) }
    }
  }

  /// What asking the blocks for patterns came to.
  private enum Pricing {
    /// So many patterns that improve the program; with all blocks asked also what they could improve it by at most.
    case priced(Int, gain: Double?)
    /// Some block has no pattern at all.
    case infeasible
    case stopped
  }

  /// Asks blocks in turn for patterns at the present duals, until a quarter of them have one: new duals soon make older
  /// ones useless.
  private mutating func price(
    _ master: inout PatternMaster, _ pool: inout SessionPool
  ) throws -> Pricing {
    var (count, gain) = (0, 0.0)
    for _ in problems {
      if count >= max(4, problems.count / 4) { return .priced(count, gain: nil) }
      let block = nextBlock
      nextBlock = (nextBlock + 1) % problems.count
      let costs = master.reducedCosts(of: block)
      switch try pool.with(block, { try problems[block].solve(costs, deadline, &$0) }) {
      case .infeasible: return .infeasible
      case .stopped: return .stopped
      case .best(let cost, let entries):
        let price = cost - master.allowance(of: block)
        guard price < -1e-6 else { continue }
        gain += price
        count += 1
        master.add(PatternMaster.Pattern(block: block, entries: entries))
      }
    }
    return .priced(count, gain: gain)
  }

  /// A bound in whole numbers.
  private static func whole(_ bound: Double) -> Int {
    abs(bound) < 1e15 ? Int((bound - Master.tolerance).rounded(.up)) : bound < 0 ? .min : .max
  }

  /// Whether a column must be whole: a count that only later goals look at can be rounded up afterwards.
  private func matters(_ column: Int) -> Bool {
    switch part.classes[column] {
    case .decision, .date: true
    case .peak, .auxiliary: (0...goal).contains { part.goals[$0][column] != 0 }
    }
  }

  /// What to branch on: decisions, then counts and peaks, then dates; `nil` where all is whole.
  private func decision(_ point: [Double], _ master: PatternMaster) -> Decision? {
    var best: (rank: Int, fraction: Double, column: Int)?
    for column in point.indices {
      let fraction = point[column] - point[column].rounded(.down)
      if min(fraction, 1 - fraction) <= 1e-6 || !matters(column) { continue }
      let rank =
        switch part.classes[column] {
        case .peak: 0
        case .decision: 1
        case .auxiliary: 2
        case .date: 3
        }
      if let known = best, (known.rank, -known.fraction) <= (rank, -fraction) { continue }
      best = (rank, fraction, column)
    }
    guard let (rank, _, column) = best else { return nil }
    let number = Int32(column)
    let (lower, upper) = (master.lower[column], master.upper[column])
    let down = Move(column: number, lower: lower, upper: point[column].rounded(.down))
    let up = Move(column: number, lower: point[column].rounded(.up), upper: upper)
    return Decision(
      before: Move(column: number, lower: lower, upper: upper),
      ways: rank == 1 || rank == 3 ? [down, up] : [up, down])
  }

  /// Keeps a whole point where it is better than the best; false where the numbers lied and it is no plan.
  private mutating func record(_ point: [Double]) -> Bool {
    let whole = point.indices.map {
      matters($0) ? point[$0].rounded() : (point[$0] - Master.tolerance).rounded(.up)
    }
    let plan = part.tightened(whole)
    guard part.isFeasible(plan),
      held.indices.allSatisfy({ Int(part.value(of: $0, at: plan).rounded()) <= held[$0] })
    else { return false }
    let value = Int(part.value(of: goal, at: plan).rounded())
    if value < cutoff ?? .max {
      cutoff = value
      best = plan
    }
    return true
  }

  private func apply(
    _ move: Move, _ master: inout PatternMaster, _ session: inout Session, _ pool: inout SessionPool
  ) throws {
    try master.setBounds(move.column, lower: move.lower, upper: move.upper, &session)
    let block = split.blockOfColumn[Int(move.column)]
    if block >= 0 {
      try pool.with(Int(block)) {
        try problems[Int(block)].setBounds(move.column, lower: move.lower, upper: move.upper, &$0)
      }
    }
  }
}
