import Foundation

/// Folders for tests, and the project's own.
enum Workspace {
  /// The project's folder.
  static let project = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

  /// The example that is small enough to follow by hand.
  static let tiny = project + "/scenarios/tiny"

  /// A new empty folder.
  static func folder() throws -> String {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("phancong-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: path, withIntermediateDirectories: true)
    return path.resolvingSymlinksInPath().path
  }

  /// Uses a new empty folder and removes it again.
  static func withFolder<Result>(_ use: (String) throws -> Result) throws -> Result {
    let path = try folder()
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try use(path)
  }

  /// Every file below a folder with its contents, by path.
  static func contents(of folder: String) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for path in FileManager.default.enumerator(atPath: folder) ?? FileManager.DirectoryEnumerator() {
      guard let path = path as? String else { continue }
      let url = URL(fileURLWithPath: folder + "/" + path)
      if try url.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true {
        files[path] = try Data(contentsOf: url)
      }
    }
    return files
  }

  /// What lies directly in a folder, sorted.
  static func names(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  }

  /// A copy of a scenario with pieces of its files replaced.
  static func copy(
    of scenario: String = tiny, to folder: String,
    replacing changes: [(file: String, piece: String, other: String)]
  ) throws {
    try FileManager.default.copyItem(atPath: scenario, toPath: folder)
    for change in changes { try edit(folder + "/" + change.file, change.piece, change.other) }
  }

  /// Replaces a piece of a file, which must be there.
  static func edit(_ path: String, _ piece: String, _ other: String) throws {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    guard text.contains(piece) else { throw Missing(piece: piece, path: path) }
    try text.replacingOccurrences(of: piece, with: other).write(
      toFile: path, atomically: false, encoding: .utf8)
  }

  /// A piece to be replaced that is not there: the test is out of date.
  struct Missing: Error {
    let piece: String
    let path: String
  }
}
