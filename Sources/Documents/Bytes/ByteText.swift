import Domain

/// Text under construction, as UTF-8.
///
/// Documents are written byte by byte: appending to `String` costs several times as much for thousands of rows.
struct ByteText {
  /// What has been written so far.
  private(set) var bytes: [UInt8] = []

  /// Nothing written yet; room for `capacity` bytes.
  init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  /// Appends text as it is.
  mutating func write(_ text: String) {
    var text = text
    text.withUTF8 { bytes.append(contentsOf: $0) }
  }

  /// Appends other text as it is.
  mutating func write(_ other: ByteText) { bytes.append(contentsOf: other.bytes) }

  /// Appends a literal as it is.
  mutating func literal(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Appends a number in decimal.
  mutating func write(_ number: Int) {
    if (0..<10).contains(number) {
      bytes.append(48 + UInt8(truncatingIfNeeded: number))
    } else {
      write(String(number))
    }
  }

  /// Appends a date as `YYYY-MM-DD`.
  mutating func write(_ day: Day) {
    let (year, month, dayOfMonth) = day.date
    twoDigits(year / 100)
    twoDigits(year % 100)
    literal("-")
    twoDigits(month)
    literal("-")
    twoDigits(dayOfMonth)
  }

  /// Appends a time as `HH:MM`.
  mutating func write(_ time: TimeOfDay) {
    twoDigits(time.minute / 60)
    literal(":")
    twoDigits(time.minute % 60)
  }

  /// Appends a number from 0 to 99 in two digits.
  mutating func twoDigits(_ number: Int) {
    bytes.append(48 + UInt8(truncatingIfNeeded: number / 10 % 10))
    bytes.append(48 + UInt8(truncatingIfNeeded: number % 10))
  }

  /// Appends text with some bytes replaced; what `replacement` answers `nil` for stays.
  @inline(__always)
  mutating func write(_ text: String, replacing replacement: (UInt8) -> StaticString?) {
    var text = text
    text.withUTF8 { source in
      var start = 0
      for index in source.indices {
        guard let other = replacement(source[index]) else { continue }
        bytes.append(contentsOf: source[start..<index])
        other.withUTF8Buffer { bytes.append(contentsOf: $0) }
        start = index + 1
      }
      bytes.append(contentsOf: source[start...])
    }
  }

  /// What has been written, as a string.
  var string: String { String(decoding: bytes, as: UTF8.self) }
}
