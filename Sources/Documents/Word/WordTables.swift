import Domain
import Forms
import WordProcessing

/// Tables of the documents as tables of a Word document.
struct WordTables {
  let form: DocumentForm
  let say: Wording
  /// How wide the text may be.
  let width: Int

  /// A group of more lines may be broken over pages: it would leave half a page empty.
  private static let mostLinesTogether = 12
  /// Text of this width stands on paper that lies on its side: 180 millimetres.
  private static let wide = WordPage.twips(180)

  /// The table under its heading, numbered where it has a number; where it is empty, what stands there instead.
  ///
  /// Where a signature follows, its page begins with the last row at the latest.
  func blocks(_ table: DocumentTable, heading number: String?, isSigned: Bool = false) -> [WordBlock] {
    var blocks: [WordBlock] = []
    if let number {
      blocks.append(
        .paragraph(
          WordParagraph("\(number). \(spelled(table.title))", style: WordStyles.heading, keepsWithNext: true))
      )
    }
    if !table.note.isEmpty {
      blocks.append(.paragraph(WordParagraph(spelled(table.note), style: WordStyles.note)))
    }
    if table.isEmpty {
      blocks.append(.paragraph(WordParagraph(spelled(table.whenEmpty), style: WordStyles.body)))
    } else {
      // A table needs some room below running text.
      if number == nil && table.note.isEmpty {
        blocks.append(.paragraph(WordParagraph("", style: WordStyles.line, keepsWithNext: true)))
      }
      var rows = self.table(table)
      if isSigned { rows.rows[rows.rows.count - 1].keepsWithNext = true }
      blocks.append(.table(rows))
    }
    return blocks
  }

  /// What the program itself says, in the form's spelling; names and cells stay as they are.
  private func spelled(_ text: String) -> String {
    form.toneMarks == .onFirst ? text : form.toneMarks.spelled(text)
  }

  private func table(_ table: DocumentTable) -> WordTable {
    let styles = table.columns.map { column in
      switch column.alignment {
      case .start: WordStyles.tableStart
      case .centre: WordStyles.tableCentre
      case .end: WordStyles.tableEnd
      }
    }
    var result = WordTable(
      widths: WordTable.widths(widths(table), within: width), hasBorders: true, headingRows: 1)
    result.rows.append(
      WordTable.Row(
        table.columns.map {
          WordTable.Cell(spelled($0.heading), style: WordStyles.tableHeading, isShaded: true)
        },
        keepsWithNext: true))
    for section in table.sections where !section.groups.isEmpty {
      if let title = section.title {
        result.rows.append(
          WordTable.Row(
            [WordTable.Cell(title, style: WordStyles.tableSection, span: table.columns.count)],
            keepsWithNext: true))
      }
      for group in section.groups { append(group, of: table, styles, to: &result) }
    }
    return result
  }

  private func append(
    _ group: DocumentTable.Group, of table: DocumentTable, _ styles: [String], to result: inout WordTable
  ) {
    let lines = group.rows.reduce(0) { sum, row in
      sum
        + row.reduce(2) { most, cell in
          if case .occasions(let occasions) = cell { max(most, occasions.count) } else { most }
        }
    }
    // The first group begins below its heading, wherever that is.
    let isTogether = lines <= WordTables.mostLinesTogether && result.rows.count > 2
    for (number, row) in group.rows.enumerated() {
      let isLast = number == group.rows.count - 1
      result.rows.append(
        WordTable.Row(
          row.enumerated().map { index, cell in
            guard index < table.mergedColumns, group.rows.count > 1 else {
              return WordTable.Cell(text(cell), style: styles[index])
            }
            return number == 0
              ? WordTable.Cell(text(cell), style: styles[index], merge: .starts)
              : WordTable.Cell("", style: styles[index], merge: .continues)
          }, keepsWithNext: isTogether && !isLast))
    }
  }

  /// The columns' widths, with no less than the longest word of the heading, a date or a time needs.
  private func widths(_ table: DocumentTable) -> [Int] {
    let whole = max(1, table.columns.reduce(0) { $0 + $1.width })
    let least = table.columns.enumerated().map { index, column in
      let words = column.heading.split(separator: " ")
      let heading = words.map { BoldWidth.twips(String($0), size: form.sizes.table) }.max() ?? 0
      let longest =
        table.sections.lazy.flatMap { $0.groups.lazy }.flatMap { $0.rows.lazy }.prefix(20)
        .map { narrowest($0[index], of: table.columns.count) }.max() ?? 0
      // The margins of a cell, and what rounding may take.
      return max(heading, Int(Double(longest) * form.sizes.table * 10)) + 180
    }
    var widths = table.columns.map { width * $0.width / whole }
    let lacking = zip(widths, least).reduce(0) { $0 + max(0, $1.1 - $1.0) }
    let spare = zip(widths, least).reduce(0) { $0 + max(0, $1.0 - $1.1) }
    guard lacking > 0, spare > 0 else { return widths }
    for index in widths.indices {
      let extra = widths[index] - least[index]
      widths[index] = extra < 0 ? least[index] : widths[index] - extra * min(lacking, spare) / spare
    }
    return widths
  }

  /// How many half letters a cell can't do without.
  private func narrowest(_ cell: Cell, of columns: Int) -> Int {
    switch cell {
    case .date: 10
    case .times: 11
    case .time: 5
    case .number(let value): String(value).count
    // On upright paper with many columns the time stands below the date.
    case .occasions: width > WordTables.wide || columns < 6 ? 22 : 11
    // A weekday and other short words should not be broken.
    case .text(let text): text.utf8.count <= 12 ? text.count + 1 : 0
    case .empty, .quantity: 0
    }
  }

  private func text(_ cell: Cell) -> String {
    switch cell {
    case .empty: ""
    case .text(let value): value
    case .number(let value): String(value)
    case .quantity(let value, let unit): "\(value) \(unit)"
    case .date(let day): say.date(day)
    case .time(let time): time.description
    case .times(let start, let end): say.times(start, end)
    case .occasions(let occasions):
      occasions.map { "\(say.date($0.date)) \(say.times($0.start, $0.end))" }.joined(separator: "\n")
    }
  }
}
