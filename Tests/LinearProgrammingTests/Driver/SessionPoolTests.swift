import LinearProgramming
import Testing

@Suite("Several sessions at once")
struct SessionPoolTests {
  @Test("each has its own model and keeps it while others are used")
  func areApart() throws {
    try withSessions(3) { pool throws in
      #expect(pool.count == 3)
      for index in 0..<3 {
        try pool.with(index) { session throws in
          var columns = ColumnBlock()
          columns.append(lower: 2, upper: 5, objective: Double(index + 1))
          _ = try session.addColumns(columns)
        }
      }
      for index in [2, 0, 1] {
        let value = try pool.with(index) { session throws in
          _ = try session.simplex()
          return session.objectiveValue
        }
        #expect(abs(value - Double(2 * (index + 1))) < 1e-9)
      }
    }
  }
}
