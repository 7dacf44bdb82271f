import Domain
import Rules
import Testing

@Suite struct PinCheckTests {
  private let world = TestWorld().organisation("x", on: "2021-03-03", "2021-04-03").organisation("y")
    .member("a").assigning()

  @Test func `keep an assignment`() {
    let world = world.keep("a", "x")
    #expect(world.findings("a-x") == [])
    #expect(world.findings("a-y") == ["hard pin a x ×1"])
    world.agree()
  }

  @Test func `keep a visit`() {
    let world = world.keep("a", "x", on: "2021-03-03")
    #expect(world.findings("a-x a-x@2021-03-03") == [])
    #expect(world.findings("a-x a-x@2021-04-03") == ["hard pin a x 2021-03-03 ×1"])
    world.agree()
  }

  @Test func `forbid an assignment`() {
    let world = world.forbid("a", "x")
    #expect(world.findings("a-y") == [])
    #expect(world.findings("a-x a-x@2021-03-03") == ["hard pin a x ×1"])
    world.agree()
  }

  @Test func `forbid a visit`() {
    let world = world.forbid("a", "x", on: "2021-03-03")
    #expect(world.findings("a-x a-x@2021-04-03") == [])
    #expect(world.findings("a-x a-x@2021-03-03") == ["hard pin a x 2021-03-03 ×1"])
    world.agree()
  }

  @Test func `the sentence gives the pin's reason`() throws {
    let message = try #require(world.keep("a", "x").judge("").violations.first?.message)
    #expect(message.vietnamese == "Đồng chí A không được phân công về X, trái với ghim giữ (quyết định).")
    #expect(message.english == "A is not assigned X, against the pin that keeps it (quyết định).")
  }
}
