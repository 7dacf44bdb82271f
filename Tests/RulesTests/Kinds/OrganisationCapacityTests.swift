import Domain
import Rules
import Testing

@Suite struct OrganisationCapacityTests {
  private let world = TestWorld().organisation("x", on: "2021-03-03", "2021-04-03")
    .member("a").member("b").member("c", .officer).assigning()

  @Test func `one each is right`() {
    let world = world.rule(OrganisationCapacity.self, ["roles": ["bch"]])
    #expect(world.findings("a-x c-x") == [])
    world.agree()
  }

  @Test func `given twice is one violation of one`() {
    let world = world.rule(OrganisationCapacity.self).rule(MeetingCapacity.self)
    let plan = "a-x b-x a-x@2021-03-03 b-x@2021-04-03"
    #expect(world.findings(plan) == ["hard organisation-capacity x ×1"])
  }

  @Test func `every member above the limit counts`() {
    let world = world.rule(OrganisationCapacity.self)
    #expect(world.findings("a-x b-x c-x") == ["hard organisation-capacity x ×2"])
    #expect(
      world.rule(OrganisationCapacity.self, ["max": 2], suffix: "hai").findings("a-x b-x c-x")
        == ["hard organisation-capacity x ×2", "hard organisation-capacity.hai x ×1"])
  }

  @Test func `none at all`() {
    let world = TestWorld().organisation("x").member("a").assigning()
      .rule(OrganisationCapacity.self, ["max": 0])
    #expect(world.findings("a-x") == ["hard organisation-capacity x ×1"])
    world.agree()
  }
}
