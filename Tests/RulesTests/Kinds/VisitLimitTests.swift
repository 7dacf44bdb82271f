import Domain
import Rules
import Testing

@Suite struct VisitLimitTests {
  private let world = TestWorld().organisation("x", on: "2021-03-03", "2021-03-10", "2021-04-03").member("a")
    .assigning()

  @Test func `at most so many in a month`() {
    let world = world.rule(VisitLimit.self, ["every": "month", "count": 1])
    #expect(world.findings("a-x a-x@2021-03-03 a-x@2021-04-03") == [])
    #expect(world.findings("a-x a-x@2021-03-03 a-x@2021-03-10") == ["hard visit-limit a 2021-03 ×1"])
    world.agree()
  }

  @Test func `what is above counts`() {
    let world = world.rule(VisitLimit.self, ["every": "horizon", "count": 1])
    #expect(world.findings("a-x a-x@2021-03-03 a-x@2021-03-10 a-x@2021-04-03") == ["hard visit-limit a ×2"])
    world.agree()
  }

  @Test func `visits to any target count`() {
    let world = TestWorld().organisation("x", on: "2021-03-03").organisation("y", on: "2021-03-10")
      .member("a", own: ["y"]).assigning()
      .rule(VisitQuota.self, ["target": "own-unit", "every": "year"])
      .rule(VisitLimit.self, ["every": "year", "count": 1])
    #expect(world.findings("a-x a-x@2021-03-03 a-y@2021-03-10") == ["hard visit-limit a 2021 ×1"])
    world.agree()
  }

  @Test func `a period that the horizon cuts is not limited`() {
    let world = TestWorld(from: "2021-03-02", to: "2021-05-31").organisation(
      "x", on: "2021-03-03", "2021-03-10"
    )
    .member("a").assigning().rule(VisitLimit.self, ["every": "month", "count": 1])
    #expect(world.findings("a-x a-x@2021-03-03 a-x@2021-03-10") == [])
    world.agree()
  }
}
