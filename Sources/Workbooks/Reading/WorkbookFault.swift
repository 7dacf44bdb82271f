public import Domain

/// Why a file cannot be read as a workbook: where, what, and what to do instead.
public struct WorkbookFault: Error, Hashable, Sendable {
  /// The sheet, where one is concerned.
  public let sheet: String?
  /// The row, counted from 1.
  public let row: Int?
  /// What is wrong and what to do.
  public let message: Message
  /// What is wrong, in words that fit any file that is a ZIP archive of XML.
  package let detail: Message

  init(
    sheet: String? = nil, row: Int? = nil, _ vietnamese: String, _ english: String, detail: Message? = nil
  ) {
    self.sheet = sheet
    self.row = row
    message = Message(vietnamese, english)
    self.detail = detail ?? message
  }

  /// A workbook that is damaged or was made to do harm.
  package static func damaged(_ vietnamese: String, _ english: String) -> WorkbookFault {
    WorkbookFault(
      "sổ tính bị hỏng: \(vietnamese); hãy mở bằng Excel hoặc LibreOffice rồi lưu lại thành .xlsx",
      "the workbook is damaged: \(english); open it in Excel or LibreOffice and save it as .xlsx again",
      detail: Message(vietnamese, english))
  }
}
