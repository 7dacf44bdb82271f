import Domain

/// JSON under construction: keys in the order in which they are written, so that equal values give equal bytes.
struct JSONText {
  private var text: ByteText
  /// Whether the next member of the innermost object needs a comma before it.
  private var needsComma = false

  /// Nothing written yet; room for `capacity` bytes.
  init(capacity: Int = 0) { text = ByteText(capacity: capacity) }

  /// What has been written so far.
  var bytes: [UInt8] { text.bytes }

  /// Text between values: line ends and indentation.
  mutating func space(_ layout: StaticString) { text.literal(layout) }

  /// An object on one line, `{ "key": value, … }`.
  mutating func object(_ members: (inout JSONText) -> Void) {
    text.literal("{ ")
    let outer = needsComma
    needsComma = false
    members(&self)
    needsComma = outer
    text.literal(" }")
  }

  /// A key of an object on one line.
  mutating func key(_ key: StaticString) {
    if needsComma { text.literal(", ") }
    needsComma = true
    text.literal("\"")
    text.literal(key)
    text.literal("\": ")
  }

  /// A list with one element per line, indented by `indent`, closed at `outdent`; `[]` where it is empty.
  mutating func list<Element>(
    _ elements: [Element], indent: StaticString, outdent: StaticString,
    _ element: (inout JSONText, Element) -> Void
  ) {
    guard !elements.isEmpty else { return text.literal("[]") }
    text.literal("[\n")
    for (index, item) in elements.enumerated() {
      if index > 0 { text.literal(",\n") }
      text.literal(indent)
      element(&self, item)
    }
    text.literal("\n")
    text.literal(outdent)
    text.literal("]")
  }

  /// A list on one line.
  mutating func elements<Element>(_ elements: [Element], _ element: (inout JSONText, Element) -> Void) {
    text.literal("[")
    for (index, item) in elements.enumerated() {
      if index > 0 { text.literal(", ") }
      element(&self, item)
    }
    text.literal("]")
  }

  /// `true` or `false`.
  mutating func boolean(_ value: Bool) { if value { text.literal("true") } else { text.literal("false") } }

  /// A list of strings on one line.
  mutating func strings(_ values: [String]) {
    text.literal("[")
    for (index, value) in values.enumerated() {
      if index > 0 { text.literal(", ") }
      string(value)
    }
    text.literal("]")
  }

  /// A number.
  mutating func number(_ value: Int) { text.write(value) }

  /// A number, or `null`.
  mutating func number(_ value: Int?) {
    if let value { text.write(value) } else { text.literal("null") }
  }

  /// `true` or `false`.
  mutating func flag(_ value: Bool) { text.literal(value ? "true" : "false") }

  /// A date.
  mutating func date(_ day: Day?) {
    guard let day else { return text.literal("null") }
    text.literal("\"")
    text.write(day)
    text.literal("\"")
  }

  /// A time of day.
  mutating func time(_ time: TimeOfDay) {
    text.literal("\"")
    text.write(time)
    text.literal("\"")
  }

  /// A string, or `null`.
  mutating func string(_ value: String?) {
    if let value { string(value) } else { text.literal("null") }
  }

  /// A string. Quotes, backslashes and control characters are escaped, everything else is UTF-8 as it is
  /// (RFC 8259, section 7).
  mutating func string(_ value: String) {
    text.literal("\"")
    text.write(value) { byte in
      switch byte {
      case UInt8(ascii: "\""): "\\\""
      case UInt8(ascii: "\\"): "\\\\"
      case 0..<32: JSONText.controls[Int(byte)]
      default: nil
      }
    }
    text.literal("\"")
  }

  /// Escapes of the control characters U+0000 to U+001F.
  private static let controls: [StaticString] = [
    "\\u0000", "\\u0001", "\\u0002", "\\u0003", "\\u0004", "\\u0005", "\\u0006", "\\u0007", "\\b", "\\t",
    "\\n",
    "\\u000b", "\\f", "\\r", "\\u000e", "\\u000f", "\\u0010", "\\u0011", "\\u0012", "\\u0013", "\\u0014",
    "\\u0015", "\\u0016", "\\u0017", "\\u0018", "\\u0019", "\\u001a", "\\u001b", "\\u001c", "\\u001d",
    "\\u001e", "\\u001f",
  ]
}
