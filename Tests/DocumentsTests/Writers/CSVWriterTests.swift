import Domain
import Fingerprints
import Testing

@testable import Documents

@Suite("CSV")
struct CSVWriterTests {
  /// The table without its seal.
  private func written(_ cells: [Cell]) throws -> String {
    let bytes = table(cells)
    let seal = try #require(DocumentSeal(in: bytes))
    return String(decoding: bytes, as: UTF8.self).replacing("," + seal.text, with: "").replacing(
      ",\r\n", with: "\r\n")
  }

  private func table(_ cells: [Cell]) -> [UInt8] {
    let columns = cells.indices.map { DocumentTable.Column("c\($0)", "C\($0)", width: 10) }
    let table = DocumentTable(.visits, title: "", columns: columns, rows: [cells])
    return CSVWriter.bytes(table, "bang", PlanIdentity(plan: "", scenario: ""))
  }

  @Test("has a byte-order mark, CRLF after every row, and quotes only where they are needed")
  func format() throws {
    let text = try written([
      .number(1), .text("a,b"), .text("nói \"vâng\""), .text("hai\ndòng"), .text("a; b"), .text(" x"), .empty,
      .date(Hamlet.day(3, 4)), .time(TimeOfDay(minute: 450)), .text("Đặng"),
    ])
    #expect(
      text == "\u{FEFF}C0,C1,C2,C3,C4,C5,C6,C7,C8,C9\r\n"
        + "1,\"a,b\",\"nói \"\"vâng\"\"\",\"hai\ndòng\",\"a; b\",\" x\",,2021-03-04,07:30,Đặng\r\n")
  }

  @Test("the seal heads a last, empty column and is that of the cells")
  func seal() throws {
    let text = String(decoding: table([.text("x"), .number(2)]), as: UTF8.self)
    let lines = text.split(separator: "\r\n")
    #expect(lines[1] == "x,2,")
    var content = SealedContent()
    content.row(["C0", "C1"])
    content.row(["x", "2"])
    let seal = try #require(DocumentSeal(lines[0].split(separator: ",")[2]))
    #expect(seal.document == "bang" && seal.content == content.digest)
  }

  @Test(
    "a text that looks like a formula gets one apostrophe, which a reader takes away again",
    arguments: [
      ("=1+1", "'=1+1"), ("+84", "'+84"), ("-x", "'-x"), ("@home", "'@home"), ("\tx", "'\tx"),
      ("'=1", "''=1"), ("''-1", "'''-1"), ("'quoted'", "'quoted'"), ("a=b", "a=b"), ("", ""), ("'", "'"),
    ])
  func formulas(text: String, expected: String) throws {
    let line = try written([.text(text)]).split(separator: "\r\n", omittingEmptySubsequences: false)[1]
    #expect(line == expected)
    // What the reader does: an apostrophe goes where what follows, apostrophes apart, starts a formula.
    let rest = line.drop { $0 == "'" }.first
    let isMarked = line.first == "'" && rest.map { "=+-@\t\r".contains($0) } == true
    #expect((isMarked ? line.dropFirst() : line[...]) == text[...])
  }
}
