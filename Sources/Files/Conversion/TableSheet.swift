import Domain
import Workbooks

/// Lays out one table as a sheet that people can fill in.
struct TableSheet {
  let table: ScenarioParts.Table
  /// Cells of an example row; `nil`: none.
  var example: [String]?
  let language: Language

  /// The rows for which lists and formats are ready beyond those that are filled in.
  static let readyRows = 3_000

  /// The headings' styles: required columns stand out.
  static let required = heading(0xF9D8B4)
  static let optional = heading(0xDDE8F3)

  /// The sheet.
  func worksheet() -> Worksheet {
    var sheet = Worksheet(table.schema.name)
    let kinds = table.titles.indices.map { table.column($0)?.kind ?? .text }
    sheet.rows.append(
      table.titles.indices.map { place in
        let column = table.column(place)
        return Worksheet.Cell(
          .text(column?.heading.vietnamese ?? table.titles[place]),
          column?.isRequired ?? false ? TableSheet.required : TableSheet.optional)
      })
    let examples = example.map { cells in
      [table.titles.indices.map { cells.indices.contains($0) ? cells[$0] : "" }]
    }
    for row in examples ?? [] { sheet.rows.append(cells(row, kinds, isExample: true)) }
    for row in table.rows { sheet.rows.append(cells(row, kinds, isExample: false)) }
    for place in table.titles.indices {
      sheet.columns.append(
        Worksheet.Column(width: width(place), style: TableSheet.style(TypedCell.format(kinds[place]))))
      guard let column = table.column(place) else { continue }
      let text = TableSheet.note(column, language)
      sheet.notes.append(
        Worksheet.Note(
          row: 0, column: place, text: text, height: 40 + 22 * (text.count / 38 + text.count { $0 == "\n" })))
      if let validation = validation(column, place) { sheet.validations.append(validation) }
    }
    sheet.otherColumns = TableSheet.style("General")
    sheet.heights = [0: 36]
    sheet.frozenRows = 1
    sheet.isProtected = true
    let last = max(1, sheet.rows.count - 1)
    sheet.filter = CellRange(rows: 0...last, columns: 0...max(0, table.titles.count - 1))
    sheet.page.repeatedRows = 1
    sheet.page.footer = "&L&A&R&P/&N"
    return sheet
  }

  private func cells(_ row: [String], _ kinds: [TableSchema.Kind], isExample: Bool) -> [Worksheet.Cell?] {
    zip(row, kinds).map { text, kind in
      guard !text.isEmpty else { return nil }
      let (value, format) = TypedCell.value(text, kind)
      var style = TableSheet.style(format)
      if isExample { (style.isItalic, style.colour) = (true, 0x7F7F7F) }
      return Worksheet.Cell(value, style)
    }
  }

  private func width(_ place: Int) -> Double {
    let title = table.column(place)?.heading.vietnamese ?? table.titles[place]
    let texts = table.rows.prefix(500).map { $0[place].count } + [(example?[safe: place] ?? "").count]
    // A heading may go over two lines.
    let longest = max(texts.max() ?? 0, title.count / 2 + 4, 11)
    return Double(min(longest + 2, 44))
  }

  static func style(_ format: String) -> CellStyle { CellStyle(numberFormat: format, isLocked: false) }

  private static func heading(_ fill: UInt32) -> CellStyle {
    CellStyle(
      isBold: true, fill: fill, hasBorder: true, wraps: true, alignment: .centre, verticalAlignment: .centre)
  }

  /// What the note at a heading says: whether the column must be filled in, what it holds, what the words mean.
  static func note(_ column: TableSchema.Column, _ language: Language) -> String {
    let isRequired =
      column.isRequired ? Message("Bắt buộc.", "Required.") : Message("Có thể để trống.", "May be empty.")
    let content = column.content(language)
    var lines = [isRequired(language) + " " + content.prefix(1).uppercased() + content.dropFirst() + "."]
    if let more = ColumnNotes.of(column) { lines.append(more(language)) }
    if !column.choiceTitles.isEmpty {
      lines += zip(column.choices, column.choiceTitles).map { "• \($0): \($1(language))" }
    }
    return lines.joined(separator: "\n") + "\n[\(column.key)]"
  }

  // MARK: - What may be typed

  private func validation(_ column: TableSchema.Column, _ place: Int) -> CellValidation? {
    let rows = 1...max(TableSheet.readyRows, table.rows.count + 1_000)
    let range = CellRange(rows: rows, columns: place...place)
    let say = { (vietnamese: String, english: String) in Message(vietnamese, english)(language) }
    func refused(_ text: String) -> (title: String, text: String) {
      (say("Giá trị chưa đúng", "Not a right value"), String(text.prefix(250)))
    }
    switch column.kind {
    case .word:
      return CellValidation(
        range, .list(column.choices), severity: .stop,
        refusal: refused(say("Hãy chọn một mục trong danh sách.", "Choose one of the list.")))
    case .openWord: return CellValidation(range, .list(column.choices), severity: .silent)
    case .flag:
      return CellValidation(
        range, .list(["yes", "no"]), severity: .stop,
        refusal: refused(say("Hãy chọn yes (có) hoặc no (không).", "Choose yes or no.")))
    case .reference(let target):
      return CellValidation(
        range, .listOf(formula: "=" + TableSheet.name(ofIDs: target)), severity: .warning,
        refusal: refused(
          say(
            "Trang \(target) chưa có mã này. Vẫn ghi?",
            "The sheet \(target) has no such id yet. Write it all the same?")))
    case .references(let target):
      return CellValidation(range, .listOf(formula: "=" + TableSheet.name(ofIDs: target)), severity: .silent)
    case .who:
      return CellValidation(
        range, .listOf(formula: "=" + TableSheet.name(ofIDs: TableSchema.members.name)), severity: .silent)
    case .whole(let values):
      return CellValidation(
        range, .whole(values), severity: .stop,
        refusal: refused(
          say(
            "Hãy ghi số nguyên từ \(values.lowerBound) đến \(values.upperBound).",
            "Write a whole number from \(values.lowerBound) to \(values.upperBound).")))
    case .decimal(let values):
      return CellValidation(
        range, .decimal(values), severity: .stop,
        refusal: refused(say("Hãy ghi độ thập phân.", "Write decimal degrees.")))
    case .day:
      guard let first = Day(year: 1901, month: 1, day: 1), let last = Day(year: 2200, month: 12, day: 31)
      else {
        return nil
      }
      return CellValidation(
        range, .day(first...last), severity: .stop,
        refusal: refused(
          say("Hãy ghi ngày/tháng/năm, như 31/03/2027.", "Write day/month/year, such as 31/03/2027.")))
    case .time:
      return CellValidation(
        range, .decimal(0...1), severity: .warning,
        refusal: refused(say("Hãy ghi giờ:phút, như 08:00.", "Write hours:minutes, such as 08:00.")))
    case .text, .recurrence, .newID, .days, .dayOrMoment: return nil
    }
  }

  /// The workbook's name for the ids of a table.
  static func name(ofIDs table: String) -> String { "ma_\(table)" }

  /// The ids of a table as far as they are filled in.
  static func ids(of table: String) -> Workbook.DefinedName {
    let column = "\(table)!$A$2:$A$\(readyRows + 1)"
    return Workbook.DefinedName(
      name(ofIDs: table), "=OFFSET(\(table)!$A$2,0,0,MAX(1,COUNTA(\(column))),1)")
  }
}

extension Array {
  subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
