import Workbooks

/// Widths of columns and heights of rows with which no text of a table is cut.
///
/// Heights are written because some programs keep the standard height of a row that has none, whatever is wrapped in it.
struct SheetFit {
  /// Widths in characters.
  let widths: [Double]
  /// Heights in points of the rows that need more than one line, by row.
  private(set) var heights: [Int: Double] = [:]

  /// How many characters go on a page's width; what is wider is printed smaller.
  private static let pageWidth = 130.0
  /// Longer words are broken.
  private static let longestWord = 16
  /// Points.
  static let lineHeight = 15.0

  /// Fits rows whose columns have these shares of the page.
  init(_ rows: ArraySlice<[Worksheet.Cell?]>, shares: [Double]) {
    let texts = rows.map { row in row.map { SheetFit.text($0?.value) } }
    let whole = max(1, shares.reduce(0, +))
    var widths = shares.map { max(5, Self.pageWidth * $0 / whole) }
    for row in texts {
      for (column, text) in row.enumerated() where column < widths.count {
        var longest = 0
        SheetFit.scan(text, word: { longest = max(longest, $0) }, lineBreak: {})
        widths[column] = max(widths[column], Double(min(longest, Self.longestWord)) + 1.5)
      }
    }
    self.widths = widths
    for (row, cells) in zip(rows.indices, texts) {
      let lines = zip(cells, widths).map { SheetFit.lines($0, width: $1) }.max() ?? 1
      if lines > 1 { heights[row] = Self.lineHeight * Double(min(lines, 26)) }
    }
  }

  /// How many lines a text takes, whole words on each.
  static func lines(_ text: String, width: Double) -> Int {
    // Widths count digits; letters are a sixth narrower on the average.
    let most = max(1, Int(width * 1.1))
    var count = 1
    var used = 0
    scan(
      text,
      word: { word in
        if used > 0 && used + 1 + word > most {
          count += 1
          used = 0
        }
        used += (used > 0 ? 1 : 0) + word
        count += max(0, used - 1) / most
        if used > most { used = (used - 1) % most + 1 }
      },
      lineBreak: {
        count += 1
        used = 0
      })
    return count
  }

  /// Tells the length of each word, in characters, and where lines end. Texts are composed (NFC), so that scalars are
  /// characters.
  @inline(__always)
  private static func scan(_ text: String, word: (Int) -> Void, lineBreak: () -> Void) {
    var text = text
    text.withUTF8 { utf8 in
      var length = 0
      for byte in utf8 {
        switch byte {
        case UInt8(ascii: " "), UInt8(ascii: "\n"):
          if length > 0 { word(length) }
          length = 0
          if byte == UInt8(ascii: "\n") { lineBreak() }
        // A byte 10xxxxxx goes on a character.
        case 0x80..<0xC0: break
        default: length += 1
        }
      }
      if length > 0 { word(length) }
    }
  }

  /// A value as long as it is shown.
  private static func text(_ value: CellValue?) -> String {
    switch value {
    case .text(let text): text
    case .number(let number): String(Int(number))
    case .day: "31/12/2021"
    case .time: "00:00"
    case .moment: "31/12/2021 00:00"
    case .boolean: "FALSE"
    case nil: ""
    }
  }
}
