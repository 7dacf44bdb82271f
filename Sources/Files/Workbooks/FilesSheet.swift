import Domain
import Foundation
import Workbooks

/// The sheet with the files of a scenario that are no tables: calendars and regime files.
///
/// Consecutive rows of one path are the lines of one file. What is not plain text of one kind of line ends is written in
/// base 64.
enum FilesSheet {
  /// How the rows of a file become its bytes.
  enum Encoding: String, CaseIterable {
    /// Lines that end with a line feed.
    case lines = "LF"
    /// Lines that end with carriage return and line feed, as calendars have them.
    case calendarLines = "CRLF"
    /// Bytes in base 64.
    case base64
  }

  /// The headings: path, encoding, content.
  static let headings = [
    Message("Đường dẫn", "path"), Message("Cách ghi", "encoding"), Message("Nội dung", "content"),
  ]
  /// The most characters of one cell, as far as this sheet is concerned.
  static let longestCell = 30_000

  /// Whether a file may be carried under this path: below the scenario, and none of its own parts.
  static func allows(_ path: String) -> Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let own = [ScenarioSettings.file] + TableSchema.all.map(\.file)
    return !path.isEmpty && path.utf8.count <= 400
      && parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." && $0.utf8.count <= 200 }
      && !path.utf8.contains { $0 < 32 || $0 == 92 || $0 == 127 } && !own.contains(path.lowercased())
  }

  /// The files of a sheet by path; what is wrong is reported.
  static func read(_ content: SheetContent, file: String, findings: Findings) -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    /// Their paths in small letters: on some disks these are one.
    var taken: Set<String> = []
    var size = 0
    var open: (path: String, encoding: Encoding, text: String)?
    var refused: String?
    func close() {
      guard let (path, encoding, text) = open else { return }
      open = nil
      switch encoding {
      case .lines, .calendarLines: files[path] = Array(text.utf8)
      case .base64: files[path] = Data(base64Encoded: text).map { Array($0) } ?? []
      }
    }
    func report(_ row: SheetContent.Row, _ letters: String, _ value: String, _ message: Message) {
      findings.error(
        Place(file: file, sheet: content.name, line: row.number, letters: letters), value: value,
        message.vietnamese, message.english)
    }
    for row in content.rows {
      func text(_ column: Int) -> String { row.cells.first { $0.column == column }?.title ?? "" }
      size += text(0).utf8.count + text(2).utf8.count
      guard size <= SourceFile.largestSize else {
        let most = SourceFile.largestSize >> 20
        report(
          row, "C", "",
          Message(
            "các tệp kèm theo quá lớn; tối đa \(most) MB", "the files are too large; at most \(most) MB"))
        break
      }
      let path = CellText.string(Array(text(0).utf8)[...].trimmed)
      if row.number == content.rows.first?.number,
        [headings[0].vietnamese, headings[0].english].contains(where: {
          FoldedText.of($0) == FoldedText.of(path)
        })
      {
        continue
      }
      if path == refused { continue }
      if path != open?.path || !text(1).isEmpty {
        close()
        refused = path
        guard allows(path) else {
          report(
            row, "A", path,
            Message(
              "đường dẫn phải nằm trong dữ liệu, như calendars/tuv-01.ics; hãy sửa hoặc xóa hàng",
              "the path must lie within the scenario, such as calendars/tuv-01.ics; correct it or delete the row"
            ))
          continue
        }
        guard taken.insert(path.lowercased()).inserted else {
          report(
            row, "A", path,
            Message("tệp này đã có ở trên; hãy bỏ một", "the file is there already, further up; remove one"))
          continue
        }
        guard let encoding = Encoding(rawValue: text(1).isEmpty ? "LF" : text(1)) else {
          report(
            row, "B", text(1), Message("phải là LF, CRLF hoặc base64", "must be LF, CRLF or base64"))
          continue
        }
        refused = nil
        open = (path, encoding, "")
      }
      switch open?.encoding {
      case .lines: open?.text += text(2) + "\n"
      case .calendarLines: open?.text += text(2) + "\r\n"
      case .base64: open?.text += text(2)
      case nil: break
      }
    }
    close()
    return files
  }

  /// The rows of a file: encoding on the first, one cell of content each.
  static func rows(_ bytes: [UInt8]) -> (encoding: Encoding, cells: [String]) {
    for encoding in [Encoding.lines, .calendarLines] {
      let end = encoding == .lines ? "\n" : "\r\n"
      // Compared byte by byte: as text, `\r\n` is one character.
      let text = String(decoding: bytes, as: UTF8.self)
      var lines = text.components(separatedBy: end)
      guard lines.popLast() == "", !lines.isEmpty else { continue }
      let isPlain = lines.allSatisfy { line in
        line.unicodeScalars.count <= longestCell
          && line.unicodeScalars.allSatisfy { $0.value >= 32 || $0 == "\t" }
      }
      if isPlain, Array(lines.map { $0 + end }.joined().utf8) == bytes { return (encoding, lines) }
    }
    let text = Array(Data(bytes).base64EncodedString().utf8)
    let cells = stride(from: 0, to: max(1, text.count), by: longestCell).map {
      String(decoding: text[$0..<min(text.count, $0 + longestCell)], as: UTF8.self)
    }
    return (.base64, cells)
  }
}
