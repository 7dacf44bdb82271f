import Domain
import Workbooks

/// The sheet of a workbook that has a row for each visit.
enum VisitSheet {
  /// What ZIP archives, and so workbooks, begin with.
  private static let archiveMark: [UInt8] = [0x50, 0x4B, 3, 4]

  /// The first sheet with the columns of the table of visits. `nil` where the bytes are no archive; a `nil` inside where
  /// they are one that has no such sheet or cannot be read, which is reported.
  static func find(in bytes: [UInt8], file: String, findings: Findings) -> Sheet?? {
    guard bytes.starts(with: archiveMark) else { return nil }
    do throws(WorkbookFault) {
      let workbook = try WorkbookFile(bytes)
      for reference in workbook.sheets {
        let content = try workbook.read(reference)
        guard hasVisits(content) else { continue }
        var table = WorkbookTable(
          content, schema: .visits, file: file, startsIn1904: workbook.startsIn1904, findings: findings)
        return .some(table.sheet())
      }
      findings.error(
        Place(file: file),
        "không có trang nào có mỗi lượt dự một hàng; hãy giữ trang “Lượt dự” và các cột Mã thành viên, Mã tổ chức, Ngày",
        "no sheet has a row for each visit; keep the sheet “Lượt dự” with the columns Mã thành viên, Mã tổ chức, Ngày"
      )
    } catch {
      findings.report(error.finding(file))
    }
    return .some(nil)
  }

  /// Whether a sheet has the columns of members, organisations and days.
  private static func hasVisits(_ content: SheetContent) -> Bool {
    guard let layout = SheetLayout(content, schema: .visits) else { return false }
    return Set(layout.columns.compactMap(\.schema?.key)).isSuperset(of: ["member", "organisation", "date"])
  }
}
