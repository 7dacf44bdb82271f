import Domain

/// Which visits of two plans are the same, which one moved, and which one plan alone has.
enum VisitMatching {
  /// The differences by date.
  static func differences(_ before: Plan, _ after: Plan) -> [PlanComparison.Difference] {
    let (old, new) = (byPair(before), byPair(after))
    var changed: [(before: Plan.Visit?, after: Plan.Visit?)] = []
    for pair in Set(old.keys).union(new.keys) {
      var (left, right) = (old[pair] ?? [], new[pair] ?? [])
      let kept = Set(left.map(Occasion.init)).intersection(right.map(Occasion.init))
      left.removeAll { kept.contains(Occasion($0)) }
      right.removeAll { kept.contains(Occasion($0)) }
      // A meeting that keeps its id was itself moved.
      for visit in left {
        guard let place = right.firstIndex(where: { $0.meeting == visit.meeting }) else { continue }
        changed.append((visit, right.remove(at: place)))
        left.removeAll { $0.meeting == visit.meeting }
      }
      changed += aligned(left, right)
    }
    return changed.sorted { key($0).lexicographicallyPrecedes(key($1)) }
      .map { .visit(before: $0.before, after: $0.after) }
  }

  /// What makes two visits of one member to one organisation the same.
  private struct Occasion: Hashable {
    let meeting: String
    let date: Day
    let start: TimeOfDay
    let end: TimeOfDay

    init(_ visit: Plan.Visit) {
      (meeting, date, start, end) = (visit.meeting, visit.date, visit.start, visit.end)
    }
  }

  /// For each member and organisation the visits by date, each meeting once.
  private static func byPair(_ plan: Plan) -> [[String]: [Plan.Visit]] {
    var pairs: [[String]: [Plan.Visit]] = [:]
    var seen: Set<[String]> = []
    for visit in plan.visits where seen.insert([visit.member, visit.organisation, visit.meeting]).inserted {
      pairs[[visit.member, visit.organisation], default: []].append(visit)
    }
    return pairs.mapValues { $0.sorted { ($0.date, $0.start, $0.meeting) < ($1.date, $1.start, $1.meeting) } }
  }

  /// Pairs as many visits as possible, in the order of their dates, so that they move by the fewest days in all.
  private static func aligned(
    _ left: [Plan.Visit], _ right: [Plan.Visit]
  ) -> [(before: Plan.Visit?, after: Plan.Visit?)] {
    if left.count > right.count { return aligned(right, left).map { ($0.after, $0.before) } }
    // cost[i][j]: the first i of the shorter list paired within the first j of the longer one.
    let never = Int.max / 2
    var cost = [[Int]](repeating: [Int](repeating: 0, count: right.count + 1), count: left.count + 1)
    for i in left.indices {
      cost[i + 1][0] = never
      for j in right.indices {
        cost[i + 1][j + 1] = min(cost[i + 1][j], cost[i][j] + abs(left[i].date - right[j].date))
      }
    }
    var pairs: [(before: Plan.Visit?, after: Plan.Visit?)] = []
    var (i, j) = (left.count, right.count)
    while j > 0 {
      if i > 0 && cost[i][j] != cost[i][j - 1] {
        pairs.append((left[i - 1], right[j - 1]))
        i -= 1
      } else {
        pairs.append((nil, right[j - 1]))
      }
      j -= 1
    }
    return pairs
  }

  private static func key(_ change: (before: Plan.Visit?, after: Plan.Visit?)) -> [String] {
    guard let visit = change.before ?? change.after else { return [] }
    return ["\(visit.date)", "\(visit.start)", visit.member, visit.organisation, visit.meeting]
  }
}
