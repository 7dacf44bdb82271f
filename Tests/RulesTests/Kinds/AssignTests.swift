import Domain
import Rules
import Testing

@Suite struct AssignTests {
  private let world = TestWorld()
    .organisation("x").organisation("y").organisation("z").member("a", registers: ["x", "y"])

  @Test func `between min and max of those registered is right`() {
    let world = world.assigning(1...2, from: "registered")
    #expect(world.findings("a-x") == [])
    #expect(world.findings("a-x a-y") == [])
    world.agree()
  }

  @Test func `too few is a shortfall of what is missing`() {
    let world = world.assigning(2...3, from: "registered")
    #expect(world.findings("") == ["shortfall assign a ×2"])
    #expect(world.findings("a-x") == ["shortfall assign a ×1"])
    world.agree()
  }

  @Test func `too many is hard by what is above`() {
    let world = world.assigning(0...1, from: "any")
    #expect(world.findings("a-x a-y a-z") == ["hard assign a ×2"])
    world.agree()
  }

  @Test func `one that was not registered is hard`() {
    let world = world.assigning(0...3, from: "registered")
    #expect(world.findings("a-x a-z") == ["hard assign a z ×1"])
    world.agree()
  }

  @Test func `a pair registered twice is one assignment`() {
    var world = world.assigning(1...1, from: "registered")
    world.scenario.registrations.append(Registration(member: "a", organisation: "x", choice: 3))
    #expect(world.findings("a-x") == [])
    #expect(world.agree().count == 3)
  }

  @Test func `in charge means that the member's areas cover the organisation`() {
    let world = TestWorld().area("d").area("dd", in: "d")
      .organisation("x", area: "dd").organisation("y").member("a", areas: ["d"]).member("b")
      .assigning(0...3, from: "charge")
    #expect(world.findings("a-x") == [])
    #expect(world.findings("a-y") == ["hard assign a y ×1"])
    #expect(world.findings("b-x") == ["hard assign b x ×1"])
    world.agree()
  }

  @Test func `kinds filter the offer`() {
    let world = TestWorld().organisation("x", kind: "dia-ban").organisation("y").member("a")
      .rule(Assign.self, ["min": 0, "max": 2, "from": "any", "kinds": ["dia-ban", "riêng"]])
    #expect(world.findings("a-x") == [])
    #expect(world.findings("a-y") == ["hard assign a y ×1"])
    world.agree()
  }

  @Test func `where an area has residential cells only those qualify`() {
    let world = TestWorld().area("d").area("e", residential: false)
      .organisation("x", kind: "chi-bo", area: "d").organisation("y", kind: "chi-bo-khu-dan-cu", area: "d")
      .organisation("z", kind: "chi-bo", area: "e").member("a")
      .rule(Assign.self, ["min": 0, "max": 3, "from": "any", "residential_only": true])
    #expect(world.findings("a-y a-z") == [])
    #expect(world.findings("a-x") == ["hard assign a x ×1"])
    world.agree()
  }

  @Test func `other roles get nothing`() {
    let world = TestWorld().organisation("x").member("a").member("b", .officer)
      .rule(Assign.self, ["min": 1, "max": 1, "from": "any", "roles": ["bch"]])
    #expect(world.findings("a-x") == [])
    #expect(world.findings("a-x b-x") == ["hard plan b x ×1"])
    world.agree()
  }

  @Test func `max below min is refused`() {
    let world = TestWorld().rule(Assign.self, ["min": 2, "max": 1, "from": "any"])
    #expect(world.problems.map(\.key) == ["max"])
  }
}
