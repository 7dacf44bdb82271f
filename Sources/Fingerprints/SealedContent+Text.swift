/// What a reader sees in the text formats. What the seal itself takes up is left out.
extension SealedContent {
  /// The content of a text: its lines but for those that hold a seal.
  public init(lines text: [UInt8]) {
    self.init(capacity: text.count)
    text.withUnsafeBufferPointer { text in
      for line in text.split(separator: UInt8(ascii: "\n")) {
        let line = UnsafeBufferPointer(rebasing: line)
        if DocumentSeal.range(in: line) == nil { paragraph(line) }
      }
    }
  }

  /// The content of an iCalendar text: its lines, unfolded (RFC 5545, section 3.1).
  public init(calendar text: [UInt8]) { self.init(lines: SealedContent.unfolded(text)) }

  /// The content of a page: the text of its body's elements. The head, scripts and the navigation are left out.
  public init(page text: [UInt8]) {
    self.init(capacity: text.count / 4)
    text.withUnsafeBufferPointer { text in
      var scanner = PageScanner(text)
      while let piece = scanner.next() { paragraph(piece) }
    }
  }

  /// An iCalendar text without the breaks inside its lines.
  static func unfolded(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var index = 0
    while index < text.count {
      let end = text[index...].firstIndex { $0 == 13 || $0 == 10 } ?? text.count
      result.append(contentsOf: text[index..<end])
      guard end < text.count else { break }
      let next = end + 1 < text.count ? text[end + 1] : 0
      switch (text[end], next) {
      case (13, 10): index = end + 1
      case (10, 32), (10, 9): index = end + 2
      default:
        result.append(text[end])
        index = end + 1
      }
    }
    return result
  }
}

/// Finds the text in a page.
private struct PageScanner {
  private let text: UnsafeBufferPointer<UInt8>
  private var index = 0
  private var isBody = false
  /// The element whose content is not looked at.
  private var skipped: [UInt8]?

  init(_ text: UnsafeBufferPointer<UInt8>) { self.text = text }

  /// The next text, entities resolved.
  mutating func next() -> String? {
    while index < text.count {
      let start = index
      if text[start] == UInt8(ascii: "<") {
        // In a script, `<` is no tag but for the one that closes it.
        if let open = skipped, !text[start...].starts(with: "</".utf8 + open) {
          index += 1
        } else {
          skipTag()
        }
        continue
      }
      while index < text.count && text[index] != UInt8(ascii: "<") { index += 1 }
      if isBody && skipped == nil { return PageScanner.resolved(text[start..<index]) }
    }
    return nil
  }

  private mutating func skipTag() {
    let start = index
    let second = start + 1 < text.count ? text[start + 1] : 0
    if second == UInt8(ascii: "!"), text[start...].starts(with: "<!--".utf8) {
      index += 4
      while index < text.count && !text[index...].starts(with: "-->".utf8) { index += 1 }
      index = min(text.count, index + 3)
      return
    }
    var quote: UInt8?
    index += 1
    while index < text.count {
      let byte = text[index]
      index += 1
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        break
      }
    }
    // Body, script, style and nav alone matter, and the ends of elements.
    if PageScanner.initials.contains(second) { note(PageScanner.name(text[(start + 1)..<index])) }
  }

  private static let initials = Array("/BbNnSs".utf8)

  private mutating func note(_ name: [UInt8]) {
    if let open = skipped {
      if name.first == UInt8(ascii: "/") && name.dropFirst().elementsEqual(open) { skipped = nil }
      return
    }
    if name.elementsEqual("body".utf8) { isBody = true }
    if name.elementsEqual("/body".utf8) { isBody = false }
    for element in ["script", "style", "nav"] where name.elementsEqual(element.utf8) { skipped = name }
  }

  /// The element's name in small letters, with the slash that closes it.
  private static func name(_ tag: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8] {
    tag.prefix { $0 > 32 && $0 != UInt8(ascii: ">") && !($0 == UInt8(ascii: "/") && tag.first != $0) }
      .map { (65...90).contains($0) ? $0 + 32 : $0 }
  }

  private static let entities: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
  ]

  private static func resolved(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> String {
    guard text.contains(UInt8(ascii: "&")) else { return String(decoding: text, as: UTF8.self) }
    let parts = String(decoding: text, as: UTF8.self).split(separator: "&", omittingEmptySubsequences: false)
    var result = String(parts[0])
    for part in parts.dropFirst() {
      guard let end = part.firstIndex(of: ";"), let scalar = scalar(part[..<end]) else {
        result += "&" + part
        continue
      }
      result.unicodeScalars.append(scalar)
      result += part[part.index(after: end)...]
    }
    return result
  }

  private static func scalar(_ name: Substring) -> Unicode.Scalar? {
    guard name.hasPrefix("#") else { return entities[String(name)] }
    let digits = name.dropFirst()
    let isHexadecimal = digits.hasPrefix("x") || digits.hasPrefix("X")
    return UInt32(isHexadecimal ? digits.dropFirst() : digits, radix: isHexadecimal ? 16 : 10)
      .flatMap(Unicode.Scalar.init)
  }
}
