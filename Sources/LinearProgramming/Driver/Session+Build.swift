import CGLPK

extension Session {
  /// Fills an empty session with a model.
  ///
  /// The corresponding C functions are `glp_add_cols`, `glp_add_rows` and `glp_load_matrix`.
  mutating func load(_ model: Model) throws(ModelError) {
    try grow(columns: model.columnCount, rows: model.rowCount)
    glp_set_obj_dir(problem, model.objective.sense == .minimise ? GLP_MIN : GLP_MAX)
    glp_set_obj_coef(problem, 0, model.objective.constant)
    for column in 0..<model.columnCount {
      let number = Int32(column + 1)
      if model.columnKinds[column] != .continuous { glp_set_col_kind(problem, number, GLP_IV) }
      let (lower, upper) = (model.columnLower[column], model.columnUpper[column])
      glp_set_col_bnds(problem, number, Self.boundType(lower, upper), lower, upper)
      let coefficient = model.objective.coefficients[column]
      if coefficient != 0 { glp_set_obj_coef(problem, number, coefficient) }
    }
    for row in 0..<model.rowCount {
      let (lower, upper) = (model.rowLower[row], model.rowUpper[row])
      glp_set_row_bnds(problem, Int32(row + 1), Self.boundType(lower, upper), lower, upper)
    }
    guard model.entryCount > 0 else { return }
    var rows: [Int32] = [0]
    var columns: [Int32] = [0]
    var coefficients: [Double] = [0]
    rows.reserveCapacity(model.entryCount + 1)
    columns.reserveCapacity(model.entryCount + 1)
    coefficients.reserveCapacity(model.entryCount + 1)
    for row in 0..<model.rowCount {
      for _ in model.rowStarts[row]..<model.rowStarts[row + 1] { rows.append(Int32(row + 1)) }
    }
    for column in model.entryColumns { columns.append(column + 1) }
    coefficients.append(contentsOf: model.entryCoefficients)
    let (problem, count) = (problem, Int32(model.entryCount))
    _ = try guarded("glp_load_matrix") {
      cglpk_load_matrix(problem, count, rows, columns, coefficients, $0, $1, $2)
    }
  }

  /// Adds columns. They enter nonbasic, on their lower bound if they have one, so that a basis stays one.
  ///
  /// The corresponding C functions are `glp_add_cols` and `glp_set_mat_col`.
  /// - Returns: The numbers of the new columns.
  /// - Throws: ``ModelError`` if an entry names a row that does not exist or twice, or a number isn't one;
  ///   the session is then
  ///   unchanged.
  @discardableResult
  public mutating func addColumns(_ block: ColumnBlock) throws(ModelError) -> Range<Int> {
    let first = columnCount
    try check(
      block.starts, block.rows, block.coefficients, below: rowCount, list: "column", entry: "row",
      first: first)
    for position in 0..<block.count {
      let (lower, upper) = block.bounds(position)
      try checkBounds(lower: lower, upper: upper) { "column \(first + position)" }
      guard block.objective[position].isFinite else {
        throw ModelError(
          .notFinite,
          "The objective coefficient of column \(first + position) is \(block.objective[position]).")
      }
    }
    try grow(columns: block.count, rows: 0)
    for position in 0..<block.count {
      let number = Int32(first + position + 1)
      let kind = block.kinds[position]
      if kind != .continuous { glp_set_col_kind(problem, number, GLP_IV) }
      let (lower, upper) = block.bounds(position)
      glp_set_col_bnds(problem, number, Self.boundType(lower, upper), lower, upper)
      if block.objective[position] != 0 { glp_set_obj_coef(problem, number, block.objective[position]) }
      let count = fill(block.starts[position]..<block.starts[position + 1], block.rows, block.coefficients)
      if count > 0 { glp_set_mat_col(problem, number, count, indices, values) }
    }
    return first..<columnCount
  }

  /// Adds rows. They enter basic, so that the basis stays one; the next solve factorises it anew.
  ///
  /// The corresponding C functions are `glp_add_rows` and `glp_set_mat_row`.
  /// - Returns: The numbers of the new rows.
  /// - Throws: ``ModelError`` if an entry names a column that does not exist or twice, or a number isn't one;
  ///   the session is
  ///   then unchanged.
  @discardableResult
  public mutating func addRows(_ block: RowBlock) throws(ModelError) -> Range<Int> {
    let first = rowCount
    try check(
      block.starts, block.columns, block.coefficients, below: columnCount, list: "row", entry: "column",
      first: first)
    for position in 0..<block.count {
      try checkBounds(lower: block.lower[position], upper: block.upper[position]) {
        "row \(first + position)"
      }
    }
    try grow(columns: 0, rows: block.count)
    for position in 0..<block.count {
      let number = Int32(first + position + 1)
      let (lower, upper) = (block.lower[position], block.upper[position])
      glp_set_row_bnds(problem, number, Self.boundType(lower, upper), lower, upper)
      let count = fill(block.starts[position]..<block.starts[position + 1], block.columns, block.coefficients)
      if count > 0 { glp_set_mat_row(problem, number, count, indices, values) }
    }
    return first..<rowCount
  }

  /// Deletes rows; those after them move up.
  ///
  /// The basis stays one if all of them are basic; otherwise the next solve begins from another, see
  /// ``SimplexResult/basisReplacement``. The corresponding C function is `glp_del_rows`.
  /// - Throws: ``ModelError`` if a row does not exist or is named twice; the session is then unchanged.
  public mutating func deleteRows(_ rows: [Int]) throws(ModelError) {
    try checkUsable()
    let numbers = try deletionList(rows, below: rowCount, what: "row")
    guard !rows.isEmpty else { return }
    glp_del_rows(problem, Int32(rows.count), numbers)
    rowCount -= rows.count
  }

  /// Deletes columns; those after them move up.
  ///
  /// The basis stays one if all of them are nonbasic. The corresponding C function is `glp_del_cols`.
  /// - Throws: ``ModelError`` if a column does not exist or is named twice; the session is then unchanged.
  public mutating func deleteColumns(_ columns: [Int]) throws(ModelError) {
    try checkUsable()
    let numbers = try deletionList(columns, below: columnCount, what: "column")
    guard !columns.isEmpty else { return }
    glp_del_cols(problem, Int32(columns.count), numbers)
    columnCount -= columns.count
  }

  /// GLPK's kind of bounds.
  static func boundType(_ lower: Double, _ upper: Double) -> Int32 {
    if lower == -.infinity { return upper == .infinity ? GLP_FR : GLP_UP }
    if upper == .infinity { return GLP_LO }
    return lower < upper ? GLP_DB : GLP_FX
  }

  /// Adds empty columns and rows. `glp_add_cols(problem, 0)` would abort.
  private mutating func grow(columns: Int, rows: Int) throws(ModelError) {
    try checkUsable()
    guard columnCount + columns <= Limits.columns else { throw Limits.full("columns", Limits.columns) }
    guard rowCount + rows <= Limits.rows else { throw Limits.full("rows", Limits.rows) }
    let problem = problem
    if columns > 0 {
      _ = try guarded("glp_add_cols") { cglpk_add_columns(problem, Int32(columns), $0, $1, $2) }
      columnCount += columns
    }
    if rows > 0 {
      _ = try guarded("glp_add_rows") { cglpk_add_rows(problem, Int32(rows), $0, $1, $2) }
      rowCount += rows
    }
  }

  /// Copies one sparse vector into the arrays that begin at 1, without its zeros.
  private mutating func fill(_ range: Range<Int>, _ numbers: [Int32], _ coefficients: [Double]) -> Int32 {
    indices.removeAll(keepingCapacity: true)
    values.removeAll(keepingCapacity: true)
    indices.append(0)
    values.append(0)
    for entry in range where coefficients[entry] != 0 {
      indices.append(numbers[entry] + 1)
      values.append(coefficients[entry])
    }
    return Int32(indices.count - 1)
  }

  /// Refuses sparse vectors with entries that don't exist, occur twice or aren't finite numbers.
  private mutating func check(
    _ starts: [Int], _ numbers: [Int32], _ coefficients: [Double], below limit: Int, list: String,
    entry: String,
    first: Int
  ) throws(ModelError) {
    guard numbers.count == coefficients.count else {
      throw ModelError(
        .lengthMismatch,
        "The \(list)s have \(numbers.count) \(entry) numbers but \(coefficients.count) coefficients.")
    }
    beginMarks(limit)
    for position in 0..<(starts.count - 1) {
      nextMark()
      for place in starts[position]..<starts[position + 1] {
        let number = Int(numbers[place])
        guard number >= 0, number < limit else {
          throw ModelError(
            .indexOutOfRange,
            "\(entry.capitalisedFirst) number \(number) of \(list) \(first + position) does not exist: there are \(limit).",
            remedy: "Add it before, and number from 0.")
        }
        guard marks[number] != mark else {
          throw ModelError(
            .duplicateIndex,
            "\(entry.capitalisedFirst) number \(number) occurs twice in \(list) \(first + position).",
            remedy: "Add its coefficients up first.")
        }
        marks[number] = mark
        guard coefficients[place].isFinite else {
          throw ModelError(
            .notFinite,
            "The coefficient of \(entry) number \(number) in \(list) \(first + position) is \(coefficients[place])."
          )
        }
      }
    }
  }

  private mutating func deletionList(_ numbers: [Int], below limit: Int, what: String) throws(ModelError)
    -> [Int32]
  {
    beginMarks(limit)
    nextMark()
    var list: [Int32] = [0]
    for number in numbers {
      guard number >= 0, number < limit else {
        throw ModelError(
          .indexOutOfRange, "There is no \(what) number \(number) to delete: there are \(limit).")
      }
      guard marks[number] != mark else {
        throw ModelError(.duplicateIndex, "The list of \(what)s to delete names number \(number) twice.")
      }
      marks[number] = mark
      list.append(Int32(number + 1))
    }
    return list
  }

  private mutating func beginMarks(_ count: Int) {
    if marks.count < count { marks.append(contentsOf: repeatElement(0, count: count - marks.count)) }
  }

  private mutating func nextMark() {
    if mark == .max {
      for index in marks.indices { marks[index] = 0 }
      mark = 0
    }
    mark += 1
  }
}

extension String {
  fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
