/// Text of a workbook: characters that XML cannot have are written `_x0009_` (ECMA-376 part 1, 22.9.2.19).
enum EscapedText {
  /// The text that was meant.
  static func decode(_ bytes: [UInt8]) -> String {
    guard bytes.count >= 7, bytes.contains(UInt8(ascii: "_")) else {
      return String(decoding: bytes, as: UTF8.self)
    }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if let scalar = escape(bytes, at: index) {
        result.append(contentsOf: String(scalar).utf8)
        index += 7
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Text as a workbook has it: what looks like an escape is written so that it stays as it is. Control characters are
  /// left to libxlsxwriter.
  static func encode(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "_")) else { return text }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      if escape(bytes, at: index) != nil { result.append(contentsOf: "_x005F".utf8) }
      result.append(byte)
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func escape(_ bytes: [UInt8], at index: Int) -> Unicode.Scalar? {
    guard index + 7 <= bytes.count, bytes[index] == 95, bytes[index + 1] == 120, bytes[index + 6] == 95 else {
      return nil
    }
    return UInt32(String(decoding: bytes[index + 2..<index + 6], as: UTF8.self), radix: 16)
      .flatMap(Unicode.Scalar.init)
  }
}
