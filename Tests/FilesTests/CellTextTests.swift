import Foundation
import Testing

@testable import Files

@Suite struct CellTextTests {
  private func read(_ text: String, isStrict: Bool = false) -> (text: String, flaw: CellText.Flaw?) {
    CellText.read(Array(text.utf8)[...], isStrict: isStrict)
  }

  @Test func vietnameseIsTheSameInBothSpellings() {
    let word = "Đảng ủy xã Nguyễn Thị Phượng Ỷ Ỗ ẫ ữ – “đúng”"
    let decomposed = word.decomposedStringWithCanonicalMapping
    #expect(Array(word.utf8) != Array(decomposed.utf8))
    #expect(Array(read(decomposed).text.utf8) == Array(word.utf8))
    #expect(Array(read(word).text.utf8) == Array(word.utf8))
  }

  /// The quick check must never take for normal what is not: compared with Foundation on every character, alone
  /// and followed by a tone mark.
  @Test func everyCharacterIsNormalisedAsFoundationDoes() {
    for value in UInt32(0x20)...0x2FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for text in [String(scalar), "a" + String(scalar) + "\u{301}"] {
        let expected = text.precomposedStringWithCanonicalMapping
        let bytes = Array(text.utf8)
        if Array(CellText.string(bytes[...]).utf8) != Array(expected.utf8) {
          Issue.record("U+\(String(value, radix: 16))")
        }
      }
    }
  }

  @Test(arguments: ["\u{0}", "\u{1B}", "\u{7F}", "\u{85}", "\u{9B}", "\u{202E}", "\u{2066}"])
  func controlsAreNeverText(_ character: String) throws {
    let scalar = try #require(character.unicodeScalars.first)
    #expect(read("Trần \(character)An").flaw == .control(scalar))
    #expect(read("Trần \(character)An", isStrict: true).flaw == .control(scalar))
  }

  @Test(arguments: ["\u{200B}", "\u{AD}", "\u{FEFF}", "\u{200E}", "\u{2060}", "\u{E000}"])
  func hiddenCharactersAreAllowedInTextOnly(_ character: String) throws {
    let scalar = try #require(character.unicodeScalars.first)
    #expect(read("An\(character)").flaw == nil)
    #expect(read("an\(character)", isStrict: true).flaw == .hidden(scalar))
  }

  @Test func lineBreaksAreAllowedInTextOnly() {
    #expect(read("một\nhai\tba").flaw == nil)
    #expect(read("một\nhai", isStrict: true).flaw == .lineBreak)
    #expect(read("ữ̃ một\nhai", isStrict: true).flaw == .lineBreak)
  }

  @Test func formulasAreText() {
    #expect(read("=HYPERLINK(\"x\")", isStrict: true).flaw == nil)
    #expect(read("@SUM(1)", isStrict: true).text == "@SUM(1)")
  }
}
