import Testing

@testable import LinearProgramming

/// Each of these ends the process when it reaches GLPK unguarded.
@Suite("What GLPK would abort on")
struct TrapTests {
  @Test("an index out of range")
  func indices() throws {
    try withSession(wyndor()) { session throws in
      expect(.indexOutOfRange) { try session.value(column: 2) }
      expect(.indexOutOfRange) { try session.value(column: -1) }
      expect(.indexOutOfRange) { try session.reducedCost(column: .max) }
      expect(.indexOutOfRange) { try session.activity(row: 3) }
      expect(.indexOutOfRange) { try session.dual(row: .min) }
      expect(.indexOutOfRange) { try session.status(column: 2) }
      expect(.indexOutOfRange) { try session.status(row: 3) }
      expect(.indexOutOfRange) { try session.bounds(column: 2) }
      expect(.indexOutOfRange) { try session.bounds(row: 3) }
      expect(.indexOutOfRange) { try session.objective(column: 2) }
      expect(.indexOutOfRange) { try session.entries(row: 3) }
      expect(.indexOutOfRange) { try session.entries(column: 2) }
      #expect(throws: ModelError.self) { try session.setBounds(column: 2, lower: 0, upper: 1) }
      #expect(throws: ModelError.self) { try session.setBounds(row: 3, lower: 0, upper: 1) }
      #expect(throws: ModelError.self) { try session.setObjective(column: 2, 1) }
      #expect(throws: ModelError.self) { try session.setObjective(columns: [2], coefficients: [1]) }
      #expect(throws: ModelError.self) { try session.setKind(column: 2, .integer) }
      #expect(throws: ModelError.self) { try session.setStatus(column: 2, .basic) }
      #expect(throws: ModelError.self) { try session.setStatus(row: 3, .basic) }
      #expect(throws: ModelError.self) { try session.deleteRows([3]) }
      #expect(throws: ModelError.self) { try session.deleteColumns([-1]) }
      #expect(try session.simplex().isOptimal)
    }
  }

  @Test("duplicate, missing and wrong entries of added rows and columns")
  func entries() throws {
    try withSession(wyndor()) { session throws in
      var rows = RowBlock()
      rows.append(upper: 1, columns: [0, 1, 0], coefficients: [1, 1, 1])
      expect(.duplicateIndex) { try session.addRows(rows) }
      rows.removeAll()
      rows.append(upper: 1, columns: [2], coefficients: [1])
      expect(.indexOutOfRange) { try session.addRows(rows) }
      rows.removeAll()
      rows.append(upper: 1, columns: [0, 1], coefficients: [1])
      expect(.lengthMismatch) { try session.addRows(rows) }
      rows.removeAll()
      rows.append(upper: 1, columns: [0], coefficients: [.nan])
      expect(.notFinite) { try session.addRows(rows) }
      rows.removeAll()
      rows.append(lower: 2, upper: 1)
      expect(.invertedBounds) { try session.addRows(rows) }
      var columns = ColumnBlock()
      columns.append(rows: [0, 0], coefficients: [1, 1])
      expect(.duplicateIndex) { try session.addColumns(columns) }
      columns.removeAll()
      columns.append(rows: [-1], coefficients: [1])
      expect(.indexOutOfRange) { try session.addColumns(columns) }
      columns.removeAll()
      columns.append(objective: .infinity)
      expect(.notFinite) { try session.addColumns(columns) }
      columns.removeAll()
      columns.append(lower: 0.5, upper: 3, kind: .binary)
      columns.append(lower: 2, kind: .binary)
      expect(.invertedBounds) { try session.addColumns(columns) }
      expect(.duplicateIndex) { try session.deleteRows([0, 0]) }
      #expect(session.columnCount == 2 && session.rowCount == 3)
      #expect(try session.simplex().isOptimal)
      #expect(agree(session.objectiveValue, 36))
    }
  }

  @Test("nothing to add, to delete, to factorise or to solve")
  func nothing() throws {
    try withSession { session throws in
      #expect(try session.addColumns(ColumnBlock()) == 0..<0)
      #expect(try session.addRows(RowBlock()) == 0..<0)
      try session.deleteRows([])
      try session.deleteColumns([])
      try session.scale()
      try session.advancedBasis()
      #expect(try session.isBasisUsable())
      #expect(try session.simplex(.dual).isOptimal)
      #expect(try session.exactSimplex().isOptimal)
      #expect(try session.integerSolve().termination == .optimal)
      #expect(try session.unboundedRay() == nil && session.infeasibilityCertificate() == nil)
      var rows = RowBlock()
      rows.append(lower: 1)
      try session.addRows(rows)
      #expect(try session.simplex().outcome == .infeasible)
    }
    #expect(try Model().solve().termination == .optimal)
  }

  @Test("bounds that exclude each other, or are none")
  func bounds() throws {
    try withSession(wyndor()) { session throws in
      expect(.invertedBounds) { try session.setBounds(column: 0, lower: 2, upper: 1) }
      expect(.invertedBounds) { try session.setBounds(row: 0, lower: 2, upper: 1) }
      expect(.notFinite) { try session.setBounds(column: 0, lower: .nan, upper: 1) }
      expect(.notFinite) { try session.setBounds(row: 0, lower: .infinity, upper: .infinity) }
      expect(.notFinite) { try session.setObjective(column: 0, .nan) }
      expect(.lengthMismatch) { try session.setObjective([1]) }
      try session.setBounds(column: 0, lower: -.infinity, upper: .infinity)
      #expect(try session.bounds(column: 0) == (lower: -.infinity, upper: .infinity))
      try session.setBounds(column: 0, lower: 1, upper: 1)
      #expect(try session.simplex().isOptimal)
      #expect(agree(session.objectiveValue, 33))
    }
  }

  @Test("fractional bounds of integer columns (GLP_EBOUND)")
  func fractionalBounds() throws {
    var model = Model()
    let x = try model.addVariable("x", lower: 0.5, upper: 3.5, kind: .integer)
    let y = try model.addVariable("y", lower: -2.5, upper: -1.5, kind: .integer)
    try model.maximise(x - y)
    #expect(try model.solve().values == [3, -2])
    try withSession(model) { session throws in
      #expect(try session.integerSolve().values == [3, -2])
      #expect(try session.bounds(column: 0) == (lower: 0.5, upper: 3.5))
      try session.setBounds(column: 0, lower: 0.2, upper: 0.8)
      #expect(try session.integerSolve().termination == .infeasible)
    }
  }

  @Test("a search without a solved relaxation (GLP_EROOT), and one the presolver finds empty (GLP_ENOPFS)")
  func search() throws {
    var model = Model()
    let x = try model.addVariable("x", upper: 10, kind: .integer)
    let y = try model.addVariable("y", upper: 10, kind: .integer)
    let row = try model.add(2 * x + 2 * y == 7)
    for presolve in [false, true] {
      try withSession(model) { session throws in
        var options = IntegerOptions()
        options.presolve = presolve
        let result = try session.integerSolve(options)
        #expect(result.termination == .infeasible && result.values.isEmpty)
        try session.setBounds(row: row.index, lower: 6, upper: 7)
        #expect(try session.integerSolve(options).termination == .optimal)
      }
    }
  }

  @Test("options out of range")
  func options() throws {
    try withSession(wyndor()) { session throws in
      for value in [0, 1, -1, 7, Double.nan, .infinity] {
        var simplex = SimplexOptions()
        simplex.boundTolerance = value
        #expect(throws: ModelError.self) { try session.simplex(simplex) }
        #expect(throws: ModelError.self) { try session.exactSimplex(simplex) }
        simplex = SimplexOptions()
        simplex.dualTolerance = value
        #expect(throws: ModelError.self) { try session.simplex(simplex) }
        simplex = SimplexOptions()
        simplex.pivotTolerance = value
        #expect(throws: ModelError.self) { try session.simplex(simplex) }
        var integer = IntegerOptions()
        integer.integralityTolerance = value
        #expect(throws: ModelError.self) { try session.integerSolve(integer) }
        integer = IntegerOptions()
        integer.objectiveTolerance = value
        #expect(throws: ModelError.self) { try session.integerSolve(integer) }
      }
      var integer = IntegerOptions()
      integer.relativeGap = -1
      #expect(throws: ModelError.self) { try session.integerSolve(integer) }
      integer = IntegerOptions()
      integer.cutoff = .nan
      #expect(throws: ModelError.self) { try session.integerSolve(integer) }
      var limits = SimplexOptions()
      limits.timeLimit = .nan
      #expect(throws: ModelError.self) { try session.simplex(limits) }
      limits.timeLimit = 1e300
      limits.iterationLimit = .max
      limits.lowerObjectiveLimit = -.infinity
      #expect(try session.simplex(limits).isOptimal)
    }
  }

  @Test("names too long, or with control characters: they never reach GLPK")
  func names() throws {
    var model = Model(name: "tên\nmô hình")
    let x = try model.addVariable(String(repeating: "ế", count: 200), upper: 1)
    let y = try model.addVariable("a\u{7}b c", upper: 1)
    try model.add("one two\t", x + y <= 1)
    try model.maximise(x + y)
    #expect(try model.solve().objective == 1)
    for format in ModelFile.Format.allCases {
      let text = ModelFile.text(of: model, format: format)
      let copy = try ModelFile.read(text: text, format: format)
      #expect(copy.columnCount == 2 && copy.rowCount == 1)
      for variable in copy.variables {
        let name = try copy.name(of: variable)
        #expect(name.utf8.count <= 255 && !name.isEmpty)
      }
    }
  }

  @Test("an abort inside GLPK becomes an error, and the process and thread go on")
  func abort() throws {
    var model = try wyndor()
    // What no public call can do: an entry in a column that does not exist.
    model.entryColumns[0] = 7
    for _ in 0..<3 {
      let error = #expect(throws: ModelError.self) { try withSession(model) { _ in } }
      #expect(error?.code == .solverFailure)
      #expect(error?.message.contains("glp_load_matrix") == true)
      #expect(try wyndor().solve().objective == 36)
    }
    try withSession(wyndor()) { session throws in
      _ = try? session.guarded("test") { _, _, _ in -1 }
      expect(.solverFailure) { try session.value(column: 0) }
      #expect(throws: ModelError.self) { try session.simplex() }
      #expect(throws: ModelError.self) { try session.addRows(RowBlock()) }
      #expect(throws: ModelError.self) { try session.setObjective([1, 1]) }
      #expect(session.objectiveValue.isNaN)
      var values = [1.0]
      session.readValues(into: &values)
      #expect(values.isEmpty)
      #expect(session.basis() == Basis(columns: [], rows: []))
    }
  }
}
