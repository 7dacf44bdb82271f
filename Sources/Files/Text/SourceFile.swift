#if canImport(Glibc)
  import Glibc
#else
  import Foundation
#endif

/// A text file in memory: valid UTF-8 without byte-order mark and without NUL.
struct SourceFile {
  /// The name that findings show.
  let name: String
  /// The text.
  let bytes: [UInt8]
  /// The sheet whose rows are the lines, where the text was made from one.
  var rows: SheetRows?

  /// Larger files are refused: no table of a scenario comes near.
  static let largestSize = 64 << 20

  /// What is at a path.
  enum Presence {
    case absent, file, folder
  }

  /// What is at the path; links are followed.
  static func presence(_ path: String) -> Presence {
    var status = stat()
    guard stat(path, &status) == 0 else { return .absent }
    return status.st_mode & S_IFMT == S_IFDIR ? .folder : .file
  }

  /// Text from memory, checked like a file's.
  init?(name: String, bytes: [UInt8], findings: Findings) {
    self.name = name
    findings.opened(name)
    guard let text = SourceFile.checked(bytes, name: name, findings: findings) else { return nil }
    self.bytes = text
  }

  /// Reads a file; what keeps it from being read is reported and the result is `nil`.
  init?(path: String, name: String, findings: Findings) {
    findings.opened(name)
    guard let bytes = SourceFile.contents(of: path, name: name, findings: findings) else { return nil }
    self.init(name: name, bytes: bytes, findings: findings)
  }

  /// The number of the line, counted from 1, in which the byte lies.
  static func line(ofByte offset: Int, in bytes: [UInt8]) -> Int {
    var line = 1
    for index in 0..<min(offset, bytes.count) {
      if bytes[index] == 10 || (bytes[index] == 13 && (index + 1 == bytes.count || bytes[index + 1] != 10)) {
        line += 1
      }
    }
    return line
  }

  /// The bytes of a file; what keeps it from being read is reported and the result is `nil`.
  static func contents(of path: String, name: String, findings: Findings) -> [UInt8]? {
    // Not blocking: opening a named pipe would wait for a writer that never comes.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      let reason = errno
      if reason == ENOENT || reason == ENOTDIR {
        findings.missing(name, "không có tệp này; hãy tạo tệp", "there is no such file; create it")
      } else {
        let why = String(cString: strerror(reason))
        findings.missing(
          name, "không đọc được tệp (\(why)); hãy kiểm tra quyền đọc",
          "the file cannot be read (\(why)); check its permissions")
      }
      return nil
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      findings.missing(
        name, "đây không phải là tệp thường; hãy thay bằng một tệp",
        "this is not an ordinary file; put a file in its place")
      return nil
    }
    guard status.st_size <= largestSize else {
      findings.error(
        name, "tệp quá lớn (\(status.st_size >> 20) MB); tối đa \(largestSize >> 20) MB",
        "the file is too large (\(status.st_size >> 20) MB); at most \(largestSize >> 20) MB")
      return nil
    }
    let size = Int(status.st_size)
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let got = read(descriptor, buffer.baseAddress.map { $0 + count }, size - count)
        if got < 0 && errno == EINTR { continue }
        if got < 0 { failure = errno }
        if got <= 0 { break }
        count += got
      }
    }
    guard failure == 0 else {
      let why = String(cString: strerror(failure))
      findings.missing(name, "không đọc được tệp (\(why))", "the file cannot be read (\(why))")
      return nil
    }
    return bytes
  }

  private static func checked(_ bytes: [UInt8], name: String, findings: Findings) -> [UInt8]? {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      findings.error(
        name, line: 1, "tệp ghi theo UTF-16; hãy lưu lại theo UTF-8 (Excel: “CSV UTF-8”)",
        "the file is UTF-16; save it as UTF-8 (in Excel: “CSV UTF-8”)")
      return nil
    }
    if bytes.starts(with: [0x50, 0x4B, 3, 4]) {
      findings.error(
        name, "đây là sổ tính Excel (hoặc tệp ZIP), không phải văn bản; hãy lưu từng trang thành “CSV UTF-8”",
        "this is an Excel workbook (or ZIP archive), not text; save its sheets as “CSV UTF-8”")
      return nil
    }
    if let offset = bytes.firstIndex(of: 0) {
      findings.error(
        name, line: line(ofByte: offset, in: bytes),
        "có byte NUL (byte thứ \(offset + 1)); hãy lưu lại tệp dưới dạng văn bản UTF-8",
        "NUL byte (byte \(offset + 1)); save the file as plain UTF-8 text")
      return nil
    }
    do throws(Unicode.UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      let offset = error.byteOffsets.lowerBound
      findings.error(
        name, line: line(ofByte: offset, in: bytes),
        "không phải UTF-8 (byte thứ \(offset + 1)); hãy lưu lại tệp theo UTF-8 (Excel: “CSV UTF-8”)",
        "not UTF-8 (byte \(offset + 1)); save the file as UTF-8 (in Excel: “CSV UTF-8”)")
      return nil
    }
    return bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
  }
}
