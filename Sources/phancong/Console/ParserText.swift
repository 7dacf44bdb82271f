import Domain

/// What the argument parser says, in the user's language: it only speaks English.
enum ParserText {
  /// A page of help.
  static func help(_ page: String) -> String {
    guard Console.language == .vietnamese else { return page }
    let lines = page.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      for (english, vietnamese) in headings where line.hasPrefix(english) {
        return vietnamese + line.dropFirst(english.count)
      }
      return String(line)
    }
    return phrases.reduce(lines.joined(separator: "\n")) { page, phrase in
      replacing(phrase.english, by: phrase.vietnamese, in: page)
    }
  }

  /// What is wrong with a command line: the mistake, how the command is used, where to read more.
  static func mistake(_ message: String, full: String) -> String {
    let usage = full.split(separator: "\n").filter { $0.hasPrefix("Usage: ") || $0.hasPrefix("  See ") }
    let rest = usage.map { line in
      line.hasPrefix("  See ")
        ? text(
          "Xem thêm: " + (line.split(separator: "'").dropFirst().first.map(String.init) ?? "phancong --help"),
          line.trimmed)
        : text(
          "Cách dùng: " + line.dropFirst("Usage: ".count).replacing("<options>", with: "<tùy chọn>"),
          String(line))
    }
    let sentence = Console.language == .vietnamese ? vietnamese(message) : message
    return (["phancong: " + sentence] + rest).joined(separator: "\n")
  }

  private static let headings = [
    ("OVERVIEW: ", ""), ("USAGE:", "CÁCH DÙNG:"), ("ARGUMENTS:", "THAM SỐ:"), ("OPTIONS:", "TÙY CHỌN:"),
    ("SUBCOMMANDS:", "CÁC LỆNH:"),
  ]
  private static let phrases: [(english: String, vietnamese: String)] = [
    ("Show help information.", "Hiện trợ giúp này."), ("Show the version.", "Hiện phiên bản."),
    ("(default: ", "(mặc định: "), ("(values: ", "(giá trị: "), ("; default:", "; mặc định:"),
    ("See 'phancong help <subcommand>' for detailed help.", "Xem 'phancong help <lệnh>' để biết từng lệnh."),
    (
      "See 'phancong help model <subcommand>' for detailed help.",
      "Xem 'phancong help model <lệnh>' để biết từng lệnh."
    ),
    ("<subcommand>", "<lệnh>"), ("<options>", "<tùy chọn>"),
  ]

  /// The parser's sentences about mistakes; each `%` stands for what was typed.
  private static let sentences: [(english: String, vietnamese: String)] = [
    ("Missing expected argument '%'", "thiếu tham số %"),
    ("Unknown option '%'. Did you mean '%'?", "không có tùy chọn %; phải chăng là %?"),
    ("Unknown option '%'", "không có tùy chọn %"),
    ("Missing value for '%'", "thiếu giá trị cho %"),
    ("Unexpected argument '%'", "thừa tham số “%”"),
    ("% unexpected arguments: %", "thừa % tham số: %"),
    (
      "The value '%' is invalid for '%'. Please provide one of %.",
      "giá trị “%” không hợp lệ cho %; hãy dùng một trong %"
    ),
    (
      "The value '%' is invalid for '%'. Please provide one of the following:%",
      "giá trị “%” không hợp lệ cho %; hãy dùng một trong:%"
    ),
    ("The value '%' is invalid for '%'", "giá trị “%” không hợp lệ cho %"),
    (
      "The option '%' does not take any value, but '%' was specified.",
      "tùy chọn % không nhận giá trị, bỏ “%”"
    ),
    ("Missing required subcommand.", "thiếu lệnh con"),
  ]

  private static func vietnamese(_ message: String) -> String {
    for (english, vietnamese) in sentences {
      if let parts = match(message, english) { return fill(vietnamese, parts) }
    }
    return message
  }

  /// What stands for the `%` of a pattern, or `nil` where the sentence is another one.
  private static func match(_ sentence: String, _ pattern: String) -> [Substring]? {
    let pieces = pattern.split(separator: "%", omittingEmptySubsequences: false)
    guard let first = pieces.first, let last = pieces.last, pieces.count > 1 else {
      return sentence == pattern ? [] : nil
    }
    guard sentence.hasPrefix(first) else { return nil }
    var rest = sentence.dropFirst(first.count)
    var parts: [Substring] = []
    for piece in pieces.dropFirst().dropLast() {
      guard let (before, after) = rest.splitAtFirst(piece) else { return nil }
      parts.append(before)
      rest = after
    }
    guard rest.hasSuffix(last) else { return nil }
    return parts + [rest.dropLast(last.count)]
  }

  private static func fill(_ pattern: String, _ parts: [Substring]) -> String {
    let pieces = pattern.split(separator: "%", omittingEmptySubsequences: false)
    return zip(pieces, parts + [""]).map { $0 + $1 }.joined()
  }

  private static func replacing(_ piece: String, by other: String, in text: String) -> String {
    var result = ""
    var rest = text[...]
    while let (before, after) = rest.splitAtFirst(piece[...]) {
      result += before + other
      rest = after
    }
    return result + rest
  }
}

extension Substring {
  /// The text before and after the first place where a piece stands.
  fileprivate func splitAtFirst(_ piece: Substring) -> (before: Substring, after: Substring)? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(piece) {
        return (self[..<start], self[start...].dropFirst(piece.count))
      }
      start = index(after: start)
    }
    return nil
  }

  fileprivate var trimmed: String { String(drop { $0 == " " }) }
}
