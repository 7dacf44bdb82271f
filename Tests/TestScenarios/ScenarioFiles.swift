public import Foundation

/// The files of a scenario in memory, to be changed and written to a folder of their own.
public struct ScenarioFiles: Sendable {
  /// Contents by path relative to the folder.
  public var contents: [String: Data]
  /// Folders that stand where a file should be.
  public var folders: [String] = []
  /// Files that nobody may read.
  public var unreadable: [String] = []

  /// Files with the given texts.
  public init(_ texts: [String: String]) { contents = texts.mapValues { Data($0.utf8) } }

  /// The text of a file; empty where there is none.
  public subscript(_ path: String) -> String {
    get { contents[path].map { String(decoding: $0, as: UTF8.self) } ?? "" }
    set { contents[path] = Data(newValue.utf8) }
  }

  /// Replaces a piece of a file's text, which must be there.
  public mutating func replace(_ path: String, _ piece: String, with other: String) {
    let text = self[path]
    precondition(text.contains(piece), "\(path) has no “\(piece)”")
    self[path] = text.replacingOccurrences(of: piece, with: other)
  }

  /// Adds lines at the end of a file.
  public mutating func append(_ path: String, _ lines: String...) {
    self[path] += lines.map { $0 + "\n" }.joined()
  }

  /// Writes everything to a new folder below the temporary one and returns its path.
  public func write() throws -> String {
    let manager = FileManager.default
    let folder = manager.temporaryDirectory.appendingPathComponent("scenario-" + UUID().uuidString).path
    try manager.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for path in folders {
      try manager.createDirectory(atPath: folder + "/" + path, withIntermediateDirectories: true)
    }
    for (path, data) in contents {
      let file = folder + "/" + path
      let parent = (file as NSString).deletingLastPathComponent
      try manager.createDirectory(atPath: parent, withIntermediateDirectories: true)
      try data.write(to: URL(fileURLWithPath: file))
    }
    for path in unreadable {
      try manager.setAttributes([.posixPermissions: 0], ofItemAtPath: folder + "/" + path)
    }
    return folder
  }

  /// Writes everything to a new folder, uses it and removes it again.
  public func withFolder<Result>(_ use: (String) throws -> Result) throws -> Result {
    let folder = try write()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    return try use(folder)
  }
}
