/// A sum of variables with coefficients, and a constant.
///
/// Terms stand in the order in which their variables first came; the same variable counts once, and terms
/// that cancelled out are left out. Adding is cheap: merging happens when the terms are asked for.
public struct LinearExpression: Sendable {
  /// A variable and its coefficient.
  public struct Term: Hashable, Sendable {
    /// The factor of the variable.
    public var coefficient: Double
    /// The variable.
    public var variable: Variable
  }

  /// The number added to the terms.
  public var constant: Double
  /// What was added, in order, not merged.
  private var pieces: [Term]

  /// A constant; zero if nothing is said.
  public init(_ constant: Double = 0) {
    self.constant = constant
    self.pieces = []
  }

  /// One variable with a coefficient.
  public init(_ coefficient: Double, _ variable: Variable) {
    constant = 0
    pieces = [Term(coefficient: coefficient, variable: variable)]
  }

  /// The terms: every variable once, in order of first appearance, without zeros.
  public var terms: [Term] {
    if pieces.count <= 1 { return pieces.filter { $0.coefficient != 0 } }
    var positions: [Variable: Int] = Dictionary(minimumCapacity: pieces.count)
    var merged: [Term] = []
    merged.reserveCapacity(pieces.count)
    for piece in pieces {
      if let position = positions[piece.variable] {
        merged[position].coefficient += piece.coefficient
      } else {
        positions[piece.variable] = merged.count
        merged.append(piece)
      }
    }
    return merged.filter { $0.coefficient != 0 }
  }

  /// The coefficient of a variable; 0 if it does not occur.
  public func coefficient(of variable: Variable) -> Double {
    pieces.reduce(0) { $1.variable == variable ? $0 + $1.coefficient : $0 }
  }

  /// Adds a variable with a coefficient.
  public mutating func add(_ coefficient: Double, _ variable: Variable) {
    pieces.append(Term(coefficient: coefficient, variable: variable))
  }

  /// Adds another expression, each of its terms and its constant times a factor.
  public mutating func add(_ other: LinearExpression, times factor: Double = 1) {
    if factor == 1 {
      pieces.append(contentsOf: other.pieces)
    } else {
      pieces.reserveCapacity(pieces.count + other.pieces.count)
      for piece in other.pieces {
        pieces.append(Term(coefficient: factor * piece.coefficient, variable: piece.variable))
      }
    }
    constant += factor * other.constant
  }

  /// Multiplies every coefficient and the constant.
  public mutating func scale(by factor: Double) {
    for position in pieces.indices { pieces[position].coefficient *= factor }
    constant *= factor
  }

  /// The value of the expression where every variable has the value the closure gives.
  public func value(_ value: (Variable) throws -> Double) rethrows -> Double {
    try terms.reduce(constant) { try $0 + $1.coefficient * value($1.variable) }
  }
}

extension LinearExpression: Equatable {
  /// Whether both have the same terms in the same order and the same constant.
  public static func == (left: LinearExpression, right: LinearExpression) -> Bool {
    left.constant == right.constant && left.terms == right.terms
  }
}

/// A variable or an expression: whatever can stand beside a number in a linear expression.
public protocol LinearOperand: Sendable {
  /// This as an expression.
  var linearExpression: LinearExpression { get }
  /// Adds this, times a factor, to an expression.
  func add(to expression: inout LinearExpression, times factor: Double)
}

extension Variable: LinearOperand {
  /// One time this variable.
  public var linearExpression: LinearExpression { LinearExpression(1, self) }

  /// Adds this variable with a coefficient.
  public func add(to expression: inout LinearExpression, times factor: Double) {
    expression.add(factor, self)
  }
}

extension LinearExpression: LinearOperand {
  /// The expression itself.
  public var linearExpression: LinearExpression { self }

  /// Adds every term and the constant, times a factor.
  public func add(to expression: inout LinearExpression, times factor: Double) {
    expression.add(self, times: factor)
  }
}

/// The sum of variables or expressions, in order.
///
/// ```swift
/// sum(variables) <= 1
/// sum(zip(prices, variables).map { $0 * $1 })
/// ```
public func sum(_ operands: some Sequence<some LinearOperand>) -> LinearExpression {
  var total = LinearExpression()
  for operand in operands { operand.add(to: &total, times: 1) }
  return total
}

/// The sum of what a closure makes of each element, in order: `sum(of: members) { cost[$0] * x[$0] }`.
public func sum<Element>(
  of elements: some Sequence<Element>, _ operand: (Element) throws -> some LinearOperand
) rethrows -> LinearExpression {
  var total = LinearExpression()
  for element in elements { try operand(element).add(to: &total, times: 1) }
  return total
}
