// `2 <= x <= 4` does not compile, since comparisons don't chain in Swift: write `x.in(2...4)`.

/// At most another operand.
public func <= (left: some LinearOperand, right: some LinearOperand) -> Constraint {
  Constraint(left - right, lower: -.infinity, upper: 0)
}

/// At most a number.
public func <= (left: some LinearOperand, right: Double) -> Constraint {
  Constraint(left, lower: -.infinity, upper: right)
}

/// At most a whole number.
public func <= (left: some LinearOperand, right: Int) -> Constraint { left <= Double(right) }

/// A number, at most an operand.
public func <= (left: Double, right: some LinearOperand) -> Constraint { right >= left }

/// A whole number, at most an operand.
public func <= (left: Int, right: some LinearOperand) -> Constraint { right >= Double(left) }

/// At least another operand.
public func >= (left: some LinearOperand, right: some LinearOperand) -> Constraint {
  Constraint(left - right, lower: 0, upper: .infinity)
}

/// At least a number.
public func >= (left: some LinearOperand, right: Double) -> Constraint {
  Constraint(left, lower: right, upper: .infinity)
}

/// At least a whole number.
public func >= (left: some LinearOperand, right: Int) -> Constraint { left >= Double(right) }

/// A number, at least an operand.
public func >= (left: Double, right: some LinearOperand) -> Constraint { right <= left }

/// A whole number, at least an operand.
public func >= (left: Int, right: some LinearOperand) -> Constraint { right <= Double(left) }

/// As much as another operand.
public func == (left: some LinearOperand, right: some LinearOperand) -> Constraint {
  Constraint(left - right, lower: 0, upper: 0)
}

/// As much as a number.
public func == (left: some LinearOperand, right: Double) -> Constraint {
  Constraint(left, lower: right, upper: right)
}

/// As much as a whole number.
public func == (left: some LinearOperand, right: Int) -> Constraint { left == Double(right) }

/// A number, as much as an operand.
public func == (left: Double, right: some LinearOperand) -> Constraint { right == left }

/// A whole number, as much as an operand.
public func == (left: Int, right: some LinearOperand) -> Constraint { right == Double(left) }
