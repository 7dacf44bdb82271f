import Domain

/// Writes a table as plain text for a terminal: columns aligned, long cells wrapped.
enum TextWriter {
  /// The widest a column may be.
  private static let widest = 44

  static func text(_ table: DocumentTable) -> String {
    let rows = [table.columns.map(\.heading)] + table.rows.map { $0.map(string) }
    let wrapped = rows.map { $0.map(lines) }
    let widths = table.columns.indices.map { column in
      wrapped.map { $0[column].map(\.count).max() ?? 0 }.max() ?? 0
    }
    var text = table.title + "\n"
    for (number, row) in wrapped.enumerated() {
      for line in 0..<(row.map(\.count).max() ?? 0) {
        var out = ""
        for (column, cell) in row.enumerated() {
          let part = line < cell.count ? cell[line] : ""
          let space = String(repeating: " ", count: widths[column] - part.count)
          let isRight = table.columns[column].alignment == .end
          out += "  " + (isRight ? space + part : part + space)
        }
        while out.last == " " { out.removeLast() }
        text += out + "\n"
      }
      if number == 0 {
        text += "  " + String(repeating: "─", count: widths.reduce(0) { $0 + $1 + 2 } - 2) + "\n"
      }
    }
    if table.isEmpty { text += "  " + table.whenEmpty + "\n" }
    return text
  }

  private static func string(_ cell: Cell) -> String {
    switch cell {
    case .empty: ""
    case .text(let value): value
    case .number(let value): String(value)
    case .quantity(let value, let unit): "\(value) \(unit)"
    case .date(let day): day.description
    case .time(let time): time.description
    case .times(let start, let end): "\(start)–\(end)"
    case .occasions(let occasions):
      occasions.map { "\($0.date) \($0.start)–\($0.end)" }.joined(separator: "\n")
    }
  }

  /// A cell's lines, broken between words.
  private static func lines(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { paragraph in
      var lines: [String] = []
      var line = ""
      for word in paragraph.split(separator: " ") {
        if !line.isEmpty && line.count + 1 + word.count > widest {
          lines.append(line)
          line = ""
        }
        line += (line.isEmpty ? "" : " ") + word
      }
      return lines + [line]
    }
  }
}
