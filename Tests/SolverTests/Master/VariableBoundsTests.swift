import Testing

@testable import Solver

/// Rows v ≤ x, of which the master has few.
struct VariableBoundsTests {
  /// The master's optimum satisfies every row of the part, whether the master has it or not.
  @Test(arguments: 1...20)
  func holdWithoutBeingThere(seed: Int) throws {
    var absent = 0
    try ContestedWorld.forEachRelaxation(seed: seed) { master, _, _ in
      let part = master.part
      var point = [Double](repeating: 0, count: part.columnCount)
      for (column, index) in master.partColumn.enumerated() { point[Int(index)] = master.values[column] }
      for row in 0..<part.rowCount {
        let activity = part.activity(of: row, at: point)
        #expect(activity > part.rowLower[row] - 1e-5 && activity < part.rowUpper[row] + 1e-5)
      }
      absent += master.absentVariableBounds().count
    }
    #expect(absent > 0)
  }
}
