import Synchronization

/// Tells the variables of one model from those of another; one number per model made, never reused in a
/// process.
struct ModelTag: Hashable, Sendable {
  let number: UInt32

  private static let last = Atomic<UInt32>(0)

  /// A tag no other model has.
  static func next() -> ModelTag {
    ModelTag(number: last.wrappingAdd(1, ordering: .relaxed).newValue)
  }
}

/// A column of a ``Model``: its number and a mark of the model it belongs to. Name, bounds and kind are the
/// model's.
///
/// Copies of a model share the variables made before the copy.
///
/// `==` between two variables means what its context asks for: a `Bool`, or a ``Constraint``.
public struct Variable: Hashable, Sendable {
  let column: Int32
  let tag: ModelTag

  init(column: Int, tag: ModelTag) {
    self.column = Int32(truncatingIfNeeded: column)
    self.tag = tag
  }

  /// The number of the column, from 0.
  public var index: Int { Int(column) }
}

/// A constraint in a ``Model``: its number and a mark of the model it belongs to.
public struct Row: Hashable, Sendable {
  let row: Int32
  let tag: ModelTag

  init(row: Int, tag: ModelTag) {
    self.row = Int32(truncatingIfNeeded: row)
    self.tag = tag
  }

  /// The number of the row, from 0.
  public var index: Int { Int(row) }
}

/// Which values a variable may take between its bounds.
public enum VariableKind: UInt8, Hashable, Sendable, CaseIterable {
  /// Any number.
  case continuous
  /// Whole numbers.
  case integer
  /// 0 or 1. The bounds may narrow this to one of the two, not widen it.
  case binary
}
