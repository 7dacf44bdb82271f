/// A piece of an LP file.
struct LPToken {
  enum Kind: Equatable {
    case number(Double)
    case name(String)
    case plus
    case minus
    case times
    case colon
    case less
    case greater
    case equal
    /// A sign that can't be here: quadratic terms, indicators and the like.
    case other(String)
    case end
  }

  var kind: Kind
  var line: Int
  var column: Int
  /// Sections begin at the beginning of a line only.
  var isFirst: Bool
}

/// Parts the text of an LP file into pieces; comments go from `\` to the end of the line.
struct LPTokens {
  private let text: [UInt8]
  private var index = 0
  private var line = 1
  private var lineStart = 0
  private var isFirst = true

  init(_ text: [UInt8]) { self.text = text }

  mutating func next() -> LPToken {
    while index < text.count {
      let byte = text[index]
      if byte == UInt8(ascii: "\n") {
        line += 1
        lineStart = index + 1
        isFirst = true
      } else if byte == UInt8(ascii: "\\") {
        while index < text.count, text[index] != UInt8(ascii: "\n") { index += 1 }
        continue
      } else if byte > 32 {
        break
      }
      index += 1
    }
    let start = index
    let column = start - lineStart + 1
    let kind = index < text.count ? piece() : .end
    defer { isFirst = false }
    return LPToken(kind: kind, line: line, column: column, isFirst: isFirst)
  }

  private mutating func piece() -> LPToken.Kind {
    let byte = text[index]
    if Self.isDigit(byte) || byte == UInt8(ascii: ".") { return number() }
    if Self.beginsName(byte) {
      let start = index
      while index < text.count, Self.continuesName(text[index]) { index += 1 }
      // Sections such as semi-continuous are no names, and unknown anyway: only their first word counts.
      guard let name = String(validating: text[start..<index], as: UTF8.self) else {
        return .other("a name that is not UTF-8")
      }
      return .name(name)
    }
    index += 1
    switch byte {
    case UInt8(ascii: "+"): return .plus
    case UInt8(ascii: "-"): return .minus
    case UInt8(ascii: "*"): return .times
    case UInt8(ascii: ":"): return .colon
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "="):
      return comparison(byte)
    default: return .other(String(decoding: [byte], as: UTF8.self))
    }
  }

  /// `<`, `<=`, `=<`, `>`, `>=`, `=>`, `=`.
  private mutating func comparison(_ first: UInt8) -> LPToken.Kind {
    var sign = first
    if index < text.count {
      let second = text[index]
      if first == UInt8(ascii: "="), second == UInt8(ascii: "<") || second == UInt8(ascii: ">") {
        sign = second
        index += 1
      } else if second == UInt8(ascii: "=") {
        index += 1
      }
    }
    return sign == UInt8(ascii: "<") ? .less : sign == UInt8(ascii: ">") ? .greater : .equal
  }

  private mutating func number() -> LPToken.Kind {
    let start = index
    func skipDigits() { while index < text.count, Self.isDigit(text[index]) { index += 1 } }
    skipDigits()
    if index < text.count, text[index] == UInt8(ascii: ".") {
      index += 1
      skipDigits()
    }
    // An exponent only if digits follow: `2 e` and `3 east` have variables in them.
    if index < text.count, text[index] | 32 == UInt8(ascii: "e") {
      var exponent = index + 1
      if exponent < text.count, text[exponent] == UInt8(ascii: "+") || text[exponent] == UInt8(ascii: "-") {
        exponent += 1
      }
      if exponent < text.count, Self.isDigit(text[exponent]) {
        index = exponent
        skipDigits()
      }
    }
    let bytes = text[start..<index]
    if let value = ModelNumber.parse(bytes) { return .number(value) }
    return .other(MPSReader.short(String(decoding: bytes, as: UTF8.self)))
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }

  private static func beginsName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), 128...: true
    default: Array("!\"#$%&(),;?@_'`{}~|".utf8).contains(byte)
    }
  }

  private static func continuesName(_ byte: UInt8) -> Bool {
    beginsName(byte) || isDigit(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "[")
      || byte == UInt8(ascii: "]")
  }
}
