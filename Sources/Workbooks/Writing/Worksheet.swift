/// One sheet of a workbook that is to be written.
public struct Worksheet: Sendable {
  /// A cell that is written.
  public struct Cell: Sendable {
    /// What is in it; `nil` for an empty cell that only has a style.
    public var value: CellValue?
    /// How it looks.
    public var style: CellStyle

    /// A cell.
    public init(_ value: CellValue?, _ style: CellStyle = CellStyle()) {
      self.value = value
      self.style = style
    }
  }
  /// A column's width and the style of its empty cells.
  public struct Column: Sendable {
    /// The width in characters of the standard font.
    public var width: Double
    /// The style of cells that are not written.
    public var style: CellStyle?

    /// A column.
    public init(width: Double, style: CellStyle? = nil) {
      self.width = width
      self.style = style
    }
  }
  /// A note (comment) that is shown when the pointer rests on a cell.
  public struct Note: Sendable {
    /// The cell's row and column, from 0.
    public var row, column: Int
    /// The text.
    public var text: String
    /// The size of its box in pixels.
    public var width, height: Int

    /// A note at a cell.
    public init(row: Int, column: Int, text: String, width: Int = 320, height: Int = 120) {
      (self.row, self.column, self.text, self.width, self.height) = (row, column, text, width, height)
    }
  }

  /// The name on the tab: at most 31 characters, none of `[]:*?/\`.
  public var name: String
  /// The rows from the top; a missing cell is `nil`.
  public var rows: [[Cell?]] = []
  /// The columns from the left.
  public var columns: [Column] = []
  /// The style of the columns to the right of ``columns``; by default none.
  public var otherColumns: CellStyle?
  /// Heights of rows in points, by row from 0; others fit their text.
  public var heights: [Int: Double] = [:]
  /// Cells that are joined; the first keeps its content.
  public var merges: [CellRange] = []
  /// Notes at cells.
  public var notes: [Note] = []
  /// What may be typed where.
  public var validations: [CellValidation] = []
  /// How many rows at the top stay in sight.
  public var frozenRows = 0
  /// How many columns at the left stay in sight.
  public var frozenColumns = 0
  /// The range with filter buttons in its first row.
  public var filter: CellRange?
  /// Whether cells with a locked style can't be changed (there is no password: it guards against slips only).
  public var isProtected = false
  /// How it is printed.
  public var page = PageSetup()
  /// The colour of the tab, as 0xRRGGBB.
  public var tabColour: UInt32?

  /// An empty sheet.
  public init(_ name: String) { self.name = name }

  /// Appends a row of cells in one style.
  public mutating func append(_ values: [CellValue?], style: CellStyle = CellStyle()) {
    rows.append(values.map { Cell($0, style) })
  }
}

/// A rectangle of cells; rows and columns are counted from 0, both ends included.
public struct CellRange: Hashable, Sendable {
  /// Its rows.
  public var rows: ClosedRange<Int>
  /// Its columns.
  public var columns: ClosedRange<Int>

  /// A rectangle.
  public init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    self.rows = rows
    self.columns = columns
  }
}
