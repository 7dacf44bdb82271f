import Glibc

/// Whole files in and out, with the system's reason where that fails.
enum TextFile {
  /// The bytes of a file.
  static func read(_ path: String) throws(ModelFileError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(path, "The file can't be opened") }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var status = stat()
    if fstat(descriptor, &status) == 0, status.st_size > 0 { bytes.reserveCapacity(Int(status.st_size)) }
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      if count == 0 { return bytes }
      if count < 0 {
        if errno == EINTR { continue }
        throw failure(path, "The file can't be read")
      }
      bytes.append(contentsOf: chunk[..<count])
    }
  }

  /// Replaces a file by a text.
  static func write(_ text: String, _ path: String) throws(ModelFileError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw failure(path, "The file can't be created") }
    var text = text
    let hasFailed = text.withUTF8 { bytes in
      var done = 0
      while done < bytes.count {
        let count = Glibc.write(descriptor, bytes.baseAddress.map { $0 + done }, bytes.count - done)
        if count < 0 && errno != EINTR { return true }
        done += max(count, 0)
      }
      return false
    }
    let reason = errno
    let isClosed = close(descriptor) == 0
    if hasFailed || !isClosed {
      if hasFailed { errno = reason }
      throw failure(path, "The file can't be written")
    }
  }

  private static func failure(_ path: String, _ what: String) -> ModelFileError {
    ModelFile.failure(path, "\(what): \(String(cString: strerror(errno))).")
  }
}
