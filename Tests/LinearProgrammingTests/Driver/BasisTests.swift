import LinearProgramming
import Testing

@Suite("Bases")
struct BasisTests {
  /// A transport problem: so many plants and as many shops.
  static func transport(_ size: Int) throws -> Model {
    var model = Model(name: "transport")
    var x: [[Variable]] = []
    var costs: [Double] = []
    for plant in 0..<size {
      x.append([])
      for shop in 0..<size {
        x[plant].append(try model.addVariable())
        costs.append(Double((plant * 37 + shop * 91 + plant * shop * 13) % 101 + 1))
      }
    }
    for plant in 0..<size { try model.add(sum(x[plant]) <= 10 + Double(plant % 3)) }
    for shop in 0..<size { try model.add(sum(x.map { $0[shop] }) == 10) }
    try model.setObjective(.minimise, coefficients: costs)
    return model
  }

  @Test("are kept between solves, so that the second needs no iteration")
  func warmStart() throws {
    try withSession(Self.transport(12)) { session throws in
      let first = try session.simplex()
      #expect(first.isOptimal && first.iterations > 10)
      #expect(try session.simplex().iterations == 0)
      let optimum = session.objectiveValue
      // After a change of bounds the dual method goes on from there, with fewer iterations than afresh.
      var values: [Double] = []
      session.readValues(into: &values)
      let used = try #require(values.firstIndex { $0 > 1 })
      try session.setBounds(column: used, lower: 0, upper: 0)
      let warm = try session.simplex(.dual)
      #expect(warm.isOptimal && warm.basisReplacement == nil)
      #expect(session.objectiveValue >= optimum)
      let changed = session.objectiveValue
      session.standardBasis()
      let cold = try session.simplex(.dualThenPrimal)
      #expect(cold.isOptimal && agree(session.objectiveValue, changed))
      #expect(warm.iterations < cold.iterations)
    }
  }

  @Test("say of which rows a basic column is made")
  func multipliers() throws {
    try withSession(Self.transport(6)) { session throws in
      try session.simplex()
      let basic = try (0..<session.columnCount).filter { try session.status(column: $0) == .basic }
      #expect(!basic.isEmpty)
      for column in basic {
        let multipliers = try #require(try session.multipliers(ofBasic: column))
        var sum = [Double](repeating: 0, count: session.columnCount)
        for (row, multiplier) in multipliers {
          #expect(try session.status(row: row) != .basic)
          for (entry, coefficient) in try session.entries(row: row) { sum[entry] += multiplier * coefficient }
        }
        for other in basic { #expect(abs(sum[other] - (other == column ? 1 : 0)) < 1e-9) }
      }
      let nonbasic = try #require(
        try (0..<session.columnCount).first { try session.status(column: $0) != .basic })
      #expect(try session.multipliers(ofBasic: nonbasic) == nil)
      #expect(throws: ModelError.self) { _ = try session.multipliers(ofBasic: 99) }
    }
  }

  @Test("are captured and restored, also after columns and rows were added")
  func restore() throws {
    try withSession(Self.transport(8)) { session throws in
      try session.simplex()
      let optimum = session.objectiveValue
      let basis = session.basis()
      #expect(basis.columns.count == 64 && basis.rows.count == 16)
      #expect((basis.columns + basis.rows).count { $0 == .basic } == 16)
      session.standardBasis()
      #expect(session.basis() != basis)
      try session.restore(basis)
      #expect(session.basis() == basis)
      #expect(try session.simplex().iterations == 0)
      var columns = ColumnBlock()
      columns.append(objective: 1000, rows: [0], coefficients: [1])
      try session.addColumns(columns)
      var rows = RowBlock()
      rows.append(upper: 1e6, columns: [0, 64], coefficients: [1, 1])
      try session.addRows(rows)
      session.standardBasis()
      try session.restore(basis)
      let result = try session.simplex()
      #expect(result.isOptimal && result.iterations == 0 && result.basisReplacement == nil)
      #expect(agree(session.objectiveValue, optimum))
      try session.deleteColumns([64])
      try session.deleteRows([16])
      let larger = Basis(columns: basis.columns + [.atLower], rows: basis.rows)
      expect(.lengthMismatch) { [basis = larger] in
        try withSession(Self.transport(8)) { try $0.restore(basis) }
      }
    }
  }

  @Test("of the wrong size are replaced, and the result says so")
  func wrongSize() throws {
    try withSession(wyndor()) { session throws in
      for row in 0..<3 { try session.setStatus(row: row, .atUpper) }
      #expect(try !session.isBasisUsable())
      let result = try session.simplex()
      #expect(result.isOptimal && result.basisReplacement == .advanced)
      #expect(agree(session.objectiveValue, 36))
      for column in 0..<2 { try session.setStatus(column: column, .basic) }
      for row in 0..<3 { try session.setStatus(row: row, .basic) }
      #expect(try session.simplex().isOptimal)
    }
  }

  @Test("that are singular are replaced")
  func singular() throws {
    var model = Model()
    let x = try model.addVariable("x", upper: 10)
    let y = try model.addVariable("y", upper: 10)
    try model.add(x + y <= 5)
    try model.add(2 * x + 2 * y <= 9)
    try model.maximise(x + 2 * y)
    try withSession(model) { session throws in
      for index in 0..<2 {
        try session.setStatus(column: index, .basic)
        try session.setStatus(row: index, .atUpper)
      }
      #expect(try !session.isBasisUsable())
      let result = try session.simplex()
      #expect(result.isOptimal && result.basisReplacement != nil)
      #expect(agree(session.objectiveValue, 9))
    }
  }
}
