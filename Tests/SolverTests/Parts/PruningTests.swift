import LinearProgramming
import Testing

@testable import Solver

/// Plans from which what nothing needs is taken.
struct PruningTests {
  /// Of a plan with as much as there can be a plan is left that is no worse in any goal, and from which nothing can be
  /// taken alone.
  @Test func nothingIsLeftThatNothingNeeds() throws {
    var taken = 0.0
    for part in (1...20).flatMap({ ContestedWorld.parts(seed: $0, visits: 1) }) {
      let full = try fullest(part)
      let pruned = part.pruned(full)
      #expect(part.isFeasible(pruned) && isNoWorse(pruned, than: full, part))
      for column in pruned.indices where [.date, .decision].contains(part.classes[column]) {
        #expect(pruned[column] <= full[column])
        taken += full[column] - pruned[column]
        guard pruned[column] > part.lower[column] else { continue }
        var less = pruned
        less[column] = part.lower[column]
        less = part.tightened(less)
        #expect(!part.isFeasible(less) || !isNoWorse(less, than: pruned, part))
      }
    }
    #expect(taken > 0)
  }

  private func isNoWorse(_ point: [Double], than other: [Double], _ part: Part) -> Bool {
    part.goals.indices.allSatisfy { part.value(of: $0, at: point) <= part.value(of: $0, at: other) + 1e-9 }
  }

  /// A plan with as many assignments and visits as there can be.
  private func fullest(_ part: Part) throws -> [Double] {
    try withSession { session in
      var master = try Master(part, &session)
      try session.setObjective(
        master.partColumn.map { [.decision, .date].contains(part.classes[Int($0)]) ? -1 : 0 })
      _ = try master.solve(.primal, Deadline(), &session)
      var search = TreeSearch(.anyPlan, held: [], nodeLimit: 1000)
      _ = try search.run(master, Deadline(), session)
      return try #require(search.best)
    }
  }
}
