import Domain
import Rules
import Testing

@Suite struct OrganisationCoverTests {
  private let world = TestWorld()
    .organisation("x", priority: 2).organisation("y", kind: "dia-ban").member("a").member("b", .officer)
    .assigning()

  @Test func `somebody everywhere is right`() {
    let world = world.rule(OrganisationCover.self)
    #expect(world.findings("a-x b-y") == [])
    #expect(world.findings("a-x") == ["shortfall organisation-cover y ×1"])
    world.agree()
  }

  @Test func `what is missing counts, also where there are not enough members`() {
    let world = world.rule(OrganisationCover.self, ["min": 3])
    #expect(
      world.findings("a-x b-x")
        == ["shortfall organisation-cover x ×1", "shortfall organisation-cover y ×3"])
    world.agree()
  }

  @Test func `only the roles count`() {
    let world = world.rule(OrganisationCover.self, ["roles": ["bch"], "kinds": ["chi-bo"]])
    #expect(world.findings("b-x") == ["shortfall organisation-cover x ×1"])
    world.agree()
  }

  @Test func `kinds and priority say which organisations`() {
    let kinds = world.rule(OrganisationCover.self, ["kinds": ["dia-ban"]])
    #expect(kinds.findings("") == ["shortfall organisation-cover y ×1"])
    let priority = world.rule(OrganisationCover.self, ["min_priority": 1])
    #expect(priority.findings("") == ["shortfall organisation-cover x ×1"])
    kinds.agree()
    priority.agree()
  }

  @Test func `an organisation that nobody may be assigned is missing all the same`() {
    let world = TestWorld().organisation("x").member("a", own: ["x"]).assigning()
      .rule(NotOwnOrganisation.self).rule(OrganisationCover.self)
    #expect(world.findings("") == ["shortfall organisation-cover x ×1"])
    world.agree()
  }
}
