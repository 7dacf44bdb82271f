import LinearProgramming
import Testing

@testable import Solver

/// Rows v ≤ x, of which the master has few.
struct VariableBoundsTests {
  /// The master's optimum satisfies every row of the part, whether the master has it or not.
  @Test(arguments: 1...20)
  func holdWithoutBeingThere(seed: Int) throws {
    var absent = 0
    for part in ContestedWorld.parts(seed: seed) {
      try withSession { session in
        var master = try Master(part, &session)
        for goal in part.goals.indices {
          let coefficients = part.goals[goal]
          try master.aim(at: goal, &session)
          guard case .optimal(let value) = try master.minimise({ coefficients[$0] }, Deadline(), &session)
          else {
            #expect(goal > 0)
            return
          }
          var point = [Double](repeating: 0, count: part.columnCount)
          for (column, index) in master.partColumn.enumerated() { point[Int(index)] = master.values[column] }
          for row in 0..<part.rowCount {
            let activity = part.rows.entries(row).reduce(0) {
              $0 + part.rows.coefficients[$1] * point[Int(part.rows.indices[$1])]
            }
            #expect(activity > part.rowLower[row] - 1e-5 && activity < part.rowUpper[row] + 1e-5)
          }
          absent += master.absentVariableBounds().count
          try master.hold(goal, target: (value - 1e-6).rounded(.up), relaxation: value, &session)
        }
      }
    }
    #expect(absent > 0)
  }
}
