import LinearProgramming
import Testing

@testable import Solver

/// Better plans than the one at hand, against the best there are.
struct ImprovingTests {
  /// A part with the best value of each goal, and at the optimum of one goal's relaxation a solver that knows a plan as
  /// good in the goals before.
  private struct Case {
    let part: Part
    let goal: Int
    let values: [Int]
    var solver: PartSolver
    var master: Master
  }

  /// For every goal of every part: the goals before it are held at their best, and a plan for them is known.
  private func forEachGoal(
    seed: Int, isTidying: Bool = false, _ body: (inout Case, inout Session) throws -> Void
  ) throws {
    for part in ContestedWorld.parts(seed: seed, visits: 1, isTidying: isTidying) {
      var solver = PartSolver(part, Deadline(), start: part.start(keeping: []))
      let values = try solver.solve().values
      for goal in part.goals.indices {
        try withSession { session in
          var master = try Master(part, &session)
          for before in 0..<goal { try master.hold(before, atMost: Double(values[before]), &session) }
          var solver = PartSolver(part, Deadline(), start: nil, tidying: Chain.tidying)
          solver.proven = Array(values.prefix(goal))
          // As many assignments and visits as there can be: a plan, but seldom a good one.
          try session.setObjective(
            master.partColumn.map { [.decision, .date].contains(part.classes[Int($0)]) ? -1 : 0 })
          guard case .optimal = try master.solve(.primal, Deadline(), &session) else { return }
          var any = TreeSearch(.anyPlan, held: solver.proven, nodeLimit: 1000)
          _ = try any.run(master, Deadline(), session)
          guard let plan = any.best else {
            Issue.record("seed \(seed): no plan before goal \(goal)")
            return
          }
          solver.best = plan
          let coefficients = part.goals[goal]
          try master.aim(at: goal, &session)
          guard case .optimal = try master.minimise({ coefficients[$0] }, Deadline(), &session) else {
            return
          }
          solver.stages = Array(repeating: master.stage(&session), count: goal + 1)
          var its = Case(part: part, goal: goal, values: values, solver: solver, master: master)
          try body(&its, &session)
        }
      }
    }
  }

  /// A plan of the part that keeps the goals before at their best.
  private func expectPlan(_ point: [Double], _ its: Case) {
    #expect(its.part.isFeasible(point))
    for before in 0..<its.goal {
      #expect(Int(its.part.value(of: before, at: point).rounded()) <= its.values[before])
    }
  }

  @Test func neighboursAreBetterPlans() throws {
    var improved = 0
    for seed in 1...12 {
      try forEachGoal(seed: seed) { its, session in
        let plan = try #require(its.solver.best)
        let value = Int(its.part.value(of: its.goal, at: plan).rounded())
        var nodes = 1000
        let found = try its.solver.improve(
          its.goal, its.values[its.goal], value - 1, &nodes, &its.master, &session)
        guard let found else { return }
        improved += 1
        let better = try #require(found.plan)
        expectPlan(better.point, its)
        #expect(better.value == Int(its.part.value(of: its.goal, at: better.point).rounded()))
        #expect((its.values[its.goal]..<value).contains(better.value))
        // Nothing was said of other plans.
        #expect(!found.isComplete)
      }
    }
    #expect(improved > 0)
  }

  /// A plan is tidied by what it has: nobody is assigned who was not, and no goal is worse.
  @Test func tidyingAddsNothing() throws {
    var tidied = 0
    for seed in 1...12 {
      try forEachGoal(seed: seed, isTidying: true) { its, session in
        guard its.goal == its.part.goals.count - Chain.tidying else { return }
        let before = try #require(its.solver.best)
        try its.solver.tidy(&its.master, &session)
        let after = try #require(its.solver.best)
        expectPlan(after, its)
        for column in before.indices where its.part.classes[column] == .decision {
          #expect(after[column] <= before[column])
        }
        let values = [before, after].map { plan in
          its.part.goals.indices.map { Int(its.part.value(of: $0, at: plan).rounded()) }
        }
        #expect(!values[0].lexicographicallyPrecedes(values[1]))
        if values[1] != values[0] { tidied += 1 }
      }
    }
    #expect(tidied > 0)
  }
}
