import Domain
import Workbooks

/// Lays out the settings as a sheet.
struct SettingsLayout {
  let lines: [SettingsSheet.Line]
  /// Ids of built-in regimes, to choose from.
  let regimes: [String]
  let language: Language

  /// The sheet: the lines there are, then the keys that have no value yet.
  func worksheet() -> Worksheet {
    var sheet = Worksheet(SheetNames.settings)
    sheet.append(
      SettingsSheet.headings.map { .text($0.vietnamese) },
      style: TableSheet.optional)
    var missing = SettingKey.all
    for line in lines {
      switch line {
      case .blank: sheet.rows.append([])
      case .remark(let text):
        sheet.rows.append([
          Worksheet.Cell(.text(text), CellStyle(isItalic: true, numberFormat: "@", isLocked: false))
        ])
      case .value(let path, let text):
        missing.removeAll { $0.path == path }
        append(SettingKey.key(path), path, TOMLText.item(text), to: &sheet)
      }
    }
    for key in missing { append(key, key.path, nil, to: &sheet) }
    sheet.columns = [28, 52, 60, 34].map {
      Worksheet.Column(width: $0, style: TableSheet.style(TypedCell.textFormat))
    }
    sheet.otherColumns = TableSheet.style("General")
    sheet.frozenRows = 1
    sheet.isProtected = true
    sheet.page.repeatedRows = 1
    return sheet
  }

  private func append(_ key: SettingKey?, _ path: [String], _ item: TOMLItem?, to sheet: inout Worksheet) {
    let name = TOMLDocument.dotted(path) ?? ""
    let grey = CellStyle(
      colour: 0x7F7F7F, wraps: true, verticalAlignment: .top, numberFormat: "@", isLocked: false)
    let (value, format) = value(item, key?.kind ?? .anything)
    sheet.rows.append([
      Worksheet.Cell(
        .text(key?.title.vietnamese ?? name),
        CellStyle(verticalAlignment: .top, numberFormat: "@", isLocked: false)),
      Worksheet.Cell(
        value,
        CellStyle(
          hasBorder: true, wraps: true, alignment: .left, verticalAlignment: .top, numberFormat: format,
          isLocked: false)),
      Worksheet.Cell(.text(key?.note(language) ?? ""), grey),
      Worksheet.Cell(.text(name), grey),
    ])
    let row = sheet.rows.count - 1
    if path == ["regimes"] {
      sheet.validations.append(
        CellValidation(CellRange(rows: row...row, columns: 1...1), .list(regimes), severity: .silent))
    }
  }

  private func value(_ item: TOMLItem?, _ kind: SettingKey.Kind) -> (CellValue?, String) {
    switch item {
    case nil: return (nil, kind == .whole ? "0" : kind == .day ? CellStyle.dateFormat : TypedCell.textFormat)
    case .integer(let value)? where kind != .text && abs(value) < 1_000_000_000_000_000:
      return (.number(value), "0")
    case .number(let value)? where kind == .numberOrText || kind == .anything:
      return (.number(value), "General")
    case .date(let day)? where kind == .day: return (.day(day), CellStyle.dateFormat)
    case .boolean(let flag)?:
      return kind == .flag ? (.text(flag ? "yes" : "no"), TypedCell.textFormat) : (.boolean(flag), "General")
    case .string(let text)?: return (.text(text), TypedCell.textFormat)
    case .array(let items)? where kind == .list:
      let texts = items.compactMap { if case .string(let text) = $0 { text } else { nil } }
      let isPlain = texts.allSatisfy { text in
        !text.contains(where: { $0 == ";" || $0.isNewline }) && text == text.trimmingSpaces && !text.isEmpty
      }
      if texts.count == items.count, isPlain, !texts.isEmpty, !texts[0].hasPrefix("[") {
        return (.text(texts.joined(separator: texts.count > 2 ? "\n" : "; ")), TypedCell.textFormat)
      }
      fallthrough
    default: return (item.flatMap(TOMLText.value).map(CellValue.text), TypedCell.textFormat)
    }
  }
}
