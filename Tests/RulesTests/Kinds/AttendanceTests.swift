import Domain
import Rules
import Testing

@Suite struct AttendanceTests {
  private let world = TestWorld().organisation("x")
    .meeting("x", "2021-12-03", kind: "tong-ket").meeting("x", "2021-06-03", invitation: true)
    .member("a", .groupLeader).member("b", .officer).assigning()

  @Test func `one of those assigned is enough`() {
    let world = world.rule(Attendance.self, ["who": "one", "kinds": ["tong-ket"]])
    #expect(world.findings("b-x b-x@2021-12-03") == [])
    #expect(world.findings("a-x b-x") == ["shortfall attendance x 2021-12-03 x@2021-12-03 ×1"])
    #expect(world.findings("") == ["shortfall attendance x 2021-12-03 x@2021-12-03 ×1"])
    world.agree()
  }

  @Test func `each of those assigned`() {
    let world = world.rule(Attendance.self, ["who": "each", "invitation_only": true])
    #expect(world.findings("a-x b-x a-x@2021-06-03 b-x@2021-06-03") == [])
    #expect(
      world.findings("a-x b-x b-x@2021-06-03") == ["shortfall attendance a x 2021-06-03 x@2021-06-03 ×1"])
    #expect(world.findings("") == [])
    world.agree()
  }

  @Test func `of those assigned only the roles must come`() {
    let world = world.rule(
      Attendance.self, ["who": "each", "invitation_only": true, "roles": ["nhom-truong"]])
    #expect(world.findings("a-x b-x a-x@2021-06-03") == [])
    #expect(
      world.findings("a-x b-x b-x@2021-06-03") == ["shortfall attendance a x 2021-06-03 x@2021-06-03 ×1"])
    world.agree()
  }

  @Test func `a substitute counts where the lead does not come`() {
    let world = world.rule(
      Attendance.self, ["who": "one", "lead": "nhom-truong", "invitation_only": true])
    #expect(world.judge("a-x b-x b-x@2021-06-03").values[.substitute] == 1)
    #expect(world.judge("a-x b-x a-x@2021-06-03 b-x@2021-06-03").values[.substitute] == 0)
    #expect(world.judge("a-x b-x").values[.substitute] == 0)
    world.agree()
  }

  @Test func `a meeting under two rules has one substitute`() {
    let world = world.rule(Attendance.self, ["who": "one", "lead": "nhom-truong"])
      .rule(Attendance.self, ["who": "each", "lead": "nhom-truong"], suffix: "each")
    #expect(world.judge("b-x b-x@2021-06-03").values[.substitute] == 1)
    world.agree()
  }

  @Test func `only members assigned there count`() {
    let world = TestWorld().organisation("x", on: "2021-06-03").member("a", own: ["x"]).member("b")
      .assigning()
      .rule(VisitQuota.self, ["target": "own-unit", "every": "year", "roles": ["bch"], "count": 0])
      .rule(Attendance.self, ["who": "one"])
    #expect(world.findings("a-x@2021-06-03") == ["shortfall attendance x 2021-06-03 x@2021-06-03 ×1"])
    #expect(world.findings("a-x a-x@2021-06-03") == [])
    world.agree()
  }

  @Test func `organisations that nobody of the roles could be assigned are not concerned`() {
    let world = TestWorld().organisation("x", on: "2021-06-03").member("a", own: ["x"]).member("b", .officer)
      .assigning().rule(NotOwnOrganisation.self)
      .rule(Attendance.self, ["who": "one", "roles": ["bch"]])
    #expect(world.findings("") == [])
    world.agree()
  }

  @Test func `a pin leaves the organisation concerned`() {
    let world = TestWorld().organisation("x", on: "2021-06-03").member("a").assigning().forbid("a", "x")
      .rule(Attendance.self, ["who": "one"])
    #expect(world.findings("") == ["shortfall attendance x 2021-06-03 x@2021-06-03 ×1"])
    world.agree()
  }
}
