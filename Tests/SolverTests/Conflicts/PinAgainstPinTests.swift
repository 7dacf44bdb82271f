import Domain
import Rules
import Solver
import Testing

/// Pins that one rule does not allow together.
struct PinAgainstPinTests {
  @Test func organisationCapacity() throws {
    let world = PinnedWorld.open.member("a").member("b").member("c", .officer).organisation("x")
      .rule(OrganisationCapacity.self, ["roles": ["bch"]])
    #expect(try world.keep("a", "x").keep("c", "x").conflict() == [])
    #expect(
      try world.keep("a", "x").keep("b", "x").keep("c", "x").conflict() == [
        "pin a x", "pin b x", "rule organisation-capacity x",
      ])
  }

  /// A visit that needs the assignment counts for the organisation's capacity as well.
  @Test func capacityOfVisits() throws {
    let world = PinnedWorld.open.member("a").member("b").organisation("x", on: "2021-03-03", "2021-03-10")
      .rule(OrganisationCapacity.self)
    #expect(
      try world.keep("a", "x", "2021-03-03").keep("b", "x", "2021-03-10").conflict() == [
        "pin a x 2021-03-03", "pin b x 2021-03-10", "rule organisation-capacity x",
      ])
  }

  @Test func mostOrganisations() throws {
    let world = PinnedWorld().assigning(2).member("a").organisation("x").organisation("y").organisation("z")
    #expect(try world.keep("a", "x").keep("a", "y").conflict() == [])
    #expect(
      try world.keep("a", "x").keep("a", "y").keep("a", "z").conflict() == [
        "pin a x", "pin a y", "pin a z", "rule assign a",
      ])
  }

  private let twoPlaces = PinnedWorld.open.member("a").organisation("x", on: "2021-03-03", "2021-03-10")
    .organisation("y", area: "u").meeting("y", "2021-03-03", "10:30", "11:30")

  @Test func twoOnOneDay() throws {
    let pinned = twoPlaces.keep("a", "x", "2021-03-03").keep("a", "y", "2021-03-03")
    #expect(try pinned.conflict() == [])
    #expect(
      try pinned.rule(NoOverlap.self).conflict() == [
        "pin a x 2021-03-03", "pin a y 2021-03-03", "rule no-overlap a 2021-03-03",
      ])
  }

  /// Half an hour between two areas whose places are unknown: an hour is needed.
  @Test func noTimeToTravel() throws {
    let pinned = twoPlaces.keep("a", "x", "2021-03-03").keep("a", "y", "2021-03-03")
    #expect(
      try pinned.rule(NoOverlap.self, ["per_day": 2]).conflict() == [
        "pin a x 2021-03-03", "pin a y 2021-03-03", "rule no-overlap a 2021-03-03",
      ])
    let later = twoPlaces.organisation("z", area: "u").meeting("z", "2021-03-03", "11:00", "12:00")
      .keep("a", "x", "2021-03-03").keep("a", "z", "2021-03-03")
    #expect(try later.rule(NoOverlap.self, ["per_day": 2]).conflict() == [])
  }

  @Test func spacing() throws {
    let pinned = twoPlaces.keep("a", "x", "2021-03-03").keep("a", "x", "2021-03-10")
    #expect(try pinned.rule(Spacing.self, ["days": 7]).conflict() == [])
    #expect(
      try pinned.rule(Spacing.self, ["days": 8]).conflict() == [
        "pin a x 2021-03-03", "pin a x 2021-03-10", "rule spacing a x",
      ])
  }

  @Test func visitLimit() throws {
    let pinned = twoPlaces.meeting("y", "2021-03-31").meeting("y", "2021-04-01")
      .rule(VisitLimit.self, ["every": "quarter", "count": 2])
    let two = pinned.keep("a", "x", "2021-03-10").keep("a", "y", "2021-03-31")
    #expect(try two.keep("a", "y", "2021-04-01").conflict() == [])
    #expect(
      try two.keep("a", "x", "2021-03-03").conflict() == [
        "pin a x 2021-03-03", "pin a x 2021-03-10", "pin a y 2021-03-31", "rule visit-limit a",
      ])
  }

  @Test func meetingCapacity() throws {
    let world = PinnedWorld.open.member("a").member("b").organisation("x", on: "2021-03-03", "2021-03-10")
      .rule(MeetingCapacity.self)
    #expect(try world.keep("a", "x", "2021-03-03").keep("b", "x", "2021-03-10").conflict() == [])
    #expect(
      try world.keep("a", "x", "2021-03-03").keep("b", "x", "2021-03-03").conflict() == [
        "pin a x 2021-03-03", "pin b x 2021-03-03", "rule meeting-capacity x 2021-03-03",
      ])
  }

  // MARK: - Days with two meetings

  private let twoMeetings = PinnedWorld.open.member("a").member("b").member("c").organisation("x")
    .meeting("x", "2021-03-03", "08:00", "10:00", id: "x1")
    .meeting("x", "2021-03-03", "14:00", "16:00", id: "x2")

  /// Each of three members wants one of two meetings that take one each: no pair of them is too much.
  @Test func threeIntoTwo() throws {
    let capacity = twoMeetings.rule(MeetingCapacity.self)
    let two = capacity.keep("a", "x", "2021-03-03").keep("b", "x", "2021-03-03")
    #expect(try two.conflict() == [])
    #expect(
      try two.keep("c", "x", "2021-03-03").conflict() == [
        "pin a x 2021-03-03", "pin b x 2021-03-03", "pin c x 2021-03-03",
        "rule meeting-capacity x 2021-03-03",
      ])
  }

  /// Busy in the morning, and somebody else takes the afternoon: both are needed.
  @Test func eachWayBlockedByAnotherReason() throws {
    let world = twoMeetings.busy("a", "2021-03-03T08:00", "2021-03-03T09:00", "Họp giao ban")
      .busy("b", "2021-03-03T08:00", "2021-03-03T09:00", "Họp giao ban")
      .rule(RespectCalendar.self).rule(MeetingCapacity.self)
    #expect(try world.keep("a", "x", "2021-03-03").conflict() == [])
    #expect(
      try world.keep("a", "x", "2021-03-03").keep("b", "x", "2021-03-03").conflict() == [
        "pin a x 2021-03-03", "pin b x 2021-03-03", "rule respect-calendar a x 2021-03-03",
        "rule respect-calendar b x 2021-03-03", "rule meeting-capacity x 2021-03-03", "fact a 2021-03-03",
        "fact b 2021-03-03",
      ])
  }

  /// Both meetings of the day are blocked for two reasons of one rule: one item, which names both.
  @Test func bothMeetingsBlockedByOneRule() throws {
    let world = twoMeetings.busy("a", "2021-03-03T08:00", "2021-03-03T09:00", "Họp giao ban")
      .busy("a", "2021-03-03T15:00", "2021-03-03T15:30", "Tiếp dân").rule(RespectCalendar.self)
      .keep("a", "x", "2021-03-03")
    let items = try #require(try ConflictFinder(world.situation).find()).items
    #expect(
      items.map(\.summary) == [
        "pin a x 2021-03-03", "rule respect-calendar a x 2021-03-03", "fact a 2021-03-03",
      ])
    #expect(
      items[1].message.vietnamese
        == "Không được xếp đồng chí A dự cuộc họp của X lúc 08:00–10:00 ngày 03/03/2021 vào lúc bận hoặc ngày nghỉ. Không được xếp đồng chí A dự cuộc họp của X lúc 14:00–16:00 ngày 03/03/2021 vào lúc bận hoặc ngày nghỉ."
    )
    #expect(
      items[2].message.vietnamese
        == "Đồng chí A bận từ 08:00 đến 09:00 ngày 03/03/2021 (Họp giao ban). Đồng chí A bận từ 15:00 đến 15:30 ngày 03/03/2021 (Tiếp dân)."
    )
  }
}
