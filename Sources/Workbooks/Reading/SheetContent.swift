/// A sheet as it was read: only rows and cells with content.
public struct SheetContent: Sendable {
  /// The name on its tab.
  public let name: String
  /// The rows from the top.
  public internal(set) var rows: [Row] = []
  /// Cells that are joined: rows and columns from 0.
  public internal(set) var merges: [CellRange] = []

  /// A row.
  public struct Row: Sendable {
    /// Its number, counted from 1 as spreadsheets do.
    public let number: Int
    /// Whether it is hidden, also by a filter.
    public let isHidden: Bool
    /// Its cells from the left.
    public internal(set) var cells: [Cell]
  }
  /// A cell.
  public struct Cell: Sendable {
    /// Its column, counted from 0.
    public let column: Int
    /// What is in it; for a formula what it came to when the workbook was saved.
    public let value: Value
    /// How a number in it is shown.
    public let format: NumberFormat
  }
  /// What a cell holds.
  public enum Value: Hashable, Sendable {
    case text(String)
    case number(Double)
    case boolean(Bool)
    /// A date or time as ISO 8601 text, which few programs write.
    case isoDate(String)
    /// An error such as `#N/A` or `#REF!`.
    case error(String)
    /// A formula that was never computed.
    case uncomputed
  }
}
