#if canImport(Glibc)
  import Glibc
#else
  import Foundation
#endif

/// A scenario in a folder: `scenario.toml`, CSV tables, and calendars in `calendars/`.
struct FolderSource: ScenarioSource {
  private let folder: String

  /// The folder that holds the iCalendar files.
  static let calendarFolder = "calendars"

  /// A folder; `nil` where there is none, which is reported.
  init?(_ folder: String, _ findings: Findings) {
    self.folder = folder
    guard SourceFile.presence(folder) != .folder else { return }
    if SourceFile.presence(folder) == .file {
      findings.missing(
        folder, "đây là tệp, không phải thư mục; hãy chỉ ra thư mục có scenario.toml",
        "this is a file, not a folder; name the folder with scenario.toml")
    } else {
      findings.missing(
        folder, "không có thư mục này; hãy kiểm tra đường dẫn", "there is no such folder; check the path")
    }
    return nil
  }

  func settings(_ findings: Findings) -> SourceFile? { file(ScenarioSettings.file, findings) }

  func sheet(_ schema: TableSchema, _ findings: Findings) -> Sheet? {
    if !schema.isRequired && SourceFile.presence(path(schema.file)) == .absent { return nil }
    return file(schema.file, findings).map { Sheet(csv: $0, findings: findings) }
  }

  var calendarNames: [String] {
    FolderSource.names(in: path(FolderSource.calendarFolder))
  }

  /// The names in a folder, sorted; none where it cannot be read.
  static func names(in folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      // Hidden ones are somebody else's.
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  func hasFile(_ path: String) -> Bool { SourceFile.presence(self.path(path)) == .file }

  func file(_ path: String, _ findings: Findings) -> SourceFile? {
    SourceFile(path: self.path(path), name: path, findings: findings)
  }

  /// The bytes of a file, whatever they are; `nil` where it cannot be read, which is reported.
  func bytes(of path: String, _ findings: Findings) -> [UInt8]? {
    SourceFile.contents(of: self.path(path), name: path, findings: findings)
  }

  private func path(_ name: String) -> String { name.hasPrefix("/") ? name : folder + "/" + name }
}
