import Domain

/// Dates and times in the spellings that spreadsheets give them when a table is opened and saved.
///
/// Part of what a seal means: it does not grow more lenient when the readers of tables do.
enum SpreadsheetSpelling {
  /// `2021-03-05` for `2021-03-05`, `2021/3/5`, `5/3/2021`, `05-03-2021`, `5.3.2021`, with or without midnight.
  static func date(_ text: UnsafeBufferPointer<UInt8>) -> String? {
    guard (8...19).contains(text.count), isDigit(text[0]), isDigit(text[text.count - 1]) else { return nil }
    let halves = text.split(separator: 32, maxSplits: 1)
    guard let parts = numbers(halves[0], isSeparator: "/-.".utf8.contains), parts.count == 3,
      parts.digits[1] <= 2,
      halves.count == 1 || halves[1].elementsEqual("00:00".utf8) || halves[1].elementsEqual("00:00:00".utf8)
    else { return nil }
    let (year, day) = parts.digits[0] == 4 ? (0, 2) : (2, 0)
    guard parts.digits[year] == 4, parts.digits[day] <= 2 else { return nil }
    return Day(year: parts.values[year], month: parts.values[1], day: parts.values[day])?.description
  }

  /// `08:00` for `8:00`, `08:00` and `08:00:00`.
  static func time(_ text: UnsafeBufferPointer<UInt8>) -> String? {
    guard (4...8).contains(text.count), isDigit(text[0]) else { return nil }
    guard let parts = numbers(text[...], isSeparator: ":".utf8.contains), parts.count >= 2,
      parts.digits[0] <= 2, parts.digits[1] == 2, parts.values[1] < 60, parts.values[0] <= 24,
      parts.count == 2 || (parts.digits[2] == 2 && parts.values[2] == 0)
    else { return nil }
    return TimeOfDay(minute: parts.values[0] * 60 + parts.values[1]).description
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }

  /// Up to three numbers: every cell of every document is looked at, so they are kept without an array.
  private struct Numbers {
    var values = SIMD4<Int>()
    var digits = SIMD4<Int>()
    var count = 1
  }

  /// At most three numbers of at most four digits with one separator between them; `nil` for anything else.
  private static func numbers(_ text: Slice<UnsafeBufferPointer<UInt8>>, isSeparator: (UInt8) -> Bool)
    -> Numbers?
  {
    var numbers = Numbers()
    for byte in text {
      let last = numbers.count - 1
      if isDigit(byte) {
        if numbers.digits[last] == 4 { return nil }
        numbers.values[last] = numbers.values[last] * 10 + Int(byte - 48)
        numbers.digits[last] += 1
      } else if isSeparator(byte), numbers.digits[last] > 0, numbers.count < 3 {
        numbers.count += 1
      } else {
        return nil
      }
    }
    return numbers.digits[numbers.count - 1] > 0 ? numbers : nil
  }
}
