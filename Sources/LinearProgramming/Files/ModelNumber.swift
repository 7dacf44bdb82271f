/// Numbers as model files have them.
enum ModelNumber {
  /// From here on a bound or right-hand side counts as infinite, as with CPLEX and HiGHS.
  static let infinity = 1e20

  /// A decimal number; `nil` for anything else, such as a name, `nan` or hexadecimal digits.
  static func parse(_ bytes: ArraySlice<UInt8>) -> Double? {
    short(bytes) ?? long(bytes)
  }

  /// Numbers of at most 15 digits without exponent, which a single division gives exactly rounded: nearly all
  /// of them.
  private static func short(_ bytes: ArraySlice<UInt8>) -> Double? {
    var rest = bytes
    let isNegative = rest.first == UInt8(ascii: "-")
    if isNegative || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
    guard !rest.isEmpty, rest.count <= 15 else { return nil }
    var digits = 0
    var places: Int?
    for byte in rest {
      if byte >= 48 && byte <= 57 {
        digits = digits * 10 + Int(byte - 48)
        if let known = places { places = known + 1 }
      } else if byte == UInt8(ascii: "."), places == nil, rest.count > 1 {
        places = 0
      } else {
        return nil
      }
    }
    let size = Double(digits) / powers[places ?? 0]
    return isNegative ? -size : size
  }

  /// Powers of ten that are exact.
  private static let powers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14,
  ]

  private static func long(_ bytes: ArraySlice<UInt8>) -> Double? {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var hasDigit = false
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        hasDigit = true
        text.append(byte)
      case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"):
        text.append(byte)
      case UInt8(ascii: "d"), UInt8(ascii: "D"):
        // Fortran's double precision exponent, in old files.
        text.append(UInt8(ascii: "e"))
      default: return nil
      }
    }
    guard hasDigit, let value = Double(String(decoding: text, as: UTF8.self)), value.isFinite else {
      return nil
    }
    return value
  }

  /// A number, or an infinity written as `inf`, `infinity`, `1e30` and the like.
  static func parseExtended(_ bytes: ArraySlice<UInt8>) -> Double? {
    if let value = parse(bytes) {
      return value >= infinity ? .infinity : value <= -infinity ? -.infinity : value
    }
    switch String(decoding: bytes, as: UTF8.self).lowercased() {
    case "inf", "+inf", "infinity", "+infinity": return .infinity
    case "-inf", "-infinity": return -.infinity
    default: return nil
    }
  }

  /// The shortest text that is read back as the same number.
  static func text(_ value: Double) -> String {
    if value == .infinity { return "inf" }
    if value == -.infinity { return "-inf" }
    let text = value == 0 ? "0" : "\(value)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
