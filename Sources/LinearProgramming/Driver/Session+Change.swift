import CGLPK

extension Session {
  /// Replaces the bounds of a column; ∓∞ for none. A nonbasic column stays nonbasic, on the nearest status
  /// that exists.
  ///
  /// The corresponding C function is `glp_set_col_bnds`.
  /// - Throws: ``ModelError`` if the column does not exist, a bound is not a number, or they exclude each
  ///   other.
  public mutating func setBounds(column: Int, lower: Double, upper: Double) throws(ModelError) {
    try checkColumn(column)
    try checkBounds(lower: lower, upper: upper) { "column \(column)" }
    glp_set_col_bnds(problem, Int32(column + 1), Self.boundType(lower, upper), lower, upper)
  }

  /// Replaces the bounds of a row; ∓∞ for none.
  ///
  /// The corresponding C function is `glp_set_row_bnds`.
  /// - Throws: ``ModelError`` if the row does not exist, a bound is not a number, or they exclude each other.
  public mutating func setBounds(row: Int, lower: Double, upper: Double) throws(ModelError) {
    try checkRow(row)
    try checkBounds(lower: lower, upper: upper) { "row \(row)" }
    glp_set_row_bnds(problem, Int32(row + 1), Self.boundType(lower, upper), lower, upper)
  }

  /// The bounds of a column, ∓∞ for none. The corresponding C functions are `glp_get_col_lb` and
  /// `glp_get_col_ub`.
  /// - Throws: ``ModelError`` if the column does not exist.
  public func bounds(column: Int) throws(ModelError) -> (lower: Double, upper: Double) {
    try checkColumn(column)
    let number = Int32(column + 1)
    return Self.finite(glp_get_col_lb(problem, number), glp_get_col_ub(problem, number))
  }

  /// The bounds of a row, ∓∞ for none. The corresponding C functions are `glp_get_row_lb` and
  /// `glp_get_row_ub`.
  /// - Throws: ``ModelError`` if the row does not exist.
  public func bounds(row: Int) throws(ModelError) -> (lower: Double, upper: Double) {
    try checkRow(row)
    let number = Int32(row + 1)
    return Self.finite(glp_get_row_lb(problem, number), glp_get_row_ub(problem, number))
  }

  /// GLPK says ±DBL_MAX for “no bound”.
  private static func finite(_ lower: Double, _ upper: Double) -> (lower: Double, upper: Double) {
    (
      lower == -Double.greatestFiniteMagnitude ? -.infinity : lower,
      upper == Double.greatestFiniteMagnitude ? .infinity : upper
    )
  }

  /// Replaces the kind of a column. Making it binary narrows its bounds to 0 and 1.
  ///
  /// The corresponding C function is `glp_set_col_kind`.
  /// - Throws: ``ModelError`` if the column does not exist, or its bounds and 0…1 exclude each other.
  public mutating func setKind(column: Int, _ kind: VariableKind) throws(ModelError) {
    let (lower, upper) = try bounds(column: column)
    if kind == .binary { try setBounds(column: column, lower: max(0, lower), upper: min(1, upper)) }
    glp_set_col_kind(problem, Int32(column + 1), kind == .continuous ? GLP_CV : GLP_IV)
  }

  /// Replaces the objective coefficient of one column. The corresponding C function is `glp_set_obj_coef`.
  /// - Throws: ``ModelError`` if the column does not exist or the coefficient is not finite.
  public mutating func setObjective(column: Int, _ coefficient: Double) throws(ModelError) {
    try checkColumn(column)
    guard coefficient.isFinite else { throw coefficientError(column, coefficient) }
    glp_set_obj_coef(problem, Int32(column + 1), coefficient)
  }

  /// Replaces the whole objective: one coefficient per column, and the constant.
  ///
  /// The corresponding C functions are `glp_set_obj_coef` and `glp_set_obj_dir`.
  /// - Parameter sense: The new sense; `nil` keeps the old one.
  /// - Throws: ``ModelError`` if there are more or fewer coefficients than columns, or one isn't finite; the
  ///   session is then
  ///   unchanged.
  public mutating func setObjective(
    _ coefficients: [Double], constant: Double = 0, sense: Sense? = nil
  ) throws(ModelError) {
    try checkUsable()
    guard coefficients.count == columnCount else {
      throw ModelError(
        .lengthMismatch,
        "The objective has \(coefficients.count) coefficients, but the session has \(columnCount) columns.")
    }
    for column in coefficients.indices where !coefficients[column].isFinite {
      throw coefficientError(column, coefficients[column])
    }
    guard constant.isFinite else { throw ModelError(.notFinite, "The objective's constant is \(constant).") }
    for column in coefficients.indices { glp_set_obj_coef(problem, Int32(column + 1), coefficients[column]) }
    glp_set_obj_coef(problem, 0, constant)
    if let sense { setSense(sense) }
  }

  /// Replaces the objective by a few terms: every other coefficient becomes 0.
  /// - Throws: ``ModelError`` if a column does not exist or a coefficient isn't finite; the session is then
  ///   unchanged.
  public mutating func setObjective(
    columns: [Int], coefficients: [Double], constant: Double = 0, sense: Sense? = nil
  ) throws(ModelError) {
    guard columns.count == coefficients.count else {
      throw ModelError(
        .lengthMismatch, "The objective has \(columns.count) columns but \(coefficients.count) coefficients.")
    }
    var dense = [Double](repeating: 0, count: columnCount)
    for (column, coefficient) in zip(columns, coefficients) {
      try checkColumn(column)
      dense[column] += coefficient
    }
    try setObjective(dense, constant: constant, sense: sense)
  }

  /// The objective coefficient of a column. The corresponding C function is `glp_get_obj_coef`.
  /// - Throws: ``ModelError`` if the column does not exist.
  public func objective(column: Int) throws(ModelError) -> Double {
    try checkColumn(column)
    return glp_get_obj_coef(problem, Int32(column + 1))
  }

  /// Whether small or large values are wanted. The corresponding C function is `glp_set_obj_dir`.
  public mutating func setSense(_ sense: Sense) {
    guard !isBroken else { return }
    glp_set_obj_dir(problem, sense == .minimise ? GLP_MIN : GLP_MAX)
  }

  /// Whether small or large values are wanted. The corresponding C function is `glp_get_obj_dir`.
  public var sense: Sense { isBroken || glp_get_obj_dir(problem) == GLP_MIN ? .minimise : .maximise }

  /// Scales rows and columns for better numbers, which changes no result. Worth it for models from elsewhere,
  /// seldom for those with coefficients near 1.
  ///
  /// The corresponding C function is `glp_scale_prob`.
  /// - Throws: ``ModelError`` if GLPK gives up.
  public mutating func scale() throws(ModelError) {
    let problem = problem
    guard rowCount > 0, columnCount > 0 else { return }
    _ = try guarded("glp_scale_prob") { cglpk_scale(problem, $0, $1, $2) }
  }

  private func coefficientError(_ column: Int, _ coefficient: Double) -> ModelError {
    ModelError(.notFinite, "The objective coefficient of column \(column) is \(coefficient).")
  }
}
