extension Model {
  /// Asks for the smallest value of an expression.
  /// - Throws: ``ModelError`` if it uses a variable of another model or a number that isn't finite.
  public mutating func minimise(_ expression: some LinearOperand) throws(ModelError) {
    try setObjective(.minimise, expression.linearExpression)
  }

  /// Asks for the largest value of an expression.
  /// - Throws: ``ModelError`` if it uses a variable of another model or a number that isn't finite.
  public mutating func maximise(_ expression: some LinearOperand) throws(ModelError) {
    try setObjective(.maximise, expression.linearExpression)
  }

  /// Sets the objective from one coefficient per column.
  /// - Throws: ``ModelError`` if there are more or fewer coefficients than columns, or one isn't finite.
  public mutating func setObjective(
    _ sense: Sense, coefficients: [Double], constant: Double = 0
  ) throws(ModelError) {
    guard coefficients.count == columnCount else {
      throw ModelError(
        .lengthMismatch,
        "The objective has \(coefficients.count) coefficients, but the model has \(columnCount) columns.")
    }
    for (column, coefficient) in coefficients.enumerated() where !coefficient.isFinite {
      throw ModelError(
        .notFinite, "The objective's coefficient of \(columnNames[column]) is \(coefficient).")
    }
    guard constant.isFinite else {
      throw ModelError(.notFinite, "The objective's constant is \(constant).")
    }
    objective = Objective(sense: sense, coefficients: coefficients, constant: constant)
  }

  /// Sets the objective's coefficient of one variable.
  /// - Throws: ``ModelError`` for a variable of another model or a number that isn't finite.
  public mutating func setObjectiveCoefficient(
    of variable: Variable, _ coefficient: Double
  ) throws(ModelError) {
    let index = try column(variable)
    guard coefficient.isFinite else {
      throw ModelError(
        .notFinite, "The objective's coefficient of \(columnNames[index]) is \(coefficient).")
    }
    objective.coefficients[index] = coefficient
  }

  private mutating func setObjective(_ sense: Sense, _ expression: LinearExpression) throws(ModelError) {
    let (columns, terms) = try entries(of: expression)
    var coefficients = [Double](repeating: 0, count: columnCount)
    for (column, coefficient) in zip(columns, terms) { coefficients[Int(column)] = coefficient }
    try setObjective(sense, coefficients: coefficients, constant: expression.constant)
  }

  /// The objective at a point.
  func objectiveValue(at point: [Double]) -> Double {
    var sum = objective.constant
    for column in objective.coefficients.indices where objective.coefficients[column] != 0 {
      sum += objective.coefficients[column] * point[column]
    }
    return sum
  }
}
