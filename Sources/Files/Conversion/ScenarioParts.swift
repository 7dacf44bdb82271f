import Domain

/// The parts of a scenario as they are written, whether they make sense or not: what goes from a folder into a workbook
/// and back.
struct ScenarioParts {
  /// A table.
  struct Table {
    let schema: TableSchema
    /// The columns: keys of the schema in its order, then others as they are written.
    let titles: [String]
    /// The cells, row by row, as many as there are columns.
    let rows: [[String]]

    /// The schema's column of a place; `nil` for one that the program does not know.
    func column(_ place: Int) -> TableSchema.Column? {
      schema.index(of: titles[place]).map { schema.columns[$0] }
    }
  }

  /// The settings, line by line.
  var settings: [SettingsSheet.Line] = []
  /// The tables that there are, in the order of documents.
  var tables: [Table] = []
  /// Calendars, regime files and the form of documents by their path.
  var files: [(path: String, bytes: [UInt8])] = []

  /// The parts of a folder; what keeps them from being read is reported.
  init(_ folder: FolderSource, _ findings: Findings) {
    if let file = folder.settings(findings), let document = TOMLDocument(file, findings: findings) {
      settings = SettingLines(file, document).lines
    }
    tables = TableSchema.all.compactMap { schema in
      folder.sheet(schema, findings).flatMap { Table($0, schema, findings) }
    }
    readFiles(of: folder, findings)
  }

  /// The parts of a workbook; what keeps them from being read is reported.
  init(_ workbook: WorkbookSource, _ findings: Findings) {
    settings = workbook.settingsSheet(findings)?.lines ?? []
    tables = TableSchema.all.compactMap { schema in
      workbook.sheet(schema, findings).flatMap { Table($0, schema, findings) }
    }
    files = workbook.carriedPaths.map { ($0, workbook.bytes(ofCarried: $0)) }
    // The form of documents may lie beside the workbook.
    let form = FormReader.file
    if !workbook.carriedPaths.contains(form), workbook.hasFile(form), let file = workbook.file(form, findings)
    {
      files.append((form, file.bytes))
    }
  }

  /// The regimes that the settings name, as they are written.
  private var regimes: [String] {
    for case .value(let path, let text) in settings where path == ["regimes"] {
      guard case .array(let items)? = TOMLText.item(text) else { return [] }
      return items.compactMap { if case .string(let text) = $0 { text } else { nil } }
    }
    return []
  }

  private mutating func readFiles(of folder: FolderSource, _ findings: Findings) {
    let calendars = folder.calendarNames.filter { $0.lowercased().hasSuffix(".ics") }
      .map { FolderSource.calendarFolder + "/" + $0 }
    for path in calendars + regimes.filter({ folder.hasFile($0) })
      + [FormReader.file].filter({ folder.hasFile($0) })
    {
      guard FilesSheet.allows(path) else {
        findings.warning(
          path, "tệp nằm ngoài thư mục dữ liệu nên không được chép vào sổ tính",
          "the file lies outside the scenario's folder and does not go into the workbook")
        continue
      }
      if let bytes = folder.bytes(of: path, findings) { files.append((path, bytes)) }
    }
  }
}

extension ScenarioParts.Table {
  /// A table as it was read; rows that cannot be told apart into cells are reported.
  init?(_ sheet: Sheet, _ schema: TableSchema, _ findings: Findings) {
    guard let heading = sheet.records.first else { return nil }
    let titles = sheet.cells[heading.cells].map { CellText.string(sheet.content($0)) }
    let keys = titles.map { title in schema.columns.first { $0.isNamed(title) }?.key }
    // The reader of tables says what is wrong with heading and widths; columns may be missing while work goes on.
    let judge = Findings()
    guard let table = Files.Table(sheet, schema: schema, findings: judge) else {
      for finding in judge.list { findings.report(finding) }
      return nil
    }
    var rows: [[String]] = []
    for record in sheet.records.dropFirst() where table.checkWidth(record) {
      rows.append(
        sheet.cells[record.cells].prefix(titles.count).map {
          String(decoding: sheet.content($0), as: UTF8.self)
        })
    }
    for finding in judge.list where finding.severity == .error && finding.line != heading.line {
      findings.report(finding)
    }
    for (place, key) in keys.enumerated() where key != nil && keys[..<place].contains(key) {
      findings.error(
        sheet.place(line: heading.line, at: place, column: key), "cột ghi hai lần; hãy bỏ bớt một cột",
        "the column is there twice; remove one")
    }
    // Optional columns that nobody has filled in are left out, and so are nameless ones.
    let used = titles.indices.filter { place in
      let isFilled = rows.contains { !$0[place].isEmpty }
      guard let key = keys[place], let index = schema.index(of: key) else {
        return !titles[place].isEmpty && isFilled
      }
      return schema.columns[index].isRequired || isFilled
    }
    let order = used.sorted { left, right in
      let (one, two) = (keys[left].flatMap(schema.index), keys[right].flatMap(schema.index))
      return (one ?? Int.max, left) < (two ?? Int.max, right)
    }
    self.schema = schema
    self.titles = order.map { keys[$0] ?? titles[$0] }
    self.rows = rows.map { row in order.map { row[$0] } }
  }
}
