import Domain
import Testing

@Suite struct MomentTests {
  @Test func `a moment is read and written`() throws {
    let moment = try #require(Moment("2021-03-03T08:30"))
    #expect(moment.day == Day("2021-03-03"))
    #expect(moment.minuteOfDay == 510)
    #expect(moment.description == "2021-03-03T08:30")
  }

  @Test(arguments: [
    "2021-03-03", "2021-03-03 08:30", "2021-03-03T8:30", "2021-03-03T24:01", "2021-03-03T08:60", "T08:30",
    "2021-02-30T08:30", "2021-03-03T08:30T",
  ])
  func `what is no moment is not read`(text: String) { #expect(Moment(text) == nil) }

  @Test func `midnight at the end of a day is the next day's first minute`() throws {
    let moment = try #require(Moment("2021-12-31T24:00"))
    #expect(moment == Moment("2022-01-01T00:00"))
    #expect(moment.description == "2022-01-01T00:00")
  }

  @Test func `days before 1970 keep their minutes`() {
    let moment = Moment(Day(number: -1), minute: 1439)
    #expect(moment.minutes == -1)
    #expect(moment.day == Day(number: -1))
    #expect(moment.minuteOfDay == 1439)
    #expect(Moment(minutes: -1440).day == Day(number: -1))
    #expect(Moment(minutes: -1441).day == Day(number: -2))
  }

  @Test func `times of day`() {
    #expect(TimeOfDay("00:00")?.minute == 0)
    #expect(TimeOfDay("24:00")?.minute == 1440)
    #expect(TimeOfDay("24:00")?.description == "24:00")
    #expect(TimeOfDay("07:05")?.description == "07:05")
    for text in ["24:01", "7:05", "07:5", "07-05", "ab:cd", "", "-7:05"] { #expect(TimeOfDay(text) == nil) }
  }
}
