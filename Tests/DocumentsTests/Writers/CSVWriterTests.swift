import Domain
import Testing

@testable import Documents

@Suite("CSV")
struct CSVWriterTests {
  private func written(_ cells: [Cell]) -> String {
    let columns = cells.indices.map { DocumentTable.Column("c\($0)", "C\($0)", width: 10) }
    let table = DocumentTable(.visits, title: "", columns: columns, rows: [cells])
    return String(decoding: CSVWriter.bytes(table), as: UTF8.self)
  }

  @Test("has a byte-order mark, CRLF after every row, and quotes only where they are needed")
  func format() {
    let text = written([
      .number(1), .text("a,b"), .text("nói \"vâng\""), .text("hai\ndòng"), .text("a; b"), .text(" x"), .empty,
      .date(Hamlet.day(3, 4)), .time(TimeOfDay(minute: 450)), .text("Đặng"),
    ])
    #expect(
      text == "\u{FEFF}C0,C1,C2,C3,C4,C5,C6,C7,C8,C9\r\n"
        + "1,\"a,b\",\"nói \"\"vâng\"\"\",\"hai\ndòng\",\"a; b\",\" x\",,2021-03-04,07:30,Đặng\r\n")
  }

  @Test(
    "a text that looks like a formula gets one apostrophe, which a reader takes away again",
    arguments: [
      ("=1+1", "'=1+1"), ("+84", "'+84"), ("-x", "'-x"), ("@home", "'@home"), ("\tx", "'\tx"),
      ("'=1", "''=1"), ("''-1", "'''-1"), ("'quoted'", "'quoted'"), ("a=b", "a=b"), ("", ""), ("'", "'"),
    ])
  func formulas(text: String, expected: String) {
    let line = written([.text(text)]).split(separator: "\r\n", omittingEmptySubsequences: false)[1]
    #expect(line == expected)
    // What the reader does: an apostrophe goes where what follows, apostrophes apart, starts a formula.
    let rest = line.drop { $0 == "'" }.first
    let isMarked = line.first == "'" && rest.map { "=+-@\t\r".contains($0) } == true
    #expect((isMarked ? line.dropFirst() : line[...]) == text[...])
  }
}
