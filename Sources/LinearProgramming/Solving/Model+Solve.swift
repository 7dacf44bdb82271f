extension Model {
  /// Solves the model in a session of its own, on the calling thread.
  ///
  /// Infeasible and unbounded are answers, see ``Solution/termination``.
  /// - Parameters:
  ///   - options: Limits and methods.
  ///   - progress: Told of the search for whole numbers about ten times a second.
  /// - Throws: ``ModelError`` for an option outside its range, or if GLPK gives up.
  public func solve(
    _ options: SolveOptions = SolveOptions(), progress: ((SearchProgress) -> Void)? = nil
  ) throws -> Solution {
    try withSession(self) { session in
      let beginning = ContinuousClock().now
      if options.scaling { try session.scale() }
      var solution =
        isInteger
        ? try solveInteger(&session, options, progress) : try solveLinear(&session, options)
      if solution.hasSolution {
        solution.activities = (0..<rowCount).map { activity(row: $0, at: solution.values) }
        // From the model's own numbers: GLPK's value carries the rounding of its scaling.
        solution.objective = objectiveValue(at: solution.values)
        if solution.termination == .optimal { solution.bound = solution.objective }
      }
      solution.seconds = Session.seconds(beginning.duration(to: ContinuousClock().now))
      return solution
    }
  }

  private func solveLinear(_ session: inout Session, _ options: SolveOptions) throws(ModelError) -> Solution {
    let simplex = simplexOptions(options)
    if !simplex.presolve { try session.advancedBasis() }
    var result = try session.simplex(simplex)
    if result.outcome == .numericalTrouble || result.outcome == .infeasibleOrUnbounded {
      // The other methods are tried before giving up: first primal from every row basic, then exact
      // arithmetic.
      session.standardBasis()
      var again = simplex
      again.method = .primal
      again.presolve = false
      again.ratioTest = .standard
      result = try session.simplex(again)
    }
    if result.outcome == .numericalTrouble || options.exact && result.outcome != .stopped(.interruption) {
      result = try session.exactSimplex(simplex)
    }
    var solution = Solution(result, tag)
    switch result.outcome {
    case .optimal:
      session.readReducedCosts(into: &solution.reducedCosts)
      session.readDuals(into: &solution.duals)
      solution.bound = session.objectiveValue
    case .infeasible:
      solution.certificate = try session.infeasibilityCertificate()
    case .unbounded:
      solution.ray = try ray(&session)
    default: break
    }
    if solution.hasSolution { session.readValues(into: &solution.values) }
    return solution
  }

  private func solveInteger(
    _ session: inout Session, _ options: SolveOptions, _ progress: ((SearchProgress) -> Void)?
  ) throws(ModelError) -> Solution {
    var integer = options.integer
    integer.relaxation = simplexOptions(options)
    integer.timeLimit = options.timeLimit ?? integer.timeLimit
    integer.interruption = options.interruption ?? integer.interruption
    if options.messages != .off { integer.messages = options.messages }
    try session.advancedBasis()
    let result = try session.integerSolve(integer, progress: progress)
    var solution = Solution(result, tag)
    if result.termination == .infeasible {
      let relaxed = try session.simplex(simplexOptions(options))
      if relaxed.outcome == .infeasible { solution.certificate = try session.infeasibilityCertificate() }
    }
    if result.termination == .unbounded { solution.ray = try ray(&session) }
    return solution
  }

  private func simplexOptions(_ options: SolveOptions) -> SimplexOptions {
    var simplex = options.simplex
    simplex.timeLimit = options.timeLimit ?? simplex.timeLimit
    simplex.interruption = options.interruption ?? simplex.interruption
    if options.messages != .off { simplex.messages = options.messages }
    return simplex
  }

  /// The direction of an unbounded relaxation; solves it once more if the last solve left none.
  private func ray(_ session: inout Session) throws(ModelError) -> [Double] {
    if let ray = try session.unboundedRay() { return ray }
    session.standardBasis()
    guard try session.simplex(.primal).outcome == .unbounded else { return [] }
    return try session.unboundedRay() ?? []
  }
}

extension Solution {
  /// A solution without values, from the end of a simplex solve.
  fileprivate init(_ result: SimplexResult, _ tag: ModelTag) {
    let termination: Termination =
      switch result.outcome {
      case .optimal: .optimal
      case .infeasible: .infeasible
      case .unbounded: .unbounded
      case .infeasibleOrUnbounded: .infeasibleOrUnbounded
      case .objectiveLimit: .noSolution(.objective)
      case .stopped(let limit): result.primal == .feasible ? .feasible(limit) : .noSolution(limit)
      case .numericalTrouble: .numericalTrouble
      }
    self.init(
      termination: termination, code: result.code, values: [], activities: [], duals: [], reducedCosts: [],
      ray: [],
      iterations: result.iterations, nodes: 0, seconds: 0, tag: tag)
  }

  /// A solution from the end of a search.
  fileprivate init(_ result: IntegerResult, _ tag: ModelTag) {
    self.init(
      termination: result.termination, code: result.code, objective: result.objective, bound: result.bound,
      values: result.values, activities: [], duals: [], reducedCosts: [], ray: [],
      iterations: result.iterations,
      nodes: result.nodes, seconds: 0, tag: tag)
  }
}
