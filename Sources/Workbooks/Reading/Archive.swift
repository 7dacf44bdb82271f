import CZip
import Domain

/// A ZIP archive in memory, of which single parts are unpacked as a stream. Nothing is ever written to the disk.
package final class Archive {
  private let archive: OpaquePointer
  /// libzip reads from here as long as the archive is open.
  private let storage: UnsafeMutableRawPointer
  private var places: [String: zip_uint64_t] = [:]

  /// The names of all parts.
  package var names: some Collection<String> { places.keys }

  /// Opens an archive; one that is damaged, encrypted or has names that lead out of it is refused.
  package init(_ bytes: [UInt8]) throws(WorkbookFault) {
    guard bytes.count <= ReadingLimits.fileSize else {
      let most = ReadingLimits.fileSize >> 20
      throw WorkbookFault(
        "tệp quá lớn (\(bytes.count >> 20) MB); tối đa \(most) MB",
        "the file is too large (\(bytes.count >> 20) MB); at most \(most) MB")
    }
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, bytes.count), alignment: 1)
    copy.copyBytes(from: bytes)
    guard let storage = copy.baseAddress else { throw .damaged("hết bộ nhớ", "out of memory") }
    self.storage = storage
    var error = zip_error_t()
    guard let source = zip_source_buffer_create(storage, zip_uint64_t(bytes.count), 0, &error),
      let archive = zip_open_from_source(source, ZIP_RDONLY, &error)
    else {
      storage.deallocate()
      throw .damaged(
        "tệp ZIP không đọc được, có lẽ bị cắt cụt", "its ZIP archive cannot be read, perhaps it was cut off")
    }
    self.archive = archive
    try list()
  }

  deinit {
    zip_discard(archive)
    storage.deallocate()
  }

  /// Whether there is a part of this name.
  package func has(_ name: String) -> Bool { places[name] != nil }

  /// Unpacks a part piece by piece, until the reader has seen enough and returns `false`.
  ///
  /// The corresponding C functions are `zip_fopen_index` and `zip_fread`, which also checks the checksum at the end.
  func read(
    _ name: String, _ reader: (UnsafeRawBufferPointer) throws(WorkbookFault) -> Bool
  ) throws(WorkbookFault) {
    guard let place = places[name] else {
      throw .damaged("thiếu phần \(name)", "the part \(name) is missing")
    }
    var status = zip_stat_t()
    guard zip_stat_index(archive, place, 0, &status) == 0 else { throw unreadable(name) }
    guard status.encryption_method == ZIP_EM_NONE else { throw Archive.encrypted }
    guard status.size <= ReadingLimits.partSize, !isBomb(status.size, packed: status.comp_size) else {
      throw Archive.bomb
    }
    guard let file = zip_fopen_index(archive, place, 0) else { throw unreadable(name) }
    defer { zip_fclose(file) }
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    defer { buffer.deallocate() }
    // The sizes that an archive states may be lies: what comes out is counted.
    var total: zip_uint64_t = 0
    while true {
      let count = zip_fread(file, buffer.baseAddress, zip_uint64_t(buffer.count))
      guard count >= 0 else { throw unreadable(name) }
      if count == 0 { return }
      total += zip_uint64_t(count)
      guard total <= ReadingLimits.partSize, !isBomb(total, packed: status.comp_size) else {
        throw Archive.bomb
      }
      guard try reader(UnsafeRawBufferPointer(rebasing: buffer[..<Int(count)])) else { return }
    }
  }

  private func list() throws(WorkbookFault) {
    let count = zip_get_num_entries(archive, 0)
    guard count <= ReadingLimits.parts else {
      throw .damaged("có quá nhiều phần (\(count))", "it has too many parts (\(count))")
    }
    for index in 0..<zip_uint64_t(max(0, count)) {
      guard let pointer = zip_get_name(archive, index, 0) else { throw unreadable("\(index + 1)") }
      let name = String(cString: pointer)
      guard !name.hasPrefix("/"), !name.contains("\\"), !name.split(separator: "/").contains("..") else {
        throw WorkbookFault(
          "tệp nén có tên “\(name)” dẫn ra ngoài; đây không phải sổ tính do Excel hay LibreOffice ghi",
          "the archive has a name “\(name)” that leads out of it; Excel and LibreOffice write no such workbook",
          detail: Message(
            "tệp nén có tên “\(name)” dẫn ra ngoài", "the archive has a name “\(name)” that leads out of it"))
      }
      guard places.updateValue(index, forKey: name) == nil else {
        throw .damaged("phần \(name) có hai lần", "the part \(name) is there twice")
      }
    }
  }

  private func isBomb(_ size: zip_uint64_t, packed: zip_uint64_t) -> Bool {
    size > zip_uint64_t(ReadingLimits.smallPart) && size / zip_uint64_t(ReadingLimits.ratio) > packed
  }

  private func unreadable(_ name: String) -> WorkbookFault {
    .damaged("không giải nén được phần \(name)", "the part \(name) cannot be unpacked")
  }

  static let encrypted = WorkbookFault(
    "sổ tính có mật khẩu; hãy bỏ mật khẩu (Tệp → Thông tin → Bảo vệ sổ tính) rồi lưu lại",
    "the workbook has a password; remove it (File → Info → Protect Workbook) and save it again",
    detail: Message("tệp có mật khẩu", "it has a password"))
  private static let bomb = WorkbookFault(
    "tệp nén nở ra quá lớn, có thể là tệp phá hoại; hãy chỉ dùng sổ tính mà mình biết nguồn gốc",
    "the archive unpacks to far too much, it may be made to do harm; use only workbooks whose origin you know",
    detail: Message(
      "tệp nén nở ra quá lớn, có thể là tệp phá hoại",
      "the archive unpacks to far too much, it may be made to do harm"))
}
