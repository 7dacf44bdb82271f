import Domain

/// Dates and times in the spellings that spreadsheets give them when a table is opened and saved.
///
/// Part of what a seal means: it does not grow more lenient when the readers of tables do.
enum SpreadsheetSpelling {
  /// `2021-03-05` for `2021-03-05`, `2021/3/5`, `5/3/2021`, `05-03-2021`, `5.3.2021`, with or without midnight.
  static func date(_ text: UnsafeBufferPointer<UInt8>) -> String? {
    guard (8...19).contains(text.count), isDigit(text[0]), isDigit(text[text.count - 1]) else { return nil }
    let halves = text.split(separator: 32, maxSplits: 1)
    guard let parts = numbers(halves[0], separators: "/-."), parts.count == 3, parts[1].digits <= 2,
      halves.count == 1 || halves[1].elementsEqual("00:00".utf8) || halves[1].elementsEqual("00:00:00".utf8)
    else { return nil }
    let isYearFirst = parts[0].digits == 4
    let (year, day) = isYearFirst ? (parts[0], parts[2]) : (parts[2], parts[0])
    guard year.digits == 4, day.digits <= 2 else { return nil }
    return Day(year: year.value, month: parts[1].value, day: day.value)?.description
  }

  /// `08:00` for `8:00`, `08:00` and `08:00:00`.
  static func time(_ text: UnsafeBufferPointer<UInt8>) -> String? {
    guard (4...8).contains(text.count), isDigit(text[0]) else { return nil }
    guard let parts = numbers(text[...], separators: ":"), parts.count == 2 || parts.count == 3,
      parts[0].digits <= 2, parts[1].digits == 2, parts[1].value < 60, parts[0].value <= 24,
      parts.count == 2 || (parts[2].digits == 2 && parts[2].value == 0)
    else { return nil }
    return TimeOfDay(minute: parts[0].value * 60 + parts[1].value).description
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }

  /// Numbers of at most four digits with one separator between them; `nil` for anything else.
  private static func numbers(
    _ text: some Collection<UInt8>, separators: StaticString
  ) -> [(value: Int, digits: Int)]? {
    var parts = [(value: 0, digits: 0)]
    for byte in text {
      if isDigit(byte) {
        let last = parts.count - 1
        parts[last] = (parts[last].value * 10 + Int(byte - 48), parts[last].digits + 1)
        if parts[last].digits > 4 { return nil }
      } else if separators.description.utf8.contains(byte) {
        parts.append((0, 0))
      } else {
        return nil
      }
    }
    return parts.allSatisfy { $0.digits > 0 } ? parts : nil
  }
}
