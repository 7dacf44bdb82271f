public import Domain
import LinearProgramming
public import Rules
import Synchronization

/// Makes the plan of a situation: the best one for all goals in strict order, with proof.
public struct Planner: Sendable {
  /// How to work.
  public struct Options: Sendable {
    /// When to stop.
    public var deadline = Deadline()
    /// How many parts are solved at once.
    public var threads = 1
    /// Told how far the work has come whenever more is known, from any thread and often: it must be quick.
    public var progress: (@Sendable (Progress) -> Void)?
    /// Where to note how long each phase takes.
    public var profile = Profile()
    /// Parts solved before, where many scenarios are planned that differ in little.
    public var memory: PartMemory?

    /// The defaults: no limit, one thread.
    public init() {}
  }

  /// The world, the rules and the moment of planning.
  public let situation: Situation
  /// How to work.
  public let options: Options

  /// A planner.
  public init(_ situation: Situation, _ options: Options = Options()) {
    self.situation = situation
    self.options = options
  }

  /// Makes the plan. The same situation gives the same plan, whatever the number of threads.
  ///
  /// Where hard rules and pins contradict each other the plan is empty and names the conflict.
  public func plan() throws -> Plan {
    let profile = options.profile
    let finder = ConflictFinder(situation)
    if let conflict = try profile.measure(.search, finder.find) {
      let scenario = Plan.ScenarioReference(situation.world.scenario)
      return Plan(scenario: scenario, status: .infeasible, conflict: conflict)
    }
    let formulation = profile.measure(.formulate) { Formulation(situation) }
    let chain = Chain(formulation)
    let builder = profile.measure(.formulate) { PartBuilder(formulation, objectives: chain.objectives) }
    let kept = try profile.measure(.search) { Set(try finder.feasibleColumns(in: formulation) ?? []) }
    let results = try solve(builder, keeping: kept, tracker(chain, builder))
    return chain.plan(formulation, builder, results)
  }

  private func tracker(_ chain: Chain, _ builder: PartBuilder) -> ProgressTracker? {
    options.progress.map { ProgressTracker(chain, parts: builder.count, bounds: builder.trivialBounds(), $0) }
  }

  /// Solves all parts, the big ones first, on several threads.
  private func solve(
    _ builder: PartBuilder, keeping kept: Set<Column>, _ tracker: ProgressTracker?
  ) throws -> [PartResult] {
    let order = (0..<builder.count).sorted { (builder.size(of: $1), $0) < (builder.size(of: $0), $1) }
    let results = Mutex([PartResult?](repeating: nil, count: builder.count))
    let next = Atomic(0)
    let failure = Mutex<(any Error)?>(nil)
    Workers.run(min(options.threads, builder.count)) {
      while true {
        let place = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard place < order.count else { return }
        do {
          let number = order[place]
          let part = options.profile.measure(.formulate) { builder.part(number) }
          let result = try solved(part, number, start: part.start(keeping: kept), tracker)
          tracker?.update(number, result, trivial: part.trivialBounds, isDone: true)
          results.withLock { $0[number] = result }
        } catch {
          failure.withLock { $0 = $0 ?? error }
          return
        }
      }
    }
    if let error = failure.withLock({ $0 }) { throw error }
    return results.withLock { $0.compactMap { $0 } }
  }

  /// Solves a part, where that was not done before.
  private func solved(
    _ part: Part, _ number: Int, start: [Double]?, _ tracker: ProgressTracker?
  ) throws -> PartResult {
    if let known = options.memory?.result(of: part, start: start) { return known }
    var solver = PartSolver(part, options.deadline, start: start, options.profile, tidying: Chain.tidying)
    if let tracker {
      let trivial = part.trivialBounds
      solver.observer = { tracker.update(number, $0, trivial: trivial, isDone: false) }
    }
    let result = try solver.solve()
    options.memory?.keep(result, of: part, start: start)
    return result
  }
}
