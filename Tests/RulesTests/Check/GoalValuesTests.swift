import Domain
import Rules
import Testing

/// Every goal on a plan small enough to count by hand.
@Suite struct GoalValuesTests {
  private let world = TestWorld(from: "2020-12-15", to: "2021-12-31").area("d")
    .organisation(
      "x", area: "d", priority: 3, at: (1, 0), on: "2020-12-20", "2021-01-05", "2021-01-12", "2021-12-07"
    )
    .organisation("y", area: "d", priority: 1, at: (0, 0.05), on: "2021-01-20")
    .organisation("z", priority: 2, on: "2021-01-08")
    .member("a", at: (0, 0), registers: ["x", "z", "y"]).member("b", .officer, registers: ["x"])
    .assigning()
    .rule(VisitQuota.self, ["target": "assigned", "every": "half", "count": 2, "weight": 5])

  private func value(_ goal: Goal, _ plan: String) -> Int { world.judge(plan).values[goal] }

  @Test func `shortfall is missing units times weight`() {
    #expect(value(.shortfall, "") == 40)
    #expect(value(.shortfall, "a-x a-x@2021-01-05 a-x@2021-01-12 a-x@2021-12-07") == 25)
  }

  @Test func `coverage is the priority of what nobody has`() {
    #expect(value(.coverage, "") == 6)
    #expect(value(.coverage, "a-x b-x") == 3)
    #expect(value(.coverage, "a-y b-z") == 3)
  }

  @Test func `choice is 4 less the choice of every row not granted`() {
    #expect(value(.choice, "") == 3 + 2 + 1 + 3)
    #expect(value(.choice, "a-x") == 2 + 1 + 3)
    #expect(value(.choice, "a-z b-x") == 3 + 1)
  }

  @Test func `spread is the fullest quarter of each member, of one year`() {
    #expect(value(.spread, "a-x a-x@2020-12-20 a-x@2021-12-07") == 1)
    #expect(value(.spread, "a-x a-x@2021-01-05 a-x@2021-01-12 a-x@2021-12-07") == 2)
    #expect(value(.spread, "a-x b-x a-x@2021-01-05 a-x@2021-01-12 b-x@2021-12-07") == 3)
  }

  @Test func `peak is the fullest month of each organisation's own area`() {
    #expect(value(.peak, "a-x a-y a-x@2021-01-05 a-y@2021-01-20 a-x@2021-12-07") == 2)
    #expect(value(.peak, "a-x a-z a-x@2021-01-05 a-z@2021-01-08") == 2)
    #expect(value(.peak, "a-x a-x@2020-12-20 a-x@2021-12-07") == 1)
  }

  @Test func `travel is the sum of rounded kilometres`() {
    // One degree is 111.2 km, a twentieth 5.56.
    #expect(value(.travel, "a-x a-y a-x@2021-01-05 a-x@2021-01-12 a-y@2021-01-20") == 111 + 111 + 6)
    #expect(value(.travel, "b-x a-z b-x@2021-01-05 a-z@2021-01-08") == 0)
  }

  @Test func `change is what is gone, each once`() {
    let base = world.plan("a-x a-y a-x@2021-01-05 a-y@2021-01-20")
    func change(_ plan: String) -> Int { world.replanning(base).judge(plan).values[.change] }
    #expect(change("a-x a-y a-x@2021-01-05 a-y@2021-01-20") == 0)
    #expect(change("a-x a-y b-z a-x@2021-01-05 a-y@2021-01-20 a-x@2021-12-07 b-z@2021-01-08") == 0)
    #expect(change("a-x a-y a-x@2021-01-12 a-y@2021-01-20") == 1)
    #expect(change("a-x a-x@2021-01-05") == 2)
    #expect(change("") == 4)
    var doubled = base
    doubled.assignments += base.assignments
    doubled.visits += base.visits
    #expect(world.replanning(doubled).judge("").values[.change] == 4)
    #expect(Formulation(world.replanning(doubled).situation).objectives[1].constant == 4)
    #expect(value(.change, "") == 0)
  }

  @Test func `a base visit whose member or meeting is gone counts as gone`() {
    var base = world.plan("a-x a-x@2021-01-05")
    base.assignments[0].member = "q"
    base.visits[0].meeting = "x@2021-01-06"
    #expect(world.replanning(base).judge("a-x a-x@2021-01-05").values[.change] == 2)
  }

  @Test func `goals left out of the order are not listed`() {
    var world = world
    world.goals = [.travel, .shortfall]
    #expect(world.judge("").goals.map(\.goal) == [.travel, .shortfall])
    #expect(world.judge("").values[.coverage] == 6)
  }
}
