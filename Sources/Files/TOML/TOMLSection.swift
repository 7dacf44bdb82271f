import Domain

/// A table of a TOML document; its values are read by key and type, and what is wrong is reported.
struct TOMLSection {
  let document: TOMLDocument
  let path: [String]
  let entries: [String: TOMLItem]

  /// Whether the key is there.
  func has(_ key: String) -> Bool { entries[key] != nil }

  /// Reports something about a key of this table.
  func error(_ key: String?, value: String? = nil, _ vietnamese: String, _ english: String) {
    document.error(at: path + (key.map { [$0] } ?? []), value: value, vietnamese, english)
  }

  /// Reports every key that is not one of these.
  func allowOnly(_ keys: [String]) {
    var suggestions = Suggestions(keys)
    for key in entries.keys.sorted() where !keys.contains(key) {
      let near = suggestions.nearest(to: key)
      let all = keys.joined(separator: ", ")
      error(
        key,
        near.map { "khóa không có; phải chăng là “\($0)”?" } ?? "khóa không có; các khóa dùng được: \(all)",
        near.map { "unknown key; did you mean “\($0)”?" } ?? "unknown key; the keys are: \(all)")
    }
  }

  /// Reports a required key that is missing.
  func reportMissing(_ key: String, _ content: Message) {
    document.error(
      at: path, missing: key, "thiếu khóa “\(key)”; hãy ghi \(content.vietnamese)",
      "the key “\(key)” is missing; write \(content.english)")
  }

  /// A text; `nil` where there is none or it is wrong.
  func text(_ key: String, longest: Int = Row.longestText) -> String? {
    guard let item = entries[key] else { return nil }
    guard case .string(let text) = item else {
      reportType(key, Message("một chuỗi trong ngoặc kép", "a string in quotes"))
      return nil
    }
    return checked(text, at: path + [key], longest: longest)
  }

  /// A text that must be there and say something.
  func requiredText(_ key: String, _ content: Message, longest: Int = Row.longestText) -> String? {
    guard has(key) else {
      reportMissing(key, content)
      return nil
    }
    guard let text = text(key, longest: longest) else { return nil }
    guard !text.isEmpty else {
      error(key, "còn trống; hãy ghi \(content.vietnamese)", "empty; write \(content.english)")
      return nil
    }
    return text
  }

  /// A whole number in a range; `nil` where there is none or it is wrong.
  func integer(_ key: String, in range: ClosedRange<Int>) -> Int? {
    guard let item = entries[key] else { return nil }
    let (low, high) = (range.lowerBound, range.upperBound)
    guard case .integer(let value) = item else {
      reportType(
        key,
        Message("một số nguyên từ \(low) đến \(high)", "a whole number from \(low) to \(high)"))
      return nil
    }
    guard range.contains(value) else {
      error(
        key, value: String(value), "phải từ \(low) đến \(high)", "must be from \(low) to \(high)")
      return nil
    }
    return value
  }

  /// A date written without quotes.
  func date(_ key: String) -> Day? {
    guard let item = entries[key] else { return nil }
    if case .date(let day) = item { return day }
    reportType(
      key, Message("một ngày không có ngoặc kép, như 2021-01-01", "a date without quotes, such as 2021-01-01")
    )
    return nil
  }

  /// A list of texts; `nil` where there is none or it is wrong.
  func texts(_ key: String) -> [String]? {
    guard let item = entries[key] else { return nil }
    guard case .array(let items) = item else {
      reportType(
        key, Message("một danh sách chuỗi, như [\"a\", \"b\"]", "a list of strings, such as [\"a\", \"b\"]"))
      return nil
    }
    var texts: [String] = []
    for (index, item) in items.enumerated() {
      let place = path + [key, "[\(index)]"]
      guard case .string(let text) = item else {
        document.error(
          at: place, "mỗi phần tử phải là một chuỗi trong ngoặc kép",
          "every element must be a string in quotes")
        return nil
      }
      guard let text = checked(text, at: place, longest: Row.longestText) else { return nil }
      texts.append(text)
    }
    return texts
  }

  /// A table; `nil` where there is none or it is something else.
  func section(_ key: String) -> TOMLSection? {
    guard let item = entries[key] else { return nil }
    guard case .table(let entries) = item else {
      reportType(key, Message("một bảng [\(key)]", "a table [\(key)]"))
      return nil
    }
    return TOMLSection(document: document, path: path + [key], entries: entries)
  }

  /// The tables of an array of tables `[[key]]`.
  func sections(_ key: String) -> [TOMLSection] {
    guard let item = entries[key] else { return [] }
    guard case .array(let items) = item else {
      reportType(key, Message("các bảng [[\(key)]]", "tables [[\(key)]]"))
      return []
    }
    var sections: [TOMLSection] = []
    for (index, item) in items.enumerated() {
      let place = path + [key, "[\(index)]"]
      guard case .table(let entries) = item else {
        document.error(at: place, "phải là một bảng [[\(key)]]", "must be a table [[\(key)]]")
        continue
      }
      sections.append(TOMLSection(document: document, path: place, entries: entries))
    }
    return sections
  }

  /// Reports a value of the wrong type.
  func reportType(_ key: String, _ expected: Message) {
    let found = entries[key].map(\.typeName)
    error(
      key, "phải là \(expected.vietnamese)\(found.map { ", không phải \($0.vietnamese)" } ?? "")",
      "must be \(expected.english)\(found.map { ", not \($0.english)" } ?? "")")
  }

  private func checked(_ text: String, at place: [String], longest: Int) -> String? {
    let (_, flaw) = CellText.read(Array(text.utf8)[...], isStrict: false)
    if case .control(let scalar) = flaw {
      let code = CellText.code(scalar)
      document.error(
        at: place, value: text, "có ký tự điều khiển \(code); hãy xóa ký tự đó",
        "control character \(code); delete it")
      return nil
    }
    if text.utf8.count > longest, text.count > longest {
      document.error(
        at: place, value: text, "quá dài (\(text.count) ký tự); hãy rút còn tối đa \(longest) ký tự",
        "too long (\(text.count) characters); shorten it to at most \(longest)")
      return nil
    }
    return text
  }
}

extension TOMLItem {
  /// What users call the type.
  var typeName: Message {
    switch self {
    case .string: Message("chuỗi", "a string")
    case .integer: Message("số nguyên", "a whole number")
    case .number: Message("số thập phân", "a decimal number")
    case .boolean: Message("true/false", "true or false")
    case .date: Message("ngày", "a date")
    case .array: Message("danh sách", "a list")
    case .table: Message("bảng", "a table")
    case .other: Message("ngày giờ", "a date with a time")
    }
  }
}
