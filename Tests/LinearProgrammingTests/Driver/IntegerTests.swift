import LinearProgramming
import Testing

@Suite("Branch and bound")
struct IntegerTests {
  /// A knapsack whose relaxation is not whole: sizes and values of so many things.
  static func knapsack(_ count: Int) throws -> Model {
    var model = Model(name: "knapsack")
    let sizes = (0..<count).map { 20 + ($0 * 37) % 41 }
    let things = try sizes.map { try model.addVariable("thing\($0)", kind: .binary) }
    try model.add("sack", sum(of: things.indices) { sizes[$0] * things[$0] } <= sizes.reduce(0, +) / 2)
    try model.add("few", sum(things) <= count / 2)
    try model.maximise(sum(of: things.indices) { (sizes[$0] + ($0 * 7) % 10) * things[$0] })
    return model
  }

  @Test("finds the same optimum by every technique")
  func techniques() throws {
    let model = try Instances.model("mip/p0033.mps")
    var tried: [IntegerOptions] = []
    for branching in [
      IntegerOptions.Branching.firstFractional, .lastFractional, .mostFractional, .driebeckTomlin,
      .pseudoCost,
    ] {
      for backtracking in [
        IntegerOptions.Backtracking.depthFirst, .breadthFirst, .bestLocalBound, .bestProjection,
      ] {
        var options = IntegerOptions()
        options.branching = branching
        options.backtracking = backtracking
        tried.append(options)
      }
    }
    for cuts in [IntegerOptions.Cuts(), .gomory, .mixedIntegerRounding, .cover, .clique, .all] {
      for preprocessing in [IntegerOptions.Preprocessing.none, .root, .all] {
        var options = IntegerOptions()
        options.cuts = cuts
        options.preprocessing = preprocessing
        options.presolve = preprocessing != .root
        options.feasibilityPump = cuts == .clique
        options.proximitySearch = cuts == .cover ? 1 : 0
        options.binarise = cuts == .gomory
        tried.append(options)
      }
    }
    for options in tried {
      try withSession(model) { session throws in
        let result = try session.integerSolve(options)
        #expect(result.termination == .optimal)
        #expect(agree(result.objective, 3089) && agree(result.bound, 3089))
        #expect(try model.violations(at: result.values).isEmpty)
      }
    }
  }

  @Test("leaves the session as it was", arguments: [true, false])
  func afterwards(presolve: Bool) throws {
    try withSession(Self.knapsack(20)) { session throws in
      try session.simplex()
      let relaxed = session.objectiveValue
      let basis = session.basis()
      var options = IntegerOptions()
      options.presolve = presolve
      options.cutoff = 1
      let result = try session.integerSolve(options)
      #expect(result.termination == .optimal && result.nodes > 0)
      #expect(session.rowCount == 2 && session.columnCount == 20)
      #expect(session.basis() == basis)
      #expect(try session.simplex().iterations == 0)
      #expect(session.objectiveValue == relaxed)
    }
  }

  @Test("begins with a solution, and keeps it if there is no better", arguments: [true, false])
  func start(presolve: Bool) throws {
    let model = try Self.knapsack(20)
    let best = try model.solve()
    try withSession(model) { session throws in
      var options = IntegerOptions()
      options.presolve = presolve
      options.start = best.values
      let same = try session.integerSolve(options)
      #expect(same.termination == .optimal && same.objective == best.objective)
      options.start = [Double](repeating: 0, count: 20)
      let better = try session.integerSolve(options)
      #expect(better.termination == .optimal && better.objective == best.objective)
      options.nodeLimit = 0
      options.start = [1] + [Double](repeating: 0, count: 19)
      options.rounding = false
      let stopped = try session.integerSolve(options)
      #expect(stopped.termination.hasSolution)
      #expect(try #require(stopped.objective) >= model.objective.coefficients[0])
      options.start = [Double](repeating: 1, count: 20)
      expect(.invalidStart) { [options] in try withSession(model) { try $0.integerSolve(options) } }
      options.start = [0.5] + [Double](repeating: 0, count: 19)
      expect(.invalidStart) { [options] in try withSession(model) { try $0.integerSolve(options) } }
      options.start = [1]
      expect(.lengthMismatch) { [options] in try withSession(model) { try $0.integerSolve(options) } }
    }
  }

  @Test("asks only for solutions as good as the cutoff", arguments: [true, false])
  func cutoff(presolve: Bool) throws {
    let model = try Self.knapsack(20)
    let best = try #require(model.solve().objective)
    try withSession(model) { session throws in
      var options = IntegerOptions()
      options.presolve = presolve
      options.cutoff = best
      #expect(try session.integerSolve(options).objective == best)
      options.cutoff = best + 0.5
      let none = try session.integerSolve(options)
      #expect(none.termination == .noSolution(.objective) && none.values.isEmpty)
      // Nothing reaches the cutoff: so nothing is better than it.
      #expect(try #require(none.bound) <= best + 0.5)
      options.cutoff = 1e9
      #expect(try session.integerSolve(options).termination == .noSolution(.objective))
    }
  }

  @Test("stops at a target, a node limit, a gap and a flag, with what it has")
  func limits() throws {
    let model = try Self.knapsack(30)
    let best = try #require(model.solve().objective)
    try withSession(model) { session throws in
      var options = IntegerOptions()
      options.cuts = []
      options.target = 1
      let target = try session.integerSolve(options)
      #expect(target.termination == .feasible(.objective) || target.termination == .optimal)
      #expect(try #require(target.bound) >= best && #require(target.objective) <= best)
      options.target = nil
      options.relativeGap = 0.5
      let gap = try session.integerSolve(options)
      #expect(gap.termination == .feasible(.gap) || gap.termination == .optimal)
      options.relativeGap = 0
      options.presolve = false
      options.rounding = false
      let interruption = Interruption()
      options.interruption = interruption
      var told: [SearchProgress] = []
      let stopped = try session.integerSolve(options) { progress in
        told.append(progress)
        if progress.objective != nil { interruption.request() }
      }
      #expect(stopped.termination == .feasible(.interruption) || stopped.termination == .optimal)
      #expect(!told.isEmpty && told.allSatisfy { $0.bound >= best - 1e-6 })
      #expect(try session.integerSolve(options).termination == .noSolution(.interruption))
      interruption.reset()
      options.timeLimit = 0
      #expect(try session.integerSolve(options).termination == .noSolution(.time))
    }
  }

  @Test("tells unbounded from infeasible where the relaxation is unbounded")
  func unbounded() throws {
    var model = Model()
    let x = try model.addVariable("x", kind: .integer)
    let y = try model.addVariable("y", upper: 10, kind: .integer)
    try model.add(2 * y == 4)
    try model.maximise(x)
    let unbounded = try model.solve()
    #expect(unbounded.termination == .unbounded && unbounded.ray == [1, 0])
    try model.add(2 * y == 5)
    #expect(try model.solve().termination == .infeasible)
    var odd = Model()
    let z = try odd.addVariable("z", kind: .integer)
    let w = try odd.addVariable("w", upper: 10, kind: .integer)
    try odd.add(2 * w == 5)
    try odd.maximise(z)
    #expect(try odd.solve().termination == .infeasible)
  }

  @Test("counts the constant of the objective")
  func constant() throws {
    var model = try Self.knapsack(20)
    let plain = try #require(model.solve().objective)
    try model.setObjective(.maximise, coefficients: model.objective.coefficients, constant: 1000)
    let solution = try model.solve()
    #expect(agree(solution.objective, plain + 1000) && agree(solution.bound, plain + 1000))
    var options = SolveOptions()
    options.integer.cutoff = plain + 1000
    #expect(try model.solve(options).termination == .optimal)
  }
}
