import CGLPK

extension Session {
  /// Solves the linear relaxation from the present basis, and leaves the last basis in place.
  ///
  /// A basis that can't be used (wrong size, singular) is replaced, and the result says so. Infeasible and
  /// unbounded are results. The corresponding C function is `glp_simplex`.
  /// - Throws: ``ModelError`` for an option outside its range, or if GLPK gives up.
  @discardableResult
  public mutating func simplex(_ options: SimplexOptions = .primal) throws(ModelError) -> SimplexResult {
    try checkUsable()
    var parameters = try parameters(options)
    let clock = ContinuousClock()
    let beginning = clock.now
    let firstIteration = glp_get_it_cnt(problem)
    var replacement: BasisReplacement?
    var slice = sliceLength
    var code: Int32 = 0
    var limit: Limit?
    while true {
      let done = Int(glp_get_it_cnt(problem) - firstIteration)
      if let interruption = options.interruption, interruption.isRequested {
        limit = .interruption
        break
      }
      if let seconds = options.timeLimit {
        let left = seconds - Self.seconds(beginning.duration(to: clock.now))
        if left <= 0 {
          limit = .time
          break
        }
        parameters.tm_lim = Self.milliseconds(left)
      }
      // The presolver's model is gone after the call: it can't be continued, so it is not sliced.
      let sliced = options.interruption != nil && !options.presolve
      let allowed = min(options.iterationLimit.map { $0 - done } ?? .max, sliced ? slice : .max)
      if allowed <= 0 {
        limit = .iterations
        break
      }
      parameters.it_lim = Int32(clamping: allowed)
      let problem = problem
      code = try guarded("glp_simplex", loud: options.messages != .off) {
        cglpk_simplex(problem, &parameters, $0, $1, $2)
      }
      if code == GLP_EBADB || code == GLP_ESING || code == GLP_ECOND, replacement != .standard {
        if replacement == nil {
          try advancedBasis()
          replacement = .advanced
        } else {
          standardBasis()
          replacement = .standard
        }
        continue
      }
      if code == GLP_ETMLIM { limit = .time }
      if code == GLP_EITLIM {
        let done = Int(glp_get_it_cnt(problem) - firstIteration)
        if let most = options.iterationLimit, done >= most {
          limit = .iterations
        } else if sliced {
          // Longer each time: a slice ends GLPK's perturbation, and slices that never grew could go in
          // circles.
          slice += slice / 4
          continue
        } else {
          limit = .iterations
        }
      }
      break
    }
    let primal = SolutionStatus(rawValue: glp_get_prim_stat(problem)) ?? .undefined
    let dual = SolutionStatus(rawValue: glp_get_dual_stat(problem)) ?? .undefined
    return SimplexResult(
      outcome: limit.map { .stopped($0) } ?? Self.outcome(code, primal, dual),
      primal: primal, dual: dual, code: ReturnCode(rawValue: code),
      iterations: Int(glp_get_it_cnt(problem) - firstIteration),
      seconds: Self.seconds(beginning.duration(to: clock.now)), basisReplacement: replacement)
  }

  /// Solves the linear relaxation in exact arithmetic from the present basis: slow, free of rounding errors.
  ///
  /// Call it after ``simplex(_:)``, which brings it near the end. Only the iteration and time limits of the
  /// options count, and interruption is not looked at. The corresponding C function is `glp_exact`.
  /// - Throws: ``ModelError`` for an option outside its range, or if GLPK gives up.
  @discardableResult
  public mutating func exactSimplex(_ options: SimplexOptions = .primal) throws(ModelError) -> SimplexResult {
    // glp_exact has no answer for an empty problem; glp_simplex has.
    guard rowCount > 0, columnCount > 0 else { return try simplex(options) }
    var parameters = try parameters(options)
    if let seconds = options.timeLimit { parameters.tm_lim = Self.milliseconds(seconds) }
    if let most = options.iterationLimit { parameters.it_lim = Int32(clamping: most) }
    let clock = ContinuousClock()
    let beginning = clock.now
    let firstIteration = glp_get_it_cnt(problem)
    var replacement: BasisReplacement?
    var code: Int32
    repeat {
      let problem = problem
      code = try guarded("glp_exact", loud: options.messages != .off) {
        cglpk_exact(problem, &parameters, $0, $1, $2)
      }
      guard code == GLP_EBADB || code == GLP_ESING, replacement == nil else { break }
      standardBasis()
      replacement = .standard
    } while true
    let primal = SolutionStatus(rawValue: glp_get_prim_stat(problem)) ?? .undefined
    let dual = SolutionStatus(rawValue: glp_get_dual_stat(problem)) ?? .undefined
    let outcome: SimplexResult.Outcome =
      switch code {
      case GLP_EITLIM: .stopped(.iterations)
      case GLP_ETMLIM: .stopped(.time)
      default: Self.outcome(code, primal, dual)
      }
    return SimplexResult(
      outcome: outcome, primal: primal, dual: dual, code: ReturnCode(rawValue: code),
      iterations: Int(glp_get_it_cnt(problem) - firstIteration),
      seconds: Self.seconds(beginning.duration(to: clock.now)), basisReplacement: replacement)
  }

  /// `glp_get_status` is biased towards the primal side, so both statuses are looked at.
  private static func outcome(
    _ code: Int32, _ primal: SolutionStatus, _ dual: SolutionStatus
  ) -> SimplexResult.Outcome {
    switch code {
    case 0: break
    case GLP_EOBJLL, GLP_EOBJUL: return .objectiveLimit
    case GLP_ENOPFS: return .infeasible
    case GLP_ENODFS: return .infeasibleOrUnbounded
    default: return .numericalTrouble
    }
    if primal == .feasible && dual == .feasible { return .optimal }
    if primal == .noneFeasible { return .infeasible }
    if dual == .noneFeasible { return primal == .feasible ? .unbounded : .infeasibleOrUnbounded }
    return .numericalTrouble
  }

  /// The iterations after which an interruption is looked at: about a fifth of a second's, and the same on
  /// every machine.
  private var sliceLength: Int {
    let size = rowCount + columnCount + Int(glp_get_num_nz(problem))
    return min(20_000, max(300, 60_000_000 / max(size, 1)))
  }

  /// GLPK's parameters, after checking what it would abort on.
  private func parameters(_ options: SimplexOptions) throws(ModelError) -> glp_smcp {
    var parameters = glp_smcp()
    glp_init_smcp(&parameters)
    for (name, value) in [
      ("boundTolerance", options.boundTolerance), ("dualTolerance", options.dualTolerance),
      ("pivotTolerance", options.pivotTolerance),
    ] where !(value > 0 && value < 1) {
      throw ModelError(
        .invalidOption, "The option \(name) is \(value).", remedy: "It must lie between 0 and 1.")
    }
    if let seconds = options.timeLimit, seconds.isNaN {
      throw ModelError(.invalidOption, "The time limit is not a number.")
    }
    if options.lowerObjectiveLimit.isNaN || options.upperObjectiveLimit.isNaN {
      throw ModelError(.invalidOption, "An objective limit is not a number.")
    }
    parameters.msg_lev = options.messages.rawValue
    parameters.meth =
      switch options.method {
      case .primal: GLP_PRIMAL
      case .dual: GLP_DUAL
      case .dualThenPrimal: GLP_DUALP
      }
    parameters.pricing = options.pricing == .standard ? GLP_PT_STD : GLP_PT_PSE
    parameters.r_test =
      switch options.ratioTest {
      case .standard: GLP_RT_STD
      case .harris: GLP_RT_HAR
      case .flipFlop: GLP_RT_FLIP
      }
    parameters.tol_bnd = options.boundTolerance
    parameters.tol_dj = options.dualTolerance
    parameters.tol_piv = options.pivotTolerance
    parameters.obj_ll = max(options.lowerObjectiveLimit, -.greatestFiniteMagnitude)
    parameters.obj_ul = min(options.upperObjectiveLimit, .greatestFiniteMagnitude)
    parameters.presolve = options.presolve ? GLP_ON : GLP_OFF
    return parameters
  }

  static func seconds(_ duration: Duration) -> Double {
    Double(duration.components.seconds) + Double(duration.components.attoseconds) * 1e-18
  }

  /// GLPK counts milliseconds in an Int32; 0 would mean “at once”, so at least one.
  static func milliseconds(_ seconds: Double) -> Int32 {
    Int32(max(1, min(seconds * 1000, Double(Int32.max))))
  }
}
