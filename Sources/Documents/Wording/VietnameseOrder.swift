/// The alphabetical order of Vietnamese: a ă â b c d đ e ê …, tones (level, falling, asking, broken, rising, heavy)
/// only where letters are alike, numbers by value.
enum VietnameseOrder {
  /// A key by which texts are sorted; equal only for texts that differ in case or punctuation at most.
  static func key(_ text: String) -> [UInt32] {
    var (letters, tones) = ([UInt32](), [UInt32]())
    var number: UInt32?
    for scalar in text.unicodeScalars {
      if let digit = scalar.properties.numericType == .decimal ? scalar.properties.numericValue : nil {
        number = min((number ?? 0), 10_000_000) * 10 + UInt32(digit)
        continue
      }
      if let value = number {
        letters.append(numbers + value)
        number = nil
      }
      guard let place = places[scalar] else { continue }
      letters.append(place.letter)
      tones.append(place.tone)
    }
    if let value = number { letters.append(numbers + value) }
    return letters + [0] + tones
  }

  /// Numbers stand after the space and before letters.
  private static let numbers: UInt32 = 2
  private static let firstLetter: UInt32 = 200_000_000

  /// Every letter with its tones, in order; a letter's place is its string's.
  private static let alphabet = [
    "aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "b", "c", "d", "đ", "eèẻẽéẹ", "êềểễếệ", "f", "g", "h", "iìỉĩíị", "j", "k",
    "l",
    "m", "n", "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ", "p", "q", "r", "s", "t", "uùủũúụ", "ưừửữứự", "v", "w", "x",
    "yỳỷỹýỵ",
    "z",
  ]

  private static let places: [Unicode.Scalar: (letter: UInt32, tone: UInt32)] = {
    var places: [Unicode.Scalar: (letter: UInt32, tone: UInt32)] = [" ": (1, 0)]
    for (letter, variants) in alphabet.enumerated() {
      for text in [variants, variants.uppercased()] {
        for (tone, scalar) in text.unicodeScalars.enumerated() {
          places[scalar] = (firstLetter + UInt32(letter), UInt32(tone))
        }
      }
    }
    return places
  }()
}
