import Domain
import Testing

@testable import Fingerprints

@Suite("The seal of a document")
struct DocumentSealTests {
  private let identity = PlanIdentity(
    plan: String(repeating: "a1", count: 32), scenario: String(repeating: "0f", count: 32))

  @Test("is read back from its line, whatever the document is called")
  func line() {
    for name in ["bang-phan-cong", "lich/thanh-vien/Đồng chí, 1%", "a b"] {
      let seal = identity.seal(name, SealedContent())
      #expect(DocumentSeal(seal.text) == seal)
      #expect(seal.text.utf8.allSatisfy { $0 >= 32 && $0 < 127 && !"\"',;<>".utf8.contains($0) })
    }
    let nameless = PlanIdentity(plan: "", scenario: "").seal("x", SealedContent())
    #expect(DocumentSeal(nameless.text) == nameless)
  }

  @Test("is found in a text, and a broken one is none")
  func text() {
    let seal = identity.seal("bang-phan-cong", SealedContent())
    #expect(DocumentSeal(in: Array("# A\n<!-- \(seal.text) -->\n".utf8)) == seal)
    #expect(DocumentSeal(in: Array("TT,Mã,\(seal.text)\r\n1,a,\r\n".utf8)) == seal)
    #expect(DocumentSeal(in: Array("<meta content=\"\(seal.text)\">".utf8)) == seal)
    #expect(DocumentSeal(in: []) == nil)
    #expect(DocumentSeal(in: Array("phancong-seal/1 document=x plan=- scenario=-".utf8)) == nil)
    #expect(DocumentSeal("phancong-seal/2" + seal.text.dropFirst(15)) == nil)
    #expect(DocumentSeal(String(seal.text.dropLast())) == nil)
  }

  @Test("an edited document has another digest")
  func digest() {
    var (before, after) = (SealedContent(), SealedContent())
    before.row(["tuv-01", "xa-01"])
    after.row(["tuv-01", "xa-02"])
    #expect(before.digest != after.digest)
  }
}
