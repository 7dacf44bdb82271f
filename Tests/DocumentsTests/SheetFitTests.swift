import Testing
import Workbooks

@testable import Documents

@Suite struct SheetFitTests {
  @Test(arguments: [
    ("", 1), ("a", 1), ("0123456789", 1), ("0123456789 0", 2), ("\n", 2), ("a\n\nb", 3),
    // Eleven characters go on a line that is ten digits wide; letters with marks are one character each.
    ("Đảng uỷ xã", 1), ("Đảng uỷ xãã", 1), ("Đảng uỷ xã ã", 2),
    // What is longer than a line is broken.
    ("0123456789012345678901234", 3), ("ab 0123456789012", 3), (" a  b ", 1),
  ])
  func linesTakeWholeWords(_ text: String, _ lines: Int) {
    #expect(SheetFit.lines(text, width: 10) == lines)
  }

  @Test func columnsAreAsWideAsTheirLongestWord() {
    let rows = [["Nguyễn", "a b"], ["thường-trực", "c"]].map { row in
      row.map { Worksheet.Cell?.some(Worksheet.Cell(.text($0))) }
    }
    let fit = SheetFit(rows[...], shares: [0, 1])
    #expect(fit.widths == [12.5, 130])
    #expect(fit.heights.isEmpty)
  }
}
