import Domain

/// Reads dates as people and spreadsheets write them: to say what was probably meant, and for tables that
/// come back from a spreadsheet.
enum LenientDay {
  /// `2021-03-05`, `2021/3/5`, `5/3/2021`, `05-03-2021` or `5.3.2021`: day before month, as in Vietnam.
  static func day(_ bytes: ArraySlice<UInt8>) -> Day? {
    let parts = bytes.split(omittingEmptySubsequences: false) {
      $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".")
    }
    guard parts.count == 3, parts.allSatisfy({ !$0.isEmpty && $0.count <= 4 }),
      let first = wholeNumber(parts[0]), let month = wholeNumber(parts[1]), let last = wholeNumber(parts[2])
    else { return nil }
    if parts[0].count == 4 { return Day(year: first, month: month, day: last) }
    if parts[2].count == 4 { return Day(year: last, month: month, day: first) }
    return nil
  }

  /// What is wrong with a date that is not written `YYYY-MM-DD`, and what to write.
  static func complaint(_ bytes: ArraySlice<UInt8>) -> (vietnamese: String, english: String) {
    if let day = day(bytes) {
      return (
        "ngày phải viết YYYY-MM-DD; hãy ghi “\(day)”", "dates are written YYYY-MM-DD; write “\(day)”"
      )
    }
    let isWritten = bytes.count == 10 && bytes.filter { $0 >= 48 && $0 <= 57 }.count == 8
    return isWritten
      ? ("lịch không có ngày này; hãy sửa lại ngày", "the calendar has no such date; correct it")
      : (
        "không phải ngày YYYY-MM-DD; hãy ghi như 2021-03-31",
        "not a date YYYY-MM-DD; write for example 2021-03-31"
      )
  }
}

/// Reads times as people and spreadsheets write them.
enum LenientTime {
  /// `08:00`, `8:00`, `08:00:00`, `8h`, `8h30`, `8g30`.
  static func time(_ bytes: ArraySlice<UInt8>) -> TimeOfDay? {
    var parts = bytes.split(omittingEmptySubsequences: false) {
      $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "h") || $0 == UInt8(ascii: "g") || $0 == UInt8(ascii: "H")
    }
    if parts.count == 3, parts[2].elementsEqual("00".utf8) { parts.removeLast() }
    guard parts.count == 2, parts.allSatisfy({ $0.count <= 2 }), let hour = wholeNumber(parts[0]) else {
      return nil
    }
    let minute = parts[1].isEmpty ? 0 : wholeNumber(parts[1])
    guard let minute, hour >= 0, (0..<60).contains(minute), hour * 60 + minute <= 1440 else { return nil }
    return TimeOfDay(minute: hour * 60 + minute)
  }
}

/// What was probably meant by a date with or without a time.
struct DateAndTimeHint {
  /// The right spelling in quotes, or `nil` where it cannot be told.
  let hint: String?

  /// Takes `5/3/2021`, `2021-03-05 8:00`, `2021-03-05T08:00:00`, `5/3/2021 8h30` and the like.
  init(_ bytes: ArraySlice<UInt8>) {
    let parts = bytes.split(maxSplits: 1) { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "T") }
    guard let first = parts.first, let day = LenientDay.day(first) else {
      hint = nil
      return
    }
    guard parts.count == 2 else {
      hint = "“\(day)”"
      return
    }
    hint = LenientTime.time(parts[1].trimmed).map { "“\(day)T\($0)”" }
  }
}
