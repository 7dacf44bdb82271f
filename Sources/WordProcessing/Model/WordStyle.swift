/// How paragraphs of one kind look.
public struct WordStyle: Hashable, Sendable {
  /// Where lines stand.
  public enum Alignment: String, Sendable {
    /// At the left.
    case left
    /// In the middle.
    case centre = "center"
    /// At the right.
    case right
    /// At both sides.
    case justified = "both"
  }

  /// The id by which paragraphs name it.
  public var id: String
  /// The name by which programs list it; `heading 1` and the like make up a document's outline.
  public var name: String
  /// Level in the outline, counted from 1; `nil` where it is no heading.
  public var outlineLevel: Int?
  /// Where lines stand.
  public var alignment = Alignment.left
  /// Size of the letters in points.
  public var size: Double
  /// Whether it is bold.
  public var isBold = false
  /// Whether it is italic.
  public var isItalic = false
  /// Room above in points.
  public var before = 0.0
  /// Room below in points.
  public var after = 0.0
  /// Height of a line in points; `nil`: as the letters need.
  public var line: Double?
  /// How far the first line begins to the right, in millimetres.
  public var firstLine = 0
  /// Room left free at the left, in millimetres.
  public var indent = 0
  /// Whether it must stand on the page of what follows.
  public var keepsWithNext = false

  /// A style.
  public init(_ id: String, _ name: String, size: Double, alignment: Alignment = .left) {
    self.id = id
    self.name = name
    self.size = size
    self.alignment = alignment
  }
}

/// Why a document can't be written: a fault of the system, not of the data.
public struct WordError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What went wrong, in the library's words.
  public let description: String

  init(_ description: String) { self.description = description }
}
