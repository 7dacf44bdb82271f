/// XML under construction, as UTF-8.
struct XMLText {
  private(set) var bytes: [UInt8] = []

  init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  /// Appends markup as it is.
  mutating func markup(_ text: StaticString) { text.withUTF8Buffer { bytes.append(contentsOf: $0) } }

  /// Appends markup that was made before.
  mutating func markup(_ other: XMLText) { bytes.append(contentsOf: other.bytes) }

  /// Appends a number.
  mutating func number(_ value: Int) { bytes.append(contentsOf: String(value).utf8) }

  /// Appends a size in points as whole units of which a point has `units`.
  mutating func points(_ value: Double, units: Double) { number(Int((value * units).rounded())) }

  /// Appends text, escaped for attribute values and content; what XML can't carry is left out, line breaks are spaces.
  mutating func escaped(_ text: String) { append(text, breaksLines: false) }

  /// Appends the runs' inner elements of a text: `w:t`, `w:br` for line feeds, `w:tab` for tabs.
  mutating func runText(_ text: String) { append(text, breaksLines: true) }

  private mutating func append(_ text: String, breaksLines: Bool) {
    var text = text
    text.withUTF8 { source in
      if breaksLines { open(source, 0) }
      var start = 0
      var index = 0
      while index < source.count {
        let byte = source[index]
        if byte > 62 && byte != 0xEF || byte == 32 {
          index += 1
          continue
        }
        let length = WordText.isNoCharacter(source, index) ? 3 : 1
        let other: StaticString
        switch byte {
        case 38: other = "&amp;"
        case 60: other = "&lt;"
        case 62: other = "&gt;"
        case 34: other = "&quot;"
        case 9, 10:
          other = breaksLines ? (byte == 10 ? "</w:t><w:br/>" : "</w:t><w:tab/>") : " "
        case 11, 12, 13: other = " "
        default:
          guard byte < 32 || length == 3 else {
            index += 1
            continue
          }
          other = ""
        }
        bytes.append(contentsOf: source[start..<index])
        markup(other)
        index += length
        start = index
        if breaksLines && (byte == 9 || byte == 10) { open(source, index) }
      }
      bytes.append(contentsOf: source[start...])
      if breaksLines { markup("</w:t>") }
    }
  }

  /// Begins a `w:t`; spaces at its ends are dropped by readers unless they are told to keep them.
  private mutating func open(_ source: UnsafeBufferPointer<UInt8>, _ start: Int) {
    var end = start
    while end < source.count && source[end] != 10 && source[end] != 9 { end += 1 }
    let hasSpaces = end > start && (source[start] <= 32 || source[end - 1] <= 32)
    markup(hasSpaces ? "<w:t xml:space=\"preserve\">" : "<w:t>")
  }
}
