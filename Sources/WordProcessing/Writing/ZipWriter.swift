import CZip

/// Packs parts into a ZIP archive in memory with libzip.
///
/// Every part bears the first date that the format knows, so that the same parts give the same bytes.
enum ZipWriter {
  /// 1 January 1980 in the format's own counting.
  private static let date: zip_uint16_t = 1 << 5 | 1
  /// XML repeats itself so much that the quickest packing is within a few percent of the closest.
  private static let level: zip_uint32_t = 3

  /// The archive. The corresponding C functions are `zip_open_from_source`, `zip_file_add` and `zip_close`.
  static func bytes(of parts: [(name: String, bytes: [UInt8])]) throws(WordError) -> [UInt8] {
    var error = zip_error_t()
    guard let target = zip_source_buffer_create(nil, 0, 0, &error) else { throw failure(&error) }
    guard let archive = zip_open_from_source(target, ZIP_TRUNCATE, &error) else {
      zip_source_free(target)
      throw failure(&error)
    }
    // Closing the archive lets go of its source, which is read afterwards.
    zip_source_keep(target)
    defer { zip_source_free(target) }
    try add(parts[...], to: archive)
    return try contents(of: target)
  }

  /// Adds the parts and closes the archive: libzip reads their bytes not before then, so they stay where they are.
  private static func add(
    _ parts: ArraySlice<(name: String, bytes: [UInt8])>, to archive: OpaquePointer
  ) throws(WordError) {
    guard let part = parts.first else {
      guard zip_close(archive) == 0 else {
        let failure = WordError(String(cString: zip_strerror(archive)))
        zip_discard(archive)
        throw failure
      }
      return
    }
    let result = part.bytes.withUnsafeBytes { buffer -> Result<Void, WordError> in
      guard let source = zip_source_buffer(archive, buffer.baseAddress, zip_uint64_t(buffer.count), 0) else {
        return failed(archive)
      }
      let index = zip_file_add(archive, part.name, source, zip_flags_t(ZIP_FL_ENC_UTF_8))
      guard index >= 0 else {
        zip_source_free(source)
        return failed(archive)
      }
      let place = zip_uint64_t(index)
      guard zip_set_file_compression(archive, place, ZIP_CM_DEFLATE, level) == 0,
        zip_file_set_dostime(archive, place, 0, date, 0) == 0
      else { return failed(archive) }
      return Result { () throws(WordError) in try add(parts.dropFirst(), to: archive) }
    }
    try result.get()
  }

  private static func failed(_ archive: OpaquePointer) -> Result<Void, WordError> {
    let failure = WordError(String(cString: zip_strerror(archive)))
    zip_discard(archive)
    return .failure(failure)
  }

  private static func contents(of source: OpaquePointer) throws(WordError) -> [UInt8] {
    guard zip_source_open(source) == 0 else { throw WordError("libzip could not read what it wrote") }
    defer { zip_source_close(source) }
    guard zip_source_seek(source, 0, SEEK_END) == 0, case let size = zip_source_tell(source), size >= 0,
      zip_source_seek(source, 0, SEEK_SET) == 0
    else { throw WordError("libzip could not read what it wrote") }
    var bytes = [UInt8](repeating: 0, count: Int(size))
    var count = 0
    while count < bytes.count {
      let got = bytes.withUnsafeMutableBytes { buffer in
        zip_source_read(source, buffer.baseAddress.map { $0 + count }, zip_uint64_t(buffer.count - count))
      }
      guard got > 0 else { throw WordError("libzip could not read what it wrote") }
      count += Int(got)
    }
    return bytes
  }

  private static func failure(_ error: inout zip_error_t) -> WordError {
    let text = String(cString: zip_error_strerror(&error))
    zip_error_fini(&error)
    return WordError(text)
  }
}
