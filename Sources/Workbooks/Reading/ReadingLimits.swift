/// How much of a workbook is read before it is refused: no table of people comes near, and nothing larger could do
/// harm.
struct ReadingLimits {
  /// Bytes of the file.
  static let fileSize = 24 << 20
  /// Parts of the archive.
  static let parts = 5_000
  /// Bytes of one part when unpacked.
  static let partSize = 256 << 20
  /// How many times its packed size a part of more than ``smallPart`` bytes may have.
  static let ratio = 200
  /// Parts up to this size may be packed as tightly as they like.
  static let smallPart = 4 << 20
  /// Rows with content in one sheet.
  static let rows = 100_000
  /// Cells with content in one sheet.
  static let cells = 1_000_000
  /// Distinct texts of the workbook.
  static let texts = 500_000
  /// Bytes of all distinct texts.
  static let textSize = 48 << 20
  /// Bytes of one XML tag or comment, at least.
  static let tagSize = 1 << 20
  /// How deeply XML elements may be nested.
  static let depth = 64
  /// Characters of one cell, as in spreadsheets.
  static let textLength = 32_767
}
