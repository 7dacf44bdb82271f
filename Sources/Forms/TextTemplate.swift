/// A text block with placeholders.
///
/// Filling in is plain replacement: what is filled in is never looked at again, so that braces in a name do no harm.
public struct TextTemplate: Hashable, Sendable {
  /// Why a text is no template.
  public enum Flaw: Error, Hashable, Sendable {
    /// It names something that isn't known or can't be named here.
    case unknown(String)
    /// Two braces that nothing closes.
    case unclosed
  }

  private enum Piece: Hashable {
    case text(String)
    case placeholder(Placeholder)
  }

  private var pieces: [Piece]

  /// No text.
  public static let empty = TextTemplate(pieces: [])

  /// Whether there is nothing in it.
  public var isEmpty: Bool { pieces.isEmpty }

  /// What it names.
  public var placeholders: [Placeholder] {
    pieces.compactMap { if case .placeholder(let name) = $0 { name } else { nil } }
  }

  private init(pieces: [Piece]) { self.pieces = pieces }

  /// A text in which only some placeholders may stand.
  public init(_ text: String, allowed: [Placeholder]) throws(Flaw) {
    pieces = []
    var rest = Substring(text)
    while let open = rest.range(of: "{{") {
      guard let close = rest[open.upperBound...].range(of: "}}") else { throw .unclosed }
      let name = String(rest[open.upperBound..<close.lowerBound])
      guard let placeholder = Placeholder(written: name), allowed.contains(placeholder) else {
        throw .unknown(name)
      }
      add(rest[..<open.lowerBound])
      pieces.append(.placeholder(placeholder))
      rest = rest[close.upperBound...]
    }
    add(rest)
  }

  private mutating func add(_ text: Substring) {
    if !text.isEmpty { pieces.append(.text(String(text))) }
  }

  /// The text with values filled in; what has none is empty.
  public func filled(_ values: [Placeholder: String]) -> String {
    pieces.map {
      switch $0 {
      case .text(let text): text
      case .placeholder(let name): values[name] ?? ""
      }
    }.joined()
  }

  /// The template with its own words, not those filled in, in another spelling.
  public func spelled(_ marks: ToneMarks) -> TextTemplate {
    TextTemplate(
      pieces: pieces.map { if case .text(let text) = $0 { .text(marks.spelled(text)) } else { $0 } })
  }
}

extension Substring {
  fileprivate func range(of text: String) -> Range<Index>? { firstRange(of: text) }
}
