import Foundation

/// HTML as tests read it back: its tags, and its tables with every `rowspan` filled in.
struct Markup {
  /// One tag, with its name and attributes.
  struct Tag {
    let name: String
    let isEnd: Bool
    let attributes: [String: String]
  }
  private enum Part {
    case tag(Tag)
    case text(String)
  }
  private let parts: [Part]

  /// Reads the page; what stands inside `style` and `script` counts as text.
  init(_ bytes: [UInt8]) {
    var parts: [Part] = []
    var (index, raw) = (0, [UInt8]())
    while index < bytes.count {
      let open = bytes[index...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
      let isMarkup = raw.isEmpty || bytes[open...].starts(with: raw)
      let end = isMarkup ? open : min(open + 1, bytes.count)
      if end > index { parts.append(.text(Markup.decoded(bytes[index..<end]))) }
      index = end
      guard isMarkup, open < bytes.count else { continue }
      guard let close = bytes[open...].firstIndex(of: UInt8(ascii: ">")) else { break }
      let tag = Markup.tag(String(decoding: bytes[(open + 1)..<close], as: UTF8.self))
      parts.append(.tag(tag))
      raw = !tag.isEnd && (tag.name == "style" || tag.name == "script") ? Array("</\(tag.name)".utf8) : []
      index = close + 1
    }
    self.parts = parts
  }

  /// All tags in order.
  var tags: [Tag] {
    parts.compactMap { if case .tag(let tag) = $0 { tag } else { nil } }
  }

  /// Tags that are never closed, or closed by another; empty where the page is well formed.
  var unbalanced: [String] {
    let void: Set = ["meta", "col", "input", "path", "!DOCTYPE"]
    var (stack, faults) = ([String](), [String]())
    for tag in tags where !void.contains(tag.name) {
      if !tag.isEnd {
        stack.append(tag.name)
      } else if stack.last == tag.name {
        stack.removeLast()
      } else {
        faults.append("</\(tag.name)> inside <\(stack.last ?? "")>")
      }
    }
    return faults + stack.map { "<\($0)>" }
  }

  /// Everything a reader sees, titles of marks included.
  var text: String {
    parts.compactMap { if case .text(let text) = $0 { text } else { nil } }.joined()
  }

  /// The rows of every table of a class; cells that are merged stand in each row. Lines of a cell are separated
  /// by line ends.
  func rows(of name: String) -> [[String]] {
    var rows: [[String]] = []
    var (isInside, isBody) = (false, false)
    var row: [Int: String] = [:]
    var merged: [Int: (text: String, left: Int)] = [:]
    var cell: (column: Int, span: Int, text: String)?
    for part in parts {
      switch part {
      case .text(let text): cell?.text += text
      case .tag(let tag):
        switch (tag.name, tag.isEnd) {
        case ("table", false):
          isInside = tag.attributes["class"] == "rows \(name)"
        case ("table", true): isInside = false
        case ("tbody", _): isBody = !tag.isEnd
        case ("tr", false):
          row = [:]
          for (column, cell) in merged where cell.left > 0 {
            row[column] = cell.text
            merged[column]?.left -= 1
          }
        case ("tr", true):
          if isInside && isBody { rows.append(row.sorted { $0.key < $1.key }.map(\.value)) }
        case ("td", false), ("th", false):
          let column = Int(tag.attributes["class"]?.dropFirst() ?? "") ?? 0
          cell = (column, Int(tag.attributes["rowspan"] ?? "1") ?? 1, "")
        case ("td", true), ("th", true):
          if let cell {
            row[cell.column] = cell.text
            merged[cell.column] = (cell.text, cell.span - 1)
          }
          cell = nil
        case ("span", false):
          if let text = cell?.text, !text.isEmpty { cell?.text += "\n" }
        default: break
        }
      }
    }
    return rows
  }

  private static func tag(_ text: String) -> Tag {
    let isEnd = text.hasPrefix("/")
    let name = text.dropFirst(isEnd ? 1 : 0).prefix { $0 != " " && $0 != "/" }
    var attributes: [String: String] = [:]
    // Odd pieces between quotes are values; the name stands before each.
    let pieces = text.split(separator: "\"", omittingEmptySubsequences: false)
    for index in stride(from: 1, to: pieces.count, by: 2) {
      let key = pieces[index - 1].dropLast().split(separator: " ").last ?? ""
      attributes[String(key)] = decoded(ArraySlice(pieces[index].utf8))
    }
    return Tag(name: String(name), isEnd: isEnd, attributes: attributes)
  }

  /// On bytes: to `Character` the `;` of an entity and a combining mark after it are one.
  private static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.contains(UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self) }
    let entities: [(name: [UInt8], byte: UInt8)] = [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
    ].map { (Array($0.0.utf8), UInt8(ascii: $0.1)) }
    var (text, index) = ([UInt8](), bytes.startIndex)
    while index < bytes.endIndex {
      if bytes[index] == UInt8(ascii: "&"),
        let entity = entities.first(where: { bytes[index...].starts(with: $0.name) })
      {
        text.append(entity.byte)
        index += entity.name.count
      } else {
        text.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
