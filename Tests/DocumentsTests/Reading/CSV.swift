/// Comma-separated values as tests read them back (RFC 4180), by another reader than the program's own.
struct CSV {
  /// The first row.
  let headings: [String]
  /// The rows after it.
  let rows: [[String]]

  /// Reads the text; a byte-order mark is dropped.
  init(_ bytes: [UInt8]) {
    var records: [[String]] = []
    var (record, field) = ([String](), [UInt8]())
    var (isQuoted, index) = (false, bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
    func text(_ field: [UInt8]) -> String { String(decoding: field, as: UTF8.self) }
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if isQuoted {
        if byte != UInt8(ascii: "\"") {
          field.append(byte)
        } else if index < bytes.count, bytes[index] == UInt8(ascii: "\"") {
          field.append(byte)
          index += 1
        } else {
          isQuoted = false
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): isQuoted = true
      case UInt8(ascii: ","):
        record.append(text(field))
        field = []
      case UInt8(ascii: "\r"): continue
      case UInt8(ascii: "\n"):
        records.append(record + [text(field)])
        (record, field) = ([], [])
      default: field.append(byte)
      }
    }
    headings = records.first ?? []
    rows = Array(records.dropFirst())
  }

  /// The cells of a column.
  func column(_ heading: String) -> [String] {
    guard let index = headings.firstIndex(of: heading) else { return [] }
    return rows.map { $0[index] }
  }
}
