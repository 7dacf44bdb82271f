extension Model {
  /// Adds a row from column numbers and coefficients: the fast way, for generated models.
  ///
  /// Zero coefficients are dropped. The order of the entries is kept.
  /// - Parameters:
  ///   - lower: The smallest value the sum may take; −∞ for none.
  ///   - upper: The largest value; ∞ for none.
  ///   - columns: The numbers of the variables, each at most once.
  ///   - coefficients: As many finite numbers.
  /// - Throws: ``ModelError``; the model is then unchanged.
  @discardableResult
  public mutating func addRow(
    lower: Double, upper: Double, columns: [Int32], coefficients: [Double]
  ) throws(ModelError) -> Row {
    let row = rowLower.count
    try checkBounds(lower: lower, upper: upper) { "row \(rowNames[row])" }
    guard columns.count == coefficients.count else {
      throw ModelError(
        .lengthMismatch,
        "Row \(rowNames[row]) has \(columns.count) columns but \(coefficients.count) coefficients.")
    }
    guard row < Limits.rows else { throw Limits.full("rows", Limits.rows) }
    guard entryColumns.count + columns.count <= Limits.entries else {
      throw Limits.full("nonzero coefficients", Limits.entries)
    }
    // Rows count from 1 here: 0 means “not used yet”.
    let use = Int32(row + 1)
    let beginning = entryColumns.count
    let columnCount = Int32(columnLower.count)
    for position in columns.indices {
      let column = columns[position]
      let coefficient = coefficients[position]
      guard column >= 0, column < columnCount, lastUse[Int(column)] != use, coefficient.isFinite else {
        let reason = entryError(row: row, column: column, coefficient: coefficient)
        removeEntries(from: beginning, row: use, columns: columns, upTo: position)
        throw reason
      }
      lastUse[Int(column)] = use
      if coefficient != 0 {
        entryColumns.append(column)
        entryCoefficients.append(coefficient)
      }
    }
    rowLower.append(lower)
    rowUpper.append(upper)
    rowStarts.append(entryColumns.count)
    return Row(row: row, tag: tag)
  }

  /// Adds a constraint, under its name and origin if it has any.
  /// - Throws: ``ModelError`` if it uses a variable of another model or holds a number that isn't one; the
  ///   model is then
  ///   unchanged.
  @discardableResult
  public mutating func add(_ constraint: Constraint) throws(ModelError) -> Row {
    let (columns, coefficients) = try entries(of: constraint.expression)
    let row = try addRow(
      lower: constraint.lower, upper: constraint.upper, columns: columns, coefficients: coefficients)
    if let name = constraint.name { rowNames.given[Int32(row.index)] = name }
    if let origin = constraint.origin { rowNames.origins[Int32(row.index)] = origin }
    return row
  }

  /// Adds a constraint under a name.
  /// - Throws: ``ModelError`` as ``add(_:)``.
  @discardableResult
  public mutating func add(_ name: String, _ constraint: Constraint) throws(ModelError) -> Row {
    try add(constraint.named(name))
  }

  /// Replaces the bounds of a row.
  /// - Throws: ``ModelError`` if the bounds are wrong or the row is another model's.
  public mutating func setBounds(of row: Row, lower: Double, upper: Double) throws(ModelError) {
    let index = try index(row)
    try checkBounds(lower: lower, upper: upper) { "row \(rowNames[index])" }
    rowLower[index] = lower
    rowUpper[index] = upper
  }

  /// A row as a constraint again.
  /// - Throws: ``ModelError`` if the row is another model's.
  public func constraint(_ row: Row) throws(ModelError) -> Constraint {
    let index = try index(row)
    var expression = LinearExpression()
    for entry in rowStarts[index]..<rowStarts[index + 1] {
      expression.add(entryCoefficients[entry], Variable(column: Int(entryColumns[entry]), tag: tag))
    }
    return Constraint(
      expression, lower: rowLower[index], upper: rowUpper[index],
      name: rowNames.given[Int32(index)], origin: rowNames.origin(index))
  }

  /// The value of a row's sum at a point.
  func activity(row: Int, at point: [Double]) -> Double {
    var sum = 0.0
    for entry in rowStarts[row]..<rowStarts[row + 1] {
      sum += entryCoefficients[entry] * point[Int(entryColumns[entry])]
    }
    return sum
  }

  /// Column numbers and coefficients of an expression, duplicates merged, after checking whose variables they
  /// are.
  func entries(of expression: LinearExpression) throws(ModelError) -> (
    columns: [Int32], coefficients: [Double]
  ) {
    var columns: [Int32] = []
    var coefficients: [Double] = []
    let terms = expression.terms
    columns.reserveCapacity(terms.count)
    coefficients.reserveCapacity(terms.count)
    for term in terms {
      columns.append(Int32(try column(term.variable)))
      coefficients.append(term.coefficient)
    }
    return (columns, coefficients)
  }

  /// Takes back the entries of a row that turned out to be wrong.
  private mutating func removeEntries(
    from beginning: Int, row use: Int32, columns: [Int32], upTo position: Int
  ) {
    entryColumns.removeSubrange(beginning...)
    entryCoefficients.removeSubrange(beginning...)
    for column in columns[..<position] where lastUse[Int(column)] == use { lastUse[Int(column)] = 0 }
  }

  @inline(never)
  private func entryError(row: Int, column: Int32, coefficient: Double) -> ModelError {
    let place = "row \(rowNames[row])"
    guard column >= 0, column < columnCount else {
      return ModelError(
        .indexOutOfRange, "Column number \(column) of \(place) does not exist: there are \(columnCount).",
        remedy: "Columns are numbered from 0.")
    }
    let name = columnNames[Int(column)]
    guard coefficient.isFinite else {
      return ModelError(.notFinite, "The coefficient of \(name) in \(place) is \(coefficient).")
    }
    return ModelError(
      .duplicateIndex, "Column number \(column) (\(name)) occurs twice in \(place).",
      remedy: "Add its coefficients up before adding the row.")
  }
}
