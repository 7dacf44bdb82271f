import Domain
import Rules
import Testing

@Suite struct RotationTests {
  private func world(_ years: ClosedRange<Int>) -> TestWorld {
    TestWorld().organisation("x").organisation("y").member("a").assigning()
      .history("a", "x", years)
      .rule(Rotation.self, ["min_years": 3, "max_years": 5])
  }

  @Test func `after the most years in a row somebody else`() {
    #expect(world(2016...2020).findings("a-x") == ["hard rotation a x ×1"])
    #expect(world(2016...2020).findings("a-y") == [])
    world(2016...2020).agree()
  }

  @Test func `one year fewer is right, with and without`() {
    #expect(world(2017...2020).findings("a-x") == [])
    #expect(world(2017...2020).findings("") == [])
    world(2017...2020).agree()
  }

  @Test func `before the fewest years the same again`() {
    #expect(world(2019...2020).findings("a-x") == [])
    #expect(world(2019...2020).findings("a-y") == ["shortfall rotation a x ×1"])
    world(2019...2020).agree()
  }

  @Test func `a gap ends the tenure`() {
    #expect(world(2012...2019).findings("a-x") == [])
    let rejoined = world(2012...2018).history("a", "x", 2020...2020)
    #expect(rejoined.findings("") == ["shortfall rotation a x ×1"])
    rejoined.agree()
  }

  @Test func `rows that join make one tenure`() {
    let joined = world(2016...2018).history("a", "x", 2019...2020)
    #expect(joined.findings("a-x") == ["hard rotation a x ×1"])
    joined.agree()
  }

  @Test func `a pair that is no candidate any more is missing as well`() {
    let world = TestWorld().organisation("x").member("a", own: ["x"]).assigning().rule(
      NotOwnOrganisation.self
    )
    .history("a", "x", 2020...2020).rule(Rotation.self, ["min_years": 2, "max_years": 5])
    #expect(world.findings("") == ["shortfall rotation a x ×1"])
    world.agree()
  }

  @Test func `at most fewer than at least is refused`() {
    let world = TestWorld().rule(Rotation.self, ["min_years": 3, "max_years": 2])
    #expect(world.problems.map(\.key) == ["max_years"])
  }
}
