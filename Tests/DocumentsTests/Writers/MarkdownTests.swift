import Domain
import Rules
import Testing

@testable import Documents

@Suite("Markdown")
struct MarkdownTests {
  @Test("text is never taken for markup")
  func escaping() {
    #expect(
      MarkdownText.escaped("a|b *c* _d_ `e` [f](g) <h> & ~i~ $j$ #k \\\nl")
        == ##"a\|b \*c\* \_d\_ \`e\` \[f\](g) &lt;h&gt; &amp; \~i\~ \$j\$ \#k \\<br>l"##)
  }

  @Test("code stays code")
  func code() {
    #expect(MarkdownText.code("a|b\nc") == "`a\\|b c`")
    #expect(MarkdownText.code("a`b") == "`` a`b ``")
  }

  @Test("a name with a bar does not make another column")
  func columns() {
    var hamlet = Hamlet()
    hamlet.scenario.members[0].name = "A | B"
    let document = PlanDocument(hamlet.plan, in: hamlet.situation, language: .vietnamese)
    let text = String(decoding: MarkdownWriter.bytes(document), as: UTF8.self)
    let line = text.split(separator: "\n").first { $0.contains(#"A \| B"#) } ?? ""
    let bars = line.replacing(#"\|"#, with: "").count { $0 == "|" }
    #expect(bars == (document.table(.members)?.columns.count ?? 0) + 1)
  }
}
