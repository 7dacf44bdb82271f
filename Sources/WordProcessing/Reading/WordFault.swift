public import Domain
import Workbooks

/// Why a file can't be read as a Word document: what it is, and what to do instead.
public struct WordFault: Error, Hashable, Sendable {
  /// What is wrong and what to do.
  public let message: Message

  init(_ vietnamese: String, _ english: String) { message = Message(vietnamese, english) }

  init(_ fault: WorkbookFault) {
    self.init(
      "không đọc được văn bản Word: \(fault.detail.vietnamese); hãy mở bằng Word hoặc LibreOffice rồi lưu lại thành .docx",
      "the Word document cannot be read: \(fault.detail.english); open it in Word or LibreOffice and save it as .docx again"
    )
  }

  /// Says what a file is that is no Word document, by its content; `nil` where it is a ZIP archive.
  init?(notZip bytes: [UInt8]) {
    if bytes.starts(with: [0x50, 0x4B, 3, 4]) { return nil }
    if bytes.isEmpty {
      self.init("tệp trống; hãy dùng tệp .docx", "the file is empty; use a .docx file")
    } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      self.init(
        "đây là văn bản có mật khẩu hoặc tệp Word đời cũ (.doc); hãy bỏ mật khẩu và lưu thành .docx",
        "this is a document with a password or an old Word file (.doc); remove the password and save it as .docx"
      )
    } else {
      self.init("tệp này không phải văn bản Word .docx", "this file is no .docx document")
    }
  }
}
