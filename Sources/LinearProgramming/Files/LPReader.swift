/// Reads CPLEX LP files, and reports everything that is wrong.
///
/// Constants are read in the objective and in rows; a variable that comes twice in a row counts once, with
/// the sum. Quadratic terms, indicators, semi-continuous variables and special ordered sets are refused.
struct LPReader {
  var tokens: LPTokens
  var token: LPToken
  var following: LPToken
  var assembly = ModelAssembly()
  var problems = Problems()
  private var rowNames: Set<String> = []

  /// A statement that can't be understood; the problem is noted already.
  struct Misread: Error {}

  /// The model of a text; `nil`, and problems, if it has none.
  static func read(_ text: [UInt8], _ problems: inout Problems) -> Model? {
    var reader = LPReader(text)
    if text.starts(with: LPWriter.nameComment.utf8) {
      let line = text.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
      reader.assembly.name = String(decoding: line.dropFirst(LPWriter.nameComment.utf8.count), as: UTF8.self)
    }
    reader.readFile()
    let model = reader.problems.isEmpty ? reader.assembly.model(&reader.problems) : nil
    problems = reader.problems
    return model
  }

  private init(_ text: [UInt8]) {
    var tokens = LPTokens(text)
    token = tokens.next()
    following = tokens.next()
    self.tokens = tokens
  }

  mutating func advance() {
    token = following
    following = tokens.next()
  }

  /// The section that begins here, if one does.
  var section: LPKeyword.Section? {
    guard token.isFirst, case .name(let name) = token.kind, following.kind != .colon else { return nil }
    let word = name.lowercased()
    if word == "subject" || word == "such" {
      guard case .name(let second) = following.kind else { return nil }
      return ["to", "that"].contains(second.lowercased()) ? .constraints : nil
    }
    // Lazy constraints and user cuts are two words.
    if word == "lazy" || word == "user" {
      guard case .name(let second) = following.kind, ["constraints", "cuts"].contains(second.lowercased())
      else { return nil }
    }
    return LPKeyword.sections[word]
  }

  private mutating func readFile() {
    guard let first = section, first == .minimise || first == .maximise else {
      return problems.add(
        token.line, token.column,
        "An LP file begins with Minimize or Maximize, this one with \(described(token)).",
        remedy: token.kind == .end ? "Maybe the file is empty." : "Maybe it is of another format.")
    }
    assembly.sense = first == .minimise ? .minimise : .maximise
    advance()
    attempt { reader throws(Misread) in try reader.readObjective() }
    while !problems.isFull {
      guard let section else {
        if token.kind != .end {
          note("\(described(token)) is not where a section or statement can begin")
          skip { $0.section != nil }
          continue
        }
        return problems.add(token.line, 0, "The file ends before “End”.", remedy: "Maybe it was cut off.")
      }
      let title = token
      advance()
      switch section {
      case .minimise, .maximise:
        problems.add(
          title.line, title.column, "There is a second objective.", remedy: "Only one can be solved for.")
        skip { $0.section != nil }
      case .constraints:
        // The second word of “subject to” and “such that”.
        if case .name(let word) = title.kind, ["subject", "such"].contains(word.lowercased()) { advance() }
        statements { reader throws(Misread) in try reader.readConstraint() }
      case .bounds: statements { reader throws(Misread) in try reader.readBound() }
      case .integers: readKinds(.integer)
      case .binaries: readKinds(.binary)
      case .unsupported:
        problems.add(title.line, title.column, "The section \(described(title)) can't be read.")
        skip { $0.section != nil }
      case .end: return
      }
    }
  }

  /// Reads statements until the next section; after one that can't be read, goes on where the next seems to
  /// begin.
  private mutating func statements(_ read: (inout LPReader) throws(Misread) -> Void) {
    while token.kind != .end, section == nil, !problems.isFull { attempt(read) }
  }

  private mutating func attempt(_ read: (inout LPReader) throws(Misread) -> Void) {
    let beginning = token.line
    do {
      try read(&self)
    } catch {
      // What could not be read may be the beginning of the next statement already.
      if !(token.isFirst && token.line > beginning) { skip { $0.token.isFirst } }
    }
  }

  private mutating func skip(until isThere: (LPReader) -> Bool) {
    repeat { advance() } while token.kind != .end && !isThere(self)
  }

  private mutating func readObjective() throws(Misread) {
    _ = readLabel()
    let expression = try readExpression(required: false)
    assembly.constant = expression.constant
    for (column, coefficient) in zip(expression.columns, expression.coefficients) {
      assembly.columns[Int(column)].objective = coefficient
    }
  }

  private mutating func readConstraint() throws(Misread) {
    let line = token.line
    let column = token.column
    let name = readLabel()
    if let name, !rowNames.insert(name).inserted {
      problems.add(line, column, "The row “\(MPSReader.short(name))” comes a second time.")
    }
    var row = ModelAssembly.Row(name: name, lower: -.infinity, upper: .infinity, line: line)
    var sum = try readExpression(required: true)
    guard let sign = readComparison() else {
      throw fail("A comparison (<=, >= or =) is missing before \(described(token))")
    }
    if sum.columns.isEmpty && !sum.isVariable {
      // 2 <= x + y, maybe with a second comparison.
      let side = sum.constant
      sum = try readExpression(required: true)
      restrict(&row, sign, side, isLeft: true)
      if let second = readComparison() { restrict(&row, second, try readNumber(), isLeft: false) }
    } else {
      restrict(&row, sign, try readNumber(), isLeft: false)
    }
    if !row.lower.isInfinite { row.lower -= sum.constant }
    if !row.upper.isInfinite { row.upper -= sum.constant }
    row.columns = sum.columns
    row.coefficients = sum.coefficients
    if !isUpperHalf(row) { assembly.rows.append(row) }
  }

  /// Whether a row is the other half of the last one, as ``LPWriter`` writes a row with two bounds; the last
  /// one then gets its upper bound.
  private mutating func isUpperHalf(_ row: ModelAssembly.Row) -> Bool {
    guard let name = row.name, let last = assembly.rows.last, let lastName = last.name,
      name == lastName + LPWriter.upperSuffix, last.upper == .infinity, row.lower == -.infinity,
      last.lower <= row.upper, last.columns == row.columns, last.coefficients == row.coefficients
    else { return false }
    assembly.rows[assembly.rows.count - 1].upper = row.upper
    return true
  }

  private mutating func readBound() throws(Misread) {
    let line = token.line
    if case .name(let name) = token.kind, !Self.isInfinity(name) {
      advance()
      let column = assembly.column(name, line: line)
      assembly.columns[column].line = line
      if case .name(let word) = token.kind, word.lowercased() == "free" {
        advance()
        (assembly.columns[column].lower, assembly.columns[column].upper) = (-.infinity, .infinity)
        return
      }
      guard let sign = readComparison() else {
        throw fail("A comparison or “free” is missing before \(described(token))")
      }
      return restrict(column, sign, try readNumber(), isLeft: false)
    }
    let side = try readNumber()
    guard let sign = readComparison() else {
      throw fail("A comparison is missing before \(described(token))")
    }
    guard case .name(let name) = token.kind else {
      throw fail("A variable is missing before \(described(token))")
    }
    advance()
    let column = assembly.column(name, line: line)
    assembly.columns[column].line = line
    restrict(column, sign, side, isLeft: true)
    if let second = readComparison() { restrict(column, second, try readNumber(), isLeft: false) }
  }

  private mutating func readKinds(_ kind: VariableKind) {
    while section == nil, token.kind != .end, !problems.isFull {
      guard case .name(let name) = token.kind else {
        note("\(described(token)) is not the name of a variable")
        advance()
        continue
      }
      let column = assembly.column(name, line: token.line)
      assembly.columns[column].kind = kind
      advance()
    }
  }

  private func restrict(_ row: inout ModelAssembly.Row, _ sign: LPToken.Kind, _ side: Double, isLeft: Bool) {
    if sign == .equal || (sign == .less) == isLeft { row.lower = side }
    if sign == .equal || (sign == .less) != isLeft { row.upper = side }
  }

  private mutating func restrict(_ column: Int, _ sign: LPToken.Kind, _ side: Double, isLeft: Bool) {
    if sign == .equal || (sign == .less) == isLeft { assembly.columns[column].lower = side }
    if sign == .equal || (sign == .less) != isLeft { assembly.columns[column].upper = side }
  }
}
