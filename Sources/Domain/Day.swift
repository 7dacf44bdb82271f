/// One calendar day of the proleptic Gregorian calendar, counted from 1 January 1970.
///
/// A plain number, so that millions of comparisons cost nothing; Vietnam has no daylight saving, so days and
/// minutes are all the calendar a plan needs.
public struct Day: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01.
  public let number: Int

  /// The day that lies `number` days after 1970-01-01.
  public init(number: Int) { self.number = number }

  /// The given date, or `nil` where the calendar has no such day (2021-02-29) or the year is not 1...9999.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Day.length(ofMonth: month, year: year)
    else { return nil }
    self.init(number: Day.number(year: year, month: month, day: day))
  }

  /// Reads `YYYY-MM-DD`, exactly ten ASCII characters; `nil` for anything else.
  public init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = decimal(bytes[0..<4]), let month = decimal(bytes[5..<7]), let day = decimal(bytes[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Year, month (1...12) and day of the month (1...31).
  public var date: (year: Int, month: Int, day: Int) {
    // Howard Hinnant's civil_from_days: eras of 400 years that start on 1 March.
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// The calendar year.
  public var year: Int { date.year }
  /// The month of the year, 1...12.
  public var month: Int { date.month }
  /// The day of the month, 1...31.
  public var dayOfMonth: Int { date.day }
  /// The day of the week, 1 (Monday) ... 7 (Sunday).
  public var weekday: Int { ((number + 3) % 7 + 7) % 7 + 1 }

  /// The number of days of a month.
  public static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: return 30
    default: return 31
    }
  }

  /// The day `days` later (earlier when negative).
  public static func + (day: Day, days: Int) -> Day { Day(number: day.number + days) }
  /// The day `days` earlier.
  public static func - (day: Day, days: Int) -> Day { Day(number: day.number - days) }
  /// The number of days from `earlier` to `later`.
  public static func - (later: Day, earlier: Day) -> Int { later.number - earlier.number }
  /// Earlier days come first.
  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  private static func number(year: Int, month: Int, day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }
}

extension Day: CustomStringConvertible {
  /// `YYYY-MM-DD`.
  public var description: String {
    let (year, month, day) = date
    return padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2)
  }

  /// `DD/MM/YYYY`, as Vietnamese documents write it.
  public var vietnamese: String {
    let (year, month, day) = date
    return padded(day, 2) + "/" + padded(month, 2) + "/" + padded(year, 4)
  }
}

/// A non-negative number made of ASCII digits only, or `nil`.
func decimal(_ bytes: ArraySlice<UInt8>) -> Int? {
  var value = 0
  for byte in bytes {
    guard byte >= 48, byte <= 57 else { return nil }
    value = value * 10 + Int(byte - 48)
  }
  return bytes.isEmpty ? nil : value
}

/// A number with leading zeros.
func padded(_ value: Int, _ width: Int) -> String {
  // Digit by digit where the number fits: a year's documents spell dates and times a hundred thousand times.
  if value >= 0 && value < (width == 2 ? 100 : width == 4 ? 10_000 : 0) {
    return String(unsafeUninitializedCapacity: width) { buffer in
      var rest = value
      for place in (0..<width).reversed() {
        buffer[place] = 48 + UInt8(rest % 10)
        rest /= 10
      }
      return width
    }
  }
  let digits = String(value)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
