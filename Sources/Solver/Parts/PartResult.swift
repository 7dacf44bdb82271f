/// The best plan of one part and how good it is known to be.
struct PartResult: Sendable {
  /// The values of the part's columns; empty where no plan was found.
  var point: [Double]
  /// For each goal its value at the point.
  var values: [Int]
  /// For each goal a bound that no plan beats which holds the goals before it at their bounds.
  var bounds: [Int]

  /// Whether every goal's bound equals its value.
  var isProven: Bool { isProven(goals: values.count) }

  /// Whether the first so many goals' bounds equal their values.
  func isProven(goals count: Int) -> Bool {
    !point.isEmpty && values.prefix(count) == bounds.prefix(count)
  }
}
