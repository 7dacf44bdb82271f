import Domain

/// The planned months of 2026 with their holidays.
struct YearCalendar {
  static let year = 2026
  /// The months planned, from January on.
  let months: Int

  /// Public holidays of 2026, days off in lieu included: first day, number of days, name.
  private static let holidays: [(String, Int, String)] = [
    ("2026-01-01", 2, "Tết Dương lịch"), ("2026-02-16", 5, "Tết Nguyên đán"),
    ("2026-04-26", 2, "Giỗ Tổ Hùng Vương"), ("2026-04-30", 1, "Ngày Chiến thắng"),
    ("2026-05-01", 1, "Ngày Quốc tế Lao động"), ("2026-08-31", 3, "Quốc khánh"),
  ]
  private let off: [Day: String]

  init(months: Int = 12) {
    self.months = months
    var off: [Day: String] = [:]
    for (first, count, name) in YearCalendar.holidays {
      guard let first = Day(first) else { continue }
      for offset in 0..<count { off[first + offset] = name }
    }
    self.off = off
  }

  /// A day of the year, which must exist.
  func day(_ month: Int, _ day: Int) -> Day {
    guard let day = Day(year: YearCalendar.year, month: month, day: day) else {
      preconditionFailure("no such day: \(month)-\(day)")
    }
    return day
  }

  /// The last planned day.
  var last: Day { day(months, Day.length(ofMonth: months, year: YearCalendar.year)) }

  /// Whether people work on that day.
  func isWorking(_ day: Day) -> Bool { day.weekday <= 5 && off[day] == nil }
  /// Whether it is a public holiday.
  func isHoliday(_ day: Day) -> Bool { off[day] != nil }

  /// The day itself or the next working day.
  func workingDay(from day: Day) -> Day {
    var day = day
    while !isWorking(day) { day = day + 1 }
    return day
  }

  /// The working days from one day to another.
  func workingDays(_ first: Day, _ last: Day) -> [Day] {
    (0...(last - first)).map { first + $0 }.filter(isWorking)
  }

  /// The table of holidays.
  func addHolidays(to folder: inout ScenarioFolder) {
    for (day, name) in off.sorted(by: { $0.key < $1.key }) where day <= last {
      folder.add(.holidays, ["date": "\(day)", "name": name])
    }
  }
}

/// `07:30` from minutes after midnight.
func clock(_ minutes: Int) -> String {
  func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
  return two(minutes / 60) + ":" + two(minutes % 60)
}
