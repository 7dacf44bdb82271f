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
    // No heading is longer: a sheet may say a long text in every cell.
    guard title.utf8.count <= 400 else { return nil }
    let text = folded(title)
    if let place = place(text, in: schema) { return place }
    // `Vĩ độ (độ)`, `Mã tổ chức (bắt buộc)`.
    guard text.hasSuffix(")"), let bracket = text.firstIndex(of: "("), bracket > text.startIndex else {
      return nil
    }
    return place(folded(String(text[..<bracket])), in: schema)
  }

  /// Whether a column only numbers the rows.
  static func isNumbering(_ title: String) -> Bool {
    title.utf8.count <= 40
      && ["stt", "tt", "so tt", "so thu tu", "no", "no.", "#"].contains(folded(title))
  }

  private static func place(_ text: String, in schema: TableSchema) -> Int? {
    (places[schema.name] ?? places(in: schema))[text]
  }

  /// Every row is compared with the heading: the names of all tables are folded once.
  private static let places = Dictionary(
    uniqueKeysWithValues: TableSchema.all.map { ($0.name, places(in: $0)) })

  private static func places(in schema: TableSchema) -> [String: Int] {
    let names = schema.columns.enumerated().flatMap { place, column in
      [column.key, FoldedText.of(column.heading.vietnamese), FoldedText.of(column.heading.english)].map {
        ($0, place)
      }
    }
    return Dictionary(names) { first, _ in first }
  }
}
