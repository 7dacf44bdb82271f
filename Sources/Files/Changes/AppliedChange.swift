public import Domain

/// A change file that a scenario was read with, and what it did there.
public struct AppliedChange: Hashable, Sendable {
  /// The file's name without folders and `.toml`.
  public let id: String
  /// What users see.
  public let title: String
  /// Why somebody asks; may be empty.
  public let note: String
  /// What the file did, one sentence for each kind of edit: rows added, changed, removed, parameters set.
  public internal(set) var effects: [Message]
}
