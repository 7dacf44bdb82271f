extension Model {
  /// The name of a variable: the one given, else its origin, else `x` and its number from 1.
  /// - Throws: ``ModelError`` for a variable of another model.
  public func name(of variable: Variable) throws(ModelError) -> String {
    columnNames[try column(variable)]
  }

  /// The name of a row: the one given, else its origin, else `c` and its number from 1.
  /// - Throws: ``ModelError`` for a row of another model.
  public func name(of row: Row) throws(ModelError) -> String {
    rowNames[try index(row)]
  }

  /// Where a variable came from, if that was told.
  /// - Throws: ``ModelError`` for a variable of another model.
  public func origin(of variable: Variable) throws(ModelError) -> Origin? {
    columnNames.origin(try column(variable))
  }

  /// Where a row came from, if that was told.
  /// - Throws: ``ModelError`` for a row of another model.
  public func origin(of row: Row) throws(ModelError) -> Origin? {
    rowNames.origin(try index(row))
  }

  /// Names a variable.
  /// - Throws: ``ModelError`` for a variable of another model.
  public mutating func setName(of variable: Variable, _ name: String) throws(ModelError) {
    columnNames.given[Int32(try column(variable))] = name
  }

  /// Names a row.
  /// - Throws: ``ModelError`` for a row of another model.
  public mutating func setName(of row: Row, _ name: String) throws(ModelError) {
    rowNames.given[Int32(try index(row))] = name
  }

  /// Derives the origin of every column from its number when it is asked for: no string is made before.
  ///
  /// Names and origins given to single variables go first.
  public mutating func nameColumns(_ origin: @escaping @Sendable (Int) -> Origin?) {
    columnNames.derivedOrigin = origin
  }

  /// Derives the origin of every row from its number when it is asked for: no string is made before.
  ///
  /// Names and origins given to single rows go first.
  public mutating func nameRows(_ origin: @escaping @Sendable (Int) -> Origin?) {
    rowNames.derivedOrigin = origin
  }

  /// The variable that was given this name; names derived from origins or numbers are not searched.
  ///
  /// The names given to single variables are looked through one by one: keep the variables, rather than look
  /// them up.
  public func variable(named name: String) -> Variable? {
    columnNames.given.filter { $0.value == name }.keys.min().map { Variable(column: Int($0), tag: tag) }
  }

  /// The row that was given this name; see ``variable(named:)``.
  public func row(named name: String) -> Row? {
    rowNames.given.filter { $0.value == name }.keys.min().map { Row(row: Int($0), tag: tag) }
  }
}
