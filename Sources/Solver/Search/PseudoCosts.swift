/// How much the relaxation's value rises for each unit that a column is forced down or up: what a search has seen so
/// far, to branch where that helps most (Achterberg, Koch, Martin: Branching rules revisited, 2005).
struct PseudoCosts {
  /// Rises and how many they are, below and above, for each column of the session.
  private var seen: [Int: (down: Sum, up: Sum)] = [:]
  private struct Sum {
    var rise = 0.0
    var count = 0
    var average: Double? { count > 0 ? rise / Double(count) : nil }
  }

  /// One side of a branch: a column and how far it is moved, up where that is positive.
  struct Side {
    let column: Int
    let distance: Double
  }

  /// Notes that the value rose by so much on one side of a branch.
  mutating func learn(_ side: Side, rise: Double) {
    let perUnit = max(0, rise) / max(abs(side.distance), 1e-6)
    var its = seen[side.column] ?? (Sum(), Sum())
    if side.distance > 0 {
      its.up.rise += perUnit
      its.up.count += 1
    } else {
      its.down.rise += perUnit
      its.down.count += 1
    }
    seen[side.column] = its
  }

  /// Whether both sides of a column have been seen.
  func isKnown(_ column: Int) -> Bool {
    seen[column].map { $0.down.count > 0 && $0.up.count > 0 } ?? false
  }

  /// How promising a column is whose value is `fraction` above a whole number: what both sides are expected to raise
  /// the value by, multiplied, so that one good side alone does not count for much.
  func score(_ column: Int, fraction: Double) -> Double {
    let its = seen[column]
    let down = (its?.down.average ?? 0) * fraction
    let up = (its?.up.average ?? 0) * (1 - fraction)
    return max(down, 1e-6) * max(up, 1e-6)
  }
}
