import Domain

/// An object of a JSON text; its values are read by key and type, and what is wrong is reported by key path.
struct JSONSection {
  let file: String
  let path: String
  let entries: [String: JSONItem]
  let findings: Findings

  /// Reports something about a key.
  func error(_ key: String, value: String? = nil, _ vietnamese: String, _ english: String) {
    findings.error(file, column: keyPath(key), value: value, vietnamese, english)
  }

  /// Reports something odd about a key.
  func warning(_ key: String, value: String? = nil, _ vietnamese: String, _ english: String) {
    findings.warning(file, column: keyPath(key), value: value, vietnamese, english)
  }

  /// Whether the key has a value other than `null`.
  func has(_ key: String) -> Bool {
    switch entries[key] {
    case nil, .null?: false
    default: true
    }
  }

  /// A text that must be there.
  func text(_ key: String) -> String? {
    guard has(key) else {
      error(key, "thiếu khóa này; hãy ghi một chuỗi", "the key is missing; write a string")
      return nil
    }
    return optionalText(key)
  }

  /// A text that may be missing or `null`.
  func optionalText(_ key: String) -> String? {
    guard has(key), let item = entries[key] else { return nil }
    if case .string(let text) = item { return text }
    error(key, "phải là một chuỗi trong ngoặc kép", "must be a string in quotes")
    return nil
  }

  /// A whole number that must be there.
  func integer(_ key: String) -> Int? {
    guard has(key) else {
      error(key, "thiếu khóa này; hãy ghi một số nguyên", "the key is missing; write a whole number")
      return nil
    }
    return optionalInteger(key)
  }

  /// A whole number that may be missing or `null`.
  func optionalInteger(_ key: String) -> Int? {
    guard has(key), let item = entries[key] else { return nil }
    if case .integer(let value) = item { return value }
    error(key, "phải là một số nguyên", "must be a whole number")
    return nil
  }

  /// `true` or `false`; may be missing or `null`.
  func optionalFlag(_ key: String) -> Bool? {
    guard has(key), let item = entries[key] else { return nil }
    if case .boolean(let value) = item { return value }
    error(key, "phải là true hoặc false", "must be true or false")
    return nil
  }

  /// A date that must be there.
  func day(_ key: String) -> Day? {
    guard let text = text(key) else { return nil }
    if let day = Day(text) { return day }
    let (vietnamese, english) = LenientDay.complaint(Array(text.utf8)[...])
    error(key, value: text, vietnamese, english)
    return nil
  }

  /// A time that must be there.
  func time(_ key: String) -> TimeOfDay? {
    guard let text = text(key) else { return nil }
    if let time = TimeOfDay(text) { return time }
    error(
      key, value: text, "không phải giờ HH:MM; hãy ghi như 08:00", "not a time HH:MM; write for example 08:00"
    )
    return nil
  }

  /// The objects of a list; none where the key is missing or `null`.
  func sections(_ key: String) -> [JSONSection] {
    guard has(key), let item = entries[key] else { return [] }
    guard case .array(let items) = item else {
      error(key, "phải là một danh sách […]", "must be a list […]")
      return []
    }
    return items.enumerated().compactMap { index, item in section(item, "\(key)[\(index)]") }
  }

  /// An object; `nil` where the key is missing or `null`.
  func section(_ key: String) -> JSONSection? {
    guard has(key), let item = entries[key] else { return nil }
    return section(item, key)
  }

  /// The texts of a list; none where the key is missing or `null`.
  func texts(_ key: String) -> [(text: String, key: String)] {
    guard has(key), let item = entries[key] else { return [] }
    guard case .array(let items) = item else {
      error(key, "phải là một danh sách […]", "must be a list […]")
      return []
    }
    return items.enumerated().compactMap { index, item in
      if case .string(let text) = item { return (text, "\(key)[\(index)]") }
      error("\(key)[\(index)]", "phải là một chuỗi trong ngoặc kép", "must be a string in quotes")
      return nil
    }
  }

  private func section(_ item: JSONItem, _ key: String) -> JSONSection? {
    if case .object(let entries) = item {
      return JSONSection(file: file, path: keyPath(key), entries: entries, findings: findings)
    }
    error(key, "phải là một đối tượng {…}", "must be an object {…}")
    return nil
  }

  private func keyPath(_ key: String) -> String { path.isEmpty ? key : path + "." + key }
}
