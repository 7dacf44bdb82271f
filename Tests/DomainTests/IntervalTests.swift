import Domain
import Testing

@Suite struct IntervalTests {
  private func interval(_ start: Int, _ end: Int) -> Interval {
    Interval(start: Moment(minutes: start), end: Moment(minutes: end))
  }

  @Test func `touching is not overlapping`() {
    #expect(!interval(0, 60).overlaps(interval(60, 120)))
    #expect(!interval(60, 120).overlaps(interval(0, 60)))
    #expect(interval(0, 61).overlaps(interval(60, 120)))
    #expect(interval(0, 120).overlaps(interval(30, 31)))
    #expect(interval(30, 31).overlaps(interval(0, 120)))
  }

  @Test func `an empty span overlaps nothing, not even what surrounds it`() {
    #expect(interval(30, 30).isEmpty)
    #expect(interval(31, 30).isEmpty)
    #expect(!interval(30, 30).overlaps(interval(0, 60)))
    #expect(!interval(0, 60).overlaps(interval(30, 30)))
  }

  @Test func `whole days end at the midnight after the last`() throws {
    let first = try #require(Day("2021-03-01"))
    let days = Interval(days: first, through: first + 1)
    #expect(days.start == Moment("2021-03-01T00:00"))
    #expect(days.end == Moment("2021-03-03T00:00"))
  }

  @Test func `a widened span grows on both sides`() {
    #expect(interval(60, 120).widened(by: 30) == interval(30, 150))
  }
}
