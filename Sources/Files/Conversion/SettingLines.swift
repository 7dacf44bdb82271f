import Domain

/// The settings of a folder line by line, so that a workbook keeps their order, remarks and blank lines.
struct SettingLines {
  private(set) var lines: [SettingsSheet.Line] = []

  /// Takes a text that has been parsed apart.
  init(_ file: SourceFile, _ document: TOMLDocument) {
    var values: [Int: [(path: [String], text: String)]] = [:]
    SettingLines.collect(document.root, [], document, &values)
    for key in values.keys { values[key]?.sort { $0.path.lexicographicallyPrecedes($1.path) } }
    let text = String(decoding: file.bytes, as: UTF8.self)
    let written = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    for (index, line) in written.enumerated() {
      let (content, remark) = SettingLines.parts(line)
      if let remark { lines.append(.remark(remark)) }
      let here = values[index + 1] ?? []
      for (path, text) in here { lines.append(.value(path: path, text: text)) }
      if content.isEmpty, remark == nil, here.isEmpty { lines.append(.blank) }
    }
    while case .blank? = lines.last { lines.removeLast() }
  }

  private static func collect(
    _ entries: [String: TOMLItem], _ path: [String], _ document: TOMLDocument,
    _ values: inout [Int: [(path: [String], text: String)]]
  ) {
    for (key, item) in entries {
      let path = path + [key]
      if case .table(let inner) = item {
        collect(inner, path, document, &values)
      } else if let text = TOMLText.value(item) {
        values[document.outline.position(of: path)?.line ?? 1, default: []].append((path, text))
      } else {
        document.error(
          at: path, "giá trị này không ghi được vào sổ tính; hãy viết đơn giản hơn",
          "this value does not go into a workbook; write it more simply")
      }
    }
  }

  /// What stands on a line before a remark, and the remark with its `#`.
  private static func parts(_ line: Substring) -> (content: Substring, remark: String?) {
    var quote: Character?
    var isEscaped = false
    for index in line.indices {
      let character = line[index]
      if isEscaped {
        isEscaped = false
      } else if let open = quote {
        if character == "\\", open == "\"" { isEscaped = true }
        if character == open { quote = nil }
      } else if character == "\"" || character == "'" {
        quote = character
      } else if character == "#" {
        return (trimmed(line[..<index]), String(trimmed(line[index...])))
      }
    }
    return (trimmed(line), nil)
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text.drop(while: \.isWhitespace)
    while text.last?.isWhitespace ?? false { text.removeLast() }
    return text
  }
}
