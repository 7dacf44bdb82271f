import Domain
import Fingerprints

/// An iCalendar text under construction: lines end with CRLF and are folded at 75 octets, never inside a character
/// (RFC 5545, section 3.1).
struct CalendarText {
  /// What has been written so far.
  private(set) var bytes: [UInt8] = []
  /// What of it a seal is about: the lines, unfolded.
  private(set) var content = SealedContent()

  /// The most octets of a line, its end left out.
  private static let width = 75

  /// Nothing written yet; room for `capacity` bytes.
  init(capacity: Int = 0) {
    bytes.reserveCapacity(capacity)
    content = SealedContent(capacity: capacity)
  }

  /// A line as it is: name, parameters and value.
  mutating func line(_ text: String) {
    var text = text
    text.withUTF8 { utf8 in
      content.paragraph(utf8)
      var start = 0
      var room = CalendarText.width
      while utf8.count - start > room {
        var end = start + room
        // A byte 10xxxxxx goes on a character.
        while end > start && utf8[end] & 0xC0 == 0x80 { end -= 1 }
        bytes.append(contentsOf: utf8[start..<end])
        bytes.append(contentsOf: [13, 10, 32])
        start = end
        room = CalendarText.width - 1
      }
      bytes.append(contentsOf: utf8[start...])
    }
    bytes.append(contentsOf: [13, 10])
  }

  /// A property with a text: `\`, `;`, `,` and line breaks are escaped (section 3.3.11); nothing where it is empty.
  mutating func text(_ name: String, _ value: String) {
    guard !value.isEmpty else { return }
    var escaped = ByteText(capacity: value.utf8.count + 16)
    escaped.write(value) { byte in
      switch byte {
      case UInt8(ascii: "\\"): "\\\\"
      case UInt8(ascii: ";"): "\\;"
      case UInt8(ascii: ","): "\\,"
      case UInt8(ascii: "\n"): "\\n"
      // Other control characters may not stand in a text.
      case 0..<9, 11..<32, 127: ""
      default: nil
      }
    }
    line(name + ":" + escaped.string)
  }

  /// Lines that were written elsewhere.
  mutating func append(_ other: CalendarText) {
    bytes.append(contentsOf: other.bytes)
    content.append(other.content)
  }

  /// Degrees as a decimal number: RFC 5545 knows no exponents. Less than ten metres from zero is zero.
  static func degrees(_ value: Double) -> String { abs(value) < 1e-4 ? "0.0" : "\(value)" }

  /// `20210305`.
  static func date(_ day: Day) -> String {
    let (year, month, number) = day.date
    return String(year * 10_000 + month * 100 + number).leftPadded(8)
  }

  /// `20210305T080000`; 24:00 is the next day's midnight.
  static func moment(_ day: Day, _ time: TimeOfDay) -> String {
    let moment = Moment(day, minute: time.minute)
    let minutes = moment.minuteOfDay
    return date(moment.day) + "T" + String(minutes / 60 * 100 + minutes % 60).leftPadded(4) + "00"
  }
}

extension String {
  /// With zeros in front, so that it has so many characters.
  fileprivate func leftPadded(_ count: Int) -> String {
    String(repeating: "0", count: max(0, count - utf8.count)) + self
  }
}
