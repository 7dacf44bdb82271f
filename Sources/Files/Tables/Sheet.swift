/// A table as it was written: records of cells in one block of text, each with its line.
///
/// Cells are ranges of bytes, not strings: most cells are looked at once, and a country's worth of scenarios
/// has millions of them.
struct Sheet {
  /// One cell.
  struct Cell {
    /// First byte of the content, quotes left out.
    var start: Int32
    /// The byte after the content.
    var end: Int32
    /// Line in the file, counted from 1.
    var line: Int32
    /// Whether the content has doubled quotes or carriage returns.
    var isEscaped: Bool
  }
  /// One row; blank ones are left out.
  struct Record {
    /// Line of the first cell.
    var line: Int
    /// Its cells.
    var cells: Range<Int>
    /// Whether its quoting is wrong, which has been reported: its cells cannot be trusted.
    var isBroken = false
  }

  /// Where a cell was written that a change file put into the table.
  struct Origin: Hashable {
    /// The change file, as findings show it.
    var file: String
    /// Its line, counted from 1.
    var line: Int
  }

  /// The part of a workbook that a table was read from.
  struct Tab: Hashable {
    /// The sheet's name.
    var name: String
    /// For each cell of the heading the letters of its column.
    var letters: [String]
  }

  /// The name of the file that findings show.
  let name: String
  /// Where in a workbook; `nil` for a file of its own.
  var tab: Tab?
  /// The text that cells point into.
  let bytes: [UInt8]
  /// All cells, record by record.
  let cells: [Cell]
  /// The records in the order of the file; the first is the heading.
  let records: [Record]
  /// For each cell that comes from elsewhere, by its place among ``cells``, where from.
  var origins: [Int: Origin] = [:]

  /// Where something stands; `place` counts the cells of a row from 0.
  func place(line: Int? = nil, at place: Int? = nil, column: String? = nil) -> Place {
    let letters = place.flatMap { place in
      tab.flatMap { $0.letters.indices.contains(place) ? $0.letters[place] : nil }
    }
    return Place(file: name, sheet: tab?.name, line: line, letters: letters, column: column)
  }

  /// The content of a cell without leading and trailing spaces, quotes undoubled and line breaks as `\n`.
  func content(_ cell: Cell) -> ArraySlice<UInt8> {
    let raw = bytes[Int(cell.start)..<Int(cell.end)]
    guard cell.isEscaped else { return raw.trimmed }
    var result: [UInt8] = []
    result.reserveCapacity(raw.count)
    var index = raw.startIndex
    while index < raw.endIndex {
      let byte = raw[index]
      let next = index + 1 < raw.endIndex ? raw[index + 1] : 0
      result.append(byte == 13 ? 10 : byte)
      index += (byte == 34 && next == 34) || (byte == 13 && next == 10) ? 2 : 1
    }
    return result[...].trimmed
  }
}

extension ArraySlice<UInt8> {
  /// Without spaces, tabs, line breaks and no-break spaces (U+00A0) at both ends.
  var trimmed: ArraySlice<UInt8> {
    var (start, end) = (startIndex, endIndex)
    while start < end {
      if isBlank(self[start]) {
        start += 1
      } else if self[start] == 0xC2, start + 1 < end, self[start + 1] == 0xA0 {
        start += 2
      } else {
        break
      }
    }
    while start < end {
      if isBlank(self[end - 1]) {
        end -= 1
      } else if self[end - 1] == 0xA0, end - 2 >= start, self[end - 2] == 0xC2 {
        end -= 2
      } else {
        break
      }
    }
    return self[start..<end]
  }
}

private func isBlank(_ byte: UInt8) -> Bool { byte == 32 || (byte >= 9 && byte <= 13) }
