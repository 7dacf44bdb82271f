import LinearProgramming

/// Solves one part for all goals in strict order, each proven.
///
/// The chain first supposes that every goal attains its relaxation's value rounded up, fixing by reduced costs
/// what these targets leave no choice about, and looks for one plan that attains them all: such a plan is proven.
/// Where there is none, it goes back to the last goal whose target can be attained and settles the next goal by
/// branch and bound.
struct PartSolver {
  let part: Part
  let deadline: Deadline
  /// A plan that satisfies every row, to begin with.
  let start: [Double]?
  /// Where to note how long the phases take.
  let profile: Profile
  /// How many goals, at the end, are not worth more than a few nodes.
  let tidying: Int
  /// Told what is known whenever more is known.
  var observer: ((PartResult) -> Void)?

  /// The master's state after a number of goals is held.
  var stages: [Stage] = []
  /// For each goal of the present attempt, its target: the relaxation's value rounded up.
  var targets: [Int] = []
  var best: [Double]?
  /// Goals whose value is proven.
  var proven: [Int] = []

  init(_ part: Part, _ deadline: Deadline, start: [Double]?, _ profile: Profile = Profile(), tidying: Int = 0)
  {
    self.part = part
    self.deadline = deadline
    self.start = start
    self.profile = profile
    self.tidying = tidying
  }

  /// Whether patterns of owners are known to settle this part's goals sooner than the tree search does.
  var patterns = Patterns.unknown
  enum Patterns {
    case unknown
    case pay
    case dontPay
  }

  /// Whether only the goals that keep the plan tidy are left.
  var isTidying: Bool { proven.count >= part.goals.count - tidying }

  /// Whether the chain is tried without minimising peaks that are whole: where the relaxations of all goals with peaks are
  /// whole, their bounds are rarely needed.
  private var isSketch = false

  /// Solves the part.
  mutating func solve() throws -> PartResult {
    best = start
    observer?(result())
    if deadline.isOver { return result() }
    let profile = profile
    try withSession { session in
      var master = try Master(part, &session)
      stages = [master.stage(&session)]
      if !(OwnerBlocks(master)?.areLooselyLinked ?? false) { patterns = .dontPay }
      try profile.measure(.relax) { try master.approach(deadline, &session) }
      let firstPeaks = part.goals.indices.first { !peaks(of: $0).isEmpty }
      isSketch = firstPeaks != nil && part.columnCount <= Self.smallPart
      var first = 0
      while proven.count < part.goals.count {
        if isTidyingLargePart(master) {
          try profile.measure(.search) { try tidy(&master, &session) }
          break
        }
        guard try profile.measure(.relax, { try descend(from: first, &master, &session) }) else { break }
        let isWhole = try profile.measure(.search) { try recover(&master, &session) }
        observer?(result())
        first = proven.count
        if isWhole { continue }
        if isSketch {
          isSketch = false
          first = min(firstPeaks ?? 0, targets.count)
          continue
        }
        guard try profile.measure(.search, { try settle(&master, &session) }) else { break }
        observer?(result())
        first = proven.count
      }
    }
    if isTidying && proven.count < part.goals.count && !deadline.isOver { best = best.map(part.pruned) }
    return result()
  }

  /// Solves the relaxation of every goal from the first on, each with those before it held at its target.
  private mutating func descend(
    from first: Int, _ master: inout Master, _ session: inout Session
  ) throws -> Bool {
    if stages.count > first + 1 {
      stages.removeLast(stages.count - first - 1)
      try master.restore(stages[first], &session)
    }
    targets.removeLast(targets.count - first)
    for goal in first..<part.goals.count {
      guard let relaxation = try relax(goal, &master, &session) else { return goal > proven.count }
      guard let target = try holdSharpened(goal, relaxation, &master, &session) else {
        return goal > proven.count
      }
      targets.append(target)
      stages.append(master.stage(&session))
      observer?(result())
    }
    return true
  }

  /// The relaxation's value of a goal at the master's present stage, peaks tightened; `nil` where a limit was met
  /// or the targets before it contradict each other.
  mutating func relax(_ goal: Int, _ master: inout Master, _ session: inout Session) throws -> Double? {
    try master.aim(at: goal, &session)
    let coefficients = part.goals[goal]
    guard case .optimal(var value) = try master.minimise({ coefficients[$0] }, deadline, &session) else {
      return nil
    }
    if try tighten(goal, &master, &session) {
      try master.aim(at: goal, &session)
      guard case .optimal(let tightened) = try master.minimise({ coefficients[$0] }, deadline, &session)
      else {
        return nil
      }
      value = tightened
    }
    return value
  }

  /// Up to how many columns a part's whole peaks are tightened too, where a sketch of the chain was not enough.
  private static let smallPart = 4000

  /// Minimises each peak of the goal alone and raises its lower bound to that, rounded up: the relaxation spreads
  /// what whole visits can't. False where the goal has no peaks.
  private mutating func tighten(
    _ goal: Int, _ master: inout Master, _ session: inout Session
  ) throws -> Bool {
    let peaks = peaks(of: goal)
    if !peaks.isEmpty && !master.isWhole { isSketch = false }
    for peak in peaks {
      let column = Int(master.sessionColumn[peak])
      // A peak over the dates of one group alone is 0 as long as that group is not there.
      guard column >= 0 else { continue }
      let value = master.values[column]
      guard value > master.lower[column] + Master.tolerance, master.lower[column] < master.upper[column]
      else { continue }
      // One that is whole stays possible, whatever bound is found for it; that bound helps the tree search alone, which
      // is worth it where it is cheap.
      let isWhole = abs(value - value.rounded()) <= Master.tolerance
      if isWhole && (isSketch || part.columnCount > Self.smallPart) { continue }
      try master.aim(atColumn: peak, &session)
      guard var least = try self.least(peak, isCutting: false, &master, &session) else { return true }
      // Cuts are worth it where the peak could be lower than the goal would have it.
      if Part.whole(least - Master.tolerance) < Part.whole(value - Master.tolerance) {
        guard let cut = try self.least(peak, isCutting: true, &master, &session) else { return true }
        least = cut
      }
      let lower = (least - Master.tolerance).rounded(.up)
      if lower > master.lower[column] {
        try master.setBounds(column, lower: lower, upper: max(lower, master.upper[column]), &session)
      }
    }
    return !peaks.isEmpty
  }

  private func peaks(of goal: Int) -> [Int] {
    let coefficients = part.goals[goal]
    return coefficients.indices.filter { coefficients[$0] > 0 && part.classes[$0] == .peak }
  }

  /// The least that a peak alone can be, which is the objective.
  private func least(
    _ peak: Int, isCutting: Bool, _ master: inout Master, _ session: inout Session
  ) throws -> Double? {
    let outcome = try master.minimise({ $0 == peak ? 1 : 0 }, isCutting: isCutting, deadline, &session)
    if case .optimal(let least) = outcome { return least }
    return nil
  }

  /// Looks for a plan that attains the targets, as many goals of them as possible; the goals it attains are
  /// proven. False where not even the next goal's target was attained.
  private mutating func recover(_ master: inout Master, _ session: inout Session) throws -> Bool {
    for held in stride(from: targets.count, to: isSketch ? targets.count - 1 : proven.count, by: -1) {
      if held < part.goals.count { try master.restore(stages[held], &session) }
      try master.aim(from: held, &session)
      var search = TreeSearch(.anyPlan, held: Array(targets.prefix(held)), nodeLimit: nodes(held))
      _ = try search.run(master, deadline, session)
      if let point = search.best {
        best = point
        acceptWhatIsAttained(point)
        return true
      }
      if deadline.isOver { return false }
    }
    return false
  }

  /// How many nodes a plan that holds so many goals is worth: more where patterns are of no use, fewer where it would
  /// only be tidier.
  private func nodes(_ held: Int) -> Int {
    if isSketch { return 20 }
    if isTidying { return 20 }
    return switch patterns {
    case .pay: 10
    case .unknown: 60
    case .dontPay: held > part.goals.count - tidying ? 40 : 100
    }
  }

  /// The goals whose targets the plan attains are proven, from the first on without a gap.
  private mutating func acceptWhatIsAttained(_ point: [Double]) {
    for goal in proven.count..<targets.count {
      guard Int(part.value(of: goal, at: point).rounded()) <= targets[goal] else { return }
      proven.append(targets[goal])
    }
  }

  /// What is known when the chain ends or a limit is met.
  func result() -> PartResult {
    var bounds = proven
    if bounds.count < targets.count { bounds.append(targets[bounds.count]) }
    bounds += part.trivialBounds[bounds.count...]
    guard let best else { return PartResult(point: [], values: bounds, bounds: bounds) }
    let values = part.goals.indices.map { Int(part.value(of: $0, at: best).rounded()) }
    return PartResult(point: best, values: values, bounds: bounds)
  }
}
