/// Numbers as model files have them.
enum ModelNumber {
  /// From here on a bound or right-hand side counts as infinite, as with CPLEX and HiGHS.
  static let infinity = 1e20

  /// A decimal number; `nil` for anything else, such as a name, `nan` or hexadecimal digits.
  static func parse(_ bytes: ArraySlice<UInt8>) -> Double? {
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
