import Testing

@testable import Solver

/// Cuts of sums of rows.
struct RoundingCutTests {
  private func row(
    _ entries: [(column: Int, coefficient: Double)], from lower: Double = -.infinity,
    to upper: Double = .infinity, at activity: Double = 0
  ) throws -> WholeRow {
    try #require(WholeRow(entries, lower: lower, upper: upper, activity: activity))
  }

  /// Of 2x + 2y ≤ 3 half is x + y ≤ 1.5, and so x + y ≤ 1.
  @Test func halvesAreRounded() throws {
    let limit = try row([(0, 2), (1, 2)], to: 3, at: 3)
    let cut = try #require(RoundingCut([(1, limit)], over: 2) { _ in (0, 5, 0) })
    #expect(cut.entries.map(\.column) == [0, 1])
    #expect(cut.entries.map(\.coefficient) == [-1, -1])
    #expect(cut.least == -1)
    #expect(cut.violation { [0.75, 0.75][$0] } > 0.3)
    #expect(cut.violation { [1, 0][$0] } <= 0)
  }

  /// Two members share three visits, and the busier of each has a peak: both peaks together are 3, though 1.5 each would do
  /// for halves of visits.
  @Test func peaksOfSharedVisitsAreRounded() throws {
    // v0 + w0 ≥ 1, v1 + w1 ≥ 1, v2 + w2 ≥ 1; p ≥ v0 + v1 + v2; q ≥ w0 + w1 + w2. Columns v 0–2, w 3–5, p 6, q 7.
    let visits = try (0..<3).map { try row([($0, 1), ($0 + 3, 1)], from: 1, at: 1) }
    let first = try row([(0, 1), (1, 1), (2, 1), (6, -1)], to: 0)
    let second = try row([(3, 1), (4, 1), (5, 1), (7, -1)], to: 0)
    let point = [0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 1.5, 1.5]
    let terms = visits.map { (multiplier: -1, row: $0) } + [(1, first), (1, second)]
    let cut = try #require(RoundingCut(terms, over: 2) { ($0 < 6 ? 0 : 1, $0 < 6 ? 1 : 9, point[$0]) })
    for v in 0..<8 {
      let visits = (0..<3).map { Double(v >> $0 & 1) }
      let whole = visits + visits.map { 1 - $0 } + [visits.reduce(0, +), 3 - visits.reduce(0, +)]
      #expect(cut.violation { whole[$0] } <= 1e-9)
    }
  }

  /// Nothing to round in a sum of whole numbers, nor a cut of numbers that are too large.
  @Test func noCut() throws {
    #expect(RoundingCut([(2, try row([(0, 1), (1, 1)], to: 3, at: 3))], over: 2) { _ in (0, 5, 0) } == nil)
    #expect(RoundingCut([(1, try row([(0, 2)], to: 3_000_001))], over: 2) { _ in (0, 5, 0) } == nil)
    // What a large row adds is whole, so that the cut is x ≤ 1 however often; but not where the sum grows too large.
    let half = try row([(1, 2)], to: 3, at: 3)
    let large = try row([(0, 10_000)], to: 4, at: 4)
    #expect(RoundingCut([(1, half), (10_000, large)], over: 2) { _ in (0, 5, 0) }?.least == -1)
    #expect(RoundingCut([(1, half), (10_000, large), (10_000, large)], over: 2) { _ in (0, 5, 0) } == nil)
    #expect(WholeRow([(0, 0.5)], lower: 0, upper: 1, activity: 0) == nil)
    #expect(WholeRow([(0, 1e9)], lower: 0, upper: 1, activity: 0) == nil)
  }

  /// Whatever the rows, multipliers and the point: no whole point within the rows and bounds is cut off.
  @Test func noWholePointIsCutOff() throws {
    var cuts = 0
    var violated = 0
    for seed in 1...4000 {
      var draw = SeededDraw(seed: seed)
      let columns = 2 + draw.next(3)
      let lower = (0..<columns).map { _ in draw.next(3) - 1 }
      let upper = lower.map { $0 + draw.next(4) }
      let point = (0..<columns).map {
        Double(lower[$0]) + Double(draw.next(5)) / 4 * Double(upper[$0] - lower[$0])
      }
      var rows: [WholeRow] = []
      for _ in 0..<1 + draw.next(3) {
        let entries = (0..<columns).map { (column: $0, coefficient: Double(draw.next(7) - 3)) }
        let activity = entries.reduce(0) { $0 + $1.coefficient * point[$1.column] }
        let least = activity.rounded(.down) - Double(draw.next(3))
        let most = activity.rounded(.up) + Double(draw.next(3))
        let kind = draw.next(3)
        rows.append(
          try row(
            entries, from: kind == 0 ? -.infinity : least, to: kind == 1 ? .infinity : most, at: activity))
      }
      let terms = rows.map { (multiplier: draw.next(13) - 6, row: $0) }
      let denominator = 2 + draw.next(5)
      guard
        let cut = RoundingCut(
          terms, over: denominator, { (Double(lower[$0]), Double(upper[$0]), point[$0]) })
      else { continue }
      cuts += 1
      if cut.violation(at: { point[$0] }) > 0 { violated += 1 }
      for whole in wholePoints(lower, upper) where rows.allSatisfy({ $0.holds(at: whole) }) {
        #expect(cut.violation { Double(whole[$0]) } <= 1e-9, "seed \(seed)")
      }
    }
    // Not every draw has a cut, but many have, and some of these cut the point off.
    #expect(cuts > 1000 && violated > 100)
  }

  private func wholePoints(_ lower: [Int], _ upper: [Int]) -> [[Int]] {
    zip(lower, upper).reduce([[]]) { points, bounds in
      points.flatMap { point in (bounds.0...bounds.1).map { point + [$0] } }
    }
  }
}

extension WholeRow {
  fileprivate func holds(at point: [Int]) -> Bool {
    let sum = entries.reduce(0) { $0 + $1.coefficient * point[$1.column] }
    return sum >= lower ?? .min && sum <= upper ?? .max
  }
}
