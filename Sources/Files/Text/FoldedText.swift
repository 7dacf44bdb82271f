import Foundation

/// Text without what people write differently: case, accents, tone marks, the number of spaces.
enum FoldedText {
  /// `"  Họ và\nTÊN "` becomes `"ho va ten"`.
  static func of(_ text: String) -> String {
    let bytes = text.utf8
    guard !bytes.allSatisfy({ $0 > 32 && $0 < 127 && !(65...90).contains($0) }) else { return text }
    return text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
      .replacingOccurrences(of: "đ", with: "d")
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
