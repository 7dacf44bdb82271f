extension LPReader {
  /// A sum as it was read: every column once.
  struct Sum {
    var columns: [Int32] = []
    var coefficients: [Double] = []
    var constant = 0.0
    /// Whether a variable was named, if only with the coefficient 0.
    var isVariable = false
  }

  /// `name:`, if that is here.
  mutating func readLabel() -> String? {
    guard case .name(let name) = token.kind, following.kind == .colon else { return nil }
    advance()
    advance()
    return name
  }

  /// Terms with signs between them, up to whatever can't belong to them.
  mutating func readExpression(required: Bool) throws(Misread) -> Sum {
    var sum = Sum()
    var positions: [Int32: Int] = [:]
    var isFirst = true
    while true {
      var sign: Double?
      while token.kind == .plus || token.kind == .minus {
        sign = (sign ?? 1) * (token.kind == .minus ? -1 : 1)
        advance()
      }
      if sign == nil && (!isFirst || section != nil) { break }
      var coefficient = sign ?? 1
      var isNumber = false
      if case .number(let value) = token.kind {
        coefficient *= value
        isNumber = true
        advance()
        if token.kind == .times {
          advance()
          guard case .name = token.kind else {
            throw fail("After * there must be a variable, not \(described(token))")
          }
        }
      }
      // A name before a colon is the next row's.
      if case .name(let name) = token.kind, following.kind != .colon, section == nil {
        if isFirst, !isNumber, Self.isInfinity(name), following.kind != .plus, following.kind != .minus {
          sum.constant = coefficient * .infinity
          advance()
          break
        }
        let column = Int32(assembly.column(name, line: token.line))
        sum.isVariable = true
        if let position = positions[column] {
          sum.coefficients[position] += coefficient
        } else {
          positions[column] = sum.columns.count
          sum.columns.append(column)
          sum.coefficients.append(coefficient)
        }
        advance()
      } else if isNumber {
        sum.constant += coefficient
      } else if sign == nil && isFirst && !required {
        break
      } else {
        throw fail("A number or variable is missing before \(described(token))")
      }
      isFirst = false
    }
    if case .other(let text) = token.kind {
      throw fail("“\(text)” can't be read here", remedy: "Quadratic terms and indicators are not supported.")
    }
    if required && isFirst && sum.constant == 0 {
      throw fail("A number or variable is missing before \(described(token))")
    }
    return sum
  }

  /// `<=`, `>=` or `=`, if one is here.
  mutating func readComparison() -> LPToken.Kind? {
    switch token.kind {
    case .less, .greater, .equal:
      let kind = token.kind
      advance()
      return kind
    default: return nil
    }
  }

  /// A number with its signs, or an infinity.
  mutating func readNumber() throws(Misread) -> Double {
    var sign = 1.0
    while token.kind == .plus || token.kind == .minus {
      if token.kind == .minus { sign = -sign }
      advance()
    }
    switch token.kind {
    case .number(let value):
      advance()
      return sign * (value >= ModelNumber.infinity ? .infinity : value)
    case .name(let name) where Self.isInfinity(name):
      advance()
      return sign * .infinity
    default:
      throw fail(
        "A number is missing before \(described(token))",
        remedy: "Variables go to the left of the comparison.")
    }
  }

  static func isInfinity(_ name: String) -> Bool { ["inf", "infinity"].contains(name.lowercased()) }

  /// Notes what is wrong at the current token.
  mutating func note(_ message: String, remedy: String? = nil) {
    problems.add(token.line, token.column, message + ".", remedy: remedy)
  }

  /// Notes what is wrong, and gives the statement up.
  mutating func fail(_ message: String, remedy: String? = nil) -> Misread {
    note(message, remedy: remedy)
    return Misread()
  }

  /// A token for a message.
  func described(_ token: LPToken) -> String {
    switch token.kind {
    case .number(let value): "“\(ModelNumber.text(value))”"
    case .name(let name): "“\(MPSReader.short(name))”"
    case .plus: "“+”"
    case .minus: "“-”"
    case .times: "“*”"
    case .colon: "“:”"
    case .less: "“<=”"
    case .greater: "“>=”"
    case .equal: "“=”"
    case .other(let text): "“\(text)”"
    case .end: "the end of the file"
    }
  }
}
