import Domain
import Workbooks

/// A scenario as one workbook that people can read and fill in.
struct ScenarioWorkbook {
  let parts: ScenarioParts
  /// Example rows by table.
  var examples: [String: [String]] = [:]
  let builtInRegimes: [String]
  let language: Language

  /// The workbook: the guide, the settings, every table, the files.
  func workbook() -> Workbook {
    var sheets = [
      GuideSheet(language: language).worksheet(),
      SettingsLayout(lines: parts.settings, regimes: builtInRegimes, language: language).worksheet(),
    ]
    for schema in TableSchema.all {
      var sheet = TableSheet(table: table(schema), example: examples[schema.name], language: language)
        .worksheet()
      sheet.tabColour = schema.isRequired ? 0xED9B40 : 0x7FA7CF
      sheets.append(sheet)
    }
    if !parts.files.isEmpty { sheets.append(files()) }
    let names = [TableSchema.areas, .organisations, .members].map { TableSheet.ids(of: $0.name) }
    return Workbook(title: title, sheets: sheets, names: names)
  }

  /// The table with all the schema's columns, filled in or not.
  private func table(_ schema: TableSchema) -> ScenarioParts.Table {
    let keys = schema.columns.map(\.key)
    guard let table = parts.tables.first(where: { $0.schema.name == schema.name }) else {
      return ScenarioParts.Table(schema: schema, titles: keys, rows: [])
    }
    let titles = keys + table.titles.filter { !keys.contains($0) }
    let places = titles.map { table.titles.firstIndex(of: $0) }
    return ScenarioParts.Table(
      schema: schema, titles: titles, rows: table.rows.map { row in places.map { $0.map { row[$0] } ?? "" } })
  }

  private func files() -> Worksheet {
    var sheet = Worksheet(SheetNames.files)
    sheet.append(FilesSheet.headings.map { .text($0.vietnamese) }, style: TableSheet.optional)
    let style = TableSheet.style(TypedCell.textFormat)
    for file in parts.files {
      let (encoding, cells) = FilesSheet.rows(file.bytes)
      for (index, cell) in cells.enumerated() {
        sheet.append(
          [.text(file.path), index == 0 ? .text(encoding.rawValue) : nil, cell.isEmpty ? nil : .text(cell)],
          style: style)
      }
    }
    sheet.columns = [36, 10, 90].map { Worksheet.Column(width: $0, style: style) }
    sheet.frozenRows = 1
    return sheet
  }

  private var title: String {
    for case .value(let path, let text) in parts.settings where path == ["title"] {
      if case .string(let title)? = TOMLText.item(text) { return String(title.prefix(200)) }
    }
    return ""
  }
}
