import Domain

/// HTML under construction: text is escaped, markup is what the program itself writes.
struct HTMLText {
  private(set) var text: ByteText

  /// Nothing written yet; room for `capacity` bytes.
  init(capacity: Int = 0) { text = ByteText(capacity: capacity) }

  /// Markup, as it is.
  mutating func markup(_ markup: StaticString) { text.literal(markup) }

  /// A date as `YYYY-MM-DD`.
  mutating func date(_ day: Day) { text.write(day) }

  /// A time as `HH:MM`.
  mutating func time(_ time: TimeOfDay) { text.write(time) }

  /// A number.
  mutating func number(_ value: Int) { text.write(value) }

  /// Text, escaped for content and for attribute values in double quotes.
  ///
  /// Done on bytes: a `<` that a combining mark follows is still a `<` to a browser, though not to `Character`.
  mutating func escaped(_ value: String) {
    text.write(value) { byte in
      switch byte {
      case UInt8(ascii: "&"): "&amp;"
      case UInt8(ascii: "<"): "&lt;"
      case UInt8(ascii: ">"): "&gt;"
      case UInt8(ascii: "\""): "&quot;"
      case UInt8(ascii: "'"): "&#39;"
      default: nil
      }
    }
  }

  /// What has been written, as a string.
  var string: String { text.string }

  /// A text, escaped.
  static func escaped(_ value: String) -> String {
    var html = HTMLText(capacity: value.utf8.count + 16)
    html.escaped(value)
    return html.string
  }
}
