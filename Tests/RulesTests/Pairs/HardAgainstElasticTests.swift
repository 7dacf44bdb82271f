import Domain
import Rules
import Testing

/// Hard rules against elastic ones: the elastic one gives way, by exactly what it must.
@Suite struct HardAgainstElasticTests {
  @Test func `rotation against registration: who asks again after the most years is refused`() {
    let world = TestWorld().organisation("x").organisation("y").member("a", registers: ["x", "y"])
      .assigning(2...2, from: "registered").history("a", "x", 2016...2020)
      .rule(Rotation.self, ["max_years": 5])
    #expect(world.best() == ["a-y"])
    #expect(world.findings("a-y") == ["shortfall assign a ×1"])
    #expect(world.findings("a-x a-y") == ["hard rotation a x ×1"])
  }

  @Test func `rotation against rotation: at least three years, but somebody else was pinned`() {
    let world = TestWorld().organisation("x").member("a").member("b").assigning(0...1)
      .history("a", "x", 2020...2020).rule(Rotation.self, ["min_years": 3, "max_years": 5])
      .rule(OrganisationCapacity.self).keep("b", "x")
    #expect(world.best() == ["b-x"])
    #expect(world.findings("b-x") == ["shortfall rotation a x ×1"])
  }

  @Test func `spacing against a monthly quota: the quota falls short in one month`() {
    let world = TestWorld(from: "2021-03-01", to: "2021-05-31")
      .organisation("x", on: "2021-03-31", "2021-04-07", "2021-05-05").member("a").assigning(1...1)
      .rule(Spacing.self, ["days": 28])
      .rule(VisitQuota.self, ["target": "assigned", "every": "month"])
    // April and May lie in one quarter: `spread` prefers March and May.
    #expect(world.best() == ["a-x a-x@2021-03-31 a-x@2021-05-05"])
    #expect(
      world.findings("a-x a-x@2021-04-07 a-x@2021-05-05") == ["shortfall visit-quota a 2021-03 ×1"])
    #expect(
      world.findings("a-x a-x@2021-03-31 a-x@2021-05-05") == ["shortfall visit-quota a 2021-04 ×1"])
  }

  @Test func `visit-limit against a quota per organisation: as many as the limit leaves`() {
    let world = TestWorld().organisation("x", on: "2021-03-03").organisation("y", on: "2021-03-04")
      .organisation("z", on: "2021-03-05").member("a").assigning(3...3)
      .rule(VisitLimit.self, ["every": "month", "count": 2])
      .rule(VisitQuota.self, ["target": "assigned", "every": "year", "per": "organisation"])
    #expect(world.best().count == 3)
    #expect(
      world.findings("a-x a-y a-z a-x@2021-03-03 a-y@2021-03-04") == ["shortfall visit-quota a z 2021 ×1"])
  }

  @Test func `invitation against leave: the invited member is away, and it is a shortfall`() {
    let world = TestWorld().organisation("x").meeting("x", "2021-06-03", invitation: true).member("a")
      .rule(Assign.self, ["min": 1, "max": 1, "from": "any", "weight": 2])
      .busy(.member("a"), "2021-06-01", "2021-06-10", reason: "nghỉ phép")
      .rule(RespectCalendar.self).rule(Attendance.self, ["who": "each", "invitation_only": true])
    #expect(world.best() == ["a-x"])
    #expect(world.findings("a-x") == ["shortfall attendance a x 2021-06-03 x@2021-06-03 ×1"])
    #expect(world.findings("a-x a-x@2021-06-03") == ["hard respect-calendar a x 2021-06-03 ×1"])
  }

  @Test func `a lead on leave: a substitute goes`() {
    let world = TestWorld().organisation("x").meeting("x", "2021-06-03", invitation: true)
      .member("a", .groupLeader).member("b", .officer).assigning(1...1)
      .busy(.member("a"), "2021-06-01", "2021-06-10").rule(RespectCalendar.self)
      .rule(Attendance.self, ["who": "one", "lead": "nhom-truong", "invitation_only": true])
    #expect(world.best() == ["a-x b-x b-x@2021-06-03"])
    #expect(world.judge("a-x b-x b-x@2021-06-03").values[.substitute] == 1)
  }

  @Test func `two invitations at once: the leader takes one, the officer the other`() {
    let world = TestWorld().organisation("x").organisation("y")
      .meeting("x", "2021-06-03", invitation: true).meeting("y", "2021-06-03", invitation: true)
      .member("a", .groupLeader).member("b", .officer).assigning(2...2).rule(NoOverlap.self)
      .rule(Attendance.self, ["who": "one", "lead": "nhom-truong"])
    let best = world.best()
    #expect(best.count == 2)
    #expect(best.allSatisfy { world.judge($0).values[.substitute] == 1 && world.findings($0) == [] })
  }

  @Test func `organisation-capacity against assign min: two members, one organisation`() {
    let world = TestWorld().organisation("x").member("a").member("b").assigning(1...1)
      .rule(OrganisationCapacity.self)
    #expect(world.best() == ["a-x", "b-x"])
    #expect(world.findings("a-x") == ["shortfall assign b ×1"])
    #expect(world.findings("a-x b-x") == ["hard organisation-capacity x ×1"])
  }

  @Test func `cover against capacity: two are wanted where one is allowed`() {
    let world = TestWorld().organisation("x").member("a").member("b").assigning()
      .rule(OrganisationCapacity.self).rule(OrganisationCover.self, ["min": 2])
    #expect(world.best() == ["a-x", "b-x"])
    #expect(world.findings("b-x") == ["shortfall organisation-cover x ×1"])
  }

  @Test func `area against registration: registered outside the areas`() {
    let world = TestWorld().area("d").organisation("x", area: "d").organisation("y")
      .member("a", areas: ["d"], registers: ["y", "x"]).assigning(1...2, from: "registered")
      .rule(AreaOfResponsibility.self)
    #expect(world.best() == ["a-x"])
    #expect(world.judge("a-x").values[.choice] == 3)
  }

  @Test func `own unit against meeting capacity: the visitor or the member`() {
    let world = TestWorld().organisation("x", on: "2021-03-03").member("a", own: ["x"])
      .member("b", .officer).rule(Assign.self, ["min": 1, "max": 1, "from": "any", "roles": ["can-bo"]])
      .rule(VisitQuota.self, ["target": "own-unit", "every": "year", "roles": ["bch"]])
      .rule(
        VisitQuota.self, ["target": "assigned", "every": "year", "roles": ["can-bo"], "weight": 2],
        suffix: "b"
      )
      .rule(MeetingCapacity.self)
    #expect(world.best() == ["b-x b-x@2021-03-03"])
    #expect(world.findings("b-x b-x@2021-03-03") == ["shortfall visit-quota a 2021 ×1"])
  }

  @Test func `residence against registration: where one lives is never assigned`() {
    let world = TestWorld().organisation("x", on: "2021-03-03")
      .member("a", residence: "x", registers: ["x"]).assigning(1...1, from: "registered")
      .rule(VisitQuota.self, ["target": "residence", "every": "year"])
    #expect(world.best() == ["a-x@2021-03-03"])
    #expect(world.findings("a-x@2021-03-03") == ["shortfall assign a ×1"])
  }
}
