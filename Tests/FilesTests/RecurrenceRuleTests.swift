import Domain
import Testing

@testable import Files

@Suite struct RecurrenceRuleTests {
  /// The days of a rule in a range, as `MM-DD` separated by blanks.
  private func days(_ text: String, _ from: String, _ to: String) throws -> String {
    let rule = try RecurrenceRule.parse(text).get()
    let (first, last) = (try #require(Day(from)), try #require(Day(to)))
    return rule.days(from: first, through: last, startingOn: first).map { $0.description.dropFirst(5) }
      .joined(separator: " ")
  }

  /// Expected days computed with python-dateutil 2.9 (the rules without mixed ordinals) or taken from RFC 5545.
  @Test(arguments: [
    ("FREQ=MONTHLY;BYMONTHDAY=3", "01-03 02-03 03-03 04-03 05-03 06-03 07-03 08-03 09-03 10-03 11-03 12-03"),
    ("FREQ=MONTHLY", "01-01 02-01 03-01 04-01 05-01 06-01 07-01 08-01 09-01 10-01 11-01 12-01"),
    ("FREQ=MONTHLY;BYMONTHDAY=31", "01-31 03-31 05-31 07-31 08-31 10-31 12-31"),
    ("FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1", "01-31 04-30 07-31 10-31"),
    ("FREQ=MONTHLY;INTERVAL=2;BYDAY=1MO", "01-04 03-01 05-03 07-05 09-06 11-01"),
    ("FREQ=MONTHLY;BYDAY=-1FR;COUNT=4", "01-29 02-26 03-26 04-30"),
    ("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;UNTIL=20210430", "01-29 02-26 03-31 04-30"),
    ("FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13", "08-13"),
    ("FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13;UNTIL=20210401", "01-09 02-13 03-13"),
    ("FREQ=MONTHLY;BYMONTH=3,9;BYMONTHDAY=15,1", "03-01 03-15 09-01 09-15"),
    ("FREQ=WEEKLY;COUNT=4", "01-01 01-08 01-15 01-22"),
    ("FREQ=WEEKLY;INTERVAL=4;BYDAY=TU;UNTIL=20210601", "01-26 02-23 03-23 04-20 05-18"),
    ("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=MO;COUNT=4", "01-03 01-12 01-17 01-26"),
    ("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU;COUNT=4", "01-10 01-12 01-24 01-26"),
    ("FREQ=WEEKLY;BYDAY=MO,WE;BYSETPOS=2;BYMONTH=2", "02-03 02-10 02-17 02-24"),
    ("FREQ=DAILY;INTERVAL=100", "01-01 04-11 07-20 10-28"),
    ("FREQ=DAILY;BYMONTHDAY=-1;BYDAY=SU", "01-31 02-28 10-31"),
    ("FREQ=DAILY;BYMONTH=2;BYDAY=MO", "02-01 02-08 02-15 02-22"),
    ("FREQ=YEARLY", "01-01"),
    ("FREQ=YEARLY;BYMONTHDAY=3;UNTIL=20210405", "01-03 02-03 03-03 04-03"),
    ("FREQ=YEARLY;BYMONTH=5,11", "05-01 11-01"),
    ("FREQ=YEARLY;BYDAY=20MO", "05-17"),
    ("FREQ=YEARLY;BYDAY=-1SU", "12-26"),
    ("FREQ=YEARLY;BYMONTH=4;BYDAY=1SU,-1SU", "04-04 04-25"),
    ("FREQ=YEARLY;BYDAY=TH;BYMONTHDAY=-5", "05-27"),
    ("FREQ=YEARLY;BYMONTHDAY=1,15;BYSETPOS=2,-1", "01-15 12-15"),
    ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", ""),
    ("FREQ=MONTHLY;BYDAY=2MO;BYMONTHDAY=-1", ""),
    // Ordinals and plain weekdays side by side: the union of both.
    ("FREQ=MONTHLY;BYDAY=MO,1FR;UNTIL=20210131", "01-01 01-04 01-11 01-18 01-25"),
    ("freq=monthly;bymonthday=+3;count=1", "01-03"),
    ("FREQ=MONTHLY;UNTIL=20201231", ""),
  ])
  func daysOf2021(_ text: String, _ expected: String) throws {
    #expect(try days(text, "2021-01-01", "2021-12-31") == expected)
  }

  @Test func countingStartsOnTheFirstDay() throws {
    #expect(
      try days("FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=10", "2021-02-11", "2021-09-30") == "04-10 06-10 08-10")
    #expect(try days("FREQ=WEEKLY;INTERVAL=2", "2021-03-03", "2021-04-10") == "03-03 03-17 03-31")
    #expect(try days("FREQ=MONTHLY", "2021-01-31", "2021-06-01") == "01-31 03-31 05-31")
    #expect(try days("FREQ=YEARLY", "2020-02-29", "2024-12-31") == "02-29 02-29")
  }

  /// A later window shows the same days as the whole, also where it is reached by a leap.
  @Test(arguments: [
    "FREQ=DAILY;INTERVAL=3", "FREQ=WEEKLY;INTERVAL=3;BYDAY=MO,FR", "FREQ=MONTHLY;INTERVAL=5;BYMONTHDAY=30",
    "FREQ=YEARLY;INTERVAL=2;BYDAY=-1WE", "FREQ=MONTHLY;COUNT=70;BYDAY=2TU", "FREQ=DAILY;COUNT=3000;BYDAY=SA",
  ])
  func windowsAgreeWithTheWhole(_ text: String) throws {
    let rule = try RecurrenceRule.parse(text).get()
    let start = try #require(Day("2015-03-07"))
    let end = start + 5000
    let all = rule.days(from: start, through: end, startingOn: start)
    for (from, length) in [(1, 5), (365, 40), (1999, 400), (2222, 0), (4500, 500)] {
      let first = start + from
      let window = rule.days(from: first, through: first + length, startingOn: start)
      #expect(window == all.filter { $0 >= first && $0 <= first + length })
    }
  }

  @Test(arguments: [
    ("FREQ=HOURLY", "at character 6: “HOURLY”: FREQ must be one of: DAILY, WEEKLY, MONTHLY, YEARLY"),
    ("RRULE:FREQ=DAILY", "at character 1: leave out “RRULE:” at the beginning"),
    ("BYMONTHDAY=3", ": FREQ is missing; write for example FREQ=MONTHLY;BYMONTHDAY=3"),
    (
      "FREQ=DAILY;BYHOUR=3",
      "at character 12: the part “BYHOUR” may not be used; only: FREQ, INTERVAL, COUNT, UNTIL, BYDAY, BYMONTHDAY, BYMONTH, BYSETPOS, WKST"
    ),
    ("FREQ=DAILY;INTERVAL=0", "at character 21: “0”: INTERVAL must be a number from 1 to 1000"),
    ("FREQ=DAILY;COUNT=-1", "at character 18: “-1”: COUNT must be a number from 1 to 100000"),
    ("FREQ=DAILY;COUNT=1;COUNT=2", "at character 20: “COUNT” is there twice; remove one"),
    ("FREQ=DAILY;COUNT=1;UNTIL=20210101", ": COUNT and UNTIL may not be used together; remove one"),
    (
      "FREQ=DAILY;UNTIL=20210230",
      "at character 18: “20210230”: UNTIL must be a date YYYYMMDD, such as 20211231"
    ),
    (
      "FREQ=DAILY;UNTIL=20210228T000000Z",
      "at character 18: “20210228T000000Z”: UNTIL must be a date YYYYMMDD, such as 20211231"
    ),
    (
      "FREQ=MONTHLY;BYMONTHDAY=1,32",
      "at character 27: “32”: BYMONTHDAY must be a number from 1 to 31 or from -1 to -31"
    ),
    (
      "FREQ=MONTHLY;BYMONTHDAY=0",
      "at character 25: “0”: BYMONTHDAY must be a number from 1 to 31 or from -1 to -31"
    ),
    ("FREQ=MONTHLY;BYDAY=MO,MO", "at character 23: “MO” is there twice in BYDAY; remove one"),
    (
      "FREQ=MONTHLY;BYDAY=T2",
      "at character 20: “T2”: BYDAY lists the days MO, TU, WE, TH, FR, SA, SU, with or without a number before them, such as 1MO or -1FR"
    ),
    ("FREQ=WEEKLY;BYDAY=1MO", ": “1MO”: a number before the day needs FREQ=MONTHLY or YEARLY"),
    (
      "FREQ=MONTHLY;BYDAY=6MO",
      ": BYDAY: a month has no weekday more than 5 times; write a number from 1 to 5"
    ),
    ("FREQ=WEEKLY;BYMONTHDAY=3", ": BYMONTHDAY may not be used with FREQ=WEEKLY; use FREQ=MONTHLY"),
    ("FREQ=DAILY;BYSETPOS=1", ": BYSETPOS needs BYDAY, BYMONTHDAY or BYMONTH; add one"),
    ("FREQ=DAILY;WKST=XX", "at character 17: “XX”: WKST must be one of: MO, TU, WE, TH, FR, SA, SU"),
    (
      "FREQ=DAILY;",
      "at character 12: “” is not of the form NAME=VALUE; write for example FREQ=MONTHLY;BYMONTHDAY=3"
    ),
    (
      "FREQ",
      "at character 1: “FREQ” is not of the form NAME=VALUE; write for example FREQ=MONTHLY;BYMONTHDAY=3"
    ),
    ("FREQ=DAILY;BYMONTH=1,", "at character 22: “”: BYMONTH must be a number from 1 to 12"),
    (
      "FREQ=DAILY;COUNT=99999999999999999999",
      "at character 18: “99999999999999999999”: COUNT must be a number from 1 to 100000"
    ),
  ])
  func whatIsWrongIsSaidWithItsPlace(_ text: String, _ expected: String) throws {
    guard case .failure(let problem) = RecurrenceRule.parse(text) else {
      Issue.record("\(text) was taken")
      return
    }
    let separator = expected.hasPrefix(":") ? "" : " "
    #expect(problem.message.english == "the recurrence rule is wrong\(separator)\(expected)")
  }
}
