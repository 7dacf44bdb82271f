import Fingerprints
import Foundation
import Testing
import WordProcessing

@Suite("Reading a Word document")
struct WordFileTests {
  @Test("the seal and the content come back")
  func roundTrip() throws {
    let document = Samples.document([
      .paragraph(WordParagraph([WordRun("Kính gửi: ", isBold: true), WordRun("Chi bộ\tthôn Đông")])),
      .paragraph(WordParagraph("")), .table(Samples.table), .paragraph(WordParagraph("Nơi nhận:")),
    ])
    let file = try WordFile(try Samples.sealed(document))
    let seal = try #require(file.seal)
    #expect(seal.document == "bang-phan-cong")
    #expect(seal.identity.plan == String(repeating: "a", count: 64))
    #expect(seal.content == file.content.digest)
    var other = document
    other.sections[0].blocks.append(.paragraph(WordParagraph("thêm")))
    #expect(seal.content != other.content.digest)
  }

  @Test("runs, marks and boxes that other programs add make no difference")
  func resaved() throws {
    let plain = Archives.word(
      "<w:p><w:r><w:t>Chi bộ thôn Đông</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t><w:br/><w:t>b</w:t></w:r>"
        + "</w:p></w:tc><w:tc><w:p/></w:tc><w:tc><w:p><w:r><w:t>03/03/2021</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    )
    let saved = Archives.word(
      "<w:p><w:pPr><w:tabs><w:tab w:val=\"left\" w:pos=\"720\"/></w:tabs></w:pPr><w:bookmarkStart w:id=\"0\"/><w:r>"
        + "<w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">Chi </w:t></w:r><w:proofErr w:type=\"spellStart\"/><w:r>"
        + "<w:t>bộ</w:t></w:r><w:r><w:t xml:space=\"preserve\">  thôn Đ</w:t></w:r><w:ins><w:r><w:t>ông</w:t></w:r></w:ins>"
        + "<w:del><w:r><w:delText>Tây</w:delText></w:r></w:del></w:p><w:p><w:r><w:instrText> PAGE </w:instrText></w:r></w:p>"
        + "<w:sdt><w:sdtContent><w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p><w:p><w:r><w:t>b</w:t></w:r></w:p>"
        + "</w:tc><w:tc><w:p><w:r/></w:p></w:tc><w:tc><w:p><w:r><w:t>2021-03-03</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
        + "</w:sdtContent></w:sdt>")
    #expect(try SealedContent(word: plain).digest == SealedContent(word: saved).digest)
  }

  @Test(
    "a word, a cell, a row or a paragraph that changes is seen",
    arguments: [
      "<w:p><w:r><w:t>Chi bộ thôn Tây</w:t></w:r></w:p>", "<w:p><w:r><w:t>Chi bộ thônĐông</w:t></w:r></w:p>",
      "<w:p><w:r><w:t>Chi bộ</w:t></w:r></w:p><w:p><w:r><w:t>thôn Đông</w:t></w:r></w:p>", "<w:p/>",
      "<w:tbl><w:tr><w:tc><w:p/></w:tc><w:tc><w:p><w:r><w:t>Chi bộ thôn Đông</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
    ])
  func changes(body: String) throws {
    let plain = Archives.word("<w:p><w:r><w:t>Chi bộ thôn Đông</w:t></w:r></w:p>")
    #expect(try SealedContent(word: plain).digest != SealedContent(word: Archives.word(body)).digest)
  }

  @Test("what is no Word document, or was made to do harm, is refused")
  func refusals() throws {
    let whole = try Samples.document([.table(Samples.table)]).bytes()
    let body = "<w:p><w:r><w:t>&x;</w:t></w:r></w:p>"
    let files: [[UInt8]] = [
      [], Array("id,name\n".utf8), Array(whole.prefix(whole.count / 2)),
      [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1],
      Array("%PDF-1.7".utf8), Archives.zip([("xl/workbook.xml", Array("<workbook/>".utf8))]),
      Archives.zip([("word/document.xml", Array("<html/>".utf8))]),
      Archives.zip([("../word/document.xml", Array("<document/>".utf8))]),
      Archives.word("<w:p>"), Archives.word(body, declaration: "<!DOCTYPE d [<!ENTITY x \"y\">]>"),
      Archives.word(
        String(repeating: "<w:p><w:r>", count: 500) + String(repeating: "</w:r></w:p>", count: 500)),
      Archives.word(
        String(repeating: "<w:p><w:r><w:t>aaaaaaaaaaaaaaaaaaaa</w:t></w:r></w:p>", count: 400_000)),
    ]
    for bytes in files { #expect(throws: WordFault.self) { try WordFile(bytes) } }
  }

  /// With `WORD_SAMPLES` set to a folder of documents that another program has saved again.
  @Test("documents that another program saved again still bear what was sealed")
  func samples() throws {
    guard let folder = ProcessInfo.processInfo.environment["WORD_SAMPLES"] else { return }
    for name in try FileManager.default.contentsOfDirectory(atPath: folder) where name.hasSuffix(".docx") {
      let file = try WordFile(Array(try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name))))
      #expect(file.seal?.content == file.content.digest, "\(name)")
    }
  }
}
