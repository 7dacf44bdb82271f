/// Tells what a file is that is no workbook, by its content and not by its name.
enum FileKind {
  static let noWorkbook = WorkbookFault(
    "tệp nén này không phải sổ tính; hãy dùng tệp .xlsx", "this archive is no workbook; use an .xlsx file")

  /// Why the bytes cannot be a workbook; `nil` where they are a ZIP archive.
  static func fault(of bytes: [UInt8]) -> WorkbookFault? {
    if bytes.isEmpty {
      return WorkbookFault("tệp trống; hãy dùng tệp .xlsx", "the file is empty; use an .xlsx file")
    }
    if bytes.starts(with: [0x50, 0x4B, 3, 4]) { return nil }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      return WorkbookFault(
        "đây là sổ tính có mật khẩu hoặc tệp Excel đời cũ (.xls); hãy bỏ mật khẩu và lưu thành .xlsx",
        "this is a workbook with a password or an old Excel file (.xls); remove the password and save it as .xlsx"
      )
    }
    if bytes.starts(with: "%PDF".utf8) {
      return WorkbookFault(
        "đây là tệp PDF, không phải sổ tính .xlsx", "this is a PDF file, not an .xlsx workbook")
    }
    if bytes.prefix(4096).contains(0) {
      return WorkbookFault("tệp này không phải sổ tính .xlsx", "this file is no .xlsx workbook")
    }
    return WorkbookFault(
      "đây là văn bản (như CSV), không phải sổ tính; hãy mở bằng Excel rồi lưu thành .xlsx, "
        + "hoặc đặt các bảng CSV cùng scenario.toml vào một thư mục",
      "this is text (such as CSV), not a workbook; open it in Excel and save it as .xlsx, "
        + "or put the CSV tables with scenario.toml into a folder")
  }

  /// Why an archive cannot be a workbook.
  static func fault(of archive: Archive) -> WorkbookFault? {
    if archive.has("word/document.xml") {
      return WorkbookFault(
        "đây là văn bản Word, không phải sổ tính .xlsx", "this is a Word document, not an .xlsx workbook")
    }
    if archive.has("ppt/presentation.xml") {
      return WorkbookFault(
        "đây là tệp trình chiếu, không phải sổ tính .xlsx", "this is a presentation, not an .xlsx workbook")
    }
    if archive.has("xl/workbook.bin") {
      return WorkbookFault(
        "đây là sổ tính nhị phân (.xlsb); hãy lưu thành .xlsx",
        "this is a binary workbook (.xlsb); save it as .xlsx")
    }
    if archive.has("content.xml"), archive.has("mimetype") {
      return WorkbookFault(
        "đây là tệp OpenDocument (như .ods); hãy lưu thành .xlsx",
        "this is an OpenDocument file (such as .ods); save it as .xlsx")
    }
    return nil
  }
}
