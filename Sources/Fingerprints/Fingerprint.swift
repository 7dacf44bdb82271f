import Crypto

/// Hashes of texts, as plans, documents and calendars carry them.
public enum Fingerprint {
  /// A UUID of version 8 (RFC 9562, section 5.8) that depends on the texts alone: the first 122 bits of their SHA-256.
  public static func uuid(of texts: [String]) -> String {
    var form = CanonicalForm()
    for text in texts { form.field(text) }
    form.endLine()
    var digits = Array(form.fingerprint.utf8.prefix(32))
    digits[12] = UInt8(ascii: "8")
    // The variant's two bits are 1 and 0: the digit is one of 8, 9, a, b.
    digits[16] = Array("89ab".utf8)[(digits[16] < 58 ? Int(digits[16]) - 48 : Int(digits[16]) - 87) & 3]
    for place in [20, 16, 12, 8] { digits.insert(UInt8(ascii: "-"), at: place) }
    return String(decoding: digits, as: UTF8.self)
  }
}

extension SHA256 {
  /// The hash of bytes in lower-case hexadecimal.
  static func hexadecimal(of bytes: [UInt8]) -> String {
    var digits: [UInt8] = []
    digits.reserveCapacity(64)
    for byte in hash(data: bytes) {
      for half in [byte >> 4, byte & 15] { digits.append(half < 10 ? 48 + half : 87 + half) }
    }
    return String(decoding: digits, as: UTF8.self)
  }
}
