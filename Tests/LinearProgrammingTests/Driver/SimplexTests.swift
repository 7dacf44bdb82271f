import LinearProgramming
import Testing

@Suite("The simplex method")
struct SimplexTests {
  @Test("finds the same optimum by every method, pricing and ratio test")
  func methods() throws {
    let model = try BasisTests.transport(10)
    let optimum = try #require(model.solve().objective)
    for method in [SimplexOptions.primal, .dual, .dualThenPrimal] {
      for pricing in [SimplexOptions.Pricing.standard, .steepestEdge] {
        for ratioTest in [SimplexOptions.RatioTest.standard, .harris, .flipFlop] {
          for presolve in [false, true] {
            try withSession(model) { session throws in
              var options = method
              options.pricing = pricing
              options.ratioTest = ratioTest
              options.presolve = presolve
              #expect(try session.simplex(options).isOptimal)
              #expect(agree(session.objectiveValue, optimum))
            }
          }
        }
      }
    }
  }

  @Test("in slices, as with an interruption, ends at the same optimum")
  func slices() throws {
    let model = try BasisTests.transport(40)
    let optimum = try #require(model.solve().objective)
    for method in [SimplexOptions.primal, .dualThenPrimal] {
      var options = method
      options.interruption = Interruption()
      try withSession(model) { session throws in
        let result = try session.simplex(options)
        #expect(result.isOptimal)
        #expect(agree(session.objectiveValue, optimum))
      }
    }
  }

  @Test("stops at a limit, says at which, and can go on")
  func limits() throws {
    try withSession(BasisTests.transport(12)) { session throws in
      var options = SimplexOptions.primal
      options.iterationLimit = 5
      let first = try session.simplex(options)
      #expect(
        first.outcome == .stopped(.iterations) && first.iterations == 5 && first.code.name == "GLP_EITLIM")
      options.iterationLimit = 0
      #expect(try session.simplex(options).outcome == .stopped(.iterations))
      options.iterationLimit = nil
      options.timeLimit = 0
      #expect(try session.simplex(options).outcome == .stopped(.time))
      options.timeLimit = nil
      let interruption = Interruption()
      interruption.request()
      options.interruption = interruption
      #expect(try session.simplex(options).outcome == .stopped(.interruption))
      interruption.reset()
      #expect(try session.simplex(options).isOptimal)
    }
  }

  @Test("stops at an objective limit")
  func objectiveLimit() throws {
    try withSession(BasisTests.transport(12)) { session throws in
      var options = SimplexOptions.dual
      options.upperObjectiveLimit = 1
      #expect(try session.simplex(options).outcome == .objectiveLimit)
    }
  }

  @Test("tells infeasible and unbounded apart from either side")
  func ends() throws {
    var model = Model()
    let x = try model.addVariable("x", lower: -.infinity)
    let y = try model.addVariable("y")
    try model.add(x - y <= 1)
    try model.maximise(x + y)
    try withSession(model) { session throws in
      #expect(try session.simplex(.primal).outcome == .unbounded)
      let ray = try #require(try session.unboundedRay())
      #expect(ray[0] > 0 && ray[1] >= ray[0])
      #expect([.unbounded, .infeasibleOrUnbounded].contains(try session.simplex(.dual).outcome))
    }
    try model.add(x + y <= 2)
    try model.add(x + y >= 3)
    for options in [SimplexOptions.primal, .dualThenPrimal] {
      try withSession(model) { session throws in
        #expect(try session.simplex(options).outcome == .infeasible)
        let proof = try #require(try session.infeasibilityCertificate())
        #expect(proof.rows == [1, 2] && proof.demanded > proof.possible)
      }
    }
    let solution = try model.solve()
    #expect(solution.termination == .infeasible && solution.certificate?.rows == [1, 2])
    #expect(solution.termination.status == "infeasible" && solution.gap == nil)
    expect(.indexOutOfRange) { try solution.value(of: x) }
  }

  @Test("in exact arithmetic gives the exact optimum")
  func exact() throws {
    var model = Model()
    let x = try model.addVariable("x", upper: 1)
    let y = try model.addVariable("y", upper: 1)
    try model.add(3 * x + 7 * y <= 5)
    try model.maximise(x + 2 * y)
    try withSession(model) { session throws in
      try session.simplex()
      let result = try session.exactSimplex()
      #expect(result.isOptimal && result.iterations == 0)
      #expect(try session.value(column: 1) == 2.0 / 7)
    }
    var options = SolveOptions()
    options.exact = true
    #expect(try agree(model.solve(options).objective, 1 + 4.0 / 7, to: 1e-15))
  }

  @Test("gives duals that tell what a row's bound is worth")
  func duals() throws {
    var model = try wyndor()
    let row = model.rows[1]
    let solution = try model.solve()
    let worth = try solution.dual(of: row)
    try model.setBounds(of: row, lower: -.infinity, upper: 13)
    let more = try #require(model.solve().objective)
    #expect(agree(more, 36 + worth))
  }
}
