import Domain
import Rules
import Testing

@Suite struct VisitQuotaTests {
  private let world = TestWorld()
    .organisation("x", on: "2021-03-03", "2021-08-03").organisation("y", on: "2021-03-10")
    .member("a").assigning()

  @Test func `enough visits a year, wherever assigned`() {
    let world = world.rule(VisitQuota.self, ["target": "assigned", "every": "year", "count": 2])
    #expect(world.findings("a-x a-y a-x@2021-03-03 a-y@2021-03-10") == [])
    #expect(world.findings("a-x a-x@2021-03-03") == ["shortfall visit-quota a 2021 ×1"])
    #expect(world.findings("") == ["shortfall visit-quota a 2021 ×2"])
    world.agree()
  }

  @Test func `each period is counted alone`() {
    let world = world.rule(VisitQuota.self, ["target": "assigned", "every": "half"])
    #expect(
      world.findings("a-x a-y a-x@2021-03-03 a-y@2021-03-10") == ["shortfall visit-quota a 2021-H2 ×1"])
    #expect(world.findings("a-x a-x@2021-03-03 a-x@2021-08-03") == [])
    world.agree()
  }

  @Test func `for each assigned organisation`() {
    let world = world.rule(
      VisitQuota.self, ["target": "assigned", "every": "year", "per": "organisation", "count": 2])
    #expect(
      world.findings("a-x a-y a-x@2021-03-03 a-x@2021-08-03") == ["shortfall visit-quota a y 2021 ×2"])
    #expect(world.findings("") == [])
    world.agree()
  }

  @Test func `up to the day before the 25th of the last month`() {
    let world = TestWorld().organisation("x", on: "2021-03-24", "2021-03-25", "2021-02-27").member("a")
      .assigning()
      .rule(VisitQuota.self, ["target": "assigned", "every": "quarter", "until_day": 24])
    let missing = ["2021-Q2", "2021-Q3", "2021-Q4"].map { "shortfall visit-quota a \($0) ×1" }
    #expect(world.findings("a-x a-x@2021-03-24") == missing)
    #expect(world.findings("a-x a-x@2021-02-27") == missing)
    #expect(world.findings("a-x a-x@2021-03-25") == ["shortfall visit-quota a 2021-Q1 ×1"] + missing)
    world.agree()
  }

  @Test func `a day beyond the month's end is its last day`() {
    let world = TestWorld(from: "2021-02-01", to: "2021-02-28").organisation("x", on: "2021-02-28").member(
      "a"
    )
    .assigning().rule(VisitQuota.self, ["target": "assigned", "every": "month", "until_day": 30])
    #expect(world.findings("a-x a-x@2021-02-28") == [])
    world.agree()
  }

  @Test func `only whole periods; the horizon is one whatever its length`() {
    let short = TestWorld(from: "2021-02-10", to: "2021-04-20").organisation("x", on: "2021-02-15").member(
      "a"
    )
    .assigning()
    let months = short.rule(VisitQuota.self, ["target": "assigned", "every": "month"])
    #expect(months.findings("") == ["shortfall visit-quota a 2021-03 ×1"])
    let horizon = short.rule(VisitQuota.self, ["target": "assigned", "every": "horizon"])
    #expect(horizon.findings("") == ["shortfall visit-quota a ×1"])
    #expect(horizon.findings("a-x a-x@2021-02-15") == [])
    months.agree()
    horizon.agree()
  }

  @Test func `the residence needs no assignment and may not be assigned`() {
    let world = TestWorld().organisation("x", on: "2021-03-03").member("a", residence: "x").assigning()
      .rule(VisitQuota.self, ["target": "residence", "every": "year"])
    #expect(world.findings("a-x@2021-03-03") == [])
    #expect(world.findings("") == ["shortfall visit-quota a 2021 ×1"])
    #expect(world.findings("a-x a-x@2021-03-03") == ["hard visit-quota a x ×1"])
    world.agree()
  }

  @Test func `the own unit is own organisations and those directly below`() {
    let world = TestWorld().organisation("x").organisation("y", parent: "x", on: "2021-03-03")
      .organisation("z", parent: "y", on: "2021-03-04").member("a", own: ["x"]).assigning()
      .rule(VisitQuota.self, ["target": "own-unit", "every": "year"])
    #expect(world.findings("a-y@2021-03-03") == [])
    #expect(
      world.findings("a-z@2021-03-04")
        == ["hard assign a z 2021-03-04 ×1", "shortfall visit-quota a 2021 ×1"])
    world.agree()
  }

  @Test func `one visit may count twice, as assigned only with the assignment`() {
    let world = TestWorld().organisation("x", on: "2021-03-03").member("a", own: ["x"]).assigning()
      .rule(VisitQuota.self, ["target": "own-unit", "every": "year"])
      .rule(VisitQuota.self, ["target": "assigned", "every": "year"], suffix: "assigned")
    #expect(world.findings("a-x a-x@2021-03-03") == [])
    #expect(world.findings("a-x@2021-03-03") == ["shortfall visit-quota.assigned a 2021 ×1"])
    world.agree()
  }

  @Test func `a target that the member does not have is missing in full`() {
    let world = TestWorld().organisation("x", on: "2021-03-03").member("a").member("b", .officer)
      .rule(Assign.self, ["min": 0, "max": 1, "from": "any", "roles": ["bch"]])
      .rule(VisitQuota.self, ["target": "residence", "every": "half", "roles": ["bch"]])
      .rule(VisitQuota.self, ["target": "assigned", "every": "year", "roles": ["can-bo"]], suffix: "b")
    #expect(
      world.findings("") == [
        "shortfall visit-quota a 2021-H1 ×1", "shortfall visit-quota a 2021-H2 ×1",
        "shortfall visit-quota.b b 2021 ×1",
      ])
    world.agree()
  }

  @Test func `for each organisation goes with assigned ones only`() {
    let world = TestWorld().rule(
      VisitQuota.self, ["target": "residence", "every": "year", "per": "organisation"])
    #expect(world.problems.map(\.key) == ["per"])
  }
}
