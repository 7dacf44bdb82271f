import Domain
import Rules
import Testing

@Suite struct RespectCalendarTests {
  private let world = TestWorld().organisation("x", on: "2021-03-03").member("a").member("b", .officer)
    .assigning()
  private let visit = "a-x a-x@2021-03-03"
  private let broken = ["hard respect-calendar a x 2021-03-03 ×1"]

  @Test func `no visit while the member is busy`() {
    let world = world.rule(RespectCalendar.self)
    #expect(world.findings(visit) == [])
    #expect(world.busy(.member("a"), "2021-03-03T09:59", "2021-03-03T11:00").findings(visit) == broken)
    #expect(world.busy(.member("a"), "2021-03-03", "2021-03-03").findings(visit) == broken)
    #expect(world.busy(.role(.executiveCommittee), "2021-03-01", "2021-03-09").findings(visit) == broken)
    #expect(world.busy(.all, "2021-03-03T08:30", "2021-03-03T08:31").findings(visit) == broken)
    #expect(world.busy(.member("b"), "2021-03-03", "2021-03-03").findings(visit) == [])
    #expect(world.busy(.role(.officer), "2021-03-03", "2021-03-03").findings(visit) == [])
    world.busy(.all, "2021-03-03T08:30", "2021-03-03T08:31").agree()
  }

  @Test func `touching is not overlapping, and an empty time is none`() {
    let world = world.rule(RespectCalendar.self)
    let touching = world.busy(.member("a"), "2021-03-03T10:00", "2021-03-03T11:00")
      .busy(.member("a"), "2021-03-03T07:00", "2021-03-03T08:00")
    #expect(touching.findings(visit) == [])
    let empty = world.busy(.member("a"), "2021-03-03T09:00", "2021-03-03T09:00")
    #expect(empty.findings(visit) == [])
    touching.agree()
    empty.agree()
  }

  @Test func `a margin widens the meeting on both sides`() {
    let world = world.rule(RespectCalendar.self, ["margin_minutes": 60])
    let after = world.busy(.member("a"), "2021-03-03T10:59", "2021-03-03T12:00")
    #expect(after.findings(visit) == broken)
    #expect(world.busy(.member("a"), "2021-03-03T11:00", "2021-03-03T12:00").findings(visit) == [])
    #expect(world.busy(.member("a"), "2021-03-03T06:00", "2021-03-03T07:01").findings(visit) == broken)
    #expect(world.busy(.member("a"), "2021-03-03T06:00", "2021-03-03T07:00").findings(visit) == [])
    after.agree()
  }

  @Test func `no visit on a holiday, and one violation where the member is busy too`() {
    let world = world.rule(RespectCalendar.self).holiday("2021-03-03")
    #expect(world.findings(visit) == broken)
    #expect(world.busy(.all, "2021-03-03", "2021-03-03").findings(visit) == broken)
    world.agree()
  }

  @Test func `other roles may`() {
    let world = world.rule(RespectCalendar.self, ["roles": ["can-bo"]]).holiday("2021-03-03")
    #expect(world.findings(visit) == [])
    #expect(world.findings("b-x b-x@2021-03-03") == ["hard respect-calendar b x 2021-03-03 ×1"])
    world.agree()
  }

  @Test func `the sentence names who, where, when and why`() throws {
    let message = try #require(
      world.rule(RespectCalendar.self).busy(.member("a"), "2021-03-03", "2021-03-04", reason: "đi công tác")
        .judge(visit).violations.first?.message)
    #expect(
      message.vietnamese
        == "Đồng chí A được xếp dự ở X lúc 08:00–10:00 ngày 03/03/2021, nhưng người đó bận (đi công tác).")
    #expect(
      message.english == "A is to attend X on 2021-03-03, 08:00–10:00, but he or she is busy (đi công tác).")
  }
}
