/// The letters of columns and the addresses of cells.
public enum CellAddress {
  /// The letters of a column counted from 0: `A`, `Z`, `AA`.
  public static func letters(ofColumn column: Int) -> String {
    var letters: [UInt8] = []
    var rest = column + 1
    while rest > 0 {
      rest -= 1
      letters.append(65 + UInt8(rest % 26))
      rest /= 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }

  /// The column (from 0) and row (from 1) of an address such as `C7`; `nil` for anything else, also for a cell that no
  /// sheet has.
  static func parse(_ text: UnsafePointer<CChar>) -> (column: Int, row: Int)? {
    var (column, row) = (0, 0)
    var position = text
    while position.pointee >= 65, position.pointee <= 90 {
      column = column * 26 + Int(position.pointee) - 64
      guard column <= 16_384 else { return nil }
      position += 1
    }
    let digits = position
    while position.pointee >= 48, position.pointee <= 57 {
      row = row * 10 + Int(position.pointee) - 48
      guard row <= 1_048_576 else { return nil }
      position += 1
    }
    guard position.pointee == 0, digits > text, position > digits, row > 0 else { return nil }
    return (column - 1, row)
  }

  /// A range such as `A1:C7`.
  static func range(_ text: String) -> CellRange? {
    let ends = text.split(separator: ":").map { part in String(part).withCString { parse($0) } }
    guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2,
      first.row <= last.row, first.column <= last.column
    else { return nil }
    return CellRange(rows: first.row - 1...last.row - 1, columns: first.column...last.column)
  }
}
