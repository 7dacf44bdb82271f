import Domain
import Glibc

/// A text that goes to a file, which then is there whole or not at all, or to standard output.
enum TextOutput {
  /// Writes a text; without a path to standard output.
  static func write(_ text: String, to path: String?) throws(Failure) {
    guard let path else { return try Console.data(text) }
    try write(Array(text.utf8), to: path)
  }

  /// Writes bytes to a file.
  static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
    do throws(SystemError) {
      try put(bytes, at: path)
    } catch {
      throw Failure(
        .cannotCreate,
        Message(
          "không ghi được “\(path)”: \(error.reason.vietnamese)",
          "“\(path)” can't be written: \(error.reason.english)"))
    }
  }

  private static func put(_ bytes: [UInt8], at path: String) throws(SystemError) {
    let place = try FilePath(path)
    var status = stat()
    let exists = stat(place.path, &status) == 0
    if exists && status.st_mode & S_IFMT != S_IFREG {
      // A pipe or a device takes the bytes as they come; a folder refuses.
      let descriptor = try checked(open(place.path, O_WRONLY | O_CLOEXEC))
      defer { close(descriptor) }
      return try bytes.writeAll(to: descriptor)
    }
    try place.makeParent()
    let draft = try Draft(in: place.parent)
    defer { draft.discard() }
    try FolderTree.write([(place.name, bytes)], below: draft.path)
    let file = draft.path + "/" + place.name
    if exists { try checked(chmod(file, status.st_mode & 0o7777)) }
    try checked(rename(file, place.path))
    FolderTree.synchronise(place.parent)
  }
}
