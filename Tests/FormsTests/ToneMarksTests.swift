import Forms
import Testing

@Suite("Tone marks")
struct ToneMarksTests {
  private static let spellings = [
    ("Tỉnh ủy, Đảng ủy", "Tỉnh uỷ, Đảng uỷ"), ("hóa, hòa, hỏa, họa", "hoá, hoà, hoả, hoạ"),
    ("khỏe, lòe", "khoẻ, loè"), ("thủy, tùy", "thuỷ, tuỳ"), ("HÓA, Ủy, ỦY", "HOÁ, Uỷ, UỶ"),
    ("văn hóa; ủy viên.", "văn hoá; uỷ viên."),
  ]

  @Test("both spellings turn into each other", arguments: spellings)
  func pairs(pair: (String, String)) {
    #expect(ToneMarks.onSecond.spelled(pair.0) == pair.1)
    #expect(ToneMarks.onFirst.spelled(pair.1) == pair.0)
    #expect(ToneMarks.onFirst.spelled(pair.0) == pair.0)
    #expect(ToneMarks.onSecond.spelled(pair.1) == pair.1)
  }

  @Test(
    "syllables with one spelling stay",
    arguments: ["quý", "Quý", "hoàn", "thuyền", "khuỷu", "loài", "bùi", "", "oa", "của a"])
  func same(text: String) {
    for marks in ToneMarks.allCases { #expect(marks.spelled(text) == text) }
  }
}
