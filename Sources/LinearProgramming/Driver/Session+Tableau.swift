import CGLPK

extension Session {
  /// The rows of which a basic column is made: adding them up, each times its multiplier, leaves the column with the
  /// coefficient 1 and no other basic column. Only rows that stand on a bound have a multiplier other than 0.
  ///
  /// A row of the simplex tableau, without its entries. The corresponding C functions are `glp_get_col_bind` and
  /// `glp_btran`.
  /// - Returns: Rows and multipliers, those of size 1e-9 and less left out; `nil` if the column is not basic.
  /// - Throws: ``ModelError`` if the column does not exist or GLPK gives up.
  public mutating func multipliers(
    ofBasic column: Int
  ) throws(ModelError) -> [(row: Int, multiplier: Double)]? {
    try checkColumn(column)
    guard rowCount > 0, try isBasisUsable() else { return nil }
    let position = Int(glp_get_col_bind(problem, Int32(column + 1)))
    guard position > 0 else { return nil }
    var solution = [Double](repeating: 0, count: rowCount + 1)
    // GLPK's basis is that of (I | −A).
    solution[position] = -1
    glp_btran(problem, &solution)
    return (1...rowCount).compactMap { abs(solution[$0]) > 1e-9 ? ($0 - 1, solution[$0]) : nil }
  }
}
