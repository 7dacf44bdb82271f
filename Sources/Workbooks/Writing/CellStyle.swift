/// How a cell looks. Equal styles are written once.
public struct CellStyle: Hashable, Sendable {
  /// Where text stands from left to right.
  public enum Alignment: Sendable {
    case left, centre, right
  }
  /// Where text stands from top to bottom.
  public enum VerticalAlignment: Sendable {
    case top, centre, bottom
  }

  /// The font's name.
  public var font = "Times New Roman"
  /// The font's size in points.
  public var size = 11.0
  /// Bold type.
  public var isBold = false
  /// Italic type.
  public var isItalic = false
  /// The colour of the text as 0xRRGGBB.
  public var colour: UInt32?
  /// The colour behind the text as 0xRRGGBB.
  public var fill: UInt32?
  /// Whether thin lines run around the cell.
  public var hasBorder = false
  /// Whether long text continues on further lines.
  public var wraps = false
  /// `nil`: numbers to the right, text to the left.
  public var alignment: Alignment?
  /// Where text stands from top to bottom.
  public var verticalAlignment = VerticalAlignment.bottom
  /// The format of numbers and dates, such as `dd/mm/yyyy`; `@` for text.
  public var numberFormat: String?
  /// Whether the cell can be changed in a protected sheet.
  public var isLocked = true

  /// A style.
  public init(
    isBold: Bool = false, isItalic: Bool = false, size: Double = 11, colour: UInt32? = nil,
    fill: UInt32? = nil, hasBorder: Bool = false, wraps: Bool = false, alignment: Alignment? = nil,
    verticalAlignment: VerticalAlignment = .bottom, numberFormat: String? = nil, isLocked: Bool = true
  ) {
    self.isBold = isBold
    self.isItalic = isItalic
    self.size = size
    self.colour = colour
    self.fill = fill
    self.hasBorder = hasBorder
    self.wraps = wraps
    self.alignment = alignment
    self.verticalAlignment = verticalAlignment
    self.numberFormat = numberFormat
    self.isLocked = isLocked
  }

  /// The format of dates as Vietnamese documents write them.
  public static let dateFormat = "dd/mm/yyyy"
  /// The format of times.
  public static let timeFormat = "hh:mm"
  /// The format of dates with times.
  public static let momentFormat = "dd/mm/yyyy hh:mm"
}
