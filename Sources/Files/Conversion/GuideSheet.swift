import Domain
import Workbooks

/// The first sheet of a workbook: how to fill in the others.
struct GuideSheet {
  let language: Language

  func worksheet() -> Worksheet {
    var sheet = Worksheet(SheetNames.guide)
    func say(_ vietnamese: String, _ english: String) -> CellValue {
      .text(Message(vietnamese, english)(language))
    }
    let text = CellStyle(wraps: true, verticalAlignment: .top)
    sheet.append(
      [say("Dữ liệu phân công dự sinh hoạt", "Data for assigning visits")],
      style: CellStyle(isBold: true, size: 16))
    sheet.rows.append([])
    for line in GuideSheet.steps { sheet.append([.text(line(language))], style: text) }
    sheet.rows.append([])
    sheet.append(
      [say("Trang", "Sheet"), say("Nội dung", "Contents"), say("Cần không?", "Needed?")],
      style: TableSheet.optional)
    let bordered = CellStyle(hasBorder: true, wraps: true, verticalAlignment: .top)
    sheet.append(
      [
        .text(SheetNames.settings), say("Tên kế hoạch, năm, quy định", "Title, year, regimes"),
        say("bắt buộc", "required"),
      ],
      style: bordered)
    for schema in TableSchema.all {
      sheet.append(
        [
          .text(schema.name), .text(schema.title(language)),
          schema.isRequired ? say("bắt buộc", "required") : say("khi cần", "as needed"),
        ], style: bordered)
    }
    sheet.columns = [24, 70, 16].map { Worksheet.Column(width: $0) }
    for (row, cells) in sheet.rows.enumerated() where cells.count == 1 {
      sheet.merges.append(CellRange(rows: row...row, columns: 0...2))
      let count = if case .text(let text)? = cells[0]?.value { text.count } else { 0 }
      sheet.heights[row] = row == 0 ? 26 : 16 * Double(1 + count / 105)
    }
    sheet.page.isLandscape = false
    return sheet
  }

  private static let steps = [
    Message(
      "1. Trang scenario: ghi tên kế hoạch, năm và quy định.",
      "1. Sheet scenario: write title, year and regimes."),
    Message(
      "2. Lần lượt điền areas, organisations, members, mỗi dòng một địa bàn, một tổ chức, một đồng chí. Cột màu cam là bắt buộc. "
        + "Đặt con trỏ lên tiêu đề cột để xem giải thích; ô có danh sách thì bấm mũi tên để chọn.",
      "2. Fill in areas, organisations, members, one row each. Orange columns are required. Rest the pointer on a heading to "
        + "see what it means; where there is a list, choose from it."),
    Message(
      "3. Dòng bắt đầu bằng “\(WorkbookTable.exampleMark)” chỉ để minh họa, chương trình bỏ qua; xóa hay để lại đều được.",
      "3. Rows that begin with “\(WorkbookTable.exampleMark)” only show how; they are ignored and may stay or go."
    ),
    Message(
      "4. Các trang còn lại điền khi cần: nguyện vọng, cuộc họp riêng, lịch bận, ngày nghỉ, phân công các năm trước, việc đã quyết định.",
      "4. Fill in the other sheets as needed: registrations, single meetings, busy times, holidays, history, pins."
    ),
    Message(
      "5. Lưu lại (dạng .xlsx), rồi chạy: phancong check TỆP-NÀY.xlsx để soát dữ liệu, phancong plan TỆP-NÀY.xlsx để lập phương án.",
      "5. Save (as .xlsx), then run: phancong check FILE.xlsx to look for mistakes, phancong plan FILE.xlsx to plan."
    ),
    Message(
      "Được đổi thứ tự cột, thêm cột, thêm trang riêng, chèn dòng tên bảng phía trên. Đừng đổi tên các trang dưới đây.",
      "Columns may be reordered and added, sheets of your own added, titles put above. Don't rename the sheets below."
    ),
  ]
}
