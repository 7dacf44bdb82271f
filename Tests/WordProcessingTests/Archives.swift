import CZip

/// Archives as others may make them.
enum Archives {
  /// An archive of parts, packed as tightly as can be.
  static func zip(_ parts: [(String, [UInt8])]) -> [UInt8] {
    var error = zip_error_t()
    guard let target = zip_source_buffer_create(nil, 0, 0, &error),
      let archive = zip_open_from_source(target, ZIP_TRUNCATE, &error)
    else { return [] }
    zip_source_keep(target)
    defer { zip_source_free(target) }
    for (name, bytes) in parts {
      let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, bytes.count), alignment: 1)
      copy.copyBytes(from: bytes)
      let source = zip_source_buffer(archive, copy.baseAddress, zip_uint64_t(bytes.count), 1)
      zip_file_add(archive, name, source, 0)
    }
    zip_close(archive)
    zip_source_open(target)
    zip_source_seek(target, 0, SEEK_END)
    var result = [UInt8](repeating: 0, count: Int(zip_source_tell(target)))
    zip_source_seek(target, 0, SEEK_SET)
    zip_source_read(target, &result, zip_uint64_t(result.count))
    zip_source_close(target)
    return result
  }

  /// A Word document with a body.
  static func word(_ body: String, declaration: String = "") -> [UInt8] {
    let space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    return zip([
      (
        "word/document.xml",
        Array("\(declaration)<w:document xmlns:w=\"\(space)\"><w:body>\(body)</w:body></w:document>".utf8)
      )
    ])
  }

  /// The parts of an archive with their dates, by name.
  static func parts(_ bytes: [UInt8]) -> [String: [UInt8]] {
    var error = zip_error_t()
    return bytes.withUnsafeBytes { buffer in
      guard let source = zip_source_buffer_create(buffer.baseAddress, zip_uint64_t(buffer.count), 0, &error),
        let archive = zip_open_from_source(source, ZIP_RDONLY, &error)
      else { return [:] }
      defer { zip_discard(archive) }
      var parts: [String: [UInt8]] = [:]
      for index in 0..<zip_uint64_t(zip_get_num_entries(archive, 0)) {
        var status = zip_stat_t()
        zip_stat_index(archive, index, 0, &status)
        var content = [UInt8](repeating: 0, count: Int(status.size))
        let file = zip_fopen_index(archive, index, 0)
        zip_fread(file, &content, status.size)
        zip_fclose(file)
        parts[String(cString: status.name)] = content
      }
      return parts
    }
  }
}
