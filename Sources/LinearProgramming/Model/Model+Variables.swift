extension Model {
  /// Adds a variable. A name or origin is only needed for reading; ``nameColumns(_:)`` names many at no cost.
  ///
  /// The default bounds are 0 and ∞; a binary variable's are also kept within 0 and 1.
  /// - Throws: ``ModelError`` if a bound is not a number, the bounds are inverted or can't be met (lower ∞,
  ///   upper −∞), or
  ///   the model is full.
  @discardableResult
  public mutating func addVariable(
    _ name: String? = nil, lower: Double = 0, upper: Double = .infinity, kind: VariableKind = .continuous,
    origin: Origin? = nil
  ) throws(ModelError) -> Variable {
    var lower = lower
    var upper = upper
    if kind == .binary {
      // A NaN must reach the check below, so no max() and min() here.
      if lower < 0 { lower = 0 }
      if upper > 1 { upper = 1 }
    }
    let index = columnLower.count
    try checkBounds(lower: lower, upper: upper) {
      "variable \(name ?? origin?.description ?? "number \(index)")"
    }
    guard index < Limits.columns else { throw Limits.full("columns", Limits.columns) }
    columnLower.append(lower)
    columnUpper.append(upper)
    columnKinds.append(kind)
    objective.coefficients.append(0)
    lastUse.append(0)
    if kind != .continuous { integralCount += 1 }
    if let name { columnNames.given[Int32(index)] = name }
    if let origin { columnNames.origins[Int32(index)] = origin }
    return Variable(column: index, tag: tag)
  }

  /// Replaces the bounds of a variable.
  /// - Throws: ``ModelError`` as for ``addVariable(_:lower:upper:kind:origin:)``, and for a variable of
  ///   another model.
  public mutating func setBounds(
    of variable: Variable, lower: Double, upper: Double
  ) throws(ModelError) {
    let index = try column(variable)
    var lower = lower
    var upper = upper
    if columnKinds[index] == .binary {
      if lower < 0 { lower = 0 }
      if upper > 1 { upper = 1 }
    }
    try checkBounds(lower: lower, upper: upper) { "variable \(columnNames[index])" }
    columnLower[index] = lower
    columnUpper[index] = upper
  }

  /// Replaces the kind of a variable; one made binary has its bounds narrowed to 0 and 1.
  /// - Throws: ``ModelError`` if its bounds and 0…1 exclude each other, or for a variable of another model.
  public mutating func setKind(of variable: Variable, _ kind: VariableKind) throws(ModelError) {
    let index = try column(variable)
    if kind == .binary {
      let lower = max(0, columnLower[index])
      let upper = min(1, columnUpper[index])
      try checkBounds(lower: lower, upper: upper) { "binary variable \(columnNames[index])" }
      columnLower[index] = lower
      columnUpper[index] = upper
    }
    integralCount += (kind == .continuous ? 0 : 1) - (columnKinds[index] == .continuous ? 0 : 1)
    columnKinds[index] = kind
  }

  /// The same model with every variable continuous.
  public var relaxed: Model {
    var model = self
    model.columnKinds = Array(repeating: .continuous, count: columnCount)
    model.integralCount = 0
    return model
  }

  /// The number of a variable's column.
  /// - Throws: ``ModelError`` with code `foreign` if the variable isn't this model's.
  func column(_ variable: Variable) throws(ModelError) -> Int {
    guard variable.tag == tag, variable.index < columnCount else {
      throw ModelError(
        .foreign,
        "Variable number \(variable.index) belongs to another model than \(name.isEmpty ? "this one" : name).",
        remedy: "Use variables only with the model whose addVariable made them.")
    }
    return variable.index
  }

  /// The number of a row.
  /// - Throws: ``ModelError`` with code `foreign` if the row isn't this model's.
  func index(_ row: Row) throws(ModelError) -> Int {
    guard row.tag == tag, row.index < rowCount else {
      throw ModelError(
        .foreign,
        "Row number \(row.index) belongs to another model than \(name.isEmpty ? "this one" : name).",
        remedy: "Use rows only with the model whose add made them.")
    }
    return row.index
  }
}

/// What GLPK 5.0 can hold (`N_MAX`, `M_MAX`, `NNZ_MAX` of its source); above that it aborts.
enum Limits {
  static let columns = 100_000_000
  static let rows = 100_000_000
  static let entries = 500_000_000

  static func full(_ what: String, _ limit: Int) -> ModelError {
    ModelError(
      .tooLarge, "A model can't hold more than \(limit) \(what).", remedy: "Split it into independent parts.")
  }
}

/// Refuses bounds no number lies between, naming their owner.
@inline(__always)
func checkBounds(
  lower: Double, upper: Double, owner: () -> String
) throws(ModelError) {
  // One comparison in the usual case; false for NaN too.
  if lower <= upper && lower < .infinity && upper > -.infinity { return }
  throw boundsError(lower: lower, upper: upper, owner: owner())
}

@inline(never)
private func boundsError(lower: Double, upper: Double, owner: String) -> ModelError {
  if lower.isNaN || upper.isNaN {
    return ModelError(.notFinite, "A bound of \(owner) is not a number: \(lower) … \(upper).")
  }
  if lower > upper {
    return ModelError(
      .invertedBounds, "The lower bound \(lower) of \(owner) is above its upper bound \(upper).",
      remedy: "Maybe the two were exchanged.")
  }
  return ModelError(
    .notFinite, "No finite number lies between the bounds \(lower) and \(upper) of \(owner).",
    remedy: "Use -Double.infinity as lower and Double.infinity as upper bound for “none”.")
}
