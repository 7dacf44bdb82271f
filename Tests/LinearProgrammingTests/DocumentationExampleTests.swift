import LinearProgramming
import Testing

/// The examples of `LinearProgramming.docc`, word for word.
@Suite("The examples of the documentation")
struct DocumentationExampleTests {
  @Test("the example runs, and gives what it says")
  func example() throws {
    var model = Model(name: "workshop")
    let chairs = try model.addVariable("chairs", kind: .integer)
    let tables = try model.addVariable("tables", upper: 20, kind: .integer)
    try model.add("wood", 3 * chairs + 8 * tables <= 100)
    try model.add("hours", (chairs + tables).in(10...24))
    try model.maximise(20 * chairs + 55 * tables)
    let solution = try model.solve()
    #expect(solution.termination == .optimal)
    #expect(solution.objective == 685)
    #expect(try solution.value(of: chairs) == 4)
    #expect(try solution.value(of: tables) == 11)
  }

  @Test("a session goes on from its basis")
  func session() throws {
    var model = Model(name: "workshop")
    let chairs = try model.addVariable("chairs", kind: .integer)
    let tables = try model.addVariable("tables", upper: 20, kind: .integer)
    try model.add("wood", 3 * chairs + 8 * tables <= 100)
    try model.add("hours", (chairs + tables).in(10...24))
    try model.maximise(20 * chairs + 55 * tables)
    let value = try withSession(model.relaxed) { session in
      try session.simplex()
      try session.setBounds(column: tables.index, lower: 0, upper: 5)
      try session.simplex(.dual)
      return session.objectiveValue
    }
    #expect(agree(value, 19 * 20 + 5 * 55))
  }
}
