import Domain
import Testing
import Workbooks

@Suite("Reading a workbook")
struct WorkbookFileTests {
  @Test("What was written is read back")
  func roundTrip() throws {
    var sheet = Worksheet("members")
    sheet.append(["Họ và tên", "Ngày", "Giờ"])
    sheet.rows.append([
      Worksheet.Cell("=1+1"),
      Worksheet.Cell(.day(Day(number: 18_628)), CellStyle(numberFormat: CellStyle.dateFormat)),
      Worksheet.Cell(.time(TimeOfDay(minute: 480)), CellStyle(numberFormat: CellStyle.timeFormat)),
    ])
    let file = try WorkbookFile(try Workbook(title: "", sheets: [sheet]).bytes())
    let content = try file.read(try #require(file.sheets.first))
    #expect(content.name == "members")
    let row = try #require(content.rows.last)
    #expect(row.number == 2)
    #expect(row.cells.map(\.value) == [.text("=1+1"), .number(44_197), .number(1.0 / 3)])
    #expect(row.cells.map(\.format) == [.plain, .date, .time])
  }

  @Test("What is no workbook, or only a part of one, is refused")
  func refusals() throws {
    let whole = try Workbook(title: "", sheets: [Worksheet("members")]).bytes()
    let files: [[UInt8]] = [
      [], Array("id,name\n".utf8), Array(whole.prefix(whole.count / 2)),
      [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1],
    ]
    for bytes in files { #expect(throws: WorkbookFault.self) { try WorkbookFile(bytes) } }
  }
}
