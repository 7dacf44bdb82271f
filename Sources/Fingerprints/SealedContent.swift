import Crypto

/// What a reader sees in a document, in one spelling, whatever the format: the text whose SHA-256 is in its seal.
///
/// Made twice: while the document is written and when it is read again. Opening a file in another program and saving
/// it changes bytes, but not this: spaces are runs of any kind and length, blank cells at the end of a row and blank
/// rows don't count, and dates and times may be spelled as spreadsheets like. `docs/canonical-form.md` describes it;
/// a change needs a new version of ``DocumentSeal``.
public struct SealedContent: Sendable {
  /// UTF-8: one line per row, its cells separated by tabs.
  package private(set) var bytes: [UInt8] = []

  private static let tab = UInt8(ascii: "\t")

  /// Nothing yet; room for `capacity` bytes.
  public init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  /// SHA-256 in lower-case hexadecimal.
  public var digest: String { SHA256.hexadecimal(of: bytes) }

  /// A sheet of a workbook begins.
  public mutating func sheet(_ name: String) {
    var name = name
    bytes.append(UInt8(ascii: "#"))
    name.withUTF8 { append($0) }
    bytes.append(UInt8(ascii: "\n"))
  }

  /// A paragraph, the text of an element, a line.
  public mutating func paragraph(_ text: String) {
    var text = text
    text.withUTF8 { paragraph($0) }
  }

  /// Paragraphs that were looked at elsewhere.
  public mutating func append(_ other: SealedContent) { bytes.append(contentsOf: other.bytes) }

  /// A paragraph in UTF-8.
  public mutating func paragraph(_ utf8: UnsafeBufferPointer<UInt8>) {
    let start = bytes.count
    cell(utf8)
    if bytes.count > start { bytes.append(UInt8(ascii: "\n")) }
  }

  /// The cells of a row as text: dates as `YYYY-MM-DD`, times as `HH:MM`, numbers in decimal.
  public mutating func row(_ cells: [String]) {
    let start = bytes.count
    var end = start
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(SealedContent.tab) }
      let before = bytes.count
      var cell = cell
      cell.withUTF8 { self.cell($0) }
      if bytes.count > before { end = bytes.count }
    }
    bytes.removeLast(bytes.count - end)
    if end > start { bytes.append(UInt8(ascii: "\n")) }
  }

  private mutating func cell(_ utf8: UnsafeBufferPointer<UInt8>) {
    if let spelling = SpreadsheetSpelling.date(utf8) ?? SpreadsheetSpelling.time(utf8) {
      bytes.append(contentsOf: spelling.utf8)
    } else {
      append(utf8)
    }
  }

  /// Appends text with every run of spaces and line breaks as one space, and none at its ends.
  private mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    let start = bytes.count
    var isPending = false
    var index = 0
    while index < text.count {
      let byte = text[index]
      let isNoBreakSpace = byte == 0xC2 && index + 1 < text.count && text[index + 1] == 0xA0
      if isNoBreakSpace || byte == 32 || (9...13).contains(byte) {
        isPending = bytes.count > start
        index += isNoBreakSpace ? 2 : 1
        continue
      }
      if isPending { bytes.append(32) }
      isPending = false
      // What follows stays as it is, single spaces included, up to a byte that may begin a run of spaces.
      var end = index + 1
      while end < text.count {
        let isPlain = text[end] > 32 && text[end] != 0xC2
        let isSingleSpace =
          text[end] == 32 && end + 1 < text.count && text[end + 1] > 32 && text[end + 1] != 0xC2
        guard isPlain || isSingleSpace else { break }
        end += 1
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[index..<end]))
      index = end
    }
  }
}
