import CGLPK

/// A proof that a model has no solution (a Farkas certificate, or dual ray).
///
/// Add up the rows, each times its multiplier. The rows' bounds demand that the sum be at least ``demanded``;
/// the columns' bounds allow it to be at most ``possible``, which is less. The rows with a multiplier exclude
/// each other.
public struct InfeasibilityCertificate: Hashable, Sendable {
  /// One multiplier per row.
  public var multipliers: [Double]
  /// The least the rows' bounds demand of the sum.
  public var demanded: Double
  /// The most the columns' bounds allow it to be.
  public var possible: Double

  /// The numbers of the rows that take part.
  public var rows: [Int] { multipliers.indices.filter { multipliers[$0] != 0 } }
}

extension Session {
  /// A direction in which the objective improves without end: one value per column, the largest of size 1.
  ///
  /// To be asked after a primal ``simplex(_:)`` without presolve ended in `unbounded`. It was checked against
  /// every bound; `nil` if it did not pass. The corresponding C functions are `glp_get_unbnd_ray` and
  /// `glp_eval_tab_col`.
  /// - Throws: ``ModelError`` if GLPK gives up.
  public mutating func unboundedRay() throws(ModelError) -> [Double]? {
    try checkUsable()
    let entering = Int(glp_get_unbnd_ray(problem))
    guard entering > 0, entering <= rowCount + columnCount, isNonbasic(entering) else { return nil }
    var ray = [Double](repeating: 0, count: columnCount)
    if rowCount > 0 {
      // The tableau can only be asked for where there is a factorisation.
      guard try isBasisUsable() else { return nil }
      var indices = [Int32](repeating: 0, count: rowCount + 1)
      var rates = [Double](repeating: 0, count: rowCount + 1)
      let count = glp_eval_tab_col(problem, Int32(entering), &indices, &rates)
      for entry in stride(from: 1, through: Int(count), by: 1) where Int(indices[entry]) > rowCount {
        ray[Int(indices[entry]) - rowCount - 1] = rates[entry]
      }
    }
    if entering > rowCount { ray[entering - rowCount - 1] = 1 }
    let size = ray.reduce(0) { max($0, abs($1)) }
    guard size > 0 else { return nil }
    for sign in [1.0, -1.0] {
      let candidate = ray.map { abs($0) < 1e-11 * size ? 0 : sign * $0 / size }
      if try isUnboundedRay(candidate) { return candidate }
    }
    return nil
  }

  /// A proof that no point satisfies the rows and bounds; integrality is not looked at.
  ///
  /// To be asked after ``simplex(_:)`` ended in `infeasible`. Where the last basis gives no proof, the
  /// relaxation is solved again without its objective, so the basis may change. The proof was checked; `nil`
  /// if none passed.
  /// - Throws: ``ModelError`` if GLPK gives up.
  public mutating func infeasibilityCertificate() throws(ModelError) -> InfeasibilityCertificate? {
    try checkUsable()
    if let proof = try certificateOfBasis() { return proof }
    let coefficients = (0...columnCount).map { glp_get_obj_coef(problem, Int32($0)) }
    for column in 0...columnCount { glp_set_obj_coef(problem, Int32(column), 0) }
    defer {
      if !isBroken {
        for column in 0...columnCount { glp_set_obj_coef(problem, Int32(column), coefficients[column]) }
      }
    }
    for ratioTest in [SimplexOptions.RatioTest.harris, .standard] {
      standardBasis()
      var options = SimplexOptions.primal
      options.ratioTest = ratioTest
      guard try simplex(options).outcome == .infeasible else { continue }
      if let proof = try certificateOfBasis() { return proof }
    }
    return nil
  }

  private func isNonbasic(_ variable: Int) -> Bool {
    (variable <= rowCount
      ? glp_get_row_stat(problem, Int32(variable)) : glp_get_col_stat(problem, Int32(variable - rowCount)))
      != GLP_BS
  }

  private func isUnboundedRay(_ ray: [Double]) throws(ModelError) -> Bool {
    let tolerance = 1e-7
    var gain = 0.0
    for column in 0..<columnCount {
      let (lower, upper) = try bounds(column: column)
      if lower.isFinite && ray[column] < -tolerance || upper.isFinite && ray[column] > tolerance {
        return false
      }
      gain += ray[column] * glp_get_obj_coef(problem, Int32(column + 1))
    }
    guard sense == .minimise ? gain < 0 : gain > 0 else { return false }
    for row in 0..<rowCount {
      var change = 0.0
      var size = 1.0
      for (column, coefficient) in try entries(row: row) {
        change += coefficient * ray[column]
        size = max(size, abs(coefficient))
      }
      let (lower, upper) = try bounds(row: row)
      if lower.isFinite && change < -tolerance * size || upper.isFinite && change > tolerance * size {
        return false
      }
    }
    return true
  }

  /// The multipliers under which the infeasible basic variables of the last basis contradict the bounds of
  /// all others: the duals of the primal method's first phase, or a row of the dual method's last tableau.
  private mutating func certificateOfBasis() throws(ModelError) -> InfeasibilityCertificate? {
    guard rowCount > 0, try isBasisUsable() else { return try certificate(of: []) }
    var violations: [(position: Int, sign: Double)] = []
    for position in 1...rowCount {
      let variable = Int(glp_get_bhead(problem, Int32(position)))
      let isRow = variable <= rowCount
      let index = isRow ? variable - 1 : variable - rowCount - 1
      let value = isRow ? try activity(row: index) : try value(column: index)
      let (lower, upper) = isRow ? try bounds(row: index) : try bounds(column: index)
      if value < lower - 1e-9 * (1 + abs(lower)) { violations.append((position, -1)) }
      if value > upper + 1e-9 * (1 + abs(upper)) { violations.append((position, 1)) }
    }
    if violations.isEmpty { return nil }
    for chosen in [violations] + violations.prefix(50).map({ [$0] }) {
      var multipliers = [Double](repeating: 0, count: rowCount + 1)
      for (position, sign) in chosen { multipliers[position] = sign }
      glp_btran(problem, &multipliers)
      multipliers.removeFirst()
      if let proof = try certificate(of: multipliers) { return proof }
      if let proof = try certificate(of: multipliers.map { -$0 }) { return proof }
    }
    return nil
  }

  /// Checks multipliers, and states what they prove; `nil` if they prove nothing.
  private func certificate(of multipliers: [Double]) throws(ModelError) -> InfeasibilityCertificate? {
    let size = multipliers.reduce(0) { max($0, abs($1)) }
    guard size > 0, size.isFinite else { return nil }
    let multipliers = multipliers.map { abs($0) < 1e-9 * size ? 0 : $0 / size }
    var sums = [Double](repeating: 0, count: columnCount)
    var sizes = [Double](repeating: 0, count: columnCount)
    var demanded = 0.0
    for row in multipliers.indices where multipliers[row] != 0 {
      let (lower, upper) = try bounds(row: row)
      demanded += multipliers[row] * (multipliers[row] > 0 ? lower : upper)
      for (column, coefficient) in try entries(row: row) {
        sums[column] += multipliers[row] * coefficient
        sizes[column] += abs(multipliers[row] * coefficient)
      }
    }
    var possible = 0.0
    for column in sums.indices where abs(sums[column]) > 1e-9 * sizes[column] {
      let (lower, upper) = try bounds(column: column)
      possible += sums[column] * (sums[column] > 0 ? upper : lower)
    }
    guard demanded > possible + 1e-9 * (1 + abs(possible)), demanded > -.infinity, possible < .infinity else {
      return nil
    }
    return InfeasibilityCertificate(multipliers: multipliers, demanded: demanded, possible: possible)
  }
}
