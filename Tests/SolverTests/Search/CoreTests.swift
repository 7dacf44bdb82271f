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
    try ContestedWorld.forEachRelaxation(seed: seed) { master, value, session in
      try withSession { inner in
        var core = try Core(master, session, into: &inner)
        let most = session.rowCount + master.absentVariableBounds().count
        #expect(core.partColumn.count <= master.partColumn.count && inner.rowCount <= most)
        if inner.rowCount < most { smaller += 1 }
        #expect(try inner.isBasisUsable())
        guard case .optimal(let its) = try core.solve(.primal, cutoff: .infinity, Deadline(), &inner) else {
          Issue.record("seed \(seed): the core has no optimum")
          return
        }
        #expect(abs(its - value) < 1e-6)
        if master.isWhole {
          #expect(master.part.isFeasible(master.part.tightened(core.point { _ in true })))
        }
      }
    }
    #expect(smaller > 0)
  }

  /// Rows that the master lacks because its optimum satisfies them bind in the core as soon as another goal is sought.
  @Test func hasTheRowsThatTheMasterLacks() throws {
    var lacked = 0
    for part in (1...20).flatMap({ ContestedWorld.parts(seed: $0) }) {
      try withSession { session in
        var master = try Master(part, &session)
        let coefficients = part.goals[0]
        try master.aim(at: 0, &session)
        guard case .optimal = try master.minimise({ coefficients[$0] }, Deadline(), &session) else { return }
        let absent = master.absentVariableBounds().count
        try withSession { inner in
          var core = try Core(master, session, into: &inner)
          // Many visits and few decisions: nothing but the rows keeps a date without its decision away.
          let costs = part.classes.map { $0 == .date ? -1.0 : $0 == .decision ? 1.5 : 0 }
          try inner.setObjective(core.partColumn.map { costs[Int($0)] })
          let its = try core.solve(.primal, cutoff: .infinity, Deadline(), &inner)
          try session.setObjective(master.partColumn.map { costs[Int($0)] })
          guard case .optimal(let most) = its,
            case .optimal(let expected) = try master.solve(.primal, Deadline(), &session)
          else {
            Issue.record("visits have no upper limit")
            return
          }
          #expect(abs(most - expected) < 1e-6)
          lacked += absent - master.absentVariableBounds().count
        }
      }
    }
    #expect(lacked > 0)
  }
}
