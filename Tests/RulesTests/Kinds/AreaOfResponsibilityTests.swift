import Domain
import Rules
import Testing

@Suite struct AreaOfResponsibilityTests {
  private let world = TestWorld().area("d").area("dd", in: "d").area("e")
    .organisation("x", area: "dd").organisation("y", area: "e")
    .member("a", areas: ["d"]).member("b")
    .assigning().rule(AreaOfResponsibility.self)

  @Test func `an area covers what lies below it`() {
    #expect(world.findings("a-x") == [])
    world.agree()
  }

  @Test func `outside the areas is hard`() {
    #expect(world.findings("a-x a-y") == ["hard area-of-responsibility a y ×1"])
  }

  @Test func `a member without areas is free`() { #expect(world.findings("b-x b-y") == []) }

  @Test func `an area does not cover what lies above it`() {
    let world = TestWorld().area("d").organisation("x").member("a", areas: ["d"]).assigning()
      .rule(AreaOfResponsibility.self)
    #expect(world.findings("a-x") == ["hard area-of-responsibility a x ×1"])
    world.agree()
  }
}
