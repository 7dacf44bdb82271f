import Domain
import Rules
import Testing

@Suite struct NoOverlapTests {
  /// Two organisations one degree of longitude apart on the equator: 111.2 km, 167 minutes at 40 km/h.
  private func world(secondStarts start: TimeOfDay, _ end: TimeOfDay = "23:00") -> TestWorld {
    TestWorld().organisation("x", at: (0, 0)).organisation("y", at: (0, 1))
      .meeting("x", "2021-03-03", "08:00", "10:00").meeting("y", "2021-03-03", start, end)
      .member("a").assigning()
  }

  private let both = "a-x a-y a-x@2021-03-03 a-y@2021-03-03"

  @Test func `one a day is the default, and two at once are one violation`() {
    let apart = world(secondStarts: "20:00").rule(NoOverlap.self)
    #expect(apart.findings("a-x a-y a-x@2021-03-03") == [])
    #expect(apart.findings(both) == ["hard no-overlap a y 2021-03-03 ×1"])
    let atOnce = world(secondStarts: "08:00").rule(NoOverlap.self)
    #expect(atOnce.findings(both) == ["hard no-overlap a y 2021-03-03 ×1"])
    apart.agree()
    atOnce.agree()
  }

  @Test func `travel is rounded up to minutes, and arriving on time is in time`() {
    let tight = world(secondStarts: "12:47").rule(NoOverlap.self, ["per_day": 2])
    #expect(tight.findings(both) == [])
    let late = world(secondStarts: "12:46").rule(NoOverlap.self, ["per_day": 2])
    #expect(late.findings(both) == ["hard no-overlap a y 2021-03-03 ×1"])
    #expect(late.judge(both).violations[0].message.vietnamese.contains("thiếu 1 phút"))
    tight.agree()
    late.agree()
  }

  @Test func `a margin comes on top`() {
    let arguments: [String: ParameterValue] = ["per_day": 2, "margin_minutes": 30]
    #expect(world(secondStarts: "13:17").rule(NoOverlap.self, arguments).findings(both) == [])
    let late = world(secondStarts: "13:16").rule(NoOverlap.self, arguments)
    #expect(late.findings(both) == ["hard no-overlap a y 2021-03-03 ×1"])
    late.agree()
  }

  @Test func `without coordinates travel is an hour between areas, nothing inside one`() {
    func world(_ area: String, _ start: TimeOfDay) -> TestWorld {
      TestWorld().area("d").organisation("x").organisation("y", area: area, at: (0, 0))
        .meeting("x", "2021-03-03").meeting("y", "2021-03-03", start, "23:00").member("a").assigning()
        .rule(NoOverlap.self, ["per_day": 2])
    }
    #expect(world("t", "10:00").findings(both) == [])
    #expect(world("t", "09:59").findings(both) == ["hard no-overlap a y 2021-03-03 ×1"])
    #expect(world("d", "11:00").findings(both) == [])
    #expect(world("d", "10:59").findings(both) == ["hard no-overlap a y 2021-03-03 ×1"])
    world("t", "10:00").agree()
    world("d", "10:59").agree()
  }

  @Test func `more than per_day is one violation of what is above, overlapping or not`() {
    let world = TestWorld().organisation("x")
      .meeting("x", "2021-03-03", "08:00", "10:00", id: "x1")
      .meeting("x", "2021-03-03", "08:00", "10:00", id: "x2")
      .meeting("x", "2021-03-03", "14:00", "15:00", id: "x3").member("a").assigning()
    let plan = "a-x a-x1 a-x2 a-x3"
    let two = world.rule(NoOverlap.self, ["per_day": 2])
    #expect(two.findings(plan) == ["hard no-overlap a x 2021-03-03 ×1"])
    #expect(two.findings("a-x a-x1 a-x2") == ["hard no-overlap a x 2021-03-03 ×1"])
    #expect(two.findings("a-x a-x1 a-x3") == [])
    #expect(world.rule(NoOverlap.self).findings(plan) == ["hard no-overlap a x 2021-03-03 ×2"])
    let none = world.rule(NoOverlap.self, ["per_day": 0])
    #expect(none.findings("a-x a-x1") == ["hard no-overlap a x 2021-03-03 ×1"])
    two.agree()
    none.agree()
  }

  @Test func `midnight separates dates`() {
    let world = TestWorld().organisation("x").meeting("x", "2021-03-03", "22:00", "24:00")
      .meeting("x", "2021-03-04", "00:00", "02:00").member("a").assigning().rule(NoOverlap.self)
    #expect(world.findings("a-x a-x@2021-03-03 a-x@2021-03-04") == [])
    world.agree()
  }
}
