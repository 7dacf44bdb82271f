import LinearProgramming
import Testing

/// Expects an error of a kind.
func expect<Value>(
  _ code: ModelError.Code, _ location: SourceLocation = #_sourceLocation, _ body: () throws -> Value
) {
  let error = #expect(throws: ModelError.self, sourceLocation: location) { _ = try body() }
  #expect(error?.code == code, sourceLocation: location)
  #expect(error?.message.isEmpty == false, sourceLocation: location)
}

@Suite("Models")
struct ModelTests {
  @Test("store rows flat, in the order of adding, without zeros")
  func storage() throws {
    var model = Model(name: "flat")
    let x = try model.addVariable("x")
    let y = try model.addVariable(lower: -1, upper: 2, kind: .integer)
    let z = try model.addVariable(lower: -5, upper: 5, kind: .binary)
    try model.add(2 * y + 0 * z + x <= 3)
    try model.addRow(lower: 1, upper: 1, columns: [2, 0, 1], coefficients: [1, 0, -1])
    #expect(model.columnCount == 3 && model.rowCount == 2 && model.entryCount == 4)
    #expect(model.columnLower == [0, -1, 0] && model.columnUpper == [.infinity, 2, 1])
    #expect(model.columnKinds == [.continuous, .integer, .binary])
    #expect(model.rowLower == [-.infinity, 1] && model.rowUpper == [3, 1])
    #expect(model.rowStarts == [0, 2, 4])
    #expect(model.entryColumns == [1, 0, 2, 1])
    #expect(model.entryCoefficients == [2, 1, 1, -1])
    #expect(model.isInteger && !model.relaxed.isInteger)
    #expect(try model.constraint(model.rows[0]).expression == 2 * y + x)
    try model.setKind(of: y, .continuous)
    try model.setKind(of: z, .continuous)
    #expect(!model.isInteger)
    #expect(model.variables == [x, y, z])
  }

  @Test("refuse variables and rows of another model")
  func foreign() throws {
    var model = Model(name: "mine")
    var other = Model(name: "other")
    let x = try model.addVariable("x")
    let stranger = try other.addVariable("x")
    let row = try model.add(x <= 1)
    let strangeRow = try other.add(stranger <= 1)
    expect(.foreign) { try model.add(x + stranger <= 1) }
    expect(.foreign) { try model.minimise(stranger) }
    expect(.foreign) { try model.setBounds(of: stranger, lower: 0, upper: 1) }
    expect(.foreign) { try model.setBounds(of: strangeRow, lower: 0, upper: 1) }
    expect(.foreign) { try model.name(of: stranger) }
    expect(.foreign) { try model.constraint(strangeRow) }
    #expect(model.rowCount == 1)
    let solution = try model.solve()
    expect(.foreign) { try solution.value(of: stranger) }
    #expect(try solution.activity(of: row) == 0)
    // A copy shares what was made before it.
    var copy = model
    try copy.add(x >= 1)
    #expect(copy.rowCount == 2 && model.rowCount == 1)
    let late = try copy.addVariable("late")
    expect(.foreign) { try model.add(late <= 1) }
  }

  @Test("refuse numbers that are none, and stay unchanged")
  func numbers() throws {
    var model = Model()
    let x = try model.addVariable("x")
    let y = try model.addVariable("y")
    expect(.notFinite) { try model.addVariable(lower: .nan) }
    expect(.notFinite) { try model.addVariable(lower: .nan, kind: .binary) }
    expect(.notFinite) { try model.addVariable(lower: .infinity) }
    expect(.notFinite) { try model.addVariable(lower: -.infinity, upper: -.infinity) }
    expect(.invertedBounds) { try model.addVariable("z", lower: 2, upper: 1) }
    expect(.invertedBounds) { try model.addVariable(lower: 2, kind: .binary) }
    expect(.notFinite) { try model.add(.nan * x <= 1) }
    expect(.notFinite) { try model.add(x <= .nan) }
    expect(.notFinite) { try model.add(x + .infinity <= 1) }
    expect(.notFinite) { try model.add(1e308 * x + 1e308 * x <= 1) }
    expect(.invertedBounds) { try model.addRow(lower: 1, upper: 0, columns: [], coefficients: []) }
    expect(.indexOutOfRange) { try model.addRow(lower: 0, upper: 1, columns: [0, 2], coefficients: [1, 1]) }
    expect(.indexOutOfRange) { try model.addRow(lower: 0, upper: 1, columns: [-1], coefficients: [1]) }
    expect(.duplicateIndex) {
      try model.addRow(lower: 0, upper: 1, columns: [0, 1, 0], coefficients: [1, 1, 1])
    }
    expect(.lengthMismatch) { try model.addRow(lower: 0, upper: 1, columns: [0, 1], coefficients: [1]) }
    expect(.notFinite) { try model.minimise(.infinity * x) }
    expect(.notFinite) { try model.minimise(x + .nan) }
    expect(.lengthMismatch) { try model.setObjective(.minimise, coefficients: [1]) }
    #expect(model.columnCount == 2 && model.rowCount == 0 && model.entryCount == 0)
    // After a row was refused for a duplicate, the next one may use the same columns.
    try model.addRow(lower: 0, upper: 1, columns: [0, 1], coefficients: [1, 1])
    #expect(try model.constraint(model.rows[0]).expression == x + y)
  }

  @Test("say what is wrong, where, and what to do")
  func message() throws {
    var model = Model()
    let error = #expect(throws: ModelError.self) { try model.addVariable("dày", lower: 3, upper: 1) }
    #expect(
      error?.description
        == "The lower bound 3.0 of variable dày is above its upper bound 1.0. Maybe the two were exchanged.")
  }

  @Test("derive names only when they are asked for")
  func names() throws {
    var model = Model()
    for _ in 0..<3 { try model.addVariable() }
    let named = try model.addVariable("tên")
    let row = try model.add((named <= 1).from(Origin("rule", ["a", "b"])))
    let plain = try model.add("plain", named >= 0)
    #expect(try model.name(of: model.variables[1]) == "x2")
    model.nameColumns { $0 == 2 ? nil : Origin("column", ["\($0)"]) }
    #expect(try model.name(of: model.variables[1]) == "column[1]")
    #expect(try model.name(of: model.variables[2]) == "x3")
    #expect(try model.name(of: named) == "tên")
    #expect(try model.name(of: row) == "rule[a,b]")
    #expect(try model.origin(of: row) == Origin("rule", ["a", "b"]))
    #expect(try model.name(of: plain) == "plain")
    #expect(model.variable(named: "tên") == named && model.row(named: "plain") == plain)
    #expect(model.variable(named: "no") == nil)
  }

  @Test("tell what a point violates, and by how much")
  func violations() throws {
    var model = Model()
    let x = try model.addVariable("x", upper: 2, kind: .integer)
    let y = try model.addVariable("y")
    let row = try model.add(x + y <= 3)
    #expect(try model.violations(at: [2, 1]).isEmpty)
    let violations = try model.violations(at: [2.5, 3])
    #expect(violations.map(\.subject) == [.bounds(x), .integrality(x), .row(row)])
    #expect(violations.map(\.amount) == [0.5, 0.5, 2.5])
    #expect(try model.violations(at: [0, .nan]).count == 2)
    expect(.lengthMismatch) { try model.violations(at: [1]) }
    #expect(try model.violations(at: [0, -1]).map(\.subject) == [.bounds(y)])
  }

  @Test("of 100,000 rows are built and loaded")
  func large() throws {
    var model = Model()
    model.reserveCapacity(columns: 100_000, rows: 100_000, entries: 300_000)
    for _ in 0..<100_000 { try model.addVariable(upper: 1) }
    for row in 0..<100_000 {
      let first = Int32(row)
      try model.addRow(
        lower: -.infinity, upper: 1, columns: [first, (first + 1) % 100_000, (first + 2) % 100_000],
        coefficients: [1, 1, 1])
    }
    try withSession(model) { session throws in
      #expect(session.columnCount == 100_000 && session.rowCount == 100_000)
      #expect(try session.entries(row: 99_999).map(\.column).sorted() == [0, 1, 99_999])
    }
  }
}
