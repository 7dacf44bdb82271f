// The operators of linear expressions. `Int` stands beside `Double` everywhere: without it one whole-number
// variable in a long expression costs the compiler seconds and ends in “unable to type-check”.

/// The sum of two operands.
public func + (left: some LinearOperand, right: some LinearOperand) -> LinearExpression {
  var sum = left.linearExpression
  right.add(to: &sum, times: 1)
  return sum
}

/// An operand and a number.
public func + (left: some LinearOperand, right: Double) -> LinearExpression {
  var sum = left.linearExpression
  sum.constant += right
  return sum
}

/// A number and an operand.
public func + (left: Double, right: some LinearOperand) -> LinearExpression { right + left }

/// An operand and a whole number.
public func + (left: some LinearOperand, right: Int) -> LinearExpression { left + Double(right) }

/// A whole number and an operand.
public func + (left: Int, right: some LinearOperand) -> LinearExpression { right + Double(left) }

/// The difference of two operands.
public func - (left: some LinearOperand, right: some LinearOperand) -> LinearExpression {
  var difference = left.linearExpression
  right.add(to: &difference, times: -1)
  return difference
}

/// An operand less a number.
public func - (left: some LinearOperand, right: Double) -> LinearExpression { left + -right }

/// A number less an operand.
public func - (left: Double, right: some LinearOperand) -> LinearExpression { -right + left }

/// An operand less a whole number.
public func - (left: some LinearOperand, right: Int) -> LinearExpression { left + -Double(right) }

/// A whole number less an operand.
public func - (left: Int, right: some LinearOperand) -> LinearExpression { -right + Double(left) }

/// The operand with its sign turned.
public prefix func - (operand: some LinearOperand) -> LinearExpression { -1.0 * operand }

/// A number times an operand.
public func * (left: Double, right: some LinearOperand) -> LinearExpression {
  var product = right.linearExpression
  product.scale(by: left)
  return product
}

/// A whole number times an operand.
public func * (left: Int, right: some LinearOperand) -> LinearExpression { Double(left) * right }

/// An operand times a number.
public func * (left: some LinearOperand, right: Double) -> LinearExpression { right * left }

/// An operand times a whole number.
public func * (left: some LinearOperand, right: Int) -> LinearExpression { Double(right) * left }

/// An operand divided by a number.
public func / (left: some LinearOperand, right: Double) -> LinearExpression { (1 / right) * left }

/// An operand divided by a whole number.
public func / (left: some LinearOperand, right: Int) -> LinearExpression { left / Double(right) }

/// Adds an operand in place: linear time over a loop, where `a = a + b` is quadratic.
public func += (left: inout LinearExpression, right: some LinearOperand) {
  right.add(to: &left, times: 1)
}

/// Adds a number in place.
public func += (left: inout LinearExpression, right: Double) { left.constant += right }

/// Adds a whole number in place.
public func += (left: inout LinearExpression, right: Int) { left.constant += Double(right) }

/// Subtracts an operand in place.
public func -= (left: inout LinearExpression, right: some LinearOperand) {
  right.add(to: &left, times: -1)
}

/// Subtracts a number in place.
public func -= (left: inout LinearExpression, right: Double) { left.constant -= right }

/// Subtracts a whole number in place.
public func -= (left: inout LinearExpression, right: Int) { left.constant -= Double(right) }
