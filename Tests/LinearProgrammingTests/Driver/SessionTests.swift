import LinearProgramming
import Testing

/// max 3x + 5y, x ≤ 4, 2y ≤ 12, 3x + 2y ≤ 18: the textbook problem of Hillier and Lieberman; 36 at (2, 6).
func wyndor() throws -> Model {
  var model = Model(name: "wyndor")
  let x = try model.addVariable("doors")
  let y = try model.addVariable("windows")
  try model.add("plant1", x <= 4)
  try model.add("plant2", 2 * y <= 12)
  try model.add("plant3", 3 * x + 2 * y <= 18)
  try model.maximise(3 * x + 5 * y)
  return model
}

@Suite("Sessions")
struct SessionTests {
  @Test("solves, and tells values, duals, reduced costs and statuses")
  func solves() throws {
    try withSession(wyndor()) { session throws in
      let result = try session.simplex()
      #expect(result.isOptimal)
      #expect(result.primal == .feasible && result.dual == .feasible && result.code == .success)
      #expect(abs(session.objectiveValue - 36) < 1e-9)
      var values: [Double] = [9, 9, 9, 9]
      session.readValues(into: &values)
      #expect(values.count == 2 && abs(values[0] - 2) < 1e-9 && abs(values[1] - 6) < 1e-9)
      var duals: [Double] = []
      session.readDuals(into: &duals)
      #expect(zip(duals, [0, 1.5, 1]).allSatisfy { abs($0 - $1) < 1e-9 })
      #expect(try session.status(column: 0) == .basic)
      #expect(try session.status(row: 1) == .atUpper)
      #expect(try abs(session.activity(row: 2) - 18) < 1e-9)
      #expect(try abs(session.reducedCost(column: 1)) < 1e-9)
    }
  }

  @Test("is built up column by column from an empty model")
  func grows() throws {
    try withSession { session throws in
      #expect(try session.simplex().isOptimal)
      #expect(session.objectiveValue == 0)
      var rows = RowBlock()
      rows.append(upper: 4)
      rows.append(upper: 12)
      rows.append(upper: 18)
      #expect(try session.addRows(rows) == 0..<3)
      var columns = ColumnBlock()
      columns.append(objective: 3, rows: [0, 2], coefficients: [1, 3])
      #expect(try session.addColumns(columns) == 0..<1)
      session.setSense(.maximise)
      #expect(try session.simplex().isOptimal)
      #expect(abs(session.objectiveValue - 12) < 1e-9)
      columns.removeAll()
      columns.append(objective: 5, rows: [2, 1], coefficients: [2, 2])
      #expect(try session.addColumns(columns) == 1..<2)
      // Columns enter nonbasic: the old optimum is still a feasible basis, and one pivot is enough.
      let result = try session.simplex()
      #expect(result.isOptimal && result.basisReplacement == nil && result.iterations <= 2)
      #expect(abs(session.objectiveValue - 36) < 1e-9)
      rows.removeAll()
      rows.append(upper: 5, columns: [1], coefficients: [1])
      #expect(try session.addRows(rows) == 3..<4)
      #expect(try session.status(row: 3) == .basic)
      #expect(try session.simplex(.dual).isOptimal)
      #expect(abs(session.objectiveValue - (3 * 8.0 / 3 + 25)) < 1e-9)
      try session.deleteRows([3])
      #expect(session.rowCount == 3)
      #expect(try session.simplex().isOptimal)
      #expect(abs(session.objectiveValue - 36) < 1e-9)
    }
  }
}
