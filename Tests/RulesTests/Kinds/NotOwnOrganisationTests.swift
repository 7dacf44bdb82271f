import Domain
import Rules
import Testing

@Suite struct NotOwnOrganisationTests {
  private let world = TestWorld()
    .organisation("x").organisation("y", parent: "x").organisation("z", parent: "y")
    .member("a", own: ["x"]).assigning().rule(NotOwnOrganisation.self)

  @Test func `elsewhere is right, two levels below too`() {
    #expect(world.findings("a-z") == [])
    world.agree()
  }

  @Test func `the own organisation is hard`() {
    #expect(world.findings("a-x") == ["hard not-own-organisation a x ×1"])
  }

  @Test func `so is one directly below it`() {
    #expect(world.findings("a-y a-z") == ["hard not-own-organisation a y ×1"])
  }

  @Test func `an own organisation that was not registered either is one violation`() throws {
    let world = TestWorld().organisation("x").organisation("y").member("a", own: ["x"], registers: ["y"])
      .assigning(1...2, from: "registered").rule(NotOwnOrganisation.self)
    let found = world.judge("a-x").violations
    #expect(found.map(\.summary) == ["hard not-own-organisation a x ×1"])
    let message = try #require(found.first?.message)
    #expect(
      message.vietnamese
        == "Đồng chí A được phân công về X, nhưng X là nơi đồng chí A đang là đảng viên; ngoài ra đồng chí A không đăng ký X (điều 1)."
    )
    #expect(
      message.english
        == "A is assigned X, but A is a member of X; besides, A has not registered X (điều 1).")
    world.agree()
  }

  @Test func `the own unit may still be visited`() {
    let world = TestWorld().organisation("x", on: "2021-03-03").member("a", own: ["x"]).assigning()
      .rule(NotOwnOrganisation.self)
      .rule(VisitQuota.self, ["target": "own-unit", "every": "year"])
    #expect(world.findings("a-x@2021-03-03") == [])
    world.agree()
  }
}
