/// A table of fixed widths.
public struct WordTable: Sendable {
  /// One row; it is never broken over two pages.
  public struct Row: Sendable {
    /// The cells from left to right; their spans add up to the columns.
    public var cells: [Cell]
    /// Whether the next row, or what follows the table, must stand on the same page.
    public var keepsWithNext: Bool

    /// A row.
    public init(_ cells: [Cell], keepsWithNext: Bool = false) {
      self.cells = cells
      self.keepsWithNext = keepsWithNext
    }
  }
  /// One cell.
  public struct Cell: Sendable {
    /// What stands in a cell.
    public enum Content: Sendable {
      /// Text in the style with an id.
      case text(String, style: String)
      /// Paragraphs.
      case paragraphs([WordParagraph])
    }
    /// How a cell is joined with those above and below.
    public enum Merge: Sendable {
      /// It is not.
      case none
      /// The cells below continue it.
      case starts
      /// It continues the one above, and shows nothing.
      case continues
    }
    /// What it says.
    public var content: Content
    /// How many columns it takes up.
    public var span: Int
    /// Whether it is joined with others of its column.
    public var merge: Merge
    /// Whether it is grey.
    public var isShaded: Bool

    /// A cell.
    public init(_ content: Content, span: Int = 1, merge: Merge = .none, isShaded: Bool = false) {
      self.content = content
      self.span = span
      self.merge = merge
      self.isShaded = isShaded
    }

    /// A cell with text.
    public init(_ text: String, style: String, span: Int = 1, merge: Merge = .none, isShaded: Bool = false) {
      self.init(.text(text, style: style), span: span, merge: merge, isShaded: isShaded)
    }

    /// What a reader sees in it: its paragraphs, line by line.
    var text: String {
      if merge == .continues { return "" }
      return switch content {
      case .text(let text, _): WordText.kept(text)
      case .paragraphs(let paragraphs): paragraphs.map(\.text).joined(separator: "\n")
      }
    }
  }

  /// The columns' widths in twentieths of a point.
  public var widths: [Int]
  /// Whether lines are drawn around all cells.
  public var hasBorders: Bool
  /// How many of the first rows are repeated on every page.
  public var headingRows: Int
  /// The rows.
  public var rows: [Row]

  /// A table.
  public init(widths: [Int], hasBorders: Bool, headingRows: Int = 0, rows: [Row] = []) {
    self.widths = widths
    self.hasBorders = hasBorders
    self.headingRows = headingRows
    self.rows = rows
  }

  /// Widths in the ratio of weights that add up to a whole.
  public static func widths(_ weights: [Int], within whole: Int) -> [Int] {
    let total = max(1, weights.reduce(0, +))
    var (sum, end) = (0, 0)
    return weights.map { weight in
      let start = end
      sum += weight
      end = whole * sum / total
      return end - start
    }
  }
}
