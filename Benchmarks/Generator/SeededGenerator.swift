/// Random numbers that a seed repeats (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  /// Numbers of their own for each name, so that one scenario doesn't depend on those made before it.
  init(seed: UInt64, name: String) {
    // FNV-1a of the name.
    state = name.utf8.reduce(0xcbf2_9ce4_8422_2325 ^ seed) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
  }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }

  /// A whole number of the range.
  mutating func number(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

  /// True in so many of a hundred cases.
  mutating func chance(_ percent: Int) -> Bool { number(1...100) <= percent }

  /// One of several.
  mutating func pick<Value>(_ values: [Value]) -> Value { values[number(0...values.count - 1)] }

  /// Some of several, in random order.
  mutating func sample<Value>(_ values: [Value], _ count: Int) -> [Value] {
    Array(values.shuffled(using: &self).prefix(count))
  }

  /// Some of several without repetition, heavier ones more often.
  mutating func sample<Value>(_ values: [Value], weights: [Int], _ count: Int) -> [Value] {
    var weights = weights
    var chosen: [Value] = []
    while chosen.count < count {
      let total = weights.reduce(0, +)
      guard total > 0 else { break }
      var left = number(0...total - 1)
      var index = 0
      while left >= weights[index] {
        left -= weights[index]
        index += 1
      }
      chosen.append(values[index])
      weights[index] = 0
    }
    return chosen
  }
}
