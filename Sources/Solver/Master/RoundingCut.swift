/// A row of whole numbers, for cuts: what it sums, within which bounds, and where it stands now.
struct WholeRow {
  /// Columns and coefficients.
  let entries: [(column: Int, coefficient: Int)]
  /// Bounds; `nil` where there is none.
  let lower: Int?
  let upper: Int?
  /// The sum at the present point.
  let activity: Double

  /// `nil` where a coefficient is not whole, or large.
  init?(
    _ entries: [(column: Int, coefficient: Double)], lower: Double, upper: Double, activity: Double
  ) {
    var whole: [(column: Int, coefficient: Int)] = []
    for (column, coefficient) in entries {
      guard let number = Int(exactly: coefficient), abs(number) <= RoundingCut.largest.coefficient else {
        return nil
      }
      whole.append((column, number))
    }
    self.entries = whole
    self.lower = Int(exactly: lower.rounded(.up))
    self.upper = Int(exactly: upper.rounded(.down))
    self.activity = activity
  }
}

/// A cut Σ coefficient·x ≥ least that every whole point within some rows and bounds satisfies, though the present
/// fractional one may not.
///
/// It is the mixed-integer rounding (Gomory, 1960; Nemhauser, Wolsey, 1990) of a sum of rows whose multipliers are
/// fractions of one denominator. All of it is calculated in whole numbers, so that it is exact: the floating-point
/// multipliers that suggest it need not be.
struct RoundingCut {
  /// Columns and coefficients.
  let entries: [(column: Int, coefficient: Int)]
  /// What they come to at least.
  let least: Int

  /// The most that numbers may be, and how many of them: larger ones would trouble the simplex method; and whatever
  /// is within these, no sum here is above 10¹⁷.
  static let largest = (coefficient: 10_000, bound: 100_000, sum: 100_000_000, terms: 10_000)

  /// The cut of a sum of rows; `nil` where there is none, or where the numbers are too large.
  /// - Parameters:
  ///   - terms: Rows with their multipliers, in fractions of the denominator.
  ///   - denominator: At least 2.
  ///   - bounds: The bounds in force of a column, and its present value.
  init?(
    _ terms: [(multiplier: Int, row: WholeRow)], over denominator: Int,
    _ bounds: (Int) -> (lower: Double, upper: Double, value: Double)
  ) {
    guard terms.count <= Self.largest.terms else { return nil }
    var sum: [Int: Int] = [:]
    for (multiplier, row) in terms {
      guard abs(multiplier) <= Self.largest.coefficient else { return nil }
      for (column, coefficient) in row.entries { sum[column, default: 0] += multiplier * coefficient }
    }
    guard sum.count <= Self.largest.terms, sum.values.allSatisfy({ abs($0) <= Self.largest.sum }) else {
      return nil
    }
    // Σ sum·x − Σ multiplier·(row's value) = 0, every unknown measured from a bound: Σ c·t = total with t ≥ 0.
    var total = 0
    var distances: [(step: Int, bound: Int, column: Int)] = []
    for (column, coefficient) in sum where coefficient != 0 {
      let (lower, upper, value) = bounds(column)
      let isFromUpper = upper.isFinite && upper - value < value - lower
      guard let bound = Int(exactly: isFromUpper ? upper : lower), abs(bound) <= Self.largest.bound else {
        return nil
      }
      total -= coefficient * bound
      if lower < upper { distances.append((isFromUpper ? -1 : 1, bound, column)) }
    }
    var slacks: [(step: Int, bound: Int, term: Int)] = []
    for (number, (multiplier, row)) in terms.enumerated() {
      guard
        let bound = [row.lower, row.upper].compactMap({ $0 })
          .min(by: { abs(Double($0) - row.activity) < abs(Double($1) - row.activity) }),
        abs(bound) <= Self.largest.bound
      else { return nil }
      total += multiplier * bound
      if row.lower != row.upper { slacks.append((bound == row.lower ? 1 : -1, bound, number)) }
    }
    let rest = Self.remainder(total, denominator)
    guard rest > 0 else { return nil }
    /// What a distance with this coefficient counts in the cut.
    func weight(_ coefficient: Int) -> Int {
      let own = Self.remainder(coefficient, denominator)
      return own <= rest ? own * (denominator - rest) : rest * (denominator - own)
    }
    // The cut Σ weight·t ≥ least, with t written out again.
    var least = rest * (denominator - rest)
    var cut: [Int: Int] = [:]
    for (step, bound, column) in distances {
      let weight = weight(step * (sum[column] ?? 0))
      cut[column, default: 0] += weight * step
      least += weight * step * bound
    }
    for (step, bound, number) in slacks {
      let (multiplier, row) = terms[number]
      let weight = weight(-step * multiplier)
      guard weight != 0 else { continue }
      for (column, coefficient) in row.entries { cut[column, default: 0] += weight * step * coefficient }
      least += weight * step * bound
    }
    let divisor = cut.values.reduce(least) { Self.divisor($0, $1) }
    guard divisor != 0 else { return nil }
    entries = cut.filter { $0.value != 0 }.sorted { $0.key < $1.key }.map { ($0.key, $0.value / divisor) }
    self.least = least / divisor
    guard entries.allSatisfy({ abs($0.coefficient) <= Self.largest.coefficient }) else { return nil }
  }

  /// How far the point is on the wrong side, as a distance; 0 or less where it satisfies the cut.
  func violation(at value: (Int) -> Double) -> Double {
    var (sum, square) = (0.0, 0.0)
    for (column, coefficient) in entries {
      sum += Double(coefficient) * value(column)
      square += Double(coefficient * coefficient)
    }
    return square > 0 ? (Double(least) - sum) / square.squareRoot() : 0
  }

  private static func remainder(_ number: Int, _ divisor: Int) -> Int {
    let rest = number % divisor
    return rest < 0 ? rest + divisor : rest
  }

  private static func divisor(_ first: Int, _ second: Int) -> Int {
    var (large, small) = (abs(first), abs(second))
    while small != 0 { (large, small) = (small, large % small) }
    return large
  }
}
