/// A paragraph or a table.
public enum WordBlock: Sendable {
  /// A paragraph.
  case paragraph(WordParagraph)
  /// A table.
  case table(WordTable)
}

/// A paragraph.
public struct WordParagraph: Hashable, Sendable {
  /// A line above the paragraph, drawn only where the indents leave room.
  public struct Rule: Hashable, Sendable {
    /// Room left free at both sides, in twentieths of a point.
    public var inset: Int
    /// A line.
    public init(inset: Int) { self.inset = inset }
  }
  /// Id of its style; `nil`: that of all text.
  public var style: String?
  /// Its text.
  public var runs: [WordRun]
  /// Whether it must stand on the page of what follows.
  public var keepsWithNext: Bool
  /// Whether it begins a page.
  public var startsPage: Bool
  /// A line above it.
  public var rule: Rule?

  /// A paragraph.
  public init(
    _ runs: [WordRun], style: String? = nil, keepsWithNext: Bool = false, startsPage: Bool = false,
    rule: Rule? = nil
  ) {
    self.runs = runs
    self.style = style
    self.keepsWithNext = keepsWithNext
    self.startsPage = startsPage
    self.rule = rule
  }

  /// A paragraph of plain text.
  public init(
    _ text: String, style: String? = nil, keepsWithNext: Bool = false, startsPage: Bool = false
  ) {
    self.init(
      text.isEmpty ? [] : [WordRun(text)], style: style, keepsWithNext: keepsWithNext,
      startsPage: startsPage)
  }

  /// The text as a file can hold it.
  var text: String { runs.map { WordText.kept($0.text) }.joined() }
}

/// Text that looks alike; what is not said is as the paragraph's style has it.
public struct WordRun: Hashable, Sendable {
  /// The text; a line feed breaks the line, a tab goes to the next stop.
  public var text: String
  /// Whether it is bold.
  public var isBold: Bool
  /// Whether it is italic.
  public var isItalic: Bool
  /// Whether it is underlined.
  public var isUnderlined: Bool

  /// A text.
  public init(_ text: String, isBold: Bool = false, isItalic: Bool = false, isUnderlined: Bool = false) {
    self.text = text
    self.isBold = isBold
    self.isItalic = isItalic
    self.isUnderlined = isUnderlined
  }
}

/// What XML can carry of a text.
enum WordText {
  /// The text without the characters that XML has no way to write; other line ends are spaces.
  static func kept(_ text: String) -> String {
    var text = text
    let isPlain = text.withUTF8 { bytes in
      !bytes.indices.contains {
        bytes[$0] < 32 && bytes[$0] != 10 && bytes[$0] != 9 || isNoCharacter(bytes, $0)
      }
    }
    if isPlain { return text }
    return String(
      String.UnicodeScalarView(
        text.unicodeScalars.compactMap { scalar in
          switch scalar.value {
          case 9, 10: scalar
          case 11, 12, 13: " "
          case ..<32, 0xFFFE, 0xFFFF: nil
          default: scalar
          }
        }))
  }

  /// Whether U+FFFE or U+FFFF begins here.
  static func isNoCharacter(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    bytes[index] == 0xEF && index + 2 < bytes.count && bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE
  }
}
