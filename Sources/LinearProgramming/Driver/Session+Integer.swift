import CGLPK

extension Session {
  /// Solves the model with its integer columns by branch and bound.
  ///
  /// The relaxation is solved first, from the present basis: it gives a bound, and often the answer. Read the
  /// solution from the result; the basis in hand afterwards is that of the relaxation, but its values are
  /// only there again after ``simplex(_:)``. With ``IntegerOptions/presolve``, the relaxation of the
  /// simplified model is solved a second time inside GLPK, where no flag or limit is looked at.
  ///
  /// Fractional bounds of integer columns count as the whole numbers within them. The corresponding C
  /// function is `glp_intopt`.
  /// - Parameters:
  ///   - options: How to search.
  ///   - progress: Told of new solutions at once, and of the bound about ten times a second.
  /// - Throws: ``ModelError`` for an option outside its range, a start that violates the model, or if GLPK
  ///   gives up.
  public mutating func integerSolve(
    _ options: IntegerOptions = IntegerOptions(), progress: ((SearchProgress) -> Void)? = nil
  ) throws(ModelError) -> IntegerResult {
    try checkUsable()
    let parameters = try parameters(options)
    let integers = (0..<columnCount).filter { glp_get_col_kind(problem, Int32($0 + 1)) != GLP_CV }
    let incumbent = try checkedStart(options, integers)
    let search = Search(options, sense: sense, progress: progress)
    var result = IntegerResult(
      termination: .infeasible, code: ReturnCode(rawValue: GLP_ENOPFS), values: [], objective: nil,
      bound: nil,
      nodes: 0, iterations: 0, seconds: 0)
    // GLPK answers fractional bounds of integer columns with GLP_EBOUND, so they are rounded for the while.
    let fractional = fractionalBounds(integers)
    if fractional.allSatisfy({ $0.lower.rounded(.up) <= $0.upper.rounded(.down) }) {
      for bounds in fractional { apply(bounds.rounded) }
      defer { if !isBroken { for bounds in fractional { apply(bounds) } } }
      let root = try relax(options)
      result.code = root.code
      result.iterations = root.iterations
      if root.isOptimal {
        result.bound = objectiveValue
        if isWhole(integers, options.integralityTolerance) {
          conclude(&result, self.incumbent(readPoint(integers)), options)
        } else {
          try branch(options, parameters, integers, incumbent, search, &result)
        }
      } else {
        result.termination = try termination(root.outcome, hasStart: incumbent != nil, options, search)
        result.values = incumbent?.values ?? []
        result.objective = incumbent?.objective
      }
    }
    result.seconds = Self.seconds(search.beginning.duration(to: ContinuousClock().now))
    return result
  }

  /// Solves the relaxation; where a method does not tell the end, once more from a new basis by the primal
  /// one.
  private mutating func relax(_ options: IntegerOptions) throws(ModelError) -> SimplexResult {
    var relaxation = options.relaxation
    relaxation.interruption = options.interruption
    relaxation.timeLimit = options.timeLimit
    relaxation.messages = options.messages
    let first = try simplex(relaxation)
    guard first.outcome == .numericalTrouble || first.outcome == .infeasibleOrUnbounded else { return first }
    try advancedBasis()
    relaxation.method = .primal
    relaxation.presolve = false
    var second = try simplex(relaxation)
    second.iterations += first.iterations
    return second
  }

  /// What a relaxation without an optimum says about the model.
  private mutating func termination(
    _ outcome: SimplexResult.Outcome, hasStart: Bool, _ options: IntegerOptions, _ search: Search
  ) throws(ModelError) -> Termination {
    switch outcome {
    case .infeasible: return hasStart ? .numericalTrouble : .infeasible
    case .infeasibleOrUnbounded: return .infeasibleOrUnbounded
    case .stopped(let limit): return hasStart ? .feasible(limit) : .noSolution(limit)
    case .objectiveLimit: return hasStart ? .feasible(.objective) : .noSolution(.objective)
    case .optimal, .numericalTrouble: return .numericalTrouble
    case .unbounded:
      // With rational data the model is unbounded if it has any point at all: look for one, without an
      // objective.
      if hasStart { return .unbounded }
      let coefficients = (0...columnCount).map { glp_get_obj_coef(problem, Int32($0)) }
      for column in 0...columnCount { glp_set_obj_coef(problem, Int32(column), 0) }
      defer {
        if !isBroken {
          for column in 0...columnCount { glp_set_obj_coef(problem, Int32(column), coefficients[column]) }
        }
      }
      var anywhere = options
      anywhere.cutoff = nil
      anywhere.target = nil
      anywhere.timeLimit = options.timeLimit.map {
        $0 - Self.seconds(search.beginning.duration(to: ContinuousClock().now))
      }
      switch try integerSolve(anywhere).termination {
      case .optimal, .feasible: return .unbounded
      case .infeasible: return .infeasible
      default: return .infeasibleOrUnbounded
      }
    }
  }

  /// Branch and bound proper, after the relaxation.
  private mutating func branch(
    _ options: IntegerOptions, _ parameters: glp_iocp, _ integers: [Int], _ incumbent: Incumbent?,
    _ search: Search,
    _ result: inout IntegerResult
  ) throws(ModelError) {
    let step = objectiveStep(integers)
    let relaxed = objectiveValue
    let sign: Double = sense == .minimise ? 1 : -1
    // Whatever the search finds must be better than the start, and no worse than the cutoff. With the
    // presolver that needs a row of its own; without, the start is handed to GLPK.
    var threshold = options.cutoff
    if let incumbent, options.presolve {
      let better = sign * incumbent.objective - max(step * (1 - 1e-6), 1e-7 * (1 + abs(incumbent.objective)))
      threshold = sign * min(better, threshold.map { sign * $0 } ?? .infinity)
    }
    if let threshold, sign * relaxed > sign * threshold + 1e-6 * max(1, abs(threshold)) {
      return conclude(&result, incumbent, options)
    }
    var parameters = parameters
    let saved = basis()
    let row = rowCount
    defer {
      if !isBroken {
        if rowCount > row {
          var last: [Int32] = [0, Int32(rowCount)]
          glp_del_rows(problem, 1, &last)
          rowCount = row
        }
        apply(saved)
      }
    }
    if let threshold {
      try addObjectiveRow(threshold, sign)
      if !options.presolve {
        var dual = options.relaxation
        dual.method = .dualThenPrimal
        dual.timeLimit = remaining(options, search)
        let outcome = try simplex(dual).outcome
        if outcome == .infeasible { return conclude(&result, incumbent, options) }
        if case .stopped(let limit) = outcome {
          return conclude(&result, incumbent, options, stoppedBy: limit)
        }
      }
    }
    if let seconds = remaining(options, search) {
      if seconds <= 0 { return conclude(&result, incumbent, options, stoppedBy: .time) }
      parameters.tm_lim = Self.milliseconds(seconds)
    }
    if let incumbent, !options.presolve { search.start = [0] + incumbent.values }
    parameters.cb_func = searchStep
    parameters.cb_info = Unmanaged.passUnretained(search).toOpaque()
    let problem = problem
    let code = try withExtendedLifetime(search) { () throws(ModelError) in
      try guarded("glp_intopt", loud: options.messages != .off) {
        cglpk_intopt(problem, &parameters, $0, $1, $2)
      }
    }
    result.code = ReturnCode(rawValue: code)
    result.nodes = search.nodes
    if let bound = search.bound { result.bound = sign * max(sign * bound, sign * relaxed) }
    let status = glp_mip_status(problem)
    var best = incumbent
    if status == GLP_OPT || status == GLP_FEAS {
      let found = self.incumbent((0..<columnCount).map { glp_mip_col_val(problem, Int32($0 + 1)) })
      if best.map({ sign * found.objective < sign * $0.objective }) ?? true { best = found }
    }
    switch code {
    case 0 where status == GLP_OPT || status == GLP_NOFEAS, GLP_ENOPFS:
      conclude(&result, best, options)
    case GLP_ETMLIM: conclude(&result, best, options, stoppedBy: .time)
    case GLP_ESTOP: conclude(&result, best, options, stoppedBy: search.limit ?? .interruption)
    case GLP_EMIPGAP: conclude(&result, best, options, stoppedBy: .gap)
    default:
      result.termination = .numericalTrouble
      result.values = best?.values ?? []
      result.objective = best?.objective
    }
  }

  /// Fills in the result of a search that ended with a solution or without.
  private func conclude(
    _ result: inout IntegerResult, _ best: Incumbent?, _ options: IntegerOptions,
    stoppedBy limit: Limit? = nil
  ) {
    let sign: Double = sense == .minimise ? 1 : -1
    var best = best
    if let found = best, let cutoff = options.cutoff,
      sign * found.objective > sign * cutoff + 1e-9 * max(1, abs(cutoff))
    {
      best = nil
    }
    result.values = best?.values ?? []
    result.objective = best?.objective
    // A threshold row hides solutions behind it, so the search's bound holds no further than the row.
    let farthest = best?.objective ?? options.cutoff
    if let farthest { result.bound = result.bound.map { sign * min(sign * $0, sign * farthest) } }
    if let limit {
      result.termination = best == nil ? .noSolution(limit) : .feasible(limit)
      if let objective = best?.objective, let bound = result.bound,
        abs(objective - bound) <= 1e-9 * max(1, abs(objective))
      {
        result.termination = .optimal
      }
    } else if let best {
      result.termination = .optimal
      result.bound = best.objective
    } else if let cutoff = options.cutoff {
      result.termination = .noSolution(.objective)
      result.bound = result.bound.map { sign * max(sign * $0, sign * cutoff) } ?? cutoff
    } else {
      result.termination = .infeasible
      result.bound = nil
    }
  }
}
