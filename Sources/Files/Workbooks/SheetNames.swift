import Domain
import Workbooks

/// Which sheet of a workbook holds what.
struct SheetNames {
  /// The sheet of each table, by its name; of the settings and of the files under ``settings`` and ``files``.
  private(set) var sheets: [String: WorkbookFile.SheetReference] = [:]
  /// Sheets that the program does not know.
  private(set) var others: [WorkbookFile.SheetReference] = []

  /// The name of the sheet with the settings.
  static let settings = "scenario"
  /// The name of the sheet with files.
  static let files = "files"
  /// The name of the sheet that tells how to fill in the others.
  static let guide = "Hướng dẫn"

  /// Names under which each sheet may go.
  private static let names: [(key: String, names: [String])] =
    TableSchema.all.map { ($0.name, [$0.name, $0.title.vietnamese, $0.title.english]) } + [
      (settings, [settings, "scenario.toml", "Kế hoạch", "Cài đặt", "Settings"]),
      (files, [files, "Tệp kèm theo", "Files"]),
    ]

  /// Assigns the sheets; two for one table are reported.
  init(_ workbook: WorkbookFile, file: String, findings: Findings) {
    for sheet in workbook.sheets {
      let name = FoldedText.of(sheet.name)
      guard let key = SheetNames.names.first(where: { $0.names.contains { FoldedText.of($0) == name } })?.key
      else {
        if name != FoldedText.of(SheetNames.guide), name != "guide" { others.append(sheet) }
        continue
      }
      if let first = sheets[key] {
        findings.error(
          Place(file: file, sheet: sheet.name),
          "hai trang cùng là bảng \(key): “\(first.name)” và “\(sheet.name)”; hãy bỏ hoặc đổi tên một trang",
          "two sheets are the table \(key): “\(first.name)” and “\(sheet.name)”; remove or rename one")
      } else {
        sheets[key] = sheet
      }
    }
  }
}
