import Domain

extension Row {
  /// A whole number in a range; `standard` where nothing is written, `nil` where it is missing or wrong.
  func integer(_ column: Table.Column, in range: ClosedRange<Int>, standard: Int? = nil) -> Int? {
    let bytes = content(column)
    if bytes.isEmpty {
      if standard == nil { reportMissing(column) }
      return standard
    }
    if let value = wholeNumber(bytes), range.contains(value) { return value }
    let (low, high) = (range.lowerBound, range.upperBound)
    error(
      column, "phải là số nguyên từ \(low) đến \(high)", "must be a whole number from \(low) to \(high)")
    return nil
  }

  /// `yes` or `no`; `standard` where nothing is written, `nil` where it is wrong.
  func flag(_ column: Table.Column, standard: Bool) -> Bool? {
    let bytes = content(column)
    if bytes.isEmpty { return standard }
    if bytes.elementsEqual("yes".utf8) { return true }
    if bytes.elementsEqual("no".utf8) { return false }
    error(column, "phải là yes (có) hoặc no (không)", "must be yes or no")
    return nil
  }

  /// A required word out of an enumeration.
  func word<Word: RawRepresentable<String> & CaseIterable>(
    _ column: Table.Column, _ type: Word.Type
  ) -> Word? {
    let bytes = content(column)
    if bytes.isEmpty {
      reportMissing(column)
      return nil
    }
    let text = CellText.string(bytes)
    if let word = Word(rawValue: text) { return word }
    let words = Word.allCases.map(\.rawValue)
    var suggestions = Suggestions(words)
    let near = suggestions.nearest(to: text)
    let all = words.joined(separator: ", ")
    error(
      column,
      near.map { "không có từ này; phải chăng là “\($0)”? Các từ dùng được: \(all)" }
        ?? "không có từ này; hãy ghi một trong: \(all)",
      near.map { "unknown word; did you mean “\($0)”? One of: \(all)" }
        ?? "unknown word; write one of: \(all)")
    return nil
  }

  /// A required date.
  func day(_ column: Table.Column) -> Day? {
    let bytes = content(column)
    if bytes.isEmpty {
      reportMissing(column)
      return nil
    }
    return day(bytes, column)
  }

  /// A date that may be left out.
  func optionalDay(_ column: Table.Column) -> Day? {
    let bytes = content(column)
    return bytes.isEmpty ? nil : day(bytes, column)
  }

  /// Dates separated by `;`.
  func days(_ column: Table.Column) -> [Day] {
    let bytes = content(column)
    guard !bytes.isEmpty else { return [] }
    return bytes.split(separator: UInt8(ascii: ";")).map(\.trimmed).filter { !$0.isEmpty }
      .compactMap { day($0, column) }
  }

  /// A time of day; `standard` where nothing is written, `nil` where it is missing or wrong.
  func time(_ column: Table.Column, standard: TimeOfDay? = nil) -> TimeOfDay? {
    let bytes = content(column)
    if bytes.isEmpty {
      if standard == nil { reportMissing(column) }
      return standard
    }
    if let time = TimeOfDay(String(decoding: bytes, as: UTF8.self)) { return time }
    let near = LenientTime.time(bytes).map { "“\($0)”" }
    error(
      column, "không phải giờ HH:MM từ 00:00 đến 24:00; hãy ghi \(near ?? "như 08:00")",
      "not a time HH:MM from 00:00 to 24:00; write \(near ?? "for example 08:00")")
    return nil
  }

  /// A number in a range, written with a point; `nil` where nothing is written or it is wrong.
  func number(_ column: Table.Column, in range: ClosedRange<Double>) -> Double? {
    let bytes = content(column)
    if bytes.isEmpty { return nil }
    if let value = decimalNumber(bytes), range.contains(value) { return value }
    if column.key == "latitude", let value = decimalNumber(bytes), abs(value) <= 180 {
      error(
        column, "vĩ độ phải từ -90 đến 90; phải chăng vĩ độ và kinh độ đổi chỗ cho nhau?",
        "a latitude is from -90 to 90; have latitude and longitude changed places?")
      return nil
    }
    let (vietnamese, english) =
      bytes.contains(UInt8(ascii: ","))
      ? ("hãy dùng dấu chấm thập phân", "use a decimal point")
      : ("hãy ghi \(column.schema.content.vietnamese)", "write \(column.schema.content.english)")
    error(
      column, "không phải số trong khoảng cho phép; \(vietnamese)",
      "not a number in the range allowed; \(english)")
    return nil
  }

  private func day(_ bytes: ArraySlice<UInt8>, _ column: Table.Column) -> Day? {
    let text = String(decoding: bytes, as: UTF8.self)
    if let day = Day(text) { return day }
    let (vietnamese, english) = LenientDay.complaint(bytes)
    table.findings.error(place(column), value: text, vietnamese, english)
    return nil
  }
}

/// A whole number of at most 18 digits, or `nil`.
func wholeNumber(_ bytes: ArraySlice<UInt8>) -> Int? {
  let isNegative = bytes.first == UInt8(ascii: "-")
  let digits = isNegative ? bytes.dropFirst() : bytes
  guard !digits.isEmpty, digits.count <= 18 else { return nil }
  var value = 0
  for byte in digits {
    guard byte >= 48, byte <= 57 else { return nil }
    value = value * 10 + Int(byte - 48)
  }
  return isNegative ? -value : value
}

/// A number with an optional sign and decimal point, no exponent, no words such as `nan`; or `nil`.
private func decimalNumber(_ bytes: ArraySlice<UInt8>) -> Double? {
  guard bytes.count <= 40, bytes.allSatisfy({ ($0 >= 48 && $0 <= 57) || $0 == 45 || $0 == 46 }) else {
    return nil
  }
  return Double(String(decoding: bytes, as: UTF8.self))
}
