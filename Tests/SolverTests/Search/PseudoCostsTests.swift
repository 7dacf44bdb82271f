import Testing

@testable import Solver

/// Where branching is expected to help.
struct PseudoCostsTests {
  /// Both sides count: 3 on each side is better than 8 on one and 1 on the other.
  @Test func bothSidesCount() {
    var costs = PseudoCosts()
    for (column, down, up) in [(0, 3.0, 3.0), (1, 8, 1), (2, 0, 9)] {
      costs.learn(PseudoCosts.Side(column: column, distance: -0.5), rise: down)
      costs.learn(PseudoCosts.Side(column: column, distance: 0.5), rise: up)
    }
    let scores = (0...2).map { costs.score($0, fraction: 0.5) }
    #expect(scores == scores.sorted(by: >))
    #expect(costs.score(0, fraction: 0.5) == 9)
  }

  /// Rises are averaged for each unit of distance; a side is unknown until it was seen.
  @Test func risesAreAveraged() {
    var costs = PseudoCosts()
    costs.learn(PseudoCosts.Side(column: 7, distance: -0.25), rise: 1)
    #expect(!costs.isKnown(7))
    costs.learn(PseudoCosts.Side(column: 7, distance: -0.5), rise: 4)
    costs.learn(PseudoCosts.Side(column: 7, distance: 0.5), rise: 1)
    #expect(costs.isKnown(7))
    // (4 + 8) / 2 a unit down, 2 a unit up.
    #expect(costs.score(7, fraction: 0.25) == 6 * 0.25 * (2 * 0.75))
    #expect(costs.score(8, fraction: 0.5) < 1e-9)
  }
}
