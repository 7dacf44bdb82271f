import Domain
import Rules
import Testing

@Suite struct InputCheckTests {
  private func findings(_ world: TestWorld) -> [String] { Check.input(world.situation).map(\.summary) }

  private let sound = TestWorld().organisation("x", on: "2021-03-03").organisation("y", on: "2021-04-03")
    .organisation("o", on: "2021-03-10").member("a", own: ["o"], registers: ["x", "y"])
    .assigning(2...3, from: "registered").rule(NotOwnOrganisation.self)
    .rule(RespectCalendar.self).rule(NoOverlap.self)
    .rule(VisitQuota.self, ["target": "assigned", "every": "year", "count": 2])

  @Test func `sound input`() { #expect(findings(sound) == []) }

  @Test func `a registration that can never be granted, under the rule against it`() {
    var world = sound
    world.scenario.registrations.append(Registration(member: "a", organisation: "o", choice: 3))
    #expect(findings(world) == ["warning not-own-organisation a o ×1"])
    #expect(findings(sound.forbid("a", "x")).contains("warning pin a x ×1"))
    let taken = sound.member("b", registers: ["x", "y"]).rule(OrganisationCapacity.self).keep("b", "x")
    #expect(findings(taken).contains("warning organisation-capacity a x ×1"))
    var officer = sound.member("c", .officer, registers: ["x"])
    officer.declarations[0].arguments["roles"] = ["bch"]
    officer.declarations[3].arguments["roles"] = ["bch"]
    officer.declarations[4].arguments["roles"] = ["bch"]
    #expect(findings(officer) == ["warning scenario c x ×1"])
  }

  @Test func `fewer than the fewest left, or fewer than two`() {
    var world = sound
    world.scenario.registrations.removeLast()
    #expect(findings(world) == ["shortfall assign a ×1", "shortfall visit-quota a 2021 ×1"])
    world.declarations[0].arguments["min"] = 1
    world.declarations[4].arguments["count"] = 1
    #expect(world.situation.rules.rules.count == 5)
    #expect(findings(world) == ["warning assign a ×1"])
    world.scenario.registrations = []
    #expect(findings(world).first == "shortfall assign a ×2")
  }

  @Test func `an organisation without meetings, unless it stands above others and nobody goes there`() {
    #expect(findings(sound.organisation("q")) == ["warning scenario q ×1"])
    #expect(findings(sound.organisation("q").organisation("r", parent: "q", on: "2021-05-05")) == [])
    let target = sound.organisation("q").organisation("r", parent: "q", on: "2021-05-05")
      .member("b", .officer, own: ["q"])
      .rule(VisitQuota.self, ["target": "own-unit", "every": "year", "roles": ["can-bo"]], suffix: "own")
    #expect(findings(target).contains("warning scenario q ×1"))
  }

  @Test func `pins that can't be kept`() {
    #expect(findings(sound.keep("a", "o")) == ["hard not-own-organisation a o ×1"])
    #expect(findings(sound.keep("a", "x", on: "2021-03-04")) == ["hard scenario a x 2021-03-04 ×1"])
    #expect(findings(sound.keep("a", "x", on: "2021-03-03")) == [])
    let busy = sound.busy(.member("a"), "2021-03-03", "2021-03-03").keep("a", "x", on: "2021-03-03")
    #expect(findings(busy).first == "hard respect-calendar a x 2021-03-03 ×1")
    #expect(findings(sound.keep("a", "x").forbid("a", "x")).first == "hard pin a x ×1")
    let late = sound.rule(Notice.self).keep("a", "x", on: "2021-03-03").today("2021-03-01")
    #expect(findings(late).contains("hard notice a x 2021-03-03 ×1"))
  }

  @Test func `priority and cover that nobody can give`() {
    #expect(
      findings(sound.organisation("q", priority: 2, on: "2021-05-05")) == ["warning scenario q ×2"])
    let cover = sound.organisation("q", priority: 2, on: "2021-05-05")
      .rule(OrganisationCover.self, ["min": 2, "min_priority": 2])
    #expect(findings(cover) == ["shortfall organisation-cover q ×2"])
  }

  @Test func `a quota with too few dates`() {
    #expect(
      findings(sound.holiday("2021-03-03"))
        == ["shortfall visit-quota a 2021 ×1"])
    let sameDay = TestWorld().organisation("x", on: "2021-03-03").organisation("y", on: "2021-03-03")
      .member("a").assigning(0...2).rule(
        VisitQuota.self, ["target": "assigned", "every": "year", "count": 2])
    #expect(findings(sameDay) == [])
    #expect(findings(sameDay.rule(NoOverlap.self)) == ["shortfall visit-quota a 2021 ×1"])
    let limited = sameDay.rule(VisitLimit.self, ["every": "half", "count": 0])
    #expect(findings(limited) == ["shortfall visit-quota a 2021 ×2"])
  }

  @Test func `spacing and the most organisations bound what can be reached`() {
    let world = TestWorld().organisation("x", on: "2021-03-03", "2021-03-10", "2021-03-17")
      .organisation("y", on: "2021-03-04").member("a").assigning(0...1)
      .rule(VisitQuota.self, ["target": "assigned", "every": "quarter", "count": 3])
    let quarters = ["2021-Q2", "2021-Q3", "2021-Q4"].map { "shortfall visit-quota a \($0) ×3" }
    #expect(findings(world) == quarters)
    #expect(
      findings(world.rule(Spacing.self, ["days": 14])) == ["shortfall visit-quota a 2021-Q1 ×1"] + quarters)
  }

  @Test func `a quota without a target is missing in full`() {
    let world = TestWorld().organisation("x", on: "2021-03-03").member("a").assigning(0...1)
      .rule(VisitQuota.self, ["target": "residence", "every": "half"])
    #expect(findings(world) == ["shortfall visit-quota a ×2"])
  }

  @Test func `an organisation that nobody can visit often enough`() {
    let world = TestWorld().organisation("x", on: "2021-03-03").member("a", registers: ["x"]).member("b")
      .assigning(0...1)
      .rule(VisitQuota.self, ["target": "assigned", "every": "year", "per": "organisation", "count": 1])
    #expect(findings(world) == [])
    let away = world.rule(RespectCalendar.self).busy(.member("a"), "2021-03-03", "2021-03-03")
    #expect(findings(away) == ["warning visit-quota a x ×1"])
    #expect(
      findings(away.busy(.member("b"), "2021-03-03", "2021-03-03")) == ["shortfall visit-quota x ×1"])
  }

  @Test func `late announcements and quorums need no plan`() {
    let world = TestWorld().organisation("x").meeting("x", "2021-03-11", announced: "2021-03-05").member("a")
      .assigning(0...1).rule(Notice.self).rule(Quorum.self, ["body": "B"])
      .busy(.all, "2021-03-03T08:00", "2021-03-03T09:00", body: "B").busy(.all, "2021-03-03", "2021-03-03")
    #expect(findings(world) == ["warning notice x 2021-03-11 ×4", "warning quorum 2021-03-03 ×1"])
  }

  @Test func `filters apply here too`() {
    let world = sound.holiday("2021-03-03").organisation("q")
    #expect(
      Check.input(world.situation, passing: Verdict.Filter(member: "a")).map(\.summary)
        == ["shortfall visit-quota a 2021 ×1"])
  }
}
