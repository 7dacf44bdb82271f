import Domain
import Rules
import Solver
import Testing

/// One pin against one rule, or one fact: exactly these items.
struct PinAgainstRuleTests {
  private let world = PinnedWorld.open.member("a").organisation("x", on: "2021-03-03", "2021-03-10")

  @Test func withoutContradictionThereIsNone() throws {
    #expect(try world.conflict() == [])
    #expect(try world.keep("a", "x").keep("a", "x", "2021-03-03").conflict() == [])
    #expect(try world.forbid("a", "x").forbid("a", "x", "2021-03-03").conflict() == [])
  }

  @Test func busyMember() throws {
    let busy = world.keep("a", "x", "2021-03-03").busy("a", "2021-03-03T09:30", "2021-03-03T11:00", "Họp BTV")
    #expect(try busy.conflict() == [])
    #expect(
      try busy.rule(RespectCalendar.self).conflict() == [
        "pin a x 2021-03-03", "rule respect-calendar a x 2021-03-03", "fact a 2021-03-03",
      ])
    #expect(try busy.rule(RespectCalendar.self).keep("a", "x", "2021-03-10").conflict().count == 3)
    let touching = world.keep("a", "x", "2021-03-03").busy("a", "2021-03-03T10:00", "2021-03-03T11:00")
    #expect(try touching.rule(RespectCalendar.self).conflict() == [])
    #expect(try touching.rule(RespectCalendar.self, ["margin_minutes": 1]).conflict().count == 3)
  }

  @Test func holiday() throws {
    let holiday = world.keep("a", "x", "2021-03-03").holiday("2021-03-03").rule(RespectCalendar.self)
    #expect(
      try holiday.conflict() == [
        "pin a x 2021-03-03", "rule respect-calendar a x 2021-03-03", "fact 2021-03-03",
      ])
    #expect(try world.keep("a", "x").holiday("2021-03-03").rule(RespectCalendar.self).conflict() == [])
  }

  @Test func ownOrganisation() throws {
    let own = PinnedWorld.open.member("a", own: ["x"]).organisation("x", on: "2021-03-03")
      .organisation("y", parent: "x", on: "2021-03-03").rule(NotOwnOrganisation.self)
    #expect(try own.keep("a", "x").conflict() == ["pin a x", "rule not-own-organisation a x"])
    #expect(try own.keep("a", "y").conflict() == ["pin a y", "rule not-own-organisation a y"])
    // The visit needs the assignment.
    #expect(
      try own.keep("a", "x", "2021-03-03").conflict() == [
        "pin a x 2021-03-03", "rule not-own-organisation a x",
      ])
    // Unless a quota asks for visits to the own unit.
    let direct = own.rule(VisitQuota.self, ["target": "own-unit", "every": "year"])
    #expect(try direct.keep("a", "x", "2021-03-03").conflict() == [])
    #expect(try direct.keep("a", "x").conflict() == ["pin a x", "rule not-own-organisation a x"])
    #expect(
      try direct.forbid("a", "x").keep("a", "x", "2021-03-03").conflict() == [],
      "a forbidden assignment leaves direct visits allowed")
  }

  @Test func outsideTheAreas() throws {
    let areas = PinnedWorld.open.member("a", areas: ["u"]).organisation("x").organisation("y", area: "u")
      .rule(AreaOfResponsibility.self)
    #expect(try areas.keep("a", "x").conflict() == ["pin a x", "rule area-of-responsibility a x"])
    #expect(try areas.keep("a", "y").conflict() == [])
  }

  @Test func rotation() throws {
    let rotation = world.history("a", "x", 2018...2020).keep("a", "x")
    #expect(try rotation.rule(Rotation.self, ["max_years": 4]).conflict() == [])
    #expect(
      try rotation.rule(Rotation.self, ["max_years": 3]).conflict() == ["pin a x", "rule rotation a x"])
  }

  @Test func residence() throws {
    let residence = PinnedWorld.open.member("a", residence: "x").organisation("x", on: "2021-03-03")
      .rule(VisitQuota.self, ["target": "residence", "every": "half"], suffix: "noi-cu-tru")
    #expect(
      try residence.keep("a", "x").conflict() == ["pin a x", "rule visit-quota.noi-cu-tru a x"])
    #expect(try residence.keep("a", "x", "2021-03-03").conflict() == [])
  }

  @Test func notOffered() throws {
    let registered = PinnedWorld().assigning(from: "registered").member("a", registers: ["y"])
      .organisation("x").organisation("y")
    #expect(try registered.keep("a", "x").conflict() == ["pin a x", "rule assign a x"])
    #expect(try registered.keep("a", "y").conflict() == [])
  }

  @Test func roleThatNoRuleAssigns() throws {
    let officer = PinnedWorld().assigning(roles: [.executiveCommittee]).member("a", .officer)
      .organisation("x", on: "2021-03-03")
    #expect(try officer.keep("a", "x").conflict() == ["pin a x", "fact a"])
    #expect(try officer.keep("a", "x", "2021-03-03").conflict() == ["pin a x 2021-03-03", "fact a"])
  }

  @Test func noMeetingThatDay() throws {
    let day = world.keep("a", "x", "2021-03-04")
    #expect(try day.conflict() == ["pin a x 2021-03-04", "fact x 2021-03-04"])
    // The tables come first: no rule is blamed for what they rule out anyway.
    #expect(
      try day.rule(AreaOfResponsibility.self).rule(Notice.self).today("2021-03-01").conflict() == [
        "pin a x 2021-03-04", "fact x 2021-03-04",
      ])
  }

  @Test func notice() throws {
    let notice = world.rule(Notice.self, ["days": 10])
    let pinned = notice.keep("a", "x", "2021-03-10")
    #expect(try pinned.conflict() == [])
    #expect(try pinned.today("2021-02-28").conflict() == [])
    #expect(
      try pinned.today("2021-03-01").conflict() == ["pin a x 2021-03-10", "rule notice a x 2021-03-10"])
    #expect(
      try pinned.today("2021-03-01", keeping: [("a", "x@2021-03-10")]).conflict() == [],
      "what the plan before has stays")
    #expect(
      try pinned.today("2021-04-01").conflict() == ["pin a x 2021-03-10", "rule notice a x 2021-03-10"],
      "the past can be cited where a rule asks for notice")
  }

  @Test func past() throws {
    let pinned = world.keep("a", "x", "2021-03-10")
    #expect(try pinned.today("2021-03-10").conflict() == [])
    #expect(try pinned.today("2021-03-11").conflict() == ["pin a x 2021-03-10", "fact a x 2021-03-10"])
    #expect(try pinned.today("2021-03-11", keeping: [("a", "x@2021-03-10")]).conflict() == [])
  }

  @Test func forbidden() throws {
    #expect(try world.keep("a", "x").forbid("a", "x").conflict() == ["pin a x", "pin a x"])
    #expect(
      try world.keep("a", "x", "2021-03-03").forbid("a", "x", "2021-03-03").conflict() == [
        "pin a x 2021-03-03", "pin a x 2021-03-03",
      ])
    #expect(
      try world.keep("a", "x", "2021-03-03").forbid("a", "x").conflict() == [
        "pin a x", "pin a x 2021-03-03",
      ])
    #expect(try world.keep("a", "x").forbid("a", "x", "2021-03-03").conflict() == [])
  }

  @Test func limitsOfNone() throws {
    let visit = world.keep("a", "x", "2021-03-03")
    #expect(
      try visit.rule(MeetingCapacity.self, ["max": 0]).conflict() == [
        "pin a x 2021-03-03", "rule meeting-capacity x 2021-03-03",
      ])
    #expect(
      try visit.rule(VisitLimit.self, ["every": "quarter", "count": 0]).conflict() == [
        "pin a x 2021-03-03", "rule visit-limit a 2021-03-03",
      ])
    #expect(
      try visit.rule(NoOverlap.self, ["per_day": 0]).conflict() == [
        "pin a x 2021-03-03", "rule no-overlap a 2021-03-03",
      ])
    #expect(
      try world.keep("a", "x").rule(OrganisationCapacity.self, ["max": 0]).conflict() == [
        "pin a x", "rule organisation-capacity x",
      ])
    #expect(
      try PinnedWorld().assigning(0).member("a").organisation("x").keep("a", "x").conflict() == [
        "pin a x", "rule assign a",
      ])
  }

  @Test func otherRolesAreNotConcerned() throws {
    let visit = world.keep("a", "x", "2021-03-03")
    #expect(try visit.rule(MeetingCapacity.self, ["max": 0, "roles": ["can-bo"]]).conflict() == [])
    #expect(
      try visit.holiday("2021-03-03").rule(RespectCalendar.self, ["roles": ["can-bo"]]).conflict() == [])
  }
}
