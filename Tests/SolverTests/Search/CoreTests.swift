import LinearProgramming
import Testing

@testable import Solver

/// What a tree search works on, against the master that it is cut out of.
struct CoreTests {
  /// However many goals are held, the core has the master's optimum, at its basis; whole points of it are points of the
  /// part.
  @Test(arguments: 1...20)
  func hasTheMastersOptimum(seed: Int) throws {
    var smaller = 0
    for part in ContestedWorld.parts(seed: seed) {
      try withSession { session in
        var master = try Master(part, &session)
        for goal in part.goals.indices {
          let coefficients = part.goals[goal]
          try master.aim(at: goal, &session)
          guard case .optimal(let value) = try master.minimise({ coefficients[$0] }, Deadline(), &session)
          else {
            // Rounded up, the targets before may contradict each other.
            #expect(goal > 0)
            return
          }
          try withSession { inner in
            var core = try Core(master, session, into: &inner)
            #expect(core.partColumn.count <= master.partColumn.count && inner.rowCount <= session.rowCount)
            if inner.rowCount < session.rowCount { smaller += 1 }
            #expect(try inner.isBasisUsable())
            guard case .optimal(let its) = try core.solve(.primal, cutoff: .infinity, Deadline(), &inner)
            else {
              Issue.record("seed \(seed): the core of goal \(goal) has no optimum")
              return
            }
            #expect(abs(its - value) < 1e-6)
            if master.isWhole { #expect(part.isFeasible(part.tightened(core.point { _ in true }))) }
          }
          try master.hold(goal, target: (value - 1e-6).rounded(.up), relaxation: value, &session)
        }
      }
    }
    #expect(smaller > 0)
  }
}
