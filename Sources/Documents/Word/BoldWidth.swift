import Foundation

/// How wide a text is in bold Times New Roman, as far as a rule below it needs to know.
enum BoldWidth {
  /// Thousandths of the size, for A to Z; accents stand above and below and take no room.
  private static let capitals = [
    722, 667, 722, 722, 667, 611, 778, 778, 389, 500, 778, 667, 944, 722, 778, 611, 778, 722, 556, 667, 722,
    722,
    1000, 722, 722, 667,
  ]

  /// The width in twentieths of a point.
  static func twips(_ text: String, size: Double) -> Int {
    let thousandths = text.reduce(0) { sum, letter in
      switch letter.asciiValue {
      case let byte? where byte >= 65 && byte <= 90: return sum + capitals[Int(byte) - 65]
      case 32: return sum + 250
      case .some: return sum + 500
      case nil: break
      }
      let base = letter.uppercased().decomposedStringWithCanonicalMapping.unicodeScalars.first ?? " "
      switch base {
      case "A"..."Z": return sum + (letter.isUppercase ? capitals[Int(base.value) - 65] : 500)
      case "Đ": return sum + (letter.isUppercase ? 722 : 500)
      default: return sum + 500
      }
    }
    return Int(Double(thousandths) * size / 50)
  }
}
