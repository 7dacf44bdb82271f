import CXLSXWriter
import Domain

/// Writes one sheet.
struct SheetWriter {
  let sheet: Worksheet
  let target: UnsafeMutablePointer<lxw_worksheet>

  typealias Format = (CellStyle) throws(WorkbookError) -> UnsafeMutablePointer<lxw_format>

  func write(_ format: Format) throws(WorkbookError) {
    for (index, column) in sheet.columns.enumerated() {
      let style = try column.style.map { style throws(WorkbookError) in try format(style) }
      let place = lxw_col_t(index)
      try check(
        worksheet_set_column(target, place, place, column.width, style), "\(name), column \(index + 1)")
    }
    if let style = sheet.otherColumns, sheet.columns.count < LXW_COL_MAX {
      let first = lxw_col_t(sheet.columns.count)
      try check(
        worksheet_set_column(target, first, lxw_col_t(LXW_COL_MAX - 1), 10, try format(style)),
        "\(name), other columns")
    }
    for (row, height) in sheet.heights.sorted(by: { $0.key < $1.key }) {
      try check(worksheet_set_row(target, lxw_row_t(row), height, nil), "\(name), row \(row + 1)")
    }
    for merge in sheet.merges { try write(merge, format) }
    for (row, cells) in sheet.rows.enumerated() {
      for (column, cell) in cells.enumerated() {
        if let cell { try write(cell, row, column, try format(cell.style)) }
      }
    }
    for note in sheet.notes { try write(note) }
    for validation in sheet.validations { try ValidationWriter(target: target, name: name).write(validation) }
    try writeViews()
    try writePage()
  }

  private func write(
    _ cell: Worksheet.Cell, _ row: Int, _ column: Int, _ format: UnsafeMutablePointer<lxw_format>
  ) throws(WorkbookError) {
    guard let (line, place) = address(row, column) else {
      throw WorkbookError("\(name), row \(row + 1)", "beyond the last row or column of a sheet")
    }
    let code =
      switch cell.value {
      case .text(let text): try write(text, line, place, format)
      case .number(let number): worksheet_write_number(target, line, place, number, format)
      case .day(let day): worksheet_write_number(target, line, place, CellValue.serial(day), format)
      case .time(let time): worksheet_write_number(target, line, place, Double(time.minute) / 1440, format)
      case .moment(let moment):
        worksheet_write_number(
          target, line, place, Double(moment.minutes) / 1440 + Double(CellValue.epoch), format)
      case .boolean(let flag): worksheet_write_boolean(target, line, place, flag ? 1 : 0, format)
      case nil: worksheet_write_blank(target, line, place, format)
      }
    try check(code, "\(name), row \(row + 1), column \(column + 1)")
  }

  private func write(
    _ text: String, _ row: lxw_row_t, _ column: lxw_col_t, _ format: UnsafeMutablePointer<lxw_format>
  ) throws(WorkbookError) -> lxw_error {
    // C would end the text there.
    guard !text.utf8.contains(0) else {
      throw WorkbookError("\(name), row \(row + 1), column \(column + 1)", "the text has a NUL character")
    }
    return worksheet_write_string(target, row, column, EscapedText.encode(text), format)
  }

  private func write(_ merge: CellRange, _ format: Format) throws(WorkbookError) {
    let row = merge.rows.lowerBound
    guard sheet.rows.indices.contains(row), sheet.rows[row].indices.contains(merge.columns.lowerBound) else {
      throw WorkbookError("\(name), merged cells at row \(row + 1)", "the first cell is missing")
    }
    let first = sheet.rows[row][merge.columns.lowerBound]
    let code = worksheet_merge_range(
      target, lxw_row_t(merge.rows.lowerBound), lxw_col_t(merge.columns.lowerBound),
      lxw_row_t(merge.rows.upperBound), lxw_col_t(merge.columns.upperBound), "",
      try format(first?.style ?? CellStyle()))
    try check(code, "\(name), merged cells at row \(merge.rows.lowerBound + 1)")
  }

  private func write(_ note: Worksheet.Note) throws(WorkbookError) {
    let code = "Times New Roman".withMutableCString { font in
      var options = lxw_comment_options()
      options.width = UInt16(clamping: note.width)
      options.height = UInt16(clamping: note.height)
      options.font_name = font
      options.font_size = 11
      return worksheet_write_comment_opt(
        target, lxw_row_t(note.row), lxw_col_t(note.column), note.text, &options)
    }
    try check(code, "\(name), note at row \(note.row + 1)")
  }

  private func writeViews() throws(WorkbookError) {
    if sheet.frozenRows > 0 || sheet.frozenColumns > 0 {
      worksheet_freeze_panes(target, lxw_row_t(sheet.frozenRows), lxw_col_t(sheet.frozenColumns))
    }
    if let filter = sheet.filter {
      let code = worksheet_autofilter(
        target, lxw_row_t(filter.rows.lowerBound), lxw_col_t(filter.columns.lowerBound),
        lxw_row_t(filter.rows.upperBound), lxw_col_t(filter.columns.upperBound))
      try check(code, "\(name), filter")
    }
    if let colour = sheet.tabColour { worksheet_set_tab_color(target, colour) }
    if sheet.isProtected {
      // Everything but changing locked cells stays allowed.
      var options = lxw_protection()
      options.format_cells = 1
      options.format_columns = 1
      options.format_rows = 1
      options.insert_columns = 1
      options.insert_rows = 1
      options.insert_hyperlinks = 1
      options.delete_rows = 1
      options.sort = 1
      options.autofilter = 1
      options.objects = 1
      worksheet_protect(target, nil, &options)
    }
  }

  private func writePage() throws(WorkbookError) {
    let page = sheet.page
    if page.isLandscape { worksheet_set_landscape(target) }
    worksheet_set_paper(target, 9)  // A4
    let inch = 25.4
    worksheet_set_margins(target, page.left / inch, page.right / inch, page.top / inch, page.bottom / inch)
    if page.fitsWidth { worksheet_fit_to_pages(target, 1, 0) }
    if page.repeatedRows > 0 {
      try check(worksheet_repeat_rows(target, 0, lxw_row_t(page.repeatedRows - 1)), "\(name), repeated rows")
    }
    if let header = page.header { try check(worksheet_set_header(target, header), "\(name), header") }
    if let footer = page.footer { try check(worksheet_set_footer(target, footer), "\(name), footer") }
    if let area = page.area {
      let code = worksheet_print_area(
        target, lxw_row_t(area.rows.lowerBound), lxw_col_t(area.columns.lowerBound),
        lxw_row_t(area.rows.upperBound), lxw_col_t(area.columns.upperBound))
      try check(code, "\(name), print area")
    }
  }

  private var name: String { "sheet “\(sheet.name)”" }

  private func address(_ row: Int, _ column: Int) -> (lxw_row_t, lxw_col_t)? {
    guard row < LXW_ROW_MAX, column < LXW_COL_MAX else { return nil }
    return (lxw_row_t(row), lxw_col_t(column))
  }
}
