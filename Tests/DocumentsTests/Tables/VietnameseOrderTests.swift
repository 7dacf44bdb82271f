import Testing

@testable import Documents

@Suite("Vietnamese alphabetical order")
struct VietnameseOrderTests {
  @Test("letters come before tones, đ after d, numbers by value")
  func order() {
    let sorted = [
      "", "An", "Ân", "Bà", "Ba Động", "Cà", "Dung", "Dũng", "Đạt", "Hạ 2", "Hạ 10", "Hạ Đông", "Tân", "Tấn",
      "Tây",
      "Ưng", "Vũ", "Ý",
    ]
    // "Bà" is shorter than "Ba Động", so its tone is not looked at.
    let keys = sorted.map(VietnameseOrder.key)
    for (left, right) in zip(keys, keys.dropFirst()) { #expect(left.lexicographicallyPrecedes(right)) }
  }

  @Test("case and punctuation make no difference, endless numbers no harm")
  func equality() {
    #expect(VietnameseOrder.key("Thôn “Đông”") == VietnameseOrder.key("thôn đông"))
    #expect(!VietnameseOrder.key(String(repeating: "9", count: 100)).isEmpty)
  }
}
