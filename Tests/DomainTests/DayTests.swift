import Domain
import Foundation
import Testing

@Suite struct DayTests {
  /// Every day of two centuries, against the calendar of Foundation.
  @Test func `every day from 1900 to 2100 agrees with Foundation`() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
    let first = try #require(Day(year: 1900, month: 1, day: 1))
    let last = try #require(Day(year: 2100, month: 12, day: 31))
    var wrong: [Int] = []
    for number in first.number...last.number {
      let day = Day(number: number)
      let date = Date(timeIntervalSince1970: Double(number) * 86_400)
      let parts = calendar.dateComponents([.year, .month, .day, .weekday], from: date)
      // Foundation counts weekdays from Sunday = 1.
      let weekday = ((parts.weekday ?? 0) + 5) % 7 + 1
      let isRight =
        (day.year, day.month, day.dayOfMonth, day.weekday) == (parts.year, parts.month, parts.day, weekday)
        && Day(year: day.year, month: day.month, day: day.dayOfMonth) == day && Day(day.description) == day
      if !isRight { wrong.append(number) }
    }
    #expect(last - first == 73_413)
    #expect(wrong.isEmpty)
  }

  @Test func `known days`() throws {
    let day = try #require(Day("2021-03-03"))
    #expect(day.description == "2021-03-03")
    #expect(day.vietnamese == "03/03/2021")
    #expect(day.weekday == 3)
    #expect(day + 29 == Day("2021-04-01"))
    #expect(day - 3 == Day("2021-02-28"))
    #expect(try #require(Day("2021-04-01")) - day == 29)
    #expect(Day(number: 0).description == "1970-01-01")
    #expect(Day(number: -1).description == "1969-12-31")
  }

  @Test(arguments: [
    "2021-02-29", "2021-13-01", "2021-00-10", "2021-01-00", "2021-04-31", "0000-01-01", "2021-1-01",
    "21-01-01",
    "2021-01-01 ", "2021/01/01", "2021-01-1a", "２０２１-01-01", "", "-021-01-01",
  ])
  func `what is no date is not read`(text: String) { #expect(Day(text) == nil) }

  @Test func `leap years`() {
    #expect(Day("2000-02-29") != nil)
    #expect(Day("1900-02-29") == nil)
    #expect(Day("2024-02-29") != nil)
    #expect(Day.length(ofMonth: 2, year: 2024) == 29)
    #expect(Day.length(ofMonth: 2, year: 2100) == 28)
    #expect((1...12).map { Day.length(ofMonth: $0, year: 2021) }.reduce(0, +) == 365)
  }
}
