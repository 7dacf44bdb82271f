import Fingerprints

/// Markdown under construction: paragraphs and tables whose text no reader takes for markup.
struct MarkdownText {
  private var text: ByteText

  /// Nothing written yet; room for `capacity` bytes.
  init(capacity: Int = 0) { text = ByteText(capacity: capacity) }

  /// What has been written so far.
  var bytes: [UInt8] { text.bytes }

  /// A paragraph, a heading or a block, already in Markdown.
  mutating func block(_ markdown: String) {
    text.write(markdown)
    text.literal("\n\n")
  }

  /// A line of a list, already in Markdown; ``endList()`` closes the list.
  mutating func item(_ markdown: String) {
    text.literal("- ")
    text.write(markdown)
    text.literal("\n")
  }

  /// Closes a list or table.
  mutating func endList() { text.literal("\n") }

  /// The head of a table.
  mutating func head(_ headings: [String], _ alignments: [DocumentTable.Alignment]? = nil) {
    row(headings.map(MarkdownText.escaped))
    row(
      headings.indices.map { index in
        switch alignments?[index] ?? .start {
        case .start: "---"
        case .centre: ":---:"
        case .end: "---:"
        }
      })
  }

  /// A row of a table, its cells already in Markdown.
  mutating func row(_ cells: [String]) {
    text.literal("|")
    for cell in cells {
      text.literal(" ")
      text.write(cell)
      text.literal(" |")
    }
    text.literal("\n")
  }

  /// The fingerprints at the foot of a document.
  mutating func fingerprints(_ identity: PlanIdentity, _ say: Wording) {
    for (title, value) in say.fingerprints(identity) { item("\(title): \(MarkdownText.code(value))") }
    endList()
  }

  /// The text with its seal in a comment at the end.
  func sealed(_ document: String, _ identity: PlanIdentity) -> [UInt8] {
    let seal = identity.seal(document, SealedContent(lines: bytes)).text
    return bytes + Array("<!-- \(seal) -->\n".utf8)
  }

  /// Text that no Markdown reader takes for markup.
  static func escaped(_ value: String) -> String {
    var result = ByteText(capacity: value.utf8.count + 8)
    result.write(value) { byte in
      switch byte {
      case UInt8(ascii: "\\"): "\\\\"
      case UInt8(ascii: "`"): "\\`"
      case UInt8(ascii: "*"): "\\*"
      case UInt8(ascii: "_"): "\\_"
      case UInt8(ascii: "["): "\\["
      case UInt8(ascii: "]"): "\\]"
      case UInt8(ascii: "<"): "&lt;"
      case UInt8(ascii: ">"): "&gt;"
      case UInt8(ascii: "&"): "&amp;"
      case UInt8(ascii: "|"): "\\|"
      case UInt8(ascii: "~"): "\\~"
      case UInt8(ascii: "$"): "\\$"
      case UInt8(ascii: "#"): "\\#"
      case UInt8(ascii: "\r"): ""
      case UInt8(ascii: "\n"): "<br>"
      default: nil
      }
    }
    return result.string
  }

  /// Text as code; where the text itself has backticks, more of them stand around it.
  static func code(_ value: String) -> String {
    let flat = value.split(whereSeparator: \.isNewline).joined(separator: " ")
    let text = flat.replacing("|", with: "\\|")
    guard text.contains("`") else { return "`\(text)`" }
    return "`` \(text) ``"
  }
}
