import Domain
import Rules
import Testing

@Suite struct SpacingTests {
  private func world(_ dates: Day...) -> TestWorld {
    dates.reduce(TestWorld().organisation("x").organisation("y").member("a").assigning()) {
      $0.meeting("x", $1)
    }.rule(Spacing.self, ["days": 28])
  }

  @Test func `at least so many days apart`() {
    let right = world("2021-03-03", "2021-03-31")
    #expect(right.findings("a-x a-x@2021-03-03 a-x@2021-03-31") == [])
    let wrong = world("2021-03-03", "2021-03-30")
    #expect(wrong.findings("a-x a-x@2021-03-03 a-x@2021-03-30") == ["hard spacing a x 2021-03-30 ×1"])
    right.agree()
    wrong.agree()
  }

  @Test func `each visit too soon after the last is one`() {
    let world = world("2021-03-03", "2021-03-10", "2021-03-20", "2021-04-05")
    #expect(
      world.findings("a-x a-x@2021-03-03 a-x@2021-03-10 a-x@2021-03-20") == [
        "hard spacing a x 2021-03-10 ×1", "hard spacing a x 2021-03-20 ×1",
      ])
    #expect(world.findings("a-x a-x@2021-03-03 a-x@2021-04-05") == [])
    world.agree()
  }

  @Test func `two organisations may be visited on end, and a day apart from itself is none`() {
    let elsewhere = world("2021-03-03").meeting("y", "2021-03-04")
    #expect(elsewhere.findings("a-x a-y a-x@2021-03-03 a-y@2021-03-04") == [])
    let sameDay = TestWorld().organisation("x").meeting("x", "2021-03-03", id: "x1")
      .meeting("x", "2021-03-03", "14:00", "15:00", id: "x2").member("a").assigning()
    #expect(
      sameDay.rule(Spacing.self, ["days": 1]).findings("a-x a-x1 a-x2") == ["hard spacing a x 2021-03-03 ×1"])
    #expect(sameDay.rule(Spacing.self, ["days": 0]).findings("a-x a-x1 a-x2") == [])
    elsewhere.agree()
    sameDay.rule(Spacing.self, ["days": 1]).agree()
  }
}
