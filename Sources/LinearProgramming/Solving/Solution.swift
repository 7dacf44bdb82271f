/// The answer to ``Model/solve(_:progress:)``: why the solve ended, and whatever is in hand.
public struct Solution: Sendable {
  /// Why the solve ended, and whether there is a solution.
  public var termination: Termination
  /// What GLPK said last, with the manual's sentence.
  public var code: ReturnCode
  /// The solution's objective value; `nil` without a solution.
  public var objective: Double?
  /// No solution can be better than this; `nil` if nothing is known.
  public var bound: Double?
  /// One value per column; empty without a solution.
  public var values: [Double]
  /// One value per row; empty without a solution.
  public var activities: [Double]
  /// What the objective changes by for each unit a row's active bound moves up; only of an optimal model
  /// without integer variables, else empty.
  public var duals: [Double]
  /// What the objective changes by for each unit of a column beyond its active bound; as ``duals``.
  public var reducedCosts: [Double]
  /// A direction in which an unbounded relaxation improves without end, one value per column; else empty.
  public var ray: [Double]
  /// Why no point satisfies the rows and bounds; `nil` if some do, or only integrality excludes them.
  public var certificate: InfeasibilityCertificate?
  /// The simplex iterations; for a model with integer variables, those of its relaxation.
  public var iterations: Int
  /// The nodes of the search tree.
  public var nodes: Int
  /// The time taken.
  public var seconds: Double
  let tag: ModelTag

  /// Whether there is a solution: optimal, or the best found before a limit.
  public var hasSolution: Bool { termination.hasSolution }

  /// How far the solution may be from the best, relative to it; 0 if it is optimal, `nil` if nothing is
  /// known.
  public var gap: Double? {
    guard let objective, let bound else { return nil }
    return abs(objective - bound) / max(abs(objective), 1e-10)
  }

  /// The value of a variable.
  /// - Throws: ``ModelError`` if there is no solution, or the variable belongs to another model.
  public func value(of variable: Variable) throws(ModelError) -> Double {
    try element(values, variable.index, variable.tag, "solution")
  }

  /// The value of an expression.
  /// - Throws: ``ModelError`` if there is no solution, or a variable belongs to another model.
  public func value(of expression: LinearExpression) throws(ModelError) -> Double {
    var sum = expression.constant
    for term in expression.terms { sum += term.coefficient * (try value(of: term.variable)) }
    return sum
  }

  /// The value of a row's sum.
  /// - Throws: ``ModelError`` if there is no solution, or the row belongs to another model.
  public func activity(of row: Row) throws(ModelError) -> Double {
    try element(activities, row.index, row.tag, "solution")
  }

  /// The dual value of a row.
  /// - Throws: ``ModelError`` if there are no dual values, or the row belongs to another model.
  public func dual(of row: Row) throws(ModelError) -> Double {
    try element(duals, row.index, row.tag, "dual solution")
  }

  /// The reduced cost of a variable.
  /// - Throws: ``ModelError`` if there are no dual values, or the variable belongs to another model.
  public func reducedCost(of variable: Variable) throws(ModelError) -> Double {
    try element(reducedCosts, variable.index, variable.tag, "dual solution")
  }

  private func element(
    _ array: [Double], _ index: Int, _ tag: ModelTag, _ what: String
  ) throws(ModelError) -> Double {
    guard tag == self.tag else {
      throw ModelError(
        .foreign, "Number \(index) belongs to another model than the one that was solved.",
        remedy: "Use the variables and rows of the model that was solved.")
    }
    guard index < array.count else {
      throw ModelError(
        .indexOutOfRange,
        array.isEmpty
          ? "There is no \(what): the solve ended as “\(termination)”."
          : "Number \(index) was added after the solve.",
        remedy: "Look at the solution's termination before reading values.")
    }
    return array[index]
  }
}
