import Domain
import Testing
import Workbooks

@Suite("Writing a workbook")
struct WorkbookTests {
  private func workbook() -> Workbook {
    var sheet = Worksheet("members")
    sheet.append(["Họ và tên", "Ngày"], style: CellStyle(isBold: true, fill: 0xDDE8F3, hasBorder: true))
    sheet.rows.append([
      Worksheet.Cell("=1+1", CellStyle(isLocked: false)),
      Worksheet.Cell(.day(Day(number: 18_628)), CellStyle(numberFormat: CellStyle.dateFormat)),
    ])
    sheet.notes = [Worksheet.Note(row: 0, column: 0, text: "Họ, đệm và tên")]
    sheet.validations = [
      CellValidation(CellRange(rows: 1...9, columns: 0...0), .list(["có", "không"]), severity: .warning)
    ]
    sheet.frozenRows = 1
    sheet.isProtected = true
    return Workbook(title: "Danh sách", sheets: [sheet])
  }

  @Test("The bytes are a ZIP archive and always the same")
  func sameBytes() throws {
    let bytes = try workbook().bytes()
    #expect(bytes.starts(with: [0x50, 0x4B, 3, 4]))
    #expect(try workbook().bytes() == bytes)
  }

  @Test("What the format has no room for is an error with its place")
  func refusals() {
    var long = Worksheet("members")
    long.append([.text(String(repeating: "a", count: 40_000))])
    #expect(throws: WorkbookError.self) { try Workbook(title: "", sheets: [long]).bytes() }
    let name = Worksheet("một tên trang dài hơn ba mươi mốt ký tự")
    #expect(throws: WorkbookError.self) { try Workbook(title: "", sheets: [name]).bytes() }
    #expect(throws: WorkbookError.self) {
      try Workbook(title: "", sheets: [Worksheet("a"), Worksheet("A")]).bytes()
    }
  }
}
