import Domain
import Glibc

/// Reads the XML of one sheet.
final class SheetReader: XMLReader {
  private(set) var content: SheetContent
  private let texts: [String]
  private let formats: [NumberFormat]
  private var cellCount = 0

  private var row: SheetContent.Row?
  private var isRowHidden = false
  private var rowNumber = 0
  private var column = 0
  private var format = NumberFormat.plain
  private var type = CellType.number
  private var hasFormula = false
  private var value: [UInt8] = []
  private var hasValue = false
  /// Whether text is part of the cell's value.
  private var isCollecting = false
  /// How deep inside phonetic hints, which are no part of the text.
  private var phonetic = 0

  /// After so many rows with content nothing more is needed.
  private let mostRows: Int
  private(set) var isDone = false

  private enum CellType {
    case number, shared, text, boolean, error, date
  }

  init(name: String, texts: [String], formats: [NumberFormat], mostRows: Int? = nil) {
    self.mostRows = mostRows ?? Int.max
    content = SheetContent(name: name)
    self.texts = texts
    self.formats = formats
  }

  func begin(_ name: XMLName, _ attributes: XMLAttributes) throws(WorkbookFault) {
    if name == "c" {
      try beginCell(attributes)
    } else if name == "v" || name == "t" {
      isCollecting = phonetic == 0
      hasValue = true
    } else if name == "f" {
      hasFormula = true
    } else if name == "rPh" {
      phonetic += 1
    } else if name == "row" {
      rowNumber = attributes["r"].flatMap(Int.init) ?? rowNumber + 1
      guard rowNumber > 0, rowNumber <= 1_048_576 else {
        throw damaged("số hàng sai", "a row's number is wrong")
      }
      isRowHidden = attributes.flag("hidden")
      column = -1
      row = nil
    } else if name == "mergeCell" {
      if let range = attributes["ref"].flatMap(CellAddress.range) { content.merges.append(range) }
      if content.merges.count > ReadingLimits.rows { throw tooLarge }
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(WorkbookFault) {
    guard isCollecting else { return }
    value.append(contentsOf: bytes)
    guard value.count <= ReadingLimits.textLength * 4 else {
      throw damaged("ô quá dài", "a cell is too long")
    }
  }

  func end(_ name: XMLName) throws(WorkbookFault) {
    if name == "v" || name == "t" {
      isCollecting = false
    } else if name == "rPh" {
      phonetic -= 1
    } else if name == "c" {
      try endCell()
    } else if name == "row" {
      if let row { content.rows.append(row) }
      row = nil
      if content.rows.count > ReadingLimits.rows { throw tooLarge }
      isDone = content.rows.count >= mostRows
    }
  }

  private func beginCell(_ attributes: XMLAttributes) throws(WorkbookFault) {
    if let reference = attributes.pointer("r") {
      guard let address = CellAddress.parse(reference), address.row == rowNumber, address.column > column
      else {
        throw damaged(
          "địa chỉ ô sai “\(String(cString: reference))”",
          "wrong cell address “\(String(cString: reference))”")
      }
      column = address.column
    } else {
      column += 1
    }
    let style = attributes.pointer("s").map { Int(atoi($0)) } ?? 0
    format = formats.indices.contains(style) ? formats[style] : .plain
    type =
      switch attributes["t"] {
      case "s": .shared
      case "str", "inlineStr": .text
      case "b": .boolean
      case "e": .error
      case "d": .date
      default: .number
      }
    value.removeAll(keepingCapacity: true)
    (hasFormula, hasValue) = (false, false)
  }

  private func endCell() throws(WorkbookFault) {
    guard hasValue || hasFormula else { return }
    guard let value = try finishedValue() else { return }
    cellCount += 1
    if cellCount > ReadingLimits.cells { throw tooLarge }
    let cell = SheetContent.Cell(column: column, value: value, format: format)
    if row == nil { row = SheetContent.Row(number: rowNumber, isHidden: isRowHidden, cells: []) }
    row?.cells.append(cell)
  }

  private func finishedValue() throws(WorkbookFault) -> SheetContent.Value? {
    // A formula that comes to an empty text has an empty value; one that was never computed has none, or one of another
    // type.
    if hasFormula, value.isEmpty { return hasValue && type == .text ? nil : .uncomputed }
    guard !value.isEmpty else { return nil }
    switch type {
    case .shared:
      guard let index = wholeNumber, texts.indices.contains(index) else {
        throw damaged("ô chỉ tới chữ không có", "a cell refers to a text that is not there")
      }
      return texts[index].isEmpty ? nil : .text(texts[index])
    case .text: return .text(EscapedText.decode(value))
    case .boolean: return .boolean(value.first == UInt8(ascii: "1") || value.first == UInt8(ascii: "t"))
    case .error: return .error(String(decoding: value, as: UTF8.self))
    case .date: return .isoDate(String(decoding: value, as: UTF8.self))
    case .number:
      guard let number = Double(String(decoding: value, as: UTF8.self)), number.isFinite else {
        throw damaged("ô có số không đọc được", "a cell has a number that cannot be read")
      }
      return .number(number)
    }
  }

  private var wholeNumber: Int? { Int(String(decoding: value, as: UTF8.self)) }

  private func damaged(_ vietnamese: String, _ english: String) -> WorkbookFault {
    let fault = WorkbookFault.damaged(vietnamese, english)
    return WorkbookFault(
      sheet: content.name, row: rowNumber, fault.message.vietnamese, fault.message.english)
  }

  private var tooLarge: WorkbookFault {
    WorkbookFault(
      sheet: content.name, row: rowNumber,
      "trang quá lớn (tối đa \(ReadingLimits.rows) hàng, \(ReadingLimits.cells) ô có nội dung); hãy xóa các hàng thừa",
      "the sheet is too large (at most \(ReadingLimits.rows) rows and \(ReadingLimits.cells) cells with content); "
        + "delete the rows that are not needed")
  }
}
