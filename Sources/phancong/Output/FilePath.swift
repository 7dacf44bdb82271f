import Glibc

/// A place in the file system, with its parent's links resolved so that siblings can be made beside it.
struct FilePath {
  /// The path as the user gave it, for messages.
  let written: String
  /// The folder that holds it; all links resolved where it exists.
  let parent: String
  /// Its own name in that folder.
  let name: String

  /// The whole path.
  var path: String { parent == "/" ? "/" + name : parent + "/" + name }

  /// Resolves a path whose last parts need not exist. Where it is a link to something, that is meant.
  init(_ written: String) throws(SystemError) {
    self.written = written
    var path = written
    while path.count > 1 && path.hasSuffix("/") { path.removeLast() }
    if let real = FilePath.resolved(path) { path = real }
    let parts = path.split(separator: "/", omittingEmptySubsequences: true)
    guard let last = parts.last, last != "..", last != "." else { throw SystemError(code: EBUSY) }
    let before = path.dropLast(last.utf8.count)
    name = String(last)
    let folder = before.isEmpty ? "." : String(before)
    parent = FilePath.resolved(folder) ?? FilePath.withoutLastSlash(folder)
  }

  /// The path without links, or `nil` where nothing is there.
  static func resolved(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  /// The name of a scenario's folder or workbook, without `.xlsx`.
  static func name(ofScenario path: String) -> String? {
    name(ofFolder: path).map { $0.lowercased().hasSuffix(".xlsx") ? String($0.dropLast(5)) : $0 }
  }

  /// The path of a folder that a workbook becomes: beside it, without `.xlsx`.
  static func name(ofWorkbook path: String) -> String {
    let path = trimmed(path)
    return path.lowercased().hasSuffix(".xlsx") ? String(path.dropLast(5)) : path + "-bang"
  }

  /// A path without slashes at the end.
  static func trimmed(_ path: String) -> String {
    var path = path
    while path.count > 1 && path.hasSuffix("/") { path.removeLast() }
    return path
  }

  /// The name of a folder, also of one that was written as `.` or with slashes at the end.
  static func name(ofFolder path: String) -> String? {
    (resolved(path) ?? path).split(separator: "/").last.map(String.init)
  }

  /// Makes the parent folder where it isn't there.
  func makeParent() throws(SystemError) { try FilePath.makeFolder(parent) }

  /// The nearest folder above that exists: what is made is made there.
  var existingAncestor: String {
    var path = parent
    while access(path, F_OK) != 0 {
      guard let slash = path.lastIndex(of: "/") else { return "." }
      path = slash == path.startIndex ? "/" : String(path[..<slash])
    }
    return path
  }

  private static func makeFolder(_ path: String) throws(SystemError) {
    if access(path, F_OK) == 0 { return }
    if let slash = path.lastIndex(of: "/"), slash != path.startIndex {
      try makeFolder(withoutLastSlash(String(path[..<slash])))
    }
    if mkdir(path, 0o777) != 0 && errno != EEXIST { throw SystemError.last }
  }

  private static func withoutLastSlash(_ path: String) -> String {
    path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }
}
