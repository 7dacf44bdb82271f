/// `lower ≤ expression ≤ upper`: the one form in which every constraint is stored.
///
/// Made by `<=`, `>=`, `==` between operands and numbers, or by `in(_:)` for ranges:
///
/// ```swift
/// x + 2 * y <= 7          // −∞ ≤ x + 2y ≤ 7
/// (x - y).in(-1...1)      // −1 ≤ x − y ≤ 1
/// (x == y).named("same")  // 0 ≤ x − y ≤ 0
/// ```
///
/// Constants move to the bounds, so the expression's own constant is always 0.
public struct Constraint: Hashable, Sendable {
  /// The terms; the constant is 0.
  public let expression: LinearExpression
  /// The smallest allowed value; −∞ for none.
  public let lower: Double
  /// The largest allowed value; ∞ for none.
  public let upper: Double
  /// What the constraint is called in files and messages.
  public var name: String?
  /// Where it came from.
  public var origin: Origin?

  /// A constraint; the expression's constant is subtracted from both bounds.
  public init(
    _ expression: some LinearOperand, lower: Double, upper: Double, name: String? = nil, origin: Origin? = nil
  ) {
    var terms = expression.linearExpression
    self.lower = lower - terms.constant
    self.upper = upper - terms.constant
    terms.constant = 0
    self.expression = terms
    self.name = name
    self.origin = origin
  }

  /// The same constraint under a name.
  public func named(_ name: String) -> Constraint {
    var constraint = self
    constraint.name = name
    return constraint
  }

  /// The same constraint with its origin.
  public func from(_ origin: Origin) -> Constraint {
    var constraint = self
    constraint.origin = origin
    return constraint
  }
}

extension LinearExpression: Hashable {
  /// Hashes the constant and the merged terms.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(constant)
    hasher.combine(terms)
  }
}

extension LinearOperand {
  /// Between two numbers, both allowed.
  public func `in`(_ range: ClosedRange<Double>) -> Constraint {
    Constraint(self, lower: range.lowerBound, upper: range.upperBound)
  }

  /// Between two whole numbers, both allowed.
  public func `in`(_ range: ClosedRange<Int>) -> Constraint {
    Constraint(self, lower: Double(range.lowerBound), upper: Double(range.upperBound))
  }

  /// At least a number: `in(2...)`.
  public func `in`(_ range: PartialRangeFrom<Double>) -> Constraint {
    Constraint(self, lower: range.lowerBound, upper: .infinity)
  }

  /// At least a whole number.
  public func `in`(_ range: PartialRangeFrom<Int>) -> Constraint {
    Constraint(self, lower: Double(range.lowerBound), upper: .infinity)
  }

  /// At most a number: `in(...4)`.
  public func `in`(_ range: PartialRangeThrough<Double>) -> Constraint {
    Constraint(self, lower: -.infinity, upper: range.upperBound)
  }

  /// At most a whole number.
  public func `in`(_ range: PartialRangeThrough<Int>) -> Constraint {
    Constraint(self, lower: -.infinity, upper: Double(range.upperBound))
  }
}
