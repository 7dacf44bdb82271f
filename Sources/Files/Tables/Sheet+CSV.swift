extension Sheet {
  /// Reads comma- or semicolon-separated text by RFC 4180. What is wrong with the quoting is reported.
  ///
  /// The separator is whichever of the two the heading has more of. Lines end with CRLF, LF or CR.
  init(csv file: SourceFile, findings: Findings) {
    var parser = CSVParser(name: file.name, findings: findings)
    file.bytes.withUnsafeBufferPointer { parser.parse($0) }
    name = file.name
    bytes = file.bytes
    cells = parser.cells
    records = parser.records
  }
}

private struct CSVParser {
  let name: String
  let findings: Findings
  var cells: [Sheet.Cell] = []
  var records: [Sheet.Record] = []

  private var separator = UInt8(ascii: ",")
  private var line = 1
  private var firstCell = 0
  private var recordLine = 1
  private var isBroken = false

  init(name: String, findings: Findings) {
    self.name = name
    self.findings = findings
  }

  private static let quote = UInt8(ascii: "\"")
  private static let carriageReturn: UInt8 = 13
  private static let lineFeed: UInt8 = 10

  mutating func parse(_ text: UnsafeBufferPointer<UInt8>) {
    separator = CSVParser.separator(of: text)
    cells.reserveCapacity(text.count / 8)
    var position = 0
    while position < text.count {
      position =
        text[position] == CSVParser.quote ? quotedCell(text, position) : plainCell(text, position)
      if position < text.count && text[position] == separator {
        position += 1
        // A separator at the very end of the text starts one more, empty cell.
        if position < text.count { continue }
        append(position, position, line, false)
      }
      position = endRecord(text, position)
    }
  }

  /// Reads up to the next separator or line end and returns its position.
  private mutating func plainCell(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var position = start
    var strayQuote = false
    while position < text.count {
      let byte = text[position]
      if byte == separator || byte == CSVParser.lineFeed || byte == CSVParser.carriageReturn { break }
      // Spaces before an opening quote are no text.
      if byte == CSVParser.quote && isBlank(text[start..<position]) { return quotedCell(text, position) }
      strayQuote = strayQuote || byte == CSVParser.quote
      position += 1
    }
    if strayQuote {
      isBroken = true
      let value = String(decoding: text[start..<position], as: UTF8.self)
      findings.error(
        name, line: line, column: columnNumber, value: value,
        "có dấu \" trong ô không đặt trong ngoặc kép; hãy đặt cả ô trong \"…\" và viết mỗi dấu \" thành \"\"",
        "a quote inside an unquoted cell; put the whole cell in \"…\" and write each quote twice")
    }
    append(start, position, line, false)
    return position
  }

  /// Reads a cell that starts with a quote and returns the position of the separator or line end behind it.
  private mutating func quotedCell(_ text: UnsafeBufferPointer<UInt8>, _ opening: Int) -> Int {
    let (startLine, column) = (line, columnNumber)
    var position = opening + 1
    var isEscaped = false
    var isClosed = false
    while position < text.count {
      let byte = text[position]
      if byte == CSVParser.quote {
        guard position + 1 < text.count, text[position + 1] == CSVParser.quote else {
          isClosed = true
          break
        }
        isEscaped = true
        position += 1
      } else if byte == CSVParser.carriageReturn {
        isEscaped = true
        if position + 1 == text.count || text[position + 1] != CSVParser.lineFeed { line += 1 }
      } else if byte == CSVParser.lineFeed {
        line += 1
      }
      position += 1
    }
    append(opening + 1, position, startLine, isEscaped)
    guard isClosed else {
      isBroken = true
      let beginning = text[opening..<min(text.count, opening + 200)]
      findings.error(
        name, line: startLine, column: column, value: String(decoding: beginning, as: UTF8.self),
        "dấu \" mở ô không có dấu \" đóng; hãy thêm dấu \" ở cuối ô",
        "the quote that opens the cell is never closed; add a quote at the cell's end")
      return position
    }
    position += 1
    let rest = position
    while position < text.count, text[position] != separator, text[position] != CSVParser.lineFeed,
      text[position] != CSVParser.carriageReturn
    {
      position += 1
    }
    if !isBlank(text[rest..<position]) {
      isBroken = true
      findings.error(
        name, line: line, column: column, value: String(decoding: text[rest..<position], as: UTF8.self),
        "có chữ sau dấu \" đóng ô; trong ô có ngoặc kép hãy viết mỗi dấu \" thành \"\"",
        "text after the cell's closing quote; inside a quoted cell write each quote twice")
    }
    return position
  }

  /// Takes the line end at the position, closes the record and returns the position after it.
  private mutating func endRecord(_ text: UnsafeBufferPointer<UInt8>, _ position: Int) -> Int {
    let isBlankRecord = cells[firstCell...].allSatisfy { isBlank(text[Int($0.start)..<Int($0.end)]) }
    if isBlankRecord {
      cells.removeSubrange(firstCell...)
    } else {
      records.append(Sheet.Record(line: recordLine, cells: firstCell..<cells.count, isBroken: isBroken))
    }
    isBroken = false
    firstCell = cells.count
    line += 1
    recordLine = line
    guard position < text.count else { return position }
    let isPair =
      text[position] == CSVParser.carriageReturn && position + 1 < text.count
      && text[position + 1] == CSVParser.lineFeed
    return position + (isPair ? 2 : 1)
  }

  private mutating func append(_ start: Int, _ end: Int, _ line: Int, _ isEscaped: Bool) {
    cells.append(
      Sheet.Cell(start: Int32(start), end: Int32(end), line: Int32(line), isEscaped: isEscaped))
  }

  /// The number of the cell appended next, for findings about quoting.
  private var columnNumber: String { String(cells.count - firstCell + 1) }

  private func isBlank(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    text.allSatisfy { $0 == 32 || ($0 >= 9 && $0 <= 13) }
  }

  private static func separator(of text: UnsafeBufferPointer<UInt8>) -> UInt8 {
    var commas = 0
    var semicolons = 0
    var isQuoted = false
    var isBlank = true
    scan: for byte in text {
      switch byte {
      case quote: isQuoted.toggle()
      case UInt8(ascii: ",") where !isQuoted: commas += 1
      case UInt8(ascii: ";") where !isQuoted: semicolons += 1
      case lineFeed where !isQuoted && !isBlank, carriageReturn where !isQuoted && !isBlank: break scan
      case lineFeed, carriageReturn: continue
      default: break
      }
      isBlank = false
    }
    return semicolons > commas ? UInt8(ascii: ";") : UInt8(ascii: ",")
  }
}
