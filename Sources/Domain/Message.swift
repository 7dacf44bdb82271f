/// The language that users see.
public enum Language: String, CaseIterable, Sendable {
  /// Vietnamese, the default.
  case vietnamese = "vi"
  /// English.
  case english = "en"
}

/// One sentence in both languages, so that a finding can be shown to anybody.
public struct Message: Hashable, Sendable {
  /// The sentence in Vietnamese.
  public let vietnamese: String
  /// The sentence in English.
  public let english: String

  /// A sentence in both languages.
  public init(_ vietnamese: String, _ english: String) {
    self.vietnamese = vietnamese
    self.english = english
  }

  /// The sentence in the given language.
  public func callAsFunction(_ language: Language) -> String {
    language == .vietnamese ? vietnamese : english
  }
}
