import Domain
import Reports
import Testing

/// Nothing but true differences.
struct PlanComparisonTests {
  private let visits = [
    ("a", "x", "x1", "2021-03-03"), ("a", "x", "x2", "2021-04-07"), ("b", "y", "y1", "2021-03-03"),
  ]

  private func plan(
    _ pairs: [(String, String)], _ visits: [(String, String, String, String)], missing: Int = 0
  ) -> Plan {
    let day: Day = "2021-01-01"
    let eight = TimeOfDay(minute: 480)
    return Plan(
      scenario: Plan.ScenarioReference(
        title: "Thử", horizon: day...(day + 364), regimes: [], fingerprint: ""),
      status: .optimal, goals: [Plan.GoalValue(goal: .shortfall, value: missing, bound: missing)],
      assignments: pairs.map { Plan.Assignment(member: $0.0, organisation: $0.1) },
      visits: visits.map {
        Plan.Visit(
          member: $0.0, organisation: $0.1, meeting: $0.2, date: Day(stringLiteral: $0.3), start: eight,
          end: eight)
      },
      shortfalls: missing == 0
        ? [] : [Plan.Shortfall(rule: "r", member: "a", organisation: nil, period: "2021", missing: missing)])
  }

  @Test func theSamePlanInAnotherOrder() {
    let pairs = [("a", "x"), ("b", "y")]
    let comparison = PlanComparison(plan(pairs, visits), plan(pairs.reversed(), visits.reversed()))
    #expect(comparison.differences.isEmpty)
    #expect(comparison.goals.map(\.before) == comparison.goals.map(\.after))
  }

  @Test func aMovedVisitIsOneDifference() {
    var moved = visits
    moved[1] = ("a", "x", "x3", "2021-05-05")
    let differences = PlanComparison(plan([("a", "x")], visits), plan([("a", "x")], moved)).differences
    #expect(differences.count == 1)
    guard case .visit(let before?, let after?) = differences[0] else {
      Issue.record("\(differences)")
      return
    }
    #expect([before.meeting, after.meeting] == ["x2", "x3"])
  }

  @Test func whatIsNewAndWhatIsGone() {
    let before = plan([("a", "x"), ("b", "y")], visits)
    let after = plan([("a", "x"), ("c", "y")], Array(visits.prefix(2)), missing: 2)
    let differences = PlanComparison(before, after).differences
    #expect(differences.map(\.member) == ["b", "c", "b", "a"])
    #expect(differences.map(\.organisation) == ["y", "y", "y", nil])
    #expect(PlanComparison(after, before).differences.count == 4)
  }
}
