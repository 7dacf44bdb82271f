/// Numbers that look random and are the same every time.
struct SeededDraw {
  private var state: UInt64

  init(seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1 }

  /// From 0 to below `count`.
  mutating func next(_ count: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(count))
  }

  mutating func shuffled(_ values: [String]) -> [String] {
    var values = values
    for index in values.indices.dropLast() { values.swapAt(index, index + next(values.count - index)) }
    return values
  }
}
