import Domain
import Rules
import Testing

@Suite struct MeetingCapacityTests {
  private let world = TestWorld().organisation("x", on: "2021-03-03", "2021-04-03")
    .member("a").member("b").member("c", .officer).assigning()

  @Test func `one at each meeting is right`() {
    let world = world.rule(MeetingCapacity.self)
    #expect(world.findings("a-x b-x a-x@2021-03-03 b-x@2021-04-03") == [])
  }

  @Test func `who is above the limit counts, of these roles`() {
    let plan = "a-x b-x c-x a-x@2021-03-03 b-x@2021-03-03 c-x@2021-03-03"
    let all = world.rule(MeetingCapacity.self)
    #expect(all.findings(plan) == ["hard meeting-capacity x 2021-03-03 ×2"])
    let some = world.rule(MeetingCapacity.self, ["roles": ["bch"]])
    #expect(some.findings(plan) == ["hard meeting-capacity x 2021-03-03 ×1"])
    let two = world.rule(MeetingCapacity.self, ["max": 2])
    #expect(two.findings(plan) == ["hard meeting-capacity x 2021-03-03 ×1"])
    all.agree()
  }

  @Test func `visits to the own unit count too`() {
    let world = TestWorld().organisation("x", on: "2021-03-03").member("a", own: ["x"]).member("b")
      .assigning()
      .rule(VisitQuota.self, ["target": "own-unit", "every": "year", "count": 0])
      .rule(MeetingCapacity.self)
    #expect(
      world.findings("b-x a-x@2021-03-03 b-x@2021-03-03") == ["hard meeting-capacity x 2021-03-03 ×1"])
    world.agree()
  }
}
