import Domain

/// Where each key of a TOML text stands.
///
/// TOMLKit gives positions of syntax errors only, so this scans the text a second time for keys, strings and
/// brackets. Elements of arrays have the path component `[0]`, `[1]` …
struct TOMLOutline: Sendable {
  /// A line and the number of the character in it, both from 1.
  struct Position: Hashable {
    var line: Int
    var column: Int
  }

  /// What must not be handed to the parser: it would crash on it or lose it.
  let danger: (position: Position, message: Message)?
  private let bytes: [UInt8]
  /// The first byte of every key and array element.
  private let offsets: [[String]: Int]

  /// Scans the text, which may also be no TOML at all.
  init(_ bytes: [UInt8]) {
    var scanner = TOMLScanner(bytes)
    scanner.scan()
    self.bytes = bytes
    offsets = scanner.offsets
    danger = scanner.danger.map { (TOMLOutline.position(ofByte: $0.offset, in: bytes), $0.message) }
  }

  /// The position of the key, or of the nearest key around it that is written.
  func position(of path: [String]) -> Position? {
    var path = path
    while !path.isEmpty {
      if let offset = offsets[path] { return TOMLOutline.position(ofByte: offset, in: bytes) }
      path.removeLast()
    }
    return nil
  }

  private static func position(ofByte offset: Int, in bytes: [UInt8]) -> Position {
    let newLine = UInt8(ascii: "\n")
    let start = bytes[..<offset].lastIndex(of: newLine).map { $0 + 1 } ?? 0
    let line = bytes[..<start].count { $0 == newLine } + 1
    let characters = String(decoding: bytes[start..<offset], as: UTF8.self).unicodeScalars.count
    return Position(line: line, column: characters + 1)
  }
}

/// One pass over a TOML text.
private struct TOMLScanner {
  let bytes: [UInt8]
  var offsets: [[String]: Int] = [:]
  var danger: (offset: Int, message: Message)?

  private var index = 0
  /// The table that the last heading opened.
  private var table: [String] = []
  /// How many elements each array of tables has so far.
  private var elements: [[String]: Int] = [:]

  /// Whether the rest of the text has been searched for lines that may nest without end.
  private var isRestKnown = false

  /// Deeper nesting is refused; scenarios and regimes need three levels.
  private static let deepest = 16
  /// Elements of longer lists share the place of the list.
  private static let longestList = 1000

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  private var byte: UInt8? { index < bytes.count ? bytes[index] : nil }

  mutating func scan() {
    while danger == nil {
      skipBlanks(lines: true)
      guard let byte else { return }
      let isUnderstood = byte == UInt8(ascii: "[") ? heading() : pair(in: table, depth: 0)
      // What is no TOML the parser reports, but not where it could lose its footing.
      if !isUnderstood {
        if !isRestKnown && restIsDeep {
          refuse("sai cú pháp TOML; hãy sửa dòng này", "TOML syntax error; correct this line")
        }
        isRestKnown = true
        skipLine()
      }
    }
  }

  /// `[a.b]` or `[[a.b]]`.
  private mutating func heading() -> Bool {
    let start = index
    index += 1
    let isElement = byte == UInt8(ascii: "[")
    if isElement { index += 1 }
    guard let key = key(), byte == UInt8(ascii: "]") else { return false }
    index += isElement ? 2 : 1
    // A path through an array of tables means its last element.
    var path: [String] = []
    for component in key.dropLast() {
      path.append(component)
      if let count = elements[path] { path.append("[\(count - 1)]") }
    }
    if let last = key.last { path.append(last) }
    if isElement {
      let count = elements[path, default: 0]
      elements[path] = count + 1
      record(path, start)
      path.append("[\(count)]")
    } else if let count = elements[path] {
      path.append("[\(count - 1)]")
    }
    record(path, start)
    table = path
    return true
  }

  /// `key = value`, in a table or an inline table.
  private mutating func pair(in table: [String], depth: Int) -> Bool {
    let start = index
    guard let key = key(), byte == UInt8(ascii: "=") else { return false }
    index += 1
    var path = table
    for component in key {
      path.append(component)
      record(path, start)
    }
    return value(at: path, depth: depth)
  }

  /// A dotted key; `nil` where there is none.
  private mutating func key() -> [String]? {
    var components: [String] = []
    while true {
      skipBlanks(lines: false)
      guard let byte else { return nil }
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        guard let component = string() else { return nil }
        components.append(component)
      } else {
        let start = index
        while let byte = self.byte, isBareKey(byte) { index += 1 }
        guard index > start else { return nil }
        components.append(String(decoding: bytes[start..<index], as: UTF8.self))
      }
      if components.count > TOMLScanner.deepest {
        refuse(
          "khóa lồng quá sâu; hãy viết khóa ngắn hơn", "the key is nested too deeply; write a shorter one")
        return nil
      }
      skipBlanks(lines: false)
      guard self.byte == UInt8(ascii: ".") else { return components }
      index += 1
    }
  }

  private mutating func value(at path: [String], depth: Int) -> Bool {
    skipBlanks(lines: false)
    guard depth < TOMLScanner.deepest else {
      refuse(
        "giá trị lồng quá sâu; hãy viết đơn giản hơn", "the value is nested too deeply; write it more simply")
      return false
    }
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return string() != nil
    case UInt8(ascii: "["): return array(at: path, depth: depth)
    case UInt8(ascii: "{"): return inlineTable(at: path, depth: depth)
    default:
      let start = index
      while let byte, !isBlank(byte), byte != UInt8(ascii: ","), byte != UInt8(ascii: "]"),
        byte != UInt8(ascii: "}"), byte != UInt8(ascii: "#")
      {
        index += 1
      }
      return index > start
    }
  }

  private mutating func array(at path: [String], depth: Int) -> Bool {
    index += 1
    var count = 0
    while true {
      skipBlanks(lines: true)
      guard let byte else { return false }
      if byte == UInt8(ascii: "]") {
        index += 1
        return true
      }
      if byte == UInt8(ascii: ",") {
        index += 1
        continue
      }
      let element = path + ["[\(count)]"]
      if count < TOMLScanner.longestList { record(element, index) }
      guard value(at: element, depth: depth + 1) else { return false }
      count += 1
    }
  }

  private mutating func inlineTable(at path: [String], depth: Int) -> Bool {
    index += 1
    while true {
      skipBlanks(lines: true)
      guard let byte else { return false }
      if byte == UInt8(ascii: "}") {
        index += 1
        return true
      }
      if byte == UInt8(ascii: ",") {
        index += 1
        continue
      }
      guard pair(in: path, depth: depth + 1) else { return false }
    }
  }

  /// A string of any of the four kinds; escapes are decoded as far as keys need them.
  private mutating func string() -> String? {
    guard let quote = byte else { return nil }
    let isLiteral = quote == UInt8(ascii: "'")
    let isLong = bytes[index...].prefix(3).allSatisfy { $0 == quote } && bytes.count - index >= 3
    index += isLong ? 3 : 1
    var content: [UInt8] = []
    while let byte {
      if byte == quote && (!isLong || bytes[index...].prefix(3).elementsEqual([quote, quote, quote])) {
        index += isLong ? 3 : 1
        // Up to two quotes may stand directly before the three that close.
        if isLong { while self.byte == quote { index += 1 } }
        return String(decoding: content, as: UTF8.self)
      }
      if byte == UInt8(ascii: "\n") {
        guard isLong else { return nil }
        index += 1
        continue
      }
      if byte == UInt8(ascii: "\\") && !isLiteral {
        escape(into: &content)
        if danger != nil { return nil }
        continue
      }
      content.append(byte)
      index += 1
    }
    return nil
  }

  private mutating func escape(into content: inout [UInt8]) {
    let start = index
    index += 1
    guard let byte else { return }
    switch byte {
    case UInt8(ascii: "u"), UInt8(ascii: "U"):
      let digits = bytes[(index + 1)...].prefix(byte == UInt8(ascii: "u") ? 4 : 8)
      let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
      if value == 0 {
        danger = (
          start,
          Message("ký tự U+0000 không dùng được; hãy xóa", "the character U+0000 may not be used; delete it")
        )
      }
      if let scalar = value.flatMap(Unicode.Scalar.init) { content.append(contentsOf: String(scalar).utf8) }
      index += 1 + digits.count { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\"") }
    default:
      content.append(byte)
      index += 1
    }
  }

  private mutating func record(_ path: [String], _ offset: Int) {
    if offsets[path] == nil { offsets[path] = offset }
  }

  private mutating func refuse(_ vietnamese: String, _ english: String) {
    if danger == nil { danger = (index, Message(vietnamese, english)) }
  }

  private mutating func skipBlanks(lines: Bool) {
    while let byte {
      if byte == UInt8(ascii: "#") {
        while let byte = self.byte, byte != UInt8(ascii: "\n") { index += 1 }
      } else if byte == UInt8(ascii: "\n") {
        guard lines else { return }
        index += 1
      } else if isBlank(byte) {
        index += 1
      } else {
        return
      }
    }
  }

  private mutating func skipLine() {
    while let byte, byte != UInt8(ascii: "\n") { index += 1 }
  }

  /// Whether some later line has so many dots or brackets that it may nest without end.
  private var restIsDeep: Bool {
    bytes[index...].split(separator: UInt8(ascii: "\n")).contains { line in
      line.count { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "{") } > 500
    }
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 || byte == 13 || byte == 10 }

  private func isBareKey(_ byte: UInt8) -> Bool {
    (byte >= 48 && byte <= 57) || (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122)
      || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
  }
}
