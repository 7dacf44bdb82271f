import Domain
import Testing

@testable import Files

@Suite struct SheetTests {
  /// The records of a CSV text with their lines, and what is said about it.
  private func read(_ text: String) throws -> (records: [[String]], lines: [Int], findings: [String]) {
    let findings = Findings()
    let file = try #require(SourceFile(name: "t.csv", bytes: Array(text.utf8), findings: findings))
    let sheet = Sheet(csv: file, findings: findings)
    let records = sheet.records.map { record in
      sheet.cells[record.cells].map { CellText.string(sheet.content($0)) }
    }
    return (records, sheet.records.map(\.line), findings.sorted.map { $0.text(.english) })
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func linesEndInThreeWays(_ end: String) throws {
    let (records, lines, findings) = try read("a,b\(end)1,2\(end)\(end)3,4")
    #expect(records == [["a", "b"], ["1", "2"], ["3", "4"]])
    #expect(lines == [1, 2, 4])
    #expect(findings.isEmpty)
  }

  @Test func theHeadingTellsTheSeparator() throws {
    #expect(try read("a;b\n1,5;2\n").records == [["a", "b"], ["1,5", "2"]])
    #expect(try read("a,b\n1;5,2\n").records == [["a", "b"], ["1;5", "2"]])
    #expect(try read("\n\"a;b;c\",b,c\n1,2,3\n").records == [["a;b;c", "b", "c"], ["1", "2", "3"]])
    #expect(try read("a\n1;2\n").records == [["a"], ["1;2"]])
  }

  @Test func quotedCellsKeepWhatIsInThem() throws {
    let (records, lines, findings) = try read(
      "a,b\n\"x, \"\"y\"\"\",\"one\r\ntwo\rthree\"\nlast, \"spaced\" \n")
    #expect(records == [["a", "b"], ["x, \"y\"", "one\ntwo\nthree"], ["last", "spaced"]])
    // A CRLF and a CR inside quotes are two line ends.
    #expect(lines == [1, 2, 5])
    #expect(findings.isEmpty)
  }

  @Test func cellsKnowTheirOwnLine() throws {
    let findings = Findings()
    let text = "a,b,c\n\"1\n2\",3,\"4\n\n5\"\n"
    let file = try #require(SourceFile(name: "t.csv", bytes: Array(text.utf8), findings: findings))
    let sheet = Sheet(csv: file, findings: findings)
    #expect(sheet.cells.map(\.line) == [1, 1, 1, 2, 3, 3])
  }

  @Test func spacesAroundCellsGo() throws {
    #expect(try read(" a ,\tb\n\u{A0}1\u{A0} , 2\u{A0}\n").records == [["a", "b"], ["1", "2"]])
  }

  @Test func emptyCellsStayAndBlankRowsGo() throws {
    #expect(
      try read("a,b,c\n,,\n,,x\n1,,\n , \n").records == [["a", "b", "c"], ["", "", "x"], ["1", "", ""]])
    #expect(try read("a,b,").records == [["a", "b", ""]])
    #expect(try read("").records == [])
    #expect(try read("\n\n").records == [])
  }

  @Test func aByteOrderMarkIsNoText() throws {
    #expect(try read("\u{FEFF}a,b\n").records == [["a", "b"]])
  }

  @Test func wrongQuotingIsReportedOnce() throws {
    let (records, _, findings) = try read("a,b\n1,\"two\n3,4\n")
    #expect(records.count == 2)
    #expect(
      findings == [
        "t.csv:2:2: error: “\"two⏎3,4⏎”: the quote that opens the cell is never closed; add a quote at the cell's end"
      ])
  }
}
