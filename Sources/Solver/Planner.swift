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
    let finder = ConflictFinder(situation)
    if let conflict = try finder.find() {
      let scenario = Plan.ScenarioReference(situation.world.scenario)
      return Plan(scenario: scenario, status: .infeasible, conflict: conflict)
    }
    let formulation = Formulation(situation)
    let chain = Chain(formulation)
    let builder = PartBuilder(formulation, objectives: chain.objectives)
    let results = try solve(builder, keeping: Set(try finder.feasibleColumns(in: formulation) ?? []))
    return chain.plan(formulation, builder, results)
  }

  /// Solves all parts, the big ones first, on several threads.
  private func solve(_ builder: PartBuilder, keeping kept: Set<Column>) throws -> [PartResult] {
    let order = (0..<builder.count).sorted { (builder.size(of: $1), $0) < (builder.size(of: $0), $1) }
    let results = Mutex([PartResult?](repeating: nil, count: builder.count))
    let next = Atomic(0)
    let failure = Mutex<(any Error)?>(nil)
    Workers.run(min(options.threads, builder.count)) {
      while true {
        let place = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard place < order.count else { return }
        do {
          let part = builder.part(order[place])
          var solver = PartSolver(part, options.deadline, start: part.start(keeping: kept))
          let result = try solver.solve()
          results.withLock { $0[order[place]] = result }
        } catch {
          failure.withLock { $0 = $0 ?? error }
          return
        }
      }
    }
    if let error = failure.withLock({ $0 }) { throw error }
    return results.withLock { $0.compactMap { $0 } }
  }
}
