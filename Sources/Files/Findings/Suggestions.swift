/// Finds the known word that somebody probably meant.
struct Suggestions {
  private let words: [[UInt8]]
  private var known: [String: String?] = [:]

  /// More distinct misspellings than this get no suggestion, so that a wrong file costs no time.
  private static let limit = 200

  /// The words that may be meant, in any order.
  init(_ words: some Sequence<String>) { self.words = words.sorted().map { Array($0.utf8) } }

  /// The nearest word, or `nil` where none is near: at most a third of the bytes differ.
  mutating func nearest(to word: String) -> String? {
    if let answer = known[word] { return answer }
    guard known.count < Suggestions.limit else { return nil }
    let answer = Suggestions.nearest(to: Array(word.utf8), among: words)
    known[word] = .some(answer)
    return answer
  }

  private static func nearest(to word: [UInt8], among words: [[UInt8]]) -> String? {
    guard word.count <= 100 else { return nil }
    var best: [UInt8]?
    var bestDistance = max(1, min(word.count / 3, 4)) + 1
    let folded = lowercased(word)
    for candidate in words where abs(candidate.count - word.count) < bestDistance {
      let distance = distance(folded, lowercased(candidate), below: bestDistance)
      if distance < bestDistance { (best, bestDistance) = (candidate, distance) }
    }
    return best.map { String(decoding: $0, as: UTF8.self) }
  }

  private static func lowercased(_ bytes: [UInt8]) -> [UInt8] {
    bytes.map { $0 >= 65 && $0 <= 90 ? $0 + 32 : $0 }
  }

  /// How many bytes must be changed, added, left out or swapped with the next, or `limit` where it is not below
  /// that: the optimal string alignment distance.
  private static func distance(_ left: [UInt8], _ right: [UInt8], below limit: Int) -> Int {
    var beforePrevious: [Int] = []
    var previous = Array(0...right.count)
    for (row, byte) in left.enumerated() {
      var current = [row + 1]
      current.reserveCapacity(right.count + 1)
      for (column, other) in right.enumerated() {
        let replaced = previous[column] + (byte == other ? 0 : 1)
        var least = min(replaced, previous[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, byte == right[column - 1], left[row - 1] == other {
          least = min(least, beforePrevious[column - 1] + 1)
        }
        current.append(least)
      }
      guard min(current.min() ?? 0, previous.min() ?? 0) < limit else { return limit }
      (beforePrevious, previous) = (previous, current)
    }
    return previous[right.count]
  }
}
