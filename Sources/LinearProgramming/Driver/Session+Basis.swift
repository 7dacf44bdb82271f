import CGLPK

extension Session {
  /// How a column takes part in the basis. The corresponding C function is `glp_get_col_stat`.
  /// - Throws: ``ModelError`` if the column does not exist.
  public func status(column: Int) throws(ModelError) -> BasisStatus {
    try checkColumn(column)
    return BasisStatus(rawValue: glp_get_col_stat(problem, Int32(column + 1))) ?? .basic
  }

  /// How a row takes part in the basis. The corresponding C function is `glp_get_row_stat`.
  /// - Throws: ``ModelError`` if the row does not exist.
  public func status(row: Int) throws(ModelError) -> BasisStatus {
    try checkRow(row)
    return BasisStatus(rawValue: glp_get_row_stat(problem, Int32(row + 1))) ?? .basic
  }

  /// Sets how a column takes part in the basis. A nonbasic status the bounds don't allow becomes the one they
  /// do.
  ///
  /// A basis needs as many basic columns and rows as there are rows; a solve replaces one that has not.
  /// The corresponding C function is `glp_set_col_stat`.
  /// - Throws: ``ModelError`` if the column does not exist.
  public mutating func setStatus(column: Int, _ status: BasisStatus) throws(ModelError) {
    try checkColumn(column)
    glp_set_col_stat(problem, Int32(column + 1), status.rawValue)
  }

  /// Sets how a row takes part in the basis, as ``setStatus(column:_:)`` does for a column.
  ///
  /// The corresponding C function is `glp_set_row_stat`.
  /// - Throws: ``ModelError`` if the row does not exist.
  public mutating func setStatus(row: Int, _ status: BasisStatus) throws(ModelError) {
    try checkRow(row)
    glp_set_row_stat(problem, Int32(row + 1), status.rawValue)
  }

  /// Makes every row basic and every column nonbasic. The corresponding C function is `glp_std_basis`.
  public mutating func standardBasis() {
    guard !isBroken else { return }
    glp_std_basis(problem)
  }

  /// Makes basic what fits a large triangular matrix. The corresponding C function is `glp_adv_basis`.
  /// - Throws: ``ModelError`` if GLPK gives up.
  public mutating func advancedBasis() throws(ModelError) {
    guard rowCount > 0, columnCount > 0 else { return standardBasis() }
    let problem = problem
    _ = try guarded("glp_adv_basis") { cglpk_advanced_basis(problem, $0, $1, $2) }
  }

  /// The basis as a value, to return to it later.
  public func basis() -> Basis {
    guard !isBroken else { return Basis(columns: [], rows: []) }
    return Basis(
      columns: (0..<columnCount).map {
        BasisStatus(rawValue: glp_get_col_stat(problem, Int32($0 + 1))) ?? .basic
      },
      rows: (0..<rowCount).map {
        BasisStatus(rawValue: glp_get_row_stat(problem, Int32($0 + 1))) ?? .basic
      })
  }

  /// Returns to a basis. Columns and rows that were added since are made nonbasic and basic, as when they
  /// were added.
  /// - Throws: ``ModelError`` if the basis has more columns or rows than the session.
  public mutating func restore(_ basis: Basis) throws(ModelError) {
    try checkUsable()
    guard basis.columns.count <= columnCount, basis.rows.count <= rowCount else {
      throw ModelError(
        .lengthMismatch,
        """
        The basis has \(basis.columns.count) columns and \(basis.rows.count) rows, \
        the session only \(columnCount) and \(rowCount).
        """)
    }
    for column in 0..<columnCount {
      let status = column < basis.columns.count ? basis.columns[column] : .atLower
      glp_set_col_stat(problem, Int32(column + 1), status.rawValue)
    }
    for row in 0..<rowCount {
      let status = row < basis.rows.count ? basis.rows[row] : .basic
      glp_set_row_stat(problem, Int32(row + 1), status.rawValue)
    }
  }

  /// Whether the basis can be factorised: as many basic columns and rows as there are rows, and not singular.
  ///
  /// The corresponding C function is `glp_factorize`.
  /// - Throws: ``ModelError`` if GLPK gives up.
  public mutating func isBasisUsable() throws(ModelError) -> Bool {
    try checkUsable()
    // An empty problem has nothing to factorise, and GLPK would abort.
    guard rowCount > 0 else { return basicCount == 0 }
    let problem = problem
    return glp_bf_exists(problem) != 0
      ? true : try guarded("glp_factorize") { cglpk_factorize(problem, $0, $1, $2) } == 0
  }

  private var basicCount: Int {
    (0..<columnCount).count { glp_get_col_stat(problem, Int32($0 + 1)) == GLP_BS }
  }
}
