import Domain

/// A recurrence by days: an RFC 5545 RRULE body with the parts that scenario.md allows.
///
/// Expanded here and not by libical: version 3.0 takes `FREQ=YEARLY;BYMONTHDAY=3` for one month only, overlooks
/// negative BYMONTHDAY with DAILY and BYSETPOS with WEEKLY, and needs seconds to find that a rule has no dates.
struct RecurrenceRule: Hashable {
  /// How long one period is.
  enum Frequency: String, CaseIterable {
    case daily = "DAILY"
    case weekly = "WEEKLY"
    case monthly = "MONTHLY"
    case yearly = "YEARLY"
  }
  /// A weekday, or the nth one of a month or year.
  struct Weekday: Hashable {
    /// 1 (Monday) ... 7 (Sunday).
    var day: Int
    /// The nth from the beginning, from the end where negative; 0 means every one.
    var ordinal: Int
  }

  var frequency = Frequency.daily
  var interval = 1
  var count: Int?
  /// The last day, included.
  var until: Day?
  /// The time of day that goes with `until`, as written: `T170000Z`. Only calendars have it.
  var untilTime = ""
  var byDay: [Weekday] = []
  var byMonthDay: [Int] = []
  var byMonth: [Int] = []
  var bySetPosition: [Int] = []
  /// The weekday on which weeks begin.
  var weekStart = 1
}

extension RecurrenceRule {
  /// The days on which the rule falls from `first` to `last`, ascending, where counting starts on `start`.
  ///
  /// A start that does not fit the rule is no occurrence. Cost: proportional to the days from `first` to `last`;
  /// with COUNT to those from `start`.
  func days(from first: Day, through last: Day, startingOn start: Day) -> [Day] {
    let last = until.map { min($0, last) } ?? last
    var result: [Day] = []
    var remaining = count ?? .max
    var number = count == nil ? period(before: first, startingOn: start) : 0
    while remaining > 0, let period = period(number, startingOn: start), period.begin <= last {
      for day in chosen(from: candidates(in: period, startingOn: start)) where day >= start {
        guard remaining > 0, day <= last else { return result }
        remaining -= 1
        if day >= first { result.append(day) }
      }
      number += 1
    }
    return result
  }

  /// One day, week, month or year of the recurrence.
  private struct Period {
    /// Its first day.
    var begin: Day
    var year: Int
    var month: Int
  }

  /// The nth period, counted from the one that `start` lies in; `nil` beyond the calendar's end.
  private func period(_ number: Int, startingOn start: Day) -> Period? {
    switch frequency {
    case .daily:
      let day = start + number * interval
      return day.number <= RecurrenceRule.lastDay ? Period(begin: day, year: 0, month: 0) : nil
    case .weekly:
      let week = start - (start.weekday - weekStart + 7) % 7 + number * interval * 7
      return week.number <= RecurrenceRule.lastDay ? Period(begin: week, year: 0, month: 0) : nil
    case .monthly:
      let (year, month, _) = start.date
      let months = year * 12 + month - 1 + number * interval
      return Day(year: months / 12, month: months % 12 + 1, day: 1).map {
        Period(begin: $0, year: months / 12, month: months % 12 + 1)
      }
    case .yearly:
      let year = start.year + number * interval
      return Day(year: year, month: 1, day: 1).map { Period(begin: $0, year: year, month: 0) }
    }
  }

  /// A period that does not lie after `day`, as late as is easily told.
  private func period(before day: Day, startingOn start: Day) -> Int {
    guard day > start else { return 0 }
    let length =
      switch frequency {
      case .daily: 1
      case .weekly: 7
      case .monthly: 31
      case .yearly: 366
      }
    return max(0, (day - start) / (length * interval) - 1)
  }

  /// The days of a period that the BY parts let through, ascending; days before `start` included.
  private func candidates(in period: Period, startingOn start: Day) -> [Day] {
    switch frequency {
    case .daily: return isLetThrough(period.begin) ? [period.begin] : []
    case .weekly:
      let days = byDay.isEmpty ? [start.weekday] : byDay.map(\.day)
      return (0..<7).map { period.begin + $0 }.filter { days.contains($0.weekday) && isInMonths($0) }
    case .monthly:
      return byMonth.isEmpty || byMonth.contains(period.month)
        ? days(ofMonth: period.month, period.year, startingOn: start) : []
    case .yearly: return days(ofYear: period.year, startingOn: start)
    }
  }

  private func days(ofMonth month: Int, _ year: Int, startingOn start: Day) -> [Day] {
    guard let begin = Day(year: year, month: month, day: 1) else { return [] }
    let span = begin...(begin + Day.length(ofMonth: month, year: year) - 1)
    if !byMonthDay.isEmpty {
      return monthDays(in: span).filter { byDay.isEmpty || isWeekday($0, in: span) }
    }
    if !byDay.isEmpty { return weekdays(in: span) }
    return Day(year: year, month: month, day: start.dayOfMonth).map { [$0] } ?? []
  }

  private func days(ofYear year: Int, startingOn start: Day) -> [Day] {
    guard let begin = Day(year: year, month: 1, day: 1), let end = Day(year: year, month: 12, day: 31) else {
      return []
    }
    let ordinalsAreOfMonths = !byMonth.isEmpty
    if byMonthDay.isEmpty && !byDay.isEmpty && !ordinalsAreOfMonths { return weekdays(in: begin...end) }
    let isPlain = byMonthDay.isEmpty && byDay.isEmpty
    let months = byMonth.isEmpty ? (isPlain ? [start.month] : Array(1...12)) : byMonth.sorted()
    let days = months.flatMap { month in
      var rule = self
      // Without BYMONTH the ordinals of weekdays count through the year, not through the month.
      if !ordinalsAreOfMonths { rule.byDay = [] }
      return rule.days(ofMonth: month, year, startingOn: start)
    }
    return ordinalsAreOfMonths || byDay.isEmpty ? days : days.filter { isWeekday($0, in: begin...end) }
  }

  /// Whether BYMONTH, BYMONTHDAY and BYDAY all let a single day through.
  private func isLetThrough(_ day: Day) -> Bool {
    guard isInMonths(day), byDay.isEmpty || byDay.contains(where: { $0.day == day.weekday }) else {
      return false
    }
    guard !byMonthDay.isEmpty else { return true }
    let (year, month, number) = day.date
    let length = Day.length(ofMonth: month, year: year)
    return byMonthDay.contains { $0 == number || $0 == number - length - 1 }
  }

  private func isInMonths(_ day: Day) -> Bool { byMonth.isEmpty || byMonth.contains(day.month) }

  private func monthDays(in month: ClosedRange<Day>) -> [Day] {
    let length = month.upperBound - month.lowerBound + 1
    let numbers = byMonthDay.map { $0 > 0 ? $0 : length + 1 + $0 }.filter { (1...length).contains($0) }
    return Set(numbers).sorted().map { month.lowerBound + $0 - 1 }
  }

  /// The days of a month or year that BYDAY names.
  private func weekdays(in span: ClosedRange<Day>) -> [Day] {
    var days: Set<Day> = []
    for weekday in byDay {
      let toFirst = (weekday.day - span.lowerBound.weekday + 7) % 7
      let all = stride(from: span.lowerBound.number + toFirst, through: span.upperBound.number, by: 7).map(
        Day.init(number:))
      if weekday.ordinal == 0 {
        days.formUnion(all)
      } else {
        let index = weekday.ordinal > 0 ? weekday.ordinal - 1 : all.count + weekday.ordinal
        if all.indices.contains(index) { days.insert(all[index]) }
      }
    }
    return days.sorted()
  }

  private func isWeekday(_ day: Day, in span: ClosedRange<Day>) -> Bool {
    byDay.contains { weekday in
      guard weekday.day == day.weekday else { return false }
      switch weekday.ordinal {
      case 0: return true
      case 1...: return (day - span.lowerBound) / 7 == weekday.ordinal - 1
      default: return (span.upperBound - day) / 7 == -weekday.ordinal - 1
      }
    }
  }

  /// What BYSETPOS leaves of a period's days.
  private func chosen(from days: [Day]) -> [Day] {
    if bySetPosition.isEmpty { return days }
    let indices = bySetPosition.map { $0 > 0 ? $0 - 1 : days.count + $0 }.filter(days.indices.contains)
    return Set(indices).sorted().map { days[$0] }
  }

  /// 31 December 9999.
  private static let lastDay = 2_932_896
}
