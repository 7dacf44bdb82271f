public import Domain

/// Writes the text of a change file, so that a remedy that was computed can be handed to a user as one.
///
/// ```swift
/// var change = ChangeText(title: "Thêm một nguyện vọng")
/// change.add(.registrations, ["member": "tuv-017", "organisation": "xa-21010", "choice": "3"])
/// change.set(rule: "organisation-capacity", "max", "2")
/// ```
public struct ChangeText: Sendable {
  private var blocks: [String] = []
  private let head: String

  /// A change file that changes nothing yet.
  public init(title: String, note: String = "") {
    head =
      "title = \(ChangeText.quoted(title))\n" + (note.isEmpty ? "" : "note = \(ChangeText.quoted(note))\n")
  }

  /// The file's text.
  public var toml: String { ([head] + blocks).joined(separator: "\n") }

  /// What is below the title alone, for texts that stand in a sentence or a JSON value.
  public var body: String { blocks.joined(separator: "\n") }

  /// A new row; columns in the table's order.
  public mutating func add(_ table: TableSchema, _ cells: [String: String]) {
    blocks.append("[[add.\(table.name)]]\n" + lines(table, cells))
  }

  /// Removes the rows that have these cells.
  public mutating func remove(_ table: TableSchema, where cells: [String: String]) {
    blocks.append("[[remove.\(table.name)]]\nwhere = \(inline(table, cells))\n")
  }

  /// Writes cells of the rows that have others.
  public mutating func change(
    _ table: TableSchema, where cells: [String: String], set values: [String: String]
  ) {
    blocks.append(
      "[[change.\(table.name)]]\nwhere = \(inline(table, cells))\nset = \(inline(table, values))\n")
  }

  /// A parameter of a rule, its value as TOML writes it (`2`, `"week"`, `false`).
  public mutating func set(rule: String, _ parameter: String, _ value: String) {
    blocks.append("[rules.\(ChangeText.quoted(rule))]\n\(parameter) = \(value)\n")
  }

  /// Somebody's absence from one day to another, both included.
  public mutating func absence(of who: String, from first: Day, to last: Day, reason: String) {
    blocks.append(
      "[[absence]]\nwho = \(ChangeText.quoted(who))\nfrom = \(first)\nto = \(last)\nreason = \(ChangeText.quoted(reason))\n"
    )
  }

  private func lines(_ table: TableSchema, _ cells: [String: String]) -> String {
    pairs(table, cells).map { $0 + "\n" }.joined()
  }

  private func inline(_ table: TableSchema, _ cells: [String: String]) -> String {
    "{ " + pairs(table, cells).joined(separator: ", ") + " }"
  }

  private func pairs(_ table: TableSchema, _ cells: [String: String]) -> [String] {
    table.columns.compactMap { column in
      cells[column.key].map { "\(column.key) = \(ChangeText.quoted($0))" }
    }
  }

  /// A basic string of TOML.
  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case _ where scalar.value < 32 || scalar.value == 127:
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
