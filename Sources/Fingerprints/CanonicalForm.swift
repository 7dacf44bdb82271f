import Crypto
package import Domain

#if canImport(Glibc)
  import Glibc
#else
  import Foundation
#endif

/// Content in one spelling: the text whose SHA-256 is the fingerprint of a scenario or of a plan.
///
/// `docs/canonical-form.md` describes both; change it together with the forms, and the number in their first line.
package struct CanonicalForm {
  /// The text, UTF-8, each line ended with a line feed.
  package private(set) var bytes: [UInt8] = []
  /// Where the lines of the section being written begin and end.
  private var lines: [Range<Int>] = []
  private var lineStart = 0
  private var isFirstField = true

  private static let tab = UInt8(ascii: "\t")
  private static let lineFeed = UInt8(ascii: "\n")

  /// An empty form, to be filled in section by section.
  package init() { bytes.reserveCapacity(1 << 16) }

  /// SHA-256 in hexadecimal.
  package var fingerprint: String { SHA256.hexadecimal(of: bytes) }

  /// Appends a field of the line.
  package mutating func field(_ text: String) {
    separate()
    append(escaped: text)
  }

  /// Appends a field, empty for `nil`.
  package mutating func field(_ text: String?) {
    if let text { field(text) } else { separate() }
  }

  /// Appends a whole number.
  package mutating func field(_ number: Int) { field(String(number)) }

  /// Appends a whole number, empty for `nil`.
  package mutating func field(_ number: Int?) { field(number.map(String.init)) }

  /// Appends a decimal number: the shortest that reads back the same.
  package mutating func field(_ number: Double?) { field(number.map { $0 == 0 ? "0.0" : $0.description }) }

  /// Appends `yes` or `no`.
  package mutating func field(_ flag: Bool) { field(flag ? "yes" : "no") }

  /// Appends a date, empty for `nil`.
  package mutating func field(_ day: Day?) {
    separate()
    if let day { append(day) }
  }

  /// Appends a time.
  package mutating func field(_ time: TimeOfDay) {
    separate()
    append(time)
  }

  /// Appends a date with a time.
  package mutating func field(_ moment: Moment) {
    separate()
    append(moment.day)
    bytes.append(UInt8(ascii: "T"))
    append(TimeOfDay(minute: moment.minuteOfDay))
  }

  /// Appends a set of texts: sorted, separated by `;`.
  package mutating func field(_ set: [String]) {
    separate()
    for (index, text) in set.sorted().enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ";")) }
      append(escaped: text, listed: true)
    }
  }

  /// Closes the line.
  package mutating func endLine() {
    bytes.append(CanonicalForm.lineFeed)
    lines.append(lineStart..<bytes.count)
    lineStart = bytes.count
    isFirstField = true
  }

  /// Closes the section: puts its lines into the order of their bytes, each once.
  package mutating func endSection() {
    guard let first = lines.first?.lowerBound else { return }
    let unsorted = bytes
    bytes.removeSubrange(first...)
    unsorted.withUnsafeBytes { text in
      let sorted = lines.sorted { CanonicalForm.compare(text, $0, $1) < 0 }
      var previous: Range<Int>?
      for line in sorted {
        if let previous, CanonicalForm.compare(text, previous, line) == 0 { continue }
        bytes.append(contentsOf: text[line])
        previous = line
      }
    }
    lines.removeAll(keepingCapacity: true)
    lineStart = bytes.count
  }

  private static func compare(_ text: UnsafeRawBufferPointer, _ left: Range<Int>, _ right: Range<Int>)
    -> Int32
  {
    guard let base = text.baseAddress else { return 0 }
    let order = memcmp(base + left.lowerBound, base + right.lowerBound, min(left.count, right.count))
    return order != 0 ? order : Int32(clamping: left.count - right.count)
  }

  private mutating func separate() {
    if !isFirstField { bytes.append(CanonicalForm.tab) }
    isFirstField = false
  }

  /// Backslash, tab, line feed and, in lists, `;` are written with a backslash before them.
  private mutating func append(escaped text: String, listed: Bool = false) {
    let isDone = text.utf8.withContiguousStorageIfAvailable { utf8 in
      for byte in utf8 where byte < 32 || byte == UInt8(ascii: "\\") || byte == UInt8(ascii: ";") {
        return false
      }
      bytes.append(contentsOf: utf8)
      return true
    }
    if isDone == true { return }
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\\"):
        bytes.append(byte)
        bytes.append(byte)
      case UInt8(ascii: ";") where listed:
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case CanonicalForm.tab: bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "t")])
      case CanonicalForm.lineFeed: bytes.append(contentsOf: [UInt8(ascii: "\\"), UInt8(ascii: "n")])
      default: bytes.append(byte)
      }
    }
  }

  private mutating func append(_ day: Day) {
    let (year, month, number) = day.date
    append(year, digits: 4)
    bytes.append(UInt8(ascii: "-"))
    append(month, digits: 2)
    bytes.append(UInt8(ascii: "-"))
    append(number, digits: 2)
  }

  private mutating func append(_ time: TimeOfDay) {
    append(time.minute / 60, digits: 2)
    bytes.append(UInt8(ascii: ":"))
    append(time.minute % 60, digits: 2)
  }

  private mutating func append(_ value: Int, digits: Int) {
    var divisor = digits == 4 ? 1000 : 10
    while divisor > 0 {
      bytes.append(48 + UInt8(truncatingIfNeeded: value / divisor % 10))
      divisor /= 10
    }
  }
}
