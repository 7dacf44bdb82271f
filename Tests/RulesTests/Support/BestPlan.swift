import Domain
import Rules
import Testing

extension TestWorld {
  /// The best plans of a tiny world: all that both witnesses allow, by goals in order, then fewest visits, then
  /// fewest assignments. Words as ``plan(_:)`` reads them.
  func best(sourceLocation: SourceLocation = #_sourceLocation) -> [String] {
    let allowed = agree(sourceLocation: sourceLocation)
    func rank(_ testimony: TwoWitnesses.Testimony) -> [Int] {
      [testimony.rows?.thawed ?? 0] + testimony.verdict.goals.map(\.value)
        + [testimony.plan.visits.count, testimony.plan.assignments.count]
    }
    guard let best = allowed.map(rank).min(by: { $0.lexicographicallyPrecedes($1) }) else { return [] }
    return allowed.filter { rank($0) == best }.map { testimony in
      let words =
        testimony.plan.assignments.map { "\($0.member)-\($0.organisation)" }
        + testimony.plan.visits.map { "\($0.member)-\($0.meeting)" }
      return words.joined(separator: " ")
    }.sorted()
  }
}
