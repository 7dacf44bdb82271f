import Domain
import TOMLKit

/// A value of a TOML text.
enum TOMLItem: Sendable {
  case string(String)
  case integer(Int)
  case number(Double)
  case boolean(Bool)
  case date(Day)
  case array([TOMLItem])
  case table([String: TOMLItem])
  /// A time, a date with a time, or something nested too deeply.
  case other

  /// Copies a value of TOMLKit. Each value is looked at once: every look leaks a few bytes.
  init(_ value: any TOMLValueConvertible, depth: Int = 0) {
    guard depth < 16 else {
      self = .other
      return
    }
    switch value.type {
    case .string: self = value.string.map { .string(TOMLItem.normalised($0)) } ?? .other
    case .int: self = value.int.map(TOMLItem.integer) ?? .other
    case .double: self = value.double.map(TOMLItem.number) ?? .other
    case .bool: self = value.bool.map(TOMLItem.boolean) ?? .other
    case .date:
      self =
        value.date.flatMap { Day(year: $0.year, month: $0.month, day: $0.day) }.map(TOMLItem.date) ?? .other
    case .array: self = .array(value.array.map { $0.map { TOMLItem($0, depth: depth + 1) } } ?? [])
    case .table: self = .table(value.table.map { TOMLItem.entries($0, depth: depth + 1) } ?? [:])
    case .time, .dateTime: self = .other
    }
  }

  /// The entries of a table.
  static func entries(_ table: TOMLTable, depth: Int = 0) -> [String: TOMLItem] {
    var entries: [String: TOMLItem] = [:]
    for key in table.keys {
      entries[normalised(key)] = table[key].map { TOMLItem($0, depth: depth) }
    }
    // TOMLKit never frees a table; an empty one costs next to nothing.
    table.clear()
    return entries
  }

  private static func normalised(_ text: String) -> String { CellText.string(Array(text.utf8)[...]) }
}
