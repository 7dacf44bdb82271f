import Domain
import Fingerprints
import Rules
import Workbooks

/// The sheets of a plan's workbook: A4 landscape, as wide as the page, headings on every page; only titles are merged.
struct PlanSheets {
  private let document: PlanDocument
  private let say: Wording

  init(_ document: PlanDocument) {
    self.document = document
    say = Wording(document.language)
  }

  private static let headingFill: UInt32 = 0xD9D9D9
  private static let title = CellStyle(isBold: true, size: 14, wraps: true)
  private static let note = CellStyle(isItalic: true, wraps: true)
  private static let heading = CellStyle(
    isBold: true, fill: headingFill, hasBorder: true, wraps: true, alignment: .centre,
    verticalAlignment: .centre)

  // MARK: - Front

  /// Whose document it is, what it is based on, how good it is, and where what is to be found.
  func front() -> Worksheet {
    let head = document.letterhead
    var sheet = Worksheet(say("Trang đầu", "Front"))
    sheet.columns = [Worksheet.Column(width: 60), Worksheet.Column(width: 70)]
    sheet.page = page(sheet.name, repeating: 0)
    func line(_ left: String, _ right: String = "", _ style: CellStyle = CellStyle(wraps: true)) {
      sheet.rows.append([
        left.isEmpty ? nil : Worksheet.Cell(.text(left), style),
        right.isEmpty ? nil : Worksheet.Cell(.text(right), style),
      ])
    }
    line(head.superior, head.party, CellStyle(wraps: true, alignment: .centre))
    line(head.body, head.placeAndDate, CellStyle(isBold: true, wraps: true, alignment: .centre))
    line(head.number, "", CellStyle(alignment: .centre))
    sheet.rows.append([])
    line(head.kind, "", CellStyle(isBold: true, size: 16))
    line(head.subject, "", CellStyle(isBold: true, size: 14))
    for basis in head.basis { line(basis, "", CellStyle(isItalic: true)) }
    sheet.rows.append([])
    line(document.verdict, "", CellStyle(isBold: true))
    line(document.figures.joined(separator: " · "))
    sheet.rows.append([])
    line(say("Trang", "Sheet"), say("Nội dung", "Content"), Self.heading)
    let cell = CellStyle(hasBorder: true, wraps: true, verticalAlignment: .top)
    let check = "phancong check \(say("DỮ-LIỆU", "SCENARIO")) \(PlanWorkbook.file)"
    line(
      dataName,
      say(
        "Mỗi lượt dự một hàng. Sửa tay ở trang này, rồi kiểm tra: ",
        "One row a visit. Edit this sheet, then judge it: ")
        + check, cell)
    for table in document.tables where !table.isEmpty { line(name(of: table.name), table.title, cell) }
    sheet.rows.append([])
    for print in say.fingerprints(document.identity) { line(print.title, print.value, CellStyle(size: 9)) }
    if !head.recipients.isEmpty || !head.signerTitle.isEmpty {
      sheet.rows.append([])
      line(head.recipientsHeading, head.authority, CellStyle(isBold: true))
      line(
        head.recipients.joined(separator: "\n"), head.signerTitle,
        CellStyle(wraps: true, verticalAlignment: .top))
    }
    return sheet
  }

  // MARK: - Tables

  private var dataName: String { "Lượt dự" }

  /// The table that is read back: one row for each visit, its heading first.
  func data(_ table: DocumentTable) -> Worksheet {
    var sheet = Worksheet(dataName)
    sheet.tabColour = 0x2E75B6
    fill(&sheet, table, above: 0)
    return sheet
  }

  /// A table to read and to print, under its title.
  func table(_ table: DocumentTable) -> Worksheet {
    var sheet = Worksheet(name(of: table.name))
    let lines = [
      (table.title, Self.title), (document.letterhead.subject, Self.note), (table.note, Self.note),
    ]
    .filter { !$0.0.isEmpty }
    for (text, style) in lines { sheet.rows.append([Worksheet.Cell(.text(text), style)]) }
    fill(&sheet, table, above: lines.count)
    // Over all columns: a long line would else widen the printed page.
    let width = sheet.columns.reduce(0) { $0 + $1.width }
    for (row, line) in lines.enumerated() where sheet.columns.count > 1 {
      sheet.merges.append(CellRange(rows: row...row, columns: 0...(sheet.columns.count - 1)))
      let count = SheetFit.lines(line.0, width: width)
      if count > 1 { sheet.heights[row] = SheetFit.lineHeight * Double(count) }
    }
    return sheet
  }

  /// Appends heading and rows. Sections become a first column, so that a filter finds them.
  private func fill(_ sheet: inout Worksheet, _ table: DocumentTable, above top: Int) {
    let hasSections = table.sections.count { $0.title != nil && !$0.groups.isEmpty } > 0
    var columns = table.columns
    if hasSections {
      columns.insert(DocumentTable.Column("section", sectionHeading(table), width: 10), at: 0)
    }
    sheet.rows.append(columns.map { Worksheet.Cell(.text($0.heading), Self.heading) })
    let styles = columns.map { column in
      CellStyle(
        hasBorder: true, wraps: true,
        alignment: column.alignment == .centre ? .centre : column.alignment == .end ? .right : .left,
        verticalAlignment: .top)
    }
    for section in table.sections {
      for group in section.groups {
        for row in group.rows {
          var cells = row
          if hasSections { cells.insert(.text(orEmpty: section.title ?? ""), at: 0) }
          sheet.rows.append(zip(cells, styles).map { cell($0, $1) })
        }
      }
    }
    let fit = SheetFit(sheet.rows[top...], shares: columns.map { Double($0.width) })
    sheet.columns = fit.widths.map { Worksheet.Column(width: $0) }
    for (row, height) in fit.heights { sheet.heights[row] = height }
    sheet.frozenRows = top + 1
    sheet.filter = CellRange(rows: top...max(top, sheet.rows.count - 1), columns: 0...(columns.count - 1))
    sheet.page = page(sheet.name, repeating: top + 1)
  }

  private func sectionHeading(_ table: DocumentTable) -> String {
    table.name == .months ? say("Tháng", "Month") : say("Nhóm", "Group")
  }

  private func cell(_ cell: Cell, _ style: CellStyle) -> Worksheet.Cell {
    var style = style
    switch cell {
    case .empty: return Worksheet.Cell(nil, style)
    case .text(let text): return Worksheet.Cell(.text(text), style)
    case .number(let number): return Worksheet.Cell(.number(number), style)
    case .quantity(let number, let unit): return Worksheet.Cell(.text("\(number) \(unit)"), style)
    case .date(let day):
      style.numberFormat = CellStyle.dateFormat
      return Worksheet.Cell(.day(day), style)
    case .time(let time):
      // Midnight at the end of a day is no time to a spreadsheet.
      guard time.minute < 1440 else { return Worksheet.Cell(.text(time.description), style) }
      style.numberFormat = CellStyle.timeFormat
      return Worksheet.Cell(.time(time), style)
    case .times(let start, let end): return Worksheet.Cell(.text(say.times(start, end)), style)
    case .occasions(let occasions):
      let lines = occasions.map { "\(say.date($0.date)) \(say.times($0.start, $0.end))" }
      return Worksheet.Cell(.text(lines.joined(separator: "\n")), style)
    }
  }

  /// What a sheet's tab says; at most 31 characters.
  private func name(of table: DocumentTable.Name) -> String {
    switch table {
    case .members: say("Theo thành viên", "By member")
    case .organisations: say("Theo tổ chức", "By organisation")
    case .months: say("Theo tháng", "By month")
    case .shortfalls: say("Còn thiếu", "Shortfalls")
    case .refusals: say("Nguyện vọng chưa đạt", "Registrations")
    case .uncovered: say("Chưa có người", "Uncovered")
    case .goals: say("Mục tiêu", "Goals")
    case .deadlines: say("Thời hạn", "Deadlines")
    case .notCovered: say("Ngoài phạm vi", "Not covered")
    default: table.rawValue
    }
  }

  private func page(_ name: String, repeating rows: Int) -> PageSetup {
    var page = PageSetup()
    page.repeatedRows = rows
    let print = document.identity.plan.prefix(12)
    page.footer = "&L&9\(say("Vân tay", "Fingerprint")) \(print)&C&9&A&R&9\(say("Trang", "Page")) &P/&N"
    return page
  }
}
