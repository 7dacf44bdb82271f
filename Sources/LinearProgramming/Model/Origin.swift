/// Where a constraint or variable came from: what stated it, and about whom.
///
/// Names in files and messages are derived from it, such as `organisation-capacity[A17,2025-03]`.
public struct Origin: Hashable, Sendable, CustomStringConvertible {
  /// The identifier of whatever stated the constraint, such as a rule.
  public var source: String
  /// What the constraint is about, most important first.
  public var subjects: [String]

  /// An origin.
  public init(_ source: String, _ subjects: [String] = []) {
    self.source = source
    self.subjects = subjects
  }

  /// `source[subject,subject]`, or the source alone.
  public var description: String {
    subjects.isEmpty ? source : "\(source)[\(subjects.joined(separator: ","))]"
  }
}

/// The names of columns or rows: given ones, else origins, else what a closure derives, else a letter and a
/// number.
///
/// A model with 400,000 rows keeps one closure here rather than 400,000 strings.
struct Names: Sendable {
  let letter: Character
  var given: [Int32: String] = [:]
  var origins: [Int32: Origin] = [:]
  var derivedOrigin: (@Sendable (Int) -> Origin?)?

  func origin(_ index: Int) -> Origin? {
    origins[Int32(truncatingIfNeeded: index)] ?? derivedOrigin?(index)
  }

  subscript(index: Int) -> String {
    if let name = given[Int32(truncatingIfNeeded: index)] { return name }
    if let origin = origin(index) { return origin.description }
    return "\(letter)\(index + 1)"
  }
}
