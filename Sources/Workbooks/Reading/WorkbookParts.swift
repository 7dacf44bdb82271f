/// The relationships of a part: which other part each id means.
package final class RelationshipReader: XMLReader {
  package struct Relationship {
    package let type: String
    package let target: String
    package let isExternal: Bool
  }

  /// Makes ready to read.
  package init() {}

  /// By id.
  package private(set) var relationships: [String: Relationship] = [:]
  package let isDone = false

  package func begin(_ name: XMLName, _ attributes: XMLAttributes) {
    guard name == "Relationship", let id = attributes["Id"], let target = attributes["Target"] else { return }
    relationships[id] = Relationship(
      type: attributes["Type"] ?? "", target: target, isExternal: attributes["TargetMode"] == "External")
  }

  package func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
  package func end(_ name: XMLName) {}
}

/// The workbook's own part: its sheets and its calendar.
final class WorkbookPartReader: XMLReader {
  private(set) var sheets: [(name: String, id: String, isHidden: Bool)] = []
  private(set) var startsIn1904 = false
  let isDone = false

  func begin(_ name: XMLName, _ attributes: XMLAttributes) throws(WorkbookFault) {
    if name == "workbookPr" {
      startsIn1904 = attributes.flag("date1904")
    } else if name == "sheet", let title = attributes["name"], let id = attributes.prefixed("id") {
      let state = attributes["state"]
      sheets.append((title, id, state == "hidden" || state == "veryHidden"))
      guard sheets.count <= 1_000 else { throw .damaged("có quá nhiều trang", "it has too many sheets") }
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
  func end(_ name: XMLName) {}
}

/// The number format of each cell style.
final class StylesReader: XMLReader {
  private(set) var formats: [NumberFormat] = []
  private var codes: [Int: NumberFormat] = [:]
  private var isInCells = false
  let isDone = false

  func begin(_ name: XMLName, _ attributes: XMLAttributes) throws(WorkbookFault) {
    if name == "numFmt" {
      if let id = attributes["numFmtId"].flatMap(Int.init), let code = attributes["formatCode"],
        code.utf8.count < 1_000
      {
        codes[id] = NumberFormat(code: code)
      }
    } else if name == "cellXfs" {
      isInCells = true
    } else if name == "xf", isInCells {
      let id = attributes["numFmtId"].flatMap(Int.init) ?? 0
      formats.append(codes[id] ?? NumberFormat(builtIn: id))
      guard formats.count <= 100_000 else {
        throw .damaged("có quá nhiều kiểu ô", "it has too many cell styles")
      }
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
  func end(_ name: XMLName) { if name == "cellXfs" { isInCells = false } }
}

/// The texts that cells share.
final class SharedTextsReader: XMLReader {
  private(set) var texts: [String] = []
  private var current: [UInt8] = []
  private var size = 0
  private var isCollecting = false
  private var phonetic = 0
  let isDone = false

  func begin(_ name: XMLName, _ attributes: XMLAttributes) {
    if name == "t" {
      isCollecting = phonetic == 0
    } else if name == "si" {
      current.removeAll(keepingCapacity: true)
    } else if name == "rPh" {
      phonetic += 1
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(WorkbookFault) {
    guard isCollecting else { return }
    current.append(contentsOf: bytes)
    size += bytes.count
    guard size <= ReadingLimits.textSize else { throw .damaged("có quá nhiều chữ", "it has too much text") }
  }

  func end(_ name: XMLName) throws(WorkbookFault) {
    if name == "t" {
      isCollecting = false
    } else if name == "rPh" {
      phonetic -= 1
    } else if name == "si" {
      texts.append(EscapedText.decode(current))
      guard texts.count <= ReadingLimits.texts else {
        throw .damaged("có quá nhiều chữ", "it has too much text")
      }
    }
  }
}
