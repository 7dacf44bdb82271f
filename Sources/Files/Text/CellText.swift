import Foundation

/// Turns checked UTF-8 into text: normalised to Unicode NFC, with its unprintable characters found.
enum CellText {
  /// A character that text may not have.
  enum Flaw: Hashable {
    /// A control character, or one that turns the direction of the text around.
    case control(Unicode.Scalar)
    /// A character that nobody sees, such as a zero-width space.
    case hidden(Unicode.Scalar)
    /// A line break or tab.
    case lineBreak
  }

  /// What one pass over the bytes tells.
  private struct Survey {
    var isASCII = true
    var mayNeedNormalising = false
    var hasControl = false
    var hasBreak = false
  }

  /// The text in NFC.
  static func string(_ bytes: ArraySlice<UInt8>) -> String { string(bytes, survey(bytes)) }

  /// The text in NFC, with the first character in it that is not allowed.
  ///
  /// Line breaks, tabs and hidden characters are flaws only where `isStrict`: in ids.
  static func read(_ bytes: ArraySlice<UInt8>, isStrict: Bool) -> (text: String, flaw: Flaw?) {
    let survey = survey(bytes)
    let text = string(bytes, survey)
    if !survey.hasControl && !survey.mayNeedNormalising && !(isStrict && survey.hasBreak) {
      return (text, nil)
    }
    for scalar in text.unicodeScalars {
      if scalar == "\n" || scalar == "\t" {
        if isStrict { return (text, .lineBreak) }
      } else if scalar.properties.generalCategory == .control || scalar.properties.isBidiControl {
        // U+200E and U+200F, and the joiners, stand in ordinary text; overrides and embeddings don't.
        if scalar.value != 0x200E && scalar.value != 0x200F && scalar.value != 0x061C {
          return (text, .control(scalar))
        }
        if isStrict { return (text, .hidden(scalar)) }
      } else if isStrict && scalar.isHidden {
        return (text, .hidden(scalar))
      }
    }
    return (text, nil)
  }

  private static func string(_ bytes: ArraySlice<UInt8>, _ survey: Survey) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    return survey.mayNeedNormalising ? text.precomposedStringWithCanonicalMapping : text
  }

  /// A quick check: characters below U+0300 and in U+1E00–U+1EFF (every Vietnamese letter) and the common
  /// punctuation U+2010–U+203F are NFC by themselves, in any order. All others are looked at more closely.
  private static func survey(_ bytes: ArraySlice<UInt8>) -> Survey {
    var survey = Survey()
    bytes.withUnsafeBufferPointer { text in
      var index = 0
      while index < text.count {
        let byte = text[index]
        if byte < 0x80 {
          if byte < 0x20 || byte == 0x7F {
            if byte == 9 || byte == 10 { survey.hasBreak = true } else { survey.hasControl = true }
          }
          index += 1
          continue
        }
        survey.isASCII = false
        let next = index + 1 < text.count ? text[index + 1] : 0
        switch byte {
        case 0xC2:
          // C1 controls and the soft hyphen.
          if next < 0xA0 || next == 0xAD { survey.hasControl = true }
          index += 2
        case 0xC3...0xCB: index += 2
        case 0xE1 where next >= 0xB8 && next <= 0xBB: index += 3
        case 0xE2 where next == 0x80 && index + 2 < text.count && isPlainPunctuation(text[index + 2]):
          index += 3
        default:
          survey.mayNeedNormalising = true
          return
        }
      }
    }
    // The rest was not surveyed: assume the worst.
    if survey.mayNeedNormalising { (survey.hasControl, survey.hasBreak) = (true, true) }
    return survey
  }

  /// U+2010–U+2027 and U+2030–U+203F by their last byte: no line separator, no direction mark.
  private static func isPlainPunctuation(_ byte: UInt8) -> Bool {
    (byte >= 0x90 && byte <= 0xA7) || byte >= 0xB0
  }
}
