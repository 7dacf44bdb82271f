import CGLPK

/// A point that satisfies the model, and what it is worth.
struct Incumbent {
  let values: [Double]
  let objective: Double
}

/// The bounds of a column.
struct ColumnBounds {
  let column: Int
  let lower: Double
  let upper: Double

  /// The whole numbers within them.
  var rounded: ColumnBounds {
    ColumnBounds(column: column, lower: lower.rounded(.up), upper: upper.rounded(.down))
  }
}

extension Session {
  /// Those integer columns whose bounds are not whole.
  func fractionalBounds(_ integers: [Int]) -> [ColumnBounds] {
    integers.compactMap { column in
      guard let (lower, upper) = try? bounds(column: column) else { return nil }
      if lower.rounded() == lower && upper.rounded() == upper { return nil }
      return ColumnBounds(column: column, lower: lower, upper: upper)
    }
  }

  /// Sets the bounds of a column that is known to exist.
  func apply(_ bounds: ColumnBounds) {
    glp_set_col_bnds(
      problem, Int32(bounds.column + 1), Self.boundType(bounds.lower, bounds.upper), bounds.lower,
      bounds.upper)
  }

  /// Sets the statuses of a basis that is known to fit.
  func apply(_ basis: Basis) {
    for (column, status) in basis.columns.enumerated() {
      glp_set_col_stat(problem, Int32(column + 1), status.rawValue)
    }
    for (row, status) in basis.rows.enumerated() {
      glp_set_row_stat(problem, Int32(row + 1), status.rawValue)
    }
  }

  /// Whether the basic solution is whole where it must be.
  func isWhole(_ integers: [Int], _ tolerance: Double) -> Bool {
    integers.allSatisfy { column in
      let value = glp_get_col_prim(problem, Int32(column + 1))
      return abs(value - value.rounded()) <= tolerance
    }
  }

  /// The basic solution, integer columns rounded.
  func readPoint(_ integers: [Int]) -> [Double] {
    var point: [Double] = []
    readValues(into: &point)
    for column in integers { point[column].round() }
    return point
  }

  /// A point with what it is worth: GLPK's own value is that before integer columns were rounded.
  func incumbent(_ values: [Double]) -> Incumbent {
    var objective = glp_get_obj_coef(problem, 0)
    for column in 0..<columnCount {
      objective += values[column] * glp_get_obj_coef(problem, Int32(column + 1))
    }
    return Incumbent(values: values, objective: objective)
  }

  /// The largest number that every change of the objective is a multiple of; 0 if there is none to be seen.
  func objectiveStep(_ integers: [Int]) -> Double {
    var isInteger = [Bool](repeating: false, count: columnCount)
    for column in integers { isInteger[column] = true }
    var divisor: UInt64 = 0
    for column in 0..<columnCount {
      let coefficient = abs(glp_get_obj_coef(problem, Int32(column + 1)))
      if coefficient == 0 { continue }
      guard isInteger[column], coefficient < 0x1p53, coefficient.rounded() == coefficient else { return 0 }
      var (larger, smaller) = (divisor, UInt64(coefficient))
      while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
      divisor = larger
    }
    return Double(divisor)
  }

  /// Adds the row “objective no worse than the threshold”; its dual simplex start is the basis in hand.
  mutating func addObjectiveRow(_ threshold: Double, _ sign: Double) throws(ModelError) {
    var block = RowBlock()
    let limit = threshold - glp_get_obj_coef(problem, 0)
    // A hair of room, so that rounding does not exclude a solution on the threshold itself.
    let room = 1e-9 * max(1, abs(limit))
    block.append(lower: sign > 0 ? -.infinity : limit - room, upper: sign > 0 ? limit + room : .infinity)
    for column in 0..<columnCount {
      let coefficient = glp_get_obj_coef(problem, Int32(column + 1))
      if coefficient != 0 { block.entry(column: column, coefficient) }
    }
    try addRows(block)
  }

  /// The seconds left of the time limit; `nil` without one.
  func remaining(_ options: IntegerOptions, _ search: Search) -> Double? {
    options.timeLimit.map { $0 - Self.seconds(search.beginning.duration(to: ContinuousClock().now)) }
  }

  /// The start of the options, if it satisfies bounds, rows and integrality.
  func checkedStart(_ options: IntegerOptions, _ integers: [Int]) throws(ModelError) -> Incumbent? {
    guard var point = options.start else { return nil }
    guard point.count == columnCount else {
      throw ModelError(
        .lengthMismatch, "The start has \(point.count) values, but the session has \(columnCount) columns.")
    }
    for column in integers {
      guard abs(point[column] - point[column].rounded()) <= options.integralityTolerance else {
        throw ModelError(
          .invalidStart, "The start's value \(point[column]) of integer column \(column) is not whole.")
      }
      point[column].round()
    }
    for column in 0..<columnCount {
      let (lower, upper) = try bounds(column: column)
      guard Self.isWithin(point[column], lower, upper) else {
        throw ModelError(
          .invalidStart,
          "The start's value \(point[column]) of column \(column) is outside \(lower) … \(upper).")
      }
    }
    for row in 0..<rowCount {
      let (lower, upper) = try bounds(row: row)
      let activity = try entries(row: row).reduce(0) { $0 + $1.coefficient * point[$1.column] }
      guard Self.isWithin(activity, lower, upper) else {
        throw ModelError(
          .invalidStart, "The start gives row \(row) the value \(activity), outside \(lower) … \(upper).")
      }
    }
    return incumbent(point)
  }

  /// Whether a number lies within bounds, with GLPK's relative tolerance. False for NaN.
  private static func isWithin(_ value: Double, _ lower: Double, _ upper: Double) -> Bool {
    value >= lower - 1e-6 * (1 + abs(lower)) && value <= upper + 1e-6 * (1 + abs(upper))
  }

  /// GLPK's parameters, after checking what it would abort on.
  func parameters(_ options: IntegerOptions) throws(ModelError) -> glp_iocp {
    for (name, value) in [
      ("integralityTolerance", options.integralityTolerance),
      ("objectiveTolerance", options.objectiveTolerance),
    ] where !(value > 0 && value < 1) {
      throw ModelError(
        .invalidOption, "The option \(name) is \(value).", remedy: "It must lie between 0 and 1.")
    }
    for (name, value) in [
      ("relativeGap", options.relativeGap), ("proximitySearch", options.proximitySearch),
    ] where !(value >= 0) {
      throw ModelError(.invalidOption, "The option \(name) is \(value).", remedy: "It must not be negative.")
    }
    for (name, value) in [
      ("cutoff", options.cutoff), ("target", options.target), ("timeLimit", options.timeLimit),
    ] where value?.isNaN == true {
      throw ModelError(.invalidOption, "The option \(name) is not a number.")
    }
    if let cutoff = options.cutoff, !cutoff.isFinite {
      throw ModelError(
        .invalidOption, "The cutoff is \(cutoff).", remedy: "Leave it out to ask for any solution.")
    }
    var parameters = glp_iocp()
    glp_init_iocp(&parameters)
    func flag(_ isOn: Bool) -> Int32 { isOn ? GLP_ON : GLP_OFF }
    parameters.msg_lev = options.messages.rawValue
    parameters.br_tech =
      switch options.branching {
      case .firstFractional: GLP_BR_FFV
      case .lastFractional: GLP_BR_LFV
      case .mostFractional: GLP_BR_MFV
      case .driebeckTomlin: GLP_BR_DTH
      case .pseudoCost: GLP_BR_PCH
      }
    parameters.bt_tech =
      switch options.backtracking {
      case .depthFirst: GLP_BT_DFS
      case .breadthFirst: GLP_BT_BFS
      case .bestLocalBound: GLP_BT_BLB
      case .bestProjection: GLP_BT_BPH
      }
    parameters.pp_tech =
      switch options.preprocessing {
      case .none: GLP_PP_NONE
      case .root: GLP_PP_ROOT
      case .all: GLP_PP_ALL
      }
    parameters.tol_int = options.integralityTolerance
    parameters.tol_obj = options.objectiveTolerance
    parameters.mip_gap = min(options.relativeGap, .greatestFiniteMagnitude)
    parameters.gmi_cuts = flag(options.cuts.contains(.gomory))
    parameters.mir_cuts = flag(options.cuts.contains(.mixedIntegerRounding))
    parameters.cov_cuts = flag(options.cuts.contains(.cover))
    parameters.clq_cuts = flag(options.cuts.contains(.clique))
    parameters.presolve = flag(options.presolve)
    parameters.binarize = flag(options.presolve && options.binarise)
    parameters.fp_heur = flag(options.feasibilityPump)
    parameters.sr_heur = flag(options.rounding)
    parameters.ps_heur = flag(options.proximitySearch > 0)
    if options.proximitySearch > 0 { parameters.ps_tm_lim = Self.milliseconds(options.proximitySearch) }
    return parameters
  }
}
