public import Fingerprints

/// A text document as a value, and its bytes as an Office Open XML file (`.docx`, ECMA-376).
///
/// The same value gives the same bytes: no clock, no user, no order of hash tables.
public struct WordDocument: Sendable {
  /// The title in the document's properties.
  public var title: String
  /// Properties of the user's own kind, by name.
  public var properties: [String: String] = [:]
  /// The styles that paragraphs name; the first one is what text without a style has.
  public var styles: [WordStyle]
  /// The typeface of everything.
  public var font: String
  /// Stands small at the foot of every page; may be empty.
  public var footer: String
  /// Size of the page number in points.
  public var pageNumberSize: Double
  /// What the document says.
  public var sections: [WordSection]

  /// A document.
  public init(
    title: String, styles: [WordStyle], font: String, footer: String = "", pageNumberSize: Double = 13,
    sections: [WordSection] = []
  ) {
    self.title = title
    self.styles = styles
    self.font = font
    self.footer = footer
    self.pageNumberSize = pageNumberSize
    self.sections = sections
  }

  /// What a reader sees between header and footer, for a seal: ``SealedContent/init(word:)`` makes the same of the file.
  public var content: SealedContent {
    var content = SealedContent()
    for section in sections {
      for block in section.blocks {
        switch block {
        case .paragraph(let paragraph): content.paragraph(paragraph.text)
        case .table(let table): for row in table.rows { content.row(row.cells.map(\.text)) }
        }
      }
    }
    return content
  }

  /// The file.
  public func bytes() throws(WordError) -> [UInt8] { try ZipWriter.bytes(of: PackageParts.parts(self)) }
}

/// Pages of one kind, numbered from 1 or on from the section before; the first one bears no number.
public struct WordSection: Sendable {
  /// The paper and its margins.
  public var page: WordPage
  /// Whether the pages are counted from 1 again, and the first has no number: a paper of its own.
  public var startsAnew: Bool
  /// What stands there.
  public var blocks: [WordBlock]

  /// A section.
  public init(page: WordPage, startsAnew: Bool = true, blocks: [WordBlock] = []) {
    self.page = page
    self.startsAnew = startsAnew
    self.blocks = blocks
  }
}

/// A page's size and margins in millimetres.
public struct WordPage: Hashable, Sendable {
  /// The paper's width as it lies.
  public var width: Int
  /// The paper's height as it lies.
  public var height: Int
  /// The margins.
  public var top, bottom, left, right: Int

  /// A page.
  public init(width: Int, height: Int, top: Int, bottom: Int, left: Int, right: Int) {
    (self.width, self.height) = (width, height)
    (self.top, self.bottom, self.left, self.right) = (top, bottom, left, right)
  }

  /// The same paper turned by a quarter; the margins stay where they are.
  public var turned: WordPage {
    WordPage(width: height, height: width, top: top, bottom: bottom, left: left, right: right)
  }

  /// How wide text may be, in twentieths of a point.
  public var textWidth: Int { WordPage.twips(max(1, width - left - right)) }

  /// Millimetres in twentieths of a point, rounded.
  public static func twips(_ millimetres: Int) -> Int { (millimetres * 14400 + 127) / 254 }
}
