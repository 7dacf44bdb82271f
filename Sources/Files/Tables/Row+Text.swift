extension Row {
  /// A required id; `nil` where it is missing or wrong.
  func id(_ column: Table.Column) -> String? {
    let bytes = content(column)
    if bytes.isEmpty {
      reportMissing(column)
      return nil
    }
    return id(bytes, column)
  }

  /// An id that may be left out.
  func optionalID(_ column: Table.Column) -> String? {
    let bytes = content(column)
    return bytes.isEmpty ? nil : id(bytes, column)
  }

  /// Ids separated by `;`, each once; empty parts are ignored.
  func ids(_ column: Table.Column) -> [String] {
    let bytes = content(column)
    guard !bytes.isEmpty else { return [] }
    var result: [String] = []
    for part in bytes.split(separator: UInt8(ascii: ";")) {
      let part = part.trimmed
      guard !part.isEmpty, let id = id(part, column), !result.contains(id) else { continue }
      result.append(id)
    }
    return result
  }

  /// A required text; `nil` where it is missing or wrong.
  func name(_ column: Table.Column) -> String? {
    let bytes = content(column)
    if bytes.isEmpty {
      reportMissing(column)
      return nil
    }
    return text(bytes, column, longest: Row.longestName)
  }

  /// A text that may be left out; empty where it is missing or wrong.
  func text(_ column: Table.Column, longest: Int = Row.longestText) -> String {
    let bytes = content(column)
    return bytes.isEmpty ? "" : text(bytes, column, longest: longest) ?? ""
  }

  private func text(_ bytes: ArraySlice<UInt8>, _ column: Table.Column, longest: Int) -> String? {
    let (text, flaw) = CellText.read(bytes, isStrict: false)
    if let flaw {
      report(flaw, column)
      return nil
    }
    return isShort(text, longest, column) ? text : nil
  }

  private func id(_ bytes: ArraySlice<UInt8>, _ column: Table.Column) -> String? {
    let (text, flaw) = CellText.read(bytes, isStrict: true)
    if let flaw {
      report(flaw, column)
      return nil
    }
    guard isShort(text, Row.longestID, column) else { return nil }
    if text.utf8.contains(UInt8(ascii: ";")) {
      error(
        column, "mã không được có dấu ; vì dấu này ngăn cách danh sách; hãy đổi mã",
        "an id may not contain ; because that separates lists; change the id")
      return nil
    }
    return text
  }

  private func isShort(_ text: String, _ longest: Int, _ column: Table.Column) -> Bool {
    guard text.utf8.count > longest else { return true }
    let count = text.count
    guard count > longest else { return true }
    error(
      column, "quá dài (\(count) ký tự); hãy rút còn tối đa \(longest) ký tự",
      "too long (\(count) characters); shorten it to at most \(longest)")
    return false
  }

  private func report(_ flaw: CellText.Flaw, _ column: Table.Column) {
    switch flaw {
    case .control(let scalar):
      let code = CellText.code(scalar)
      error(column, "có ký tự điều khiển \(code); hãy xóa ký tự đó", "control character \(code); delete it")
    case .hidden(let scalar):
      let code = CellText.code(scalar)
      error(
        column, "mã có ký tự không nhìn thấy \(code); hãy xóa ký tự đó",
        "the id has an invisible character \(code); delete it")
    case .lineBreak:
      error(
        column, "mã có dấu xuống dòng hoặc tab; hãy viết trên một dòng",
        "the id has a line break or tab; write it on one line")
    }
  }
}

extension CellText {
  /// `U+200B`.
  static func code(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
