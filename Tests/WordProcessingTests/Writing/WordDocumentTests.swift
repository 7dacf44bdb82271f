import Fingerprints
import Foundation
import Testing
import WordProcessing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("Writing a Word document")
struct WordDocumentTests {
  @Test("the same document gives the same bytes, whatever the time of day")
  func sameBytes() throws {
    let document = Samples.document([.paragraph(WordParagraph("Kế hoạch")), .table(Samples.table)])
    let bytes = try document.bytes()
    #expect(try document.bytes() == bytes)
    #expect(bytes.starts(with: [0x50, 0x4B, 3, 4]))
    // The first part's time and date, by the archive's format: midnight, 1 January 1980.
    #expect(bytes[10..<14].elementsEqual([0, 0, 0x21, 0]))
  }

  @Test("every part is well-formed, and every part that is named is there")
  func parts() throws {
    var document = Samples.document([.paragraph(WordParagraph("Kế hoạch")), .table(Samples.table)])
    document.title = "A & B <\"c\">\u{1}"
    document.properties = ["seal": "x<y>&\"z\"", "a\u{2}": "ô"]
    document.footer = "1 < 2 & 3"
    let parts = Archives.parts(try document.bytes())
    for (name, bytes) in parts { #expect(XMLParser(data: Data(bytes)).parse(), "\(name)") }
    let types = String(decoding: try #require(parts["[Content_Types].xml"]), as: UTF8.self)
    for match in types.matches(of: /PartName="\/([^"]+)"/) {
      #expect(parts[String(match.1)] != nil, "\(match.1)")
    }
  }

  @Test(
    "text that could break the file is written as text",
    arguments: [
      "a<b>&\"c\"'d'</w:t>", "\u{0}\u{1}\u{8}x\u{1F}", "]]>", "dòng 1\ndòng 2\tcột", " hai đầu ",
      "\u{FFFE}a\u{FFFF}b",
      "Ộ\u{323}<\u{301}", "\r\n", "🙂 &amp;", "\u{EF00}￼", "<w:br/>",
    ])
  func hostile(text: String) throws {
    let document = Samples.document([
      .paragraph(WordParagraph(text)),
      .table(
        WordTable(
          widths: [100, 100], hasBorders: false,
          rows: [WordTable.Row([WordTable.Cell(text, style: "Normal"), WordTable.Cell("x", style: text)])])),
    ])
    let bytes = try document.bytes()
    let parts = Archives.parts(bytes)
    #expect(XMLParser(data: Data(try #require(parts["word/document.xml"]))).parse())
    #expect(try WordFile(bytes).content.digest == document.content.digest)
  }

  @Test("a section that starts anew counts its pages from 1; the last section is the document's")
  func sections() throws {
    var document = Samples.document([.paragraph(WordParagraph("một"))])
    document.sections.append(
      WordSection(page: Samples.page.turned, startsAnew: false, blocks: [.paragraph(WordParagraph("hai"))]))
    let parts = Archives.parts(try document.bytes())
    let xml = String(decoding: try #require(parts["word/document.xml"]), as: UTF8.self)
    #expect(xml.matches(of: /<w:sectPr>/).count == 2)
    #expect(xml.matches(of: /<w:headerReference/).count == 2)
    #expect(xml.matches(of: /<w:titlePg\/>/).count == 1)
    #expect(xml.contains("<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>"))
  }

  @Test("widths add up to the whole")
  func widths() {
    for weights in [[1, 1, 1], [4, 19, 12, 17], [0, 0], [7]] {
      let widths = WordTable.widths(weights, within: 9355)
      #expect(weights == [0, 0] ? widths == [0, 0] : widths.reduce(0, +) == 9355)
    }
    #expect(Samples.page.textWidth == WordPage.twips(165))
  }
}
