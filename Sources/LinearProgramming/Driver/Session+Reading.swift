import CGLPK

extension Session {
  /// The objective value of the basic solution in hand, with the constant. The corresponding C function is
  /// `glp_get_obj_val`.
  public var objectiveValue: Double { isBroken ? .nan : glp_get_obj_val(problem) }

  /// A column's value. The corresponding C function is `glp_get_col_prim`.
  /// - Throws: ``ModelError`` if the column does not exist.
  public func value(column: Int) throws(ModelError) -> Double {
    try checkColumn(column)
    return glp_get_col_prim(problem, Int32(column + 1))
  }

  /// A column's reduced cost, in the objective's own sense. The corresponding C function is
  /// `glp_get_col_dual`.
  /// - Throws: ``ModelError`` if the column does not exist.
  public func reducedCost(column: Int) throws(ModelError) -> Double {
    try checkColumn(column)
    return glp_get_col_dual(problem, Int32(column + 1))
  }

  /// A row's value: the sum of its entries. The corresponding C function is `glp_get_row_prim`.
  /// - Throws: ``ModelError`` if the row does not exist.
  public func activity(row: Int) throws(ModelError) -> Double {
    try checkRow(row)
    return glp_get_row_prim(problem, Int32(row + 1))
  }

  /// A row's dual value: what the objective changes by for each unit the active bound moves up.
  ///
  /// The corresponding C function is `glp_get_row_dual`.
  /// - Throws: ``ModelError`` if the row does not exist.
  public func dual(row: Int) throws(ModelError) -> Double {
    try checkRow(row)
    return glp_get_row_dual(problem, Int32(row + 1))
  }

  /// Writes the values of all columns into a buffer, which is given their number of elements and keeps its
  /// memory.
  public func readValues(into buffer: inout [Double]) {
    read(columnCount, &buffer) { glp_get_col_prim(problem, $0) }
  }

  /// Writes the reduced costs of all columns into a buffer.
  public func readReducedCosts(into buffer: inout [Double]) {
    read(columnCount, &buffer) { glp_get_col_dual(problem, $0) }
  }

  /// Writes the values of all rows into a buffer.
  public func readActivities(into buffer: inout [Double]) {
    read(rowCount, &buffer) { glp_get_row_prim(problem, $0) }
  }

  /// Writes the dual values of all rows into a buffer.
  public func readDuals(into buffer: inout [Double]) {
    read(rowCount, &buffer) { glp_get_row_dual(problem, $0) }
  }

  /// The entries of a row, in GLPK's order (which is not that of adding). The corresponding C function is
  /// `glp_get_mat_row`.
  /// - Throws: ``ModelError`` if the row does not exist.
  public func entries(row: Int) throws(ModelError) -> [(column: Int, coefficient: Double)] {
    try checkRow(row)
    return entries { glp_get_mat_row(problem, Int32(row + 1), $0, $1) }.map { (column: $0, coefficient: $1) }
  }

  /// The entries of a column, in GLPK's order. The corresponding C function is `glp_get_mat_col`.
  /// - Throws: ``ModelError`` if the column does not exist.
  public func entries(column: Int) throws(ModelError) -> [(row: Int, coefficient: Double)] {
    try checkColumn(column)
    return entries { glp_get_mat_col(problem, Int32(column + 1), $0, $1) }.map { (row: $0, coefficient: $1) }
  }

  private func entries(
    _ read: (UnsafeMutablePointer<Int32>?, UnsafeMutablePointer<Double>?) -> Int32
  ) -> [(Int, Double)] {
    let count = Int(read(nil, nil))
    var indices = [Int32](repeating: 0, count: count + 1)
    var values = [Double](repeating: 0, count: count + 1)
    _ = indices.withUnsafeMutableBufferPointer { indices in
      values.withUnsafeMutableBufferPointer { values in read(indices.baseAddress, values.baseAddress) }
    }
    return (0..<count).map { (Int(indices[$0 + 1]) - 1, values[$0 + 1]) }
  }

  @inline(__always)
  private func read(_ count: Int, _ buffer: inout [Double], _ element: (Int32) -> Double) {
    let count = isBroken ? 0 : count
    if buffer.count > count { buffer.removeLast(buffer.count - count) }
    if buffer.count < count { buffer.append(contentsOf: repeatElement(0, count: count - buffer.count)) }
    buffer.withUnsafeMutableBufferPointer { buffer in
      for index in 0..<count { buffer[index] = element(Int32(truncatingIfNeeded: index + 1)) }
    }
  }
}
