import Testing

@testable import Fingerprints

@Suite("What a document shows")
struct SealedContentTests {
  private func content(_ rows: [String]...) -> String {
    var content = SealedContent()
    for row in rows { content.row(row) }
    return String(decoding: content.bytes, as: UTF8.self)
  }

  @Test("cells, spaces and blank ends have one spelling")
  func spaces() {
    #expect(content(["Họ  và\n tên", " B\u{A0} ", "", ""]) == "Họ và tên\tB\n")
    #expect(content(["", "\u{A0}"], ["a", "", "b"], []) == "a\t\tb\n")
    #expect(content(["a \u{A0} b\u{A0}"]) == "a b\n")
  }

  @Test(
    "dates and times have one spelling",
    arguments: [
      ("5/3/2021", "2021-03-05"), ("05.03.2021", "2021-03-05"), ("2021/3/5", "2021-03-05"),
      ("2021-03-05 00:00:00", "2021-03-05"), ("8:00", "08:00"), ("08:00:00", "08:00"), ("24:00", "24:00"),
      ("31/02/2021", "31/02/2021"), ("1.2.3", "1.2.3"), ("08:60", "08:60"),
      ("2021-03-05 08:00", "2021-03-05 08:00"),
      ("12:5", "12:5"), ("2021", "2021"), ("xa-1@2021-03-05", "xa-1@2021-03-05"),
    ])
  func dates(written: String, read: String) { #expect(content([written]) == read + "\n") }

  @Test("a page's text is that of its body, however it is marked up")
  func page() {
    let written = """
      <html><head><title>Bỏ qua</title></head><body class="a>b"><nav>Mục</nav><h1>A &amp; B</h1><!-- <p>không</p> -->
      <script>if (a < b) {}</script><p title='>'>Một&nbsp;<b>hai</b> &#39;ba&#x27;</p></BODY></html>
      """
    let saved = "<html><body><h1>A &amp; B</h1>\n\n<p>Một <b>hai</b> 'ba'</p></body></html>"
    let content = SealedContent(page: Array(written.utf8))
    #expect(String(decoding: content.bytes, as: UTF8.self) == "A & B\nMột\nhai\n'ba'\n")
    #expect(content.digest == SealedContent(page: Array(saved.utf8)).digest)
  }

  @Test("a calendar's lines are unfolded, its seal is left out")
  func calendar() {
    let seal = PlanIdentity(plan: "", scenario: "").seal("lich", SealedContent())
    let text =
      "BEGIN:VCALENDAR\r\nX-S:\(seal.text.prefix(40))\r\n \(seal.text.dropFirst(40))\r\nA:m\r\n ột\r\n"
    let content = SealedContent(calendar: Array(text.utf8))
    #expect(String(decoding: content.bytes, as: UTF8.self) == "BEGIN:VCALENDAR\nA:một\n")
    #expect(DocumentSeal(calendar: Array(text.utf8)) == seal)
  }
}
