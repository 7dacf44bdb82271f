import Foundation

/// Text without what people write differently: case, accents, tone marks, the number of spaces.
enum FoldedText {
  /// `"  Họ và\nTÊN "` becomes `"ho va ten"`.
  static func of(_ text: String) -> String {
    text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
      .replacingOccurrences(of: "đ", with: "d")
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
