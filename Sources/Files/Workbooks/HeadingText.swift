import Domain

/// Matches headings of workbooks with columns, as people write them.
enum HeadingText {
  /// A heading without line breaks, marks of required columns and remarks in brackets.
  static func folded(_ title: String) -> String {
    var text = FoldedText.of(title)
    while let last = text.last, last == "*" || last == ":" || last == " " { text.removeLast() }
    return text
  }

  /// The place of the column that a heading names, among the schema's.
  static func column(_ title: String, in schema: TableSchema) -> Int? {
    if let exact = schema.columns.firstIndex(where: { $0.isNamed(title) }) { return exact }
    let text = folded(title)
    if let place = place(text, in: schema) { return place }
    // `Vĩ độ (độ)`, `Mã tổ chức (bắt buộc)`.
    guard let bracket = text.firstIndex(of: "("), text.hasSuffix(")"), bracket > text.startIndex else {
      return nil
    }
    return place(folded(String(text[..<bracket])), in: schema)
  }

  /// Whether a column only numbers the rows.
  static func isNumbering(_ title: String) -> Bool {
    ["stt", "tt", "so tt", "so thu tu", "no", "no.", "#"].contains(folded(title))
  }

  private static func place(_ text: String, in schema: TableSchema) -> Int? {
    schema.columns.firstIndex {
      text == $0.key || text == FoldedText.of($0.heading.vietnamese)
        || text == FoldedText.of($0.heading.english)
    }
  }
}
