import Domain
import Rules
import Testing

@Suite struct NoticeTests {
  private let world = TestWorld().organisation("x", on: "2021-03-03", "2021-03-10", "2021-03-11").member("a")
    .assigning().rule(Notice.self)

  @Test func `without a today anything goes`() {
    #expect(world.findings("a-x a-x@2021-03-03") == [])
    world.agree()
  }

  @Test func `with a today nothing new before the notice is over`() {
    let world = world.today("2021-03-01")
    #expect(world.findings("a-x a-x@2021-03-11") == [])
    #expect(world.findings("a-x a-x@2021-03-10") == ["hard notice a x 2021-03-10 ×1"])
    world.agree()
  }

  @Test func `what the base plan has stays`() {
    let world = world.today("2021-03-01", base: world.plan("a-x a-x@2021-03-03"))
    #expect(world.findings("a-x a-x@2021-03-03") == [])
    #expect(world.findings("a-x") == ["hard notice a x 2021-03-03 ×1"])
    #expect(
      world.findings("a-x a-x@2021-03-10")
        == ["hard notice a x 2021-03-03 ×1", "hard notice a x 2021-03-10 ×1"])
    world.agree()
  }

  @Test func `beyond the notice the base plan may change`() {
    let world = world.today("2021-03-01", base: world.plan("a-x a-x@2021-03-11"))
    #expect(world.findings("a-x") == [])
    #expect(world.judge("a-x").values[.change] == 1)
    world.agree()
  }

  @Test func `a settled visit that has become impossible is reported, not blamed`() throws {
    let base = world.plan("a-x a-x@2021-03-03")
    let busy = world.rule(RespectCalendar.self).busy(.member("a"), "2021-03-03", "2021-03-03", reason: "ốm")
      .today("2021-03-01", base: base)
    let verdict = busy.judge("a-x")
    #expect(verdict.violations.map(\.summary) == ["warning notice a x 2021-03-03 ×1"])
    #expect(verdict.values[.change] == 1)
    let message = try #require(verdict.violations.first?.message)
    #expect(
      message.vietnamese.hasSuffix(
        "như kế hoạch trước: Đồng chí A được xếp dự ở X lúc 08:00–10:00 ngày 03/03/2021, nhưng người đó bận (ốm)."
      ))
    busy.agree()
  }

  @Test(arguments: ["forbid", "forbid on the day", "gone", "own", "not assigned any more", "member gone"])
  func `reasons why a settled visit can not be kept`(reason: String) {
    let base = world.plan("a-x a-x@2021-03-03")
    var changed = world.today("2021-03-01", base: base)
    switch reason {
    case "forbid": changed = changed.forbid("a", "x")
    case "forbid on the day": changed = changed.forbid("a", "x", on: "2021-03-03")
    case "gone": changed.scenario.meetings.removeFirst()
    case "own":
      changed.scenario.members[0].ownOrganisations = ["x"]
      changed = changed.rule(NotOwnOrganisation.self)
    case "member gone": changed.scenario.members = []
    default:
      changed.scenario.members[0].role = .officer
      changed.declarations[0].arguments["roles"] = ["bch"]
    }
    let found = changed.judge("").violations
    #expect(found.map(\.severity) == [.warning])
    // Also what the scenario no longer has is named by its id.
    #expect(found.map { [$0.member, $0.organisation, $0.meeting] } == [["a", "x", "x@2021-03-03"]])
    changed.agree()
  }

  @Test func `two settled visits that exclude each other now: either may go`() {
    let world = TestWorld().organisation("x", on: "2021-03-03").organisation("y", on: "2021-03-03").member(
      "a"
    )
    .assigning().rule(Notice.self).rule(NoOverlap.self)
    let replanned = world.today("2021-03-01", base: world.plan("a-x a-y a-x@2021-03-03 a-y@2021-03-03"))
    #expect(replanned.findings("a-x a-x@2021-03-03") == ["warning notice a y 2021-03-03 ×1"])
    #expect(replanned.findings("a-y a-y@2021-03-03") == ["warning notice a x 2021-03-03 ×1"])
    #expect(
      replanned.findings("") == ["hard notice a x 2021-03-03 ×1", "hard notice a y 2021-03-03 ×1"])
    replanned.agree()
  }

  @Test func `a visit that a pin keeps later may push a settled one out`() {
    let world = TestWorld().organisation("x", on: "2021-03-03").organisation("y", on: "2021-03-25").member(
      "a"
    )
    .assigning().rule(Notice.self).rule(VisitLimit.self, ["every": "month", "count": 1])
    let replanned = world.today("2021-03-01", base: world.plan("a-x a-x@2021-03-03"))
    #expect(replanned.findings("a-x a-y a-y@2021-03-25") == ["hard notice a x 2021-03-03 ×1"])
    let pinned = replanned.keep("a", "y", on: "2021-03-25")
    #expect(pinned.findings("a-x a-y a-y@2021-03-25") == ["warning notice a x 2021-03-03 ×1"])
    replanned.agree()
    pinned.agree()
  }

  @Test func `giving the organisation to somebody else is no excuse`() {
    let world = TestWorld().organisation("x", on: "2021-03-03").member("a").member("b").assigning()
      .rule(Notice.self).rule(OrganisationCapacity.self)
    let replanned = world.today("2021-03-01", base: world.plan("a-x a-x@2021-03-03"))
    #expect(replanned.findings("b-x") == ["hard notice a x 2021-03-03 ×1"])
    let pinned = replanned.keep("b", "x")
    #expect(pinned.findings("b-x") == ["warning notice a x 2021-03-03 ×1"])
    replanned.agree()
    pinned.agree()
  }

  @Test func `late announcements are reported, a day early enough is not`() {
    let world = TestWorld().organisation("x").meeting("x", "2021-03-11", announced: "2021-03-01")
      .meeting("x", "2021-04-11", announced: "2021-04-04").rule(Notice.self)
    #expect(world.findings("") == ["warning notice x 2021-04-11 ×3"])
  }

  @Test func `the past is settled even where no rule asks for notice`() {
    let world = TestWorld().organisation("x", on: "2021-03-03", "2021-03-10").member("a").assigning()
    let replanned = world.today("2021-03-05", base: world.plan("a-x a-x@2021-03-03"))
    #expect(replanned.findings("a-x a-x@2021-03-03 a-x@2021-03-10") == [])
    #expect(replanned.findings("a-x a-x@2021-03-10") == ["hard plan a x 2021-03-03 ×1"])
    #expect(
      world.today("2021-03-05").findings("a-x a-x@2021-03-03") == ["hard plan a x 2021-03-03 ×1"])
    replanned.agree()
  }
}
