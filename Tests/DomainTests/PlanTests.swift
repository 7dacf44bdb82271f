import Domain
import Testing

@Suite struct PlanTests {
  @Test func `lists are put in order, nothing first`() throws {
    let day = try #require(Day("2021-03-03"))
    func visit(_ member: String, _ start: Int, _ meeting: String) -> Plan.Visit {
      Plan.Visit(
        member: member, organisation: "x", meeting: meeting, date: day, start: TimeOfDay(minute: start),
        end: TimeOfDay(minute: start + 60))
    }
    let scenario = Scenario(title: "Thử", horizon: day...day)
    let plan = Plan(
      scenario: Plan.ScenarioReference(scenario), status: .feasible,
      assignments: [
        Plan.Assignment(member: "b", organisation: "x"), Plan.Assignment(member: "a", organisation: "y"),
        Plan.Assignment(member: "a", organisation: "x"),
      ],
      visits: [visit("b", 480, "m2"), visit("a", 540, "m1"), visit("a", 480, "m3"), visit("a", 480, "m2")],
      shortfalls: [
        Plan.Shortfall(rule: "r", member: "a", missing: 1),
        Plan.Shortfall(rule: "r", organisation: "x", missing: 1),
        Plan.Shortfall(rule: "q", member: "z", missing: 1),
        Plan.Shortfall(rule: "r", member: "a", period: "2021", missing: 1),
      ])
    #expect(plan.assignments.map { $0.member + $0.organisation } == ["ax", "ay", "bx"])
    #expect(plan.visits.map { $0.member + $0.meeting } == ["am2", "am3", "bm2", "am1"])
    #expect(plan.shortfalls.map(\.rule) == ["q", "r", "r", "r"])
    #expect(plan.shortfalls.map(\.member) == ["z", nil, "a", "a"])
    #expect(plan.shortfalls.map(\.period) == [nil, nil, nil, "2021"])
  }
}
