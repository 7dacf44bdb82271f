/// Where the tone mark of `oa`, `oe` and `uy` at a syllable's end stands: offices differ.
public enum ToneMarks: String, CaseIterable, Sendable {
  /// On the first letter: hóa, khỏe, ủy.
  case onFirst = "ủy"
  /// On the second letter: hoá, khoẻ, uỷ.
  case onSecond = "uỷ"

  /// A text in this spelling. `quý` has one spelling, since its `u` belongs to the `q`.
  public func spelled(_ text: String) -> String {
    var letters = Array(text)
    var hasChanged = false
    for index in letters.indices.dropLast() {
      let after = index + 2
      if after < letters.count && letters[after].isLetter { continue }
      if index > 0 && (letters[index - 1] == "q" || letters[index - 1] == "Q") { continue }
      let pairs = self == .onFirst ? ToneMarks.toFirst : ToneMarks.toSecond
      guard let other = pairs[Pair(first: letters[index], second: letters[index + 1])] else { continue }
      (letters[index], letters[index + 1]) = (other.first, other.second)
      hasChanged = true
    }
    return hasChanged ? String(letters) : text
  }

  private struct Pair: Hashable {
    let first, second: Character
  }

  private static let vowels = ["aàáảãạ", "eèéẻẽẹ", "oòóỏõọ", "uùúủũụ", "yỳýỷỹỵ"].map { Array($0) }

  private static func marked(_ letter: Character) -> [Character] { vowels.first { $0[0] == letter } ?? [] }

  private static let toSecond: [Pair: Pair] = {
    var pairs: [Pair: Pair] = [:]
    for (first, second) in [("o", "a"), ("o", "e"), ("u", "y")] as [(Character, Character)] {
      for (one, two) in zip(marked(first), marked(second)).dropFirst() {
        for (isFirstCapital, isSecondCapital) in [(false, false), (true, false), (true, true)] {
          func cased(_ letter: Character, _ isCapital: Bool) -> Character {
            isCapital ? Character(letter.uppercased()) : letter
          }
          pairs[Pair(first: cased(one, isFirstCapital), second: cased(second, isSecondCapital))] = Pair(
            first: cased(first, isFirstCapital), second: cased(two, isSecondCapital))
        }
      }
    }
    return pairs
  }()

  private static let toFirst = Dictionary(uniqueKeysWithValues: toSecond.map { ($1, $0) })
}
