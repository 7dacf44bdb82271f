/// A bound or row that a point does not satisfy, or a variable that should be whole and is not.
public struct Violation: Hashable, Sendable {
  /// What is violated.
  public enum Subject: Hashable, Sendable {
    /// The bounds of a variable.
    case bounds(Variable)
    /// The wholeness of a variable.
    case integrality(Variable)
    /// A row.
    case row(Row)
  }

  /// What is violated.
  public var subject: Subject
  /// The value of the variable or row.
  public var value: Double
  /// By how much.
  public var amount: Double
}

extension Model {
  /// Everything a point violates by more than a tolerance, in the order of columns, then rows.
  ///
  /// The check uses the model's own numbers and nothing of GLPK.
  /// - Parameters:
  ///   - point: One value per column.
  ///   - tolerance: By how much more than the bound's size (or 1) a value may be beyond it.
  /// - Throws: ``ModelError`` if the point has more or fewer values than the model has columns.
  public func violations(at point: [Double], tolerance: Double = 1e-6) throws(ModelError) -> [Violation] {
    guard point.count == columnCount else {
      throw ModelError(
        .lengthMismatch, "The point has \(point.count) values, but the model has \(columnCount) columns.")
    }
    var violations: [Violation] = []
    func excess(_ value: Double, _ lower: Double, _ upper: Double) -> Double? {
      if value.isNaN { return .infinity }
      if value < lower, lower - value > tolerance * max(1, abs(lower)) { return lower - value }
      if value > upper, value - upper > tolerance * max(1, abs(upper)) { return value - upper }
      return nil
    }
    for column in 0..<columnCount {
      let value = point[column]
      let variable = Variable(column: column, tag: tag)
      if let amount = excess(value, columnLower[column], columnUpper[column]) {
        violations.append(Violation(subject: .bounds(variable), value: value, amount: amount))
      }
      let fraction = abs(value - value.rounded())
      if columnKinds[column] != .continuous, fraction > tolerance {
        violations.append(Violation(subject: .integrality(variable), value: value, amount: fraction))
      }
    }
    for row in 0..<rowCount {
      let value = activity(row: row, at: point)
      if let amount = excess(value, rowLower[row], rowUpper[row]) {
        violations.append(
          Violation(subject: .row(Row(row: row, tag: tag)), value: value, amount: amount))
      }
    }
    return violations
  }
}
