/// Whether small or large objective values are wanted.
public enum Sense: Hashable, Sendable {
  /// The smaller the better.
  case minimise
  /// The larger the better.
  case maximise
}

/// What a model asks for: a sense, one coefficient per column and a constant.
public struct Objective: Hashable, Sendable {
  /// Whether small or large values are wanted.
  public internal(set) var sense: Sense
  /// One coefficient per column, in the order of the columns.
  public internal(set) var coefficients: [Double]
  /// Added to every value of the objective.
  public internal(set) var constant: Double
}
