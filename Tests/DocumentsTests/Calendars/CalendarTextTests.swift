import Domain
import Testing

@testable import Documents

@Suite("Lines of calendars")
struct CalendarTextTests {
  private func lines(_ write: (inout CalendarText) -> Void) -> [String] {
    var text = CalendarText()
    write(&text)
    return String(decoding: text.bytes, as: UTF8.self).split(separator: "\r\n").map(String.init)
  }

  @Test("a line of 75 octets stands alone, one of 76 is folded")
  func width() {
    let line = "DESCRIPTION:" + String(repeating: "a", count: 63)
    #expect(lines { $0.line(line) } == [line])
    #expect(lines { $0.line(line + "b") } == [line, " b"])
    #expect(lines { $0.line(line + String(repeating: "b", count: 75)) }.map(\.utf8.count) == [75, 75, 2])
  }

  @Test("no character is torn apart, whatever its length and place", arguments: ["ộ", "ô", "𝔖", "a"])
  func characters(character: String) {
    for indent in 0..<8 {
      let value = String(repeating: "x", count: indent) + String(repeating: character, count: 100)
      var text = CalendarText()
      text.text("SUMMARY", value)
      let pieces = text.bytes.split(separator: 13).map { $0.drop { $0 == 10 } }.filter { !$0.isEmpty }
      for piece in pieces {
        #expect(piece.count <= 75)
        #expect(String(validating: piece, as: UTF8.self) != nil)
      }
      let joined = pieces.enumerated().map { $0.offset == 0 ? $0.element : $0.element.dropFirst() }
      #expect(String(decoding: joined.joined(), as: UTF8.self) == "SUMMARY:" + value)
    }
  }

  @Test("what has a meaning in a text is escaped, what may not stand there is left out")
  func escapes() {
    #expect(
      lines { $0.text("SUMMARY", #"a;b,c\d: "e""#) } == [#"SUMMARY:a\;b\,c\\d: "e""#])
    #expect(lines { $0.text("SUMMARY", "một\r\nhai\u{0}\u{7}\tba\u{7F}") } == ["SUMMARY:một\\nhai\tba"])
    #expect(lines { $0.text("SUMMARY", "x\nEND:VEVENT") } == ["SUMMARY:x\\nEND:VEVENT"])
  }

  @Test("an empty text is no line")
  func empty() { #expect(lines { $0.text("LOCATION", "") }.isEmpty) }

  @Test("24:00 is the next day's midnight")
  func midnight() {
    #expect(CalendarText.moment(Hamlet.day(12, 31), TimeOfDay(minute: 1440)) == "20220101T000000")
    #expect(CalendarText.moment(Hamlet.day(3, 5), TimeOfDay(minute: 65)) == "20210305T010500")
  }
}
