import Domain
import Rules
import Testing

/// One fault is one violation: a sound plan with one thing changed gets exactly the violation of that change.
@Suite struct OneFaultTests {
  /// Two members with two organisations each, as the regime of Quảng Ngãi has it.
  private let world = TestWorld()
    .organisation("x", on: "2021-03-03", "2021-09-03").organisation("y", on: "2021-03-04", "2021-09-04")
    .organisation("z", on: "2021-03-03", "2021-09-06").organisation(
      "w", on: "2021-03-03", "2021-03-09", "2021-09-07"
    )
    .organisation("o", on: "2021-03-10")
    .member("a", own: ["o"], registers: ["x", "y", "o"]).member("b", registers: ["z", "w", "x"])
    .busy(.member("a"), "2021-09-03", "2021-09-03", reason: "họp Quốc hội")
    .assigning(2...3, from: "registered").rule(NotOwnOrganisation.self).rule(AreaOfResponsibility.self)
    .rule(OrganisationCapacity.self).rule(MeetingCapacity.self).rule(NoOverlap.self)
    .rule(RespectCalendar.self)
    .rule(VisitQuota.self, ["target": "assigned", "every": "year", "count": 2])
    .rule(VisitQuota.self, ["target": "assigned", "every": "year", "per": "organisation"], suffix: "each")
    .rule(Notice.self)
  private let sound = "a-x a-y b-z b-w a-x@2021-03-03 a-y@2021-03-04 b-z@2021-03-03 b-w@2021-03-09"

  /// The sound plan, said and counted rightly, with some words changed for others.
  private func edited(_ old: String, _ new: String) -> Verdict {
    var plan = world.plan(sound.replacing(old, with: new))
    let said = world.stated(sound)
    (plan.goals, plan.shortfalls) = (said.goals, said.shortfalls)
    return Check.judge(plan, in: world.situation)
  }

  @Test func `the sound plan`() {
    #expect(Check.judge(world.stated(sound), in: world.situation).violations == [])
  }

  @Test func `one visit moved onto a busy day`() {
    #expect(
      edited("a-x@2021-03-03", "a-x@2021-09-03").violations.map(\.summary)
        == ["hard respect-calendar a x 2021-09-03 ×1"])
  }

  @Test func `one organisation given twice`() {
    #expect(
      edited("b-z b-w", "b-z b-w b-x b-x@2021-09-03").violations.map(\.summary)
        == ["hard organisation-capacity x ×1"])
  }

  @Test func `one quota missed`() {
    #expect(
      edited(" b-w@2021-03-09", " b-z@2021-09-06").violations.map(\.summary)
        == ["shortfall visit-quota.each b w 2021 ×1"])
  }

  @Test func `one own organisation`() {
    #expect(
      edited("a-y b-z", "a-y a-o a-o@2021-03-10 b-z").violations.map(\.summary)
        == ["hard not-own-organisation a o ×1"])
  }

  @Test func `two visits at once`() {
    #expect(
      edited("b-w@2021-03-09", "b-w@2021-03-03").violations.map(\.summary)
        == ["hard no-overlap b z 2021-03-03 ×1"])
  }

  @Test func `an assignment taken away leaves its visits without reason`() {
    #expect(
      edited("b-w ", "").violations.map(\.summary)
        == [
          "hard assign b w 2021-03-09 ×1", "shortfall assign b ×1", "shortfall visit-quota b 2021 ×1",
        ])
  }
}
