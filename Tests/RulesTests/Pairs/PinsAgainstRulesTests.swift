import Domain
import Rules
import Testing

/// Pins against hard rules: no plan at all, and both witnesses say so; pins against elastic rules: a price.
@Suite struct PinsAgainstRulesTests {
  private let world = TestWorld().organisation("x", on: "2021-03-03").member("a", own: ["x"]).assigning()

  @Test func `a pin that keeps an own organisation leaves no plan`() {
    let world = world.rule(NotOwnOrganisation.self).keep("a", "x")
    #expect(world.best() == [])
    #expect(world.findings("") == ["hard pin a x ×1"])
    #expect(world.findings("a-x") == ["hard not-own-organisation a x ×1"])
  }

  @Test func `a pin that keeps what another forbids leaves no plan`() {
    let world = world.keep("a", "x").forbid("a", "x")
    #expect(world.best() == [])
    #expect(world.findings("") == ["hard pin a x ×1"])
    #expect(world.findings("a-x") == ["hard pin a x ×1"])
  }

  @Test func `two members kept on one organisation that takes one`() {
    let world = TestWorld().organisation("x").member("a").member("b").assigning()
      .rule(OrganisationCapacity.self).keep("a", "x").keep("b", "x")
    #expect(world.best() == [])
  }

  @Test func `notice against a visit that a pin keeps too soon`() {
    let world = TestWorld().organisation("x", on: "2021-03-03").member("a").assigning()
      .rule(Notice.self).keep("a", "x", on: "2021-03-03")
    #expect(world.best() == ["a-x a-x@2021-03-03"])
    let late = world.today("2021-03-01", base: world.plan(""))
    #expect(late.best() == [])
    let known = world.today("2021-03-01", base: world.plan("a-x a-x@2021-03-03"))
    #expect(known.best() == ["a-x a-x@2021-03-03"])
  }

  @Test func `notice against a pin that forbids a settled visit: the pin wins, and it is reported`() {
    let world = TestWorld().organisation("x", on: "2021-03-03").member("a").assigning(1...1)
      .rule(Notice.self).forbid("a", "x", on: "2021-03-03")
    let replanned = world.today("2021-03-01", base: world.plan("a-x a-x@2021-03-03"))
    #expect(replanned.best() == ["a-x"])
    #expect(replanned.findings("a-x") == ["warning notice a x 2021-03-03 ×1"])
    #expect(replanned.judge("a-x").values[.change] == 1)
  }

  @Test func `a pinned visit on a holiday leaves no plan`() {
    let world = TestWorld().organisation("x", on: "2021-03-03").member("a").assigning()
      .rule(RespectCalendar.self).holiday("2021-03-03").keep("a", "x", on: "2021-03-03")
    #expect(world.best() == [])
  }

  @Test func `two pinned visits on one date leave no plan, or one a day too few`() {
    let world = TestWorld().organisation("x", on: "2021-03-03").organisation("y", on: "2021-03-03").member(
      "a"
    )
    .assigning().keep("a", "x", on: "2021-03-03").keep("a", "y", on: "2021-03-03")
    #expect(world.rule(NoOverlap.self).best() == [])
    #expect(world.best() == ["a-x a-y a-x@2021-03-03 a-y@2021-03-03"])
  }

  @Test func `a pinned date with two meetings asks for one of them`() {
    let world = TestWorld().organisation("x").meeting("x", "2021-03-03", id: "x1")
      .meeting("x", "2021-03-03", "14:00", "15:00", id: "x2").member("a").assigning()
      .keep("a", "x", on: "2021-03-03")
    #expect(world.best() == ["a-x a-x1", "a-x a-x2"])
  }

  @Test func `a forbidden assignment leaves own-unit visits allowed`() {
    let world = world.forbid("a", "x").rule(VisitQuota.self, ["target": "own-unit", "every": "year"])
    #expect(world.best() == ["a-x@2021-03-03"])
  }

  @Test func `a pin against the quota: keeping one organisation costs the other's visits`() {
    let world = TestWorld().organisation("x").organisation("y", on: "2021-03-03").member("a").assigning(1...1)
      .rule(VisitQuota.self, ["target": "assigned", "every": "year"])
    #expect(world.best() == ["a-y a-y@2021-03-03"])
    let pinned = world.keep("a", "x")
    #expect(pinned.best() == ["a-x"])
    #expect(pinned.findings("a-x") == ["shortfall visit-quota a 2021 ×1"])
  }
}
