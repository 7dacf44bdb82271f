/// How a sheet is printed; on A4.
public struct PageSetup: Hashable, Sendable {
  /// Whether the longer side lies at the top.
  public var isLandscape = true
  /// Whether all columns go on one page's width.
  public var fitsWidth = true
  /// How many rows at the top are repeated on every page.
  public var repeatedRows = 0
  /// Margins in millimetres.
  public var left = 15.0, right = 15.0, top = 15.0, bottom = 15.0
  /// Header and footer with the codes of spreadsheets: `&L`, `&C`, `&R` for the place, `&P` page, `&N` pages,
  /// `&A` sheet; a plain `&` is written `&&`. At most 255 characters.
  public var header: String?
  /// See ``header``.
  public var footer: String?
  /// The cells that are printed; by default all.
  public var area: CellRange?

  /// A4 landscape, as wide as the page.
  public init() {}
}
