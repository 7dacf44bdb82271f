/// An iCalendar text as tests read it back, by another reader than the program's own.
struct CalendarTree {
  /// A property: its parameters as they are written, its value with escapes resolved.
  struct Property: Hashable {
    let name: String
    let parameters: String
    let value: String
  }

  let kind: String
  private(set) var properties: [Property] = []
  private(set) var children: [CalendarTree] = []

  private init(kind: String) { self.kind = kind }

  /// Reads the text's one calendar; `nil` where it does not hang together.
  init?(_ bytes: [UInt8]) {
    guard bytes.suffix(2) == [13, 10] else { return nil }
    var open: [CalendarTree] = []
    var lines: [[UInt8]] = []
    for line in bytes.dropLast(2).split(separator: 10, omittingEmptySubsequences: false) {
      let line = Array(line.last == 13 ? line.dropLast() : line)
      if line.first == 32, !lines.isEmpty {
        lines[lines.count - 1] += line.dropFirst()
      } else {
        lines.append(line)
      }
    }
    for (index, line) in lines.enumerated() {
      guard let text = String(validating: line, as: UTF8.self), let colon = text.firstIndex(of: ":") else {
        return nil
      }
      let head = text[..<colon].split(separator: ";", maxSplits: 1).map(String.init)
      let value = CalendarTree.unescaped(text[text.index(after: colon)...])
      if head[0] == "BEGIN" {
        open.append(CalendarTree(kind: value))
      } else if head[0] == "END" {
        guard let tree = open.popLast(), tree.kind == value else { return nil }
        if open.isEmpty {
          guard index == lines.count - 1 else { return nil }
          self = tree
          return
        }
        open[open.count - 1].children.append(tree)
      } else if open.isEmpty {
        return nil
      } else {
        let parameters = head.count > 1 ? head[1] : ""
        open[open.count - 1].properties.append(
          Property(name: head[0], parameters: parameters, value: value))
      }
    }
    return nil
  }

  /// The value of a property that stands once; `nil` where it stands not at all or twice.
  subscript(_ name: String) -> String? {
    let found = properties.filter { $0.name == name }
    return found.count == 1 ? found[0].value : nil
  }

  func parameters(of name: String) -> String? { properties.first { $0.name == name }?.parameters }

  func children(_ kind: String) -> [CalendarTree] { children.filter { $0.kind == kind } }

  private static func unescaped(_ text: Substring) -> String {
    var result = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in text.unicodeScalars {
      if isEscaped {
        result.append(scalar == "n" || scalar == "N" ? "\n" : scalar)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }
}
