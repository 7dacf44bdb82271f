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
  private let tidying: Int
  /// Told what is known whenever more is known.
  var observer: ((PartResult) -> Void)?

  /// The master's state after a number of goals is held.
  private var stages: [Stage] = []
  /// For each goal of the present attempt, its target: the relaxation's value rounded up.
  private var targets: [Int] = []
  private var best: [Double]?
  /// Goals whose value is proven.
  private var proven: [Int] = []

  init(_ part: Part, _ deadline: Deadline, start: [Double]?, _ profile: Profile = Profile(), tidying: Int = 0)
  {
    self.part = part
    self.deadline = deadline
    self.start = start
    self.profile = profile
    self.tidying = tidying
  }

  /// Whether only the goals that keep the plan tidy are left.
  private var isTidying: Bool { proven.count >= part.goals.count - tidying }

  /// Solves the part.
  mutating func solve() throws -> PartResult {
    best = start
    observer?(result())
    if deadline.isOver { return result() }
    let profile = profile
    try withSession { session in
      var master = try Master(part, &session)
      stages = [master.stage(&session)]
      while proven.count < part.goals.count {
        guard try profile.measure(.relax, { try descend(&master, &session) }) else { break }
        let isWhole = try profile.measure(.search) { try recover(&master, &session) }
        observer?(result())
        if isWhole { continue }
        guard try profile.measure(.search, { try settle(&master, &session) }) else { break }
        observer?(result())
      }
    }
    if isTidying && proven.count < part.goals.count { best = best.map(part.pruned) }
    return result()
  }

  /// Solves the relaxation of every goal that is not proven, each with those before it held at its target.
  private mutating func descend(_ master: inout Master, _ session: inout Session) throws -> Bool {
    if stages.count > proven.count + 1 {
      stages.removeLast(stages.count - proven.count - 1)
      try master.restore(stages[proven.count], &session)
    }
    targets = proven
    for goal in proven.count..<part.goals.count {
      guard let relaxation = try relax(goal, &master, &session) else { return goal > proven.count }
      let target = Int((relaxation - Master.tolerance).rounded(.up))
      try master.hold(goal, target: Double(target), relaxation: relaxation, &session)
      targets.append(target)
      stages.append(master.stage(&session))
      observer?(result())
    }
    return true
  }

  /// The relaxation's value of a goal at the master's present stage, peaks tightened; `nil` where a limit was met
  /// or the targets before it contradict each other.
  private func relax(_ goal: Int, _ master: inout Master, _ session: inout Session) throws -> Double? {
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

  /// Minimises each peak of the goal alone and raises its lower bound to that, rounded up: the relaxation spreads
  /// what whole visits can't. False where the goal has no peaks.
  private func tighten(_ goal: Int, _ master: inout Master, _ session: inout Session) throws -> Bool {
    let coefficients = part.goals[goal]
    let peaks = coefficients.indices.filter { coefficients[$0] > 0 && part.classes[$0] == .peak }
    for peak in peaks {
      let column = Int(master.sessionColumn[peak])
      // A peak over the dates of one group alone is 0 as long as that group is not there.
      guard column >= 0 else { continue }
      let value = master.values[column]
      // The peak alone can't be less than it is now, nor more than its bound.
      guard value > master.lower[column] + Master.tolerance, master.lower[column] < master.upper[column]
      else {
        continue
      }
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
    for held in stride(from: targets.count, to: proven.count, by: -1) {
      if held < part.goals.count { try master.restore(stages[held], &session) }
      try master.aim(from: held, &session)
      var search = TreeSearch(
        .anyPlan, held: Array(targets.prefix(held)),
        nodeLimit: isTidying ? 20 : held == part.goals.count ? 200 : 100)
      _ = try search.run(&master, deadline, &session)
      if let point = search.best {
        best = point
        acceptWhatIsAttained(point)
        return true
      }
      if deadline.isOver { return false }
    }
    return false
  }

  /// The goals whose targets the plan attains are proven, from the first on without a gap.
  private mutating func acceptWhatIsAttained(_ point: [Double]) {
    for goal in proven.count..<targets.count {
      guard Int(part.value(of: goal, at: point).rounded()) <= targets[goal] else { return }
      proven.append(targets[goal])
    }
  }

  /// Settles the next goal by branch and bound, from the stage at which all goals before it are held.
  ///
  /// The relaxation is almost always near the optimum, so plans are first looked for a little above it, where
  /// nearly everything is fixed by its reduced cost; the window grows until there is one.
  private mutating func settle(_ master: inout Master, _ session: inout Session) throws -> Bool {
    let goal = proven.count
    try master.restore(stages[goal], &session)
    guard let relaxation = try relax(goal, &master, &session) else { return false }
    let relaxed = master.stage(&session)
    var bound = Int((relaxation - Master.tolerance).rounded(.up))
    var incumbent = best.map { Int(part.value(of: goal, at: $0).rounded()) }
    var window = 0
    while incumbent.map({ $0 > bound }) ?? true {
      targets = proven + [bound]
      let limit = min(bound + window, incumbent.map { $0 - 1 } ?? .max)
      guard let found = try search(goal, bound, limit, relaxation, &master, &session) else { return false }
      if let point = found.best {
        best = point
        incumbent = found.cutoff
        bound = found.cutoff ?? bound
      } else {
        bound = limit + 1
        window = window * 2 + 1
      }
      observer?(result())
      try master.restore(relaxed, &session)
    }
    guard let value = incumbent, try reach(goal, &master, &session) != nil else { return false }
    // The duals are those of this goal again: what they say is fixed at its value.
    let again = session.objectiveValue
    try master.hold(goal, target: Double(value), relaxation: again, &session)
    proven.append(value)
    targets = proven
    stages = Array(stages.prefix(goal + 1)) + [master.stage(&session)]
    return true
  }

  /// Looks for the best plan whose goal is from `bound` to `limit`; `nil` where a limit was met.
  private mutating func search(
    _ goal: Int, _ bound: Int, _ limit: Int, _ relaxation: Double, _ master: inout Master,
    _ session: inout Session
  ) throws -> (best: [Double]?, cutoff: Int?)? {
    let coefficients = part.goals[goal]
    guard try reach(goal, &master, &session) != nil else { return nil }
    // Perhaps the groups at hand have a plan that attains the bound: then no other group need be looked at.
    if master.states.contains(.inactive) {
      let stage = master.stage(&session)
      var search = TreeSearch(
        .best(goal: goal, target: bound), held: proven, cutoff: bound + 1, nodeLimit: 300)
      try master.hold(goal, target: Double(bound), relaxation: session.objectiveValue, &session)
      _ = try search.run(&master, deadline, &session)
      if let point = search.best { return (point, search.cutoff) }
      try master.restore(stage, &session)
      guard try reach(goal, &master, &session) != nil else { return nil }
    }
    // A plan within the limit has no group that costs more than the gap.
    let entering = master.pricedGroups(
      { coefficients[$0] }, below: Double(limit) - relaxation + Master.tolerance, perOwner: .max,
      perItem: .max)
    if !entering.isEmpty {
      try master.activate(entering, &session)
      guard try reach(goal, &master, &session) != nil else { return nil }
    }
    try master.hold(goal, target: Double(limit), relaxation: session.objectiveValue, &session)
    var search = TreeSearch(
      .best(goal: goal, target: bound), held: proven, cutoff: limit + 1,
      nodeLimit: isTidying ? 50 : .max)
    let ending = try search.run(&master, deadline, &session)
    if let point = search.best { best = point }
    if case .stopped = ending { return nil }
    return (search.best, search.cutoff)
  }

  /// Solves the relaxation of a goal anew, duals included.
  private func reach(_ goal: Int, _ master: inout Master, _ session: inout Session) throws -> Double? {
    let coefficients = part.goals[goal]
    try master.aim(at: goal, &session)
    guard case .optimal(let value) = try master.minimise({ coefficients[$0] }, deadline, &session) else {
      return nil
    }
    return value
  }

  /// What is known when the chain ends or a limit is met.
  private func result() -> PartResult {
    var bounds = proven
    if bounds.count < targets.count { bounds.append(targets[bounds.count]) }
    bounds += part.trivialBounds[bounds.count...]
    guard let best else { return PartResult(point: [], values: bounds, bounds: bounds) }
    let values = part.goals.indices.map { Int(part.value(of: $0, at: best).rounded()) }
    return PartResult(point: best, values: values, bounds: bounds)
  }
}
