import Fingerprints
import Workbooks

/// The text of a document's body, row by row.
///
/// Programs cut text into runs wherever they like, and put bookmarks, proofing marks and boxes for content around it:
/// only the order of the letters counts. Text that was deleted or moved away with changes being tracked is not seen.
final class BodyReader: XMLReader {
  private(set) var content = SealedContent()
  /// Whether it is a document at all.
  private(set) var isDocument = false
  let isDone = false

  private var tables = 0
  private var runs = 0
  private var isCollecting = false
  /// How many elements are open whose content is not looked at.
  private var skipped = 0
  private var text: [UInt8] = []
  private var size = 0
  /// The cells of the row so far, and whether the open one has a paragraph already.
  private var row: [String] = []
  private var hasParagraph = false

  /// Bytes of text, and some for each element, that a document may have: ten times a plan of a
  /// thousand organisations.
  private static let largest = 96 << 20
  private static let costOfElement = 24

  func begin(_ name: XMLName, _ attributes: XMLAttributes) throws(WorkbookFault) {
    try count(BodyReader.costOfElement)
    if name == "Fallback" || name == "moveFrom" { skipped += 1 }
    guard skipped == 0 else { return }
    if name == "t" {
      isCollecting = runs > 0
    } else if name == "r" {
      runs += 1
    } else if name == "p" {
      // Inside a cell, paragraphs are lines of one text; a box within a paragraph breaks it.
      if hasParagraph { try append("\n") }
      hasParagraph = true
    } else if name == "br" || name == "cr" {
      if runs > 0 { try append("\n") }
    } else if name == "tab" {
      // Outside of runs it is a stop on the ruler.
      if runs > 0 { try append("\t") }
    } else if name == "noBreakHyphen" {
      try append("\u{2011}")
    } else if name == "softHyphen" {
      try append("\u{AD}")
    } else if name == "tbl" {
      tables += 1
    } else if name == "tr" {
      if tables == 1 { row = [] }
    } else if name == "tc" {
      if tables == 1 { endText() }
    } else if name == "document" {
      isDocument = true
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(WorkbookFault) {
    guard isCollecting && skipped == 0 else { return }
    text.append(contentsOf: bytes)
    try count(bytes.count)
  }

  func end(_ name: XMLName) throws(WorkbookFault) {
    if name == "Fallback" || name == "moveFrom" {
      skipped -= 1
      return
    }
    guard skipped == 0 else { return }
    if name == "t" {
      isCollecting = false
    } else if name == "r" {
      runs -= 1
    } else if name == "p" {
      if tables == 0 && runs == 0 {
        content.paragraph(String(decoding: text, as: UTF8.self))
        endText()
      }
    } else if name == "tc" {
      if tables == 1 {
        row.append(String(decoding: text, as: UTF8.self))
        endText()
      }
    } else if name == "tr" {
      if tables == 1 { content.row(row) }
    } else if name == "tbl" {
      tables -= 1
    }
  }

  private func endText() {
    text.removeAll(keepingCapacity: true)
    hasParagraph = false
  }

  private func append(_ piece: String) throws(WorkbookFault) {
    text.append(contentsOf: piece.utf8)
    try count(piece.utf8.count)
  }

  private func count(_ bytes: Int) throws(WorkbookFault) {
    size += bytes
    guard size <= BodyReader.largest else { throw .damaged("có quá nhiều chữ", "it has too much text") }
  }
}
