/// A change file before it is read: its name and where its text is.
public struct ChangeSource: Hashable, Sendable {
  enum Content: Hashable {
    case file
    case text(String)
  }

  /// What findings show: the path as it was given, or any name for a text in memory.
  public let name: String
  let content: Content

  /// A file on disk.
  public init(path: String) {
    name = path
    content = .file
  }

  /// A text in memory; `name` is what findings show.
  public init(name: String, text: String) {
    self.name = name
    content = .text(text)
  }

  /// The file's name without folders and `.toml`: what a change is called in tables and JSON.
  public var id: String {
    let last = name.split(separator: "/").last.map(String.init) ?? name
    return last.hasSuffix(".toml") ? String(last.dropLast(5)) : last
  }

  func open(_ findings: Findings) -> SourceFile? {
    switch content {
    case .file: SourceFile(path: name, name: name, findings: findings)
    case .text(let text): SourceFile(name: name, bytes: Array(text.utf8), findings: findings)
    }
  }
}
