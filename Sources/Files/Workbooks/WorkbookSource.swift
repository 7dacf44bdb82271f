import Domain
import Workbooks

/// A scenario in one workbook: a sheet for the settings, one per table, and one with calendars and regime files.
///
/// What is in the cells is spelled as it would be in CSV and TOML, and then read by the same code.
final class WorkbookSource: ScenarioSource {
  private let workbook: WorkbookFile
  private let names: SheetNames
  /// What findings show.
  private let name: String
  /// The folder in which the workbook lies: the settings may name regime files there.
  private let folder: String
  /// The files that the workbook carries, by path.
  private var carried: [String: [UInt8]] = [:]
  /// Examples that were left out, and hidden sheets, are told once.
  private var told: Set<String> = []
  /// The first rows of sheets that are no table's, by their part.
  private var heads: [String: SheetContent] = [:]

  /// Opens a workbook; `nil` where it cannot be read, which is reported.
  init?(_ path: String, _ findings: Findings) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    name = parts.last.map(String.init) ?? path
    folder = parts.count > 1 ? parts.dropLast().joined(separator: "/") : "."
    findings.opened(name)
    guard let bytes = SourceFile.contents(of: path, name: name, findings: findings) else { return nil }
    do throws(WorkbookFault) {
      workbook = try WorkbookFile(bytes)
    } catch {
      findings.report(error.finding(name))
      return nil
    }
    names = SheetNames(workbook, file: name, findings: findings)
    for key in [SheetNames.settings] + TableSchema.all.map(\.name) {
      findings.opened(name, sheet: names.sheets[key]?.name ?? key)
    }
    carried = files(findings)
    reportOthers(findings)
  }

  func settings(_ findings: Findings) -> SourceFile? {
    guard let sheet = settingsSheet(findings) else { return nil }
    return SourceFile(name: name, settings: sheet, findings: findings)
  }

  /// The sheet with the settings; `nil` where there is none or it cannot be read, which is reported.
  func settingsSheet(_ findings: Findings) -> SettingsSheet? {
    guard let content = content(SheetNames.settings, findings) else {
      if names.sheets[SheetNames.settings] == nil {
        missing(SheetNames.settings, Message("kế hoạch", "settings"), findings)
      }
      return nil
    }
    return SettingsSheet(content, file: name, startsIn1904: workbook.startsIn1904, findings: findings)
  }

  func sheet(_ schema: TableSchema, _ findings: Findings) -> Sheet? {
    guard let content = content(schema.name, findings) else {
      if names.sheets[schema.name] == nil, schema.isRequired { missing(schema.name, schema.title, findings) }
      return nil
    }
    // A sheet that nobody has filled in is no table.
    if content.rows.isEmpty, !schema.isRequired { return nil }
    var table = WorkbookTable(
      content, schema: schema, file: name, startsIn1904: workbook.startsIn1904, findings: findings)
    let sheet = table.sheet()
    // Every sheet of a new workbook has an example: one word about all of them is enough.
    if let example = table.examples.first, told.insert("example").inserted {
      findings.warning(
        Place(file: name, sheet: content.name, line: example),
        "các hàng bắt đầu bằng “\(WorkbookTable.exampleMark)” là ví dụ, bị bỏ qua ở mọi trang; có thể xóa",
        "rows that begin with “\(WorkbookTable.exampleMark)” are examples, ignored in every sheet; they can go"
      )
    }
    return sheet
  }

  var calendarNames: [String] {
    let folder = FolderSource.calendarFolder + "/"
    return carried.keys.filter { $0.hasPrefix(folder) }.map { String($0.dropFirst(folder.count)) }.sorted()
  }

  /// The paths of all files that the workbook carries, sorted.
  var carriedPaths: [String] { carried.keys.sorted() }

  func hasFile(_ path: String) -> Bool {
    carried[path] != nil || SourceFile.presence(onDisk(path)) == .file
  }

  func file(_ path: String, _ findings: Findings) -> SourceFile? {
    guard let bytes = carried[path] else {
      return SourceFile(path: onDisk(path), name: path, findings: findings)
    }
    return SourceFile(name: path, bytes: bytes, findings: findings)
  }

  /// The bytes of a file that the workbook carries.
  func bytes(ofCarried path: String) -> [UInt8] { carried[path] ?? [] }

  private func onDisk(_ path: String) -> String { path.hasPrefix("/") ? path : folder + "/" + path }

  private func content(_ key: String, _ findings: Findings) -> SheetContent? {
    guard let sheet = names.sheets[key] else { return nil }
    if sheet.isHidden, told.insert("hidden \(key)").inserted {
      findings.warning(
        Place(file: name, sheet: sheet.name), "trang ẩn vẫn được đọc",
        "the sheet is hidden and read all the same")
    }
    do throws(WorkbookFault) {
      return try workbook.read(sheet)
    } catch {
      findings.report(error.finding(name))
      return nil
    }
  }

  private func files(_ findings: Findings) -> [String: [UInt8]] {
    content(SheetNames.files, findings).map { FilesSheet.read($0, file: name, findings: findings) } ?? [:]
  }

  private func missing(_ key: String, _ title: Message, _ findings: Findings) {
    let near = names.others.first { sheet in
      guard let schema = TableSchema.all.first(where: { $0.name == key }) else { return false }
      return looksLike(schema, sheet)
    }
    let hint = near.map {
      (
        "phải chăng là trang “\($0.name)”? Hãy đổi tên trang thành \(key)",
        "is it the sheet “\($0.name)”? Name it \(key)"
      )
    }
    findings.error(
      Place(file: name),
      "thiếu trang “\(key)” (\(title.vietnamese)); "
        + (hint?.0 ?? "hãy thêm trang đó, hoặc tạo sổ mới bằng phancong new"),
      "the sheet “\(key)” (\(title.english)) is missing; "
        + (hint?.1 ?? "add it, or make a new workbook with phancong new"))
  }

  /// Whether a sheet of another name has the heading of a table.
  private func looksLike(_ schema: TableSchema, _ sheet: WorkbookFile.SheetReference) -> Bool {
    // Other sheets may be huge, and only where a heading may stand matters.
    guard let content = heads[sheet.part] ?? (try? workbook.read(sheet, rows: SheetLayout.searchedRows))
    else {
      return false
    }
    heads[sheet.part] = content
    guard let layout = SheetLayout(content, schema: schema) else { return false }
    let keys = Set(layout.columns.compactMap(\.schema?.key))
    return schema.columns.allSatisfy { !$0.isRequired || keys.contains($0.key) }
  }

  /// A sheet with the heading of an optional table that the workbook lacks may not be lost silently; of the others it is
  /// told that they are not read.
  private func reportOthers(_ findings: Findings) {
    var plain: [String] = []
    for sheet in names.others.prefix(20) {
      let schema = TableSchema.all.first {
        !$0.isRequired && names.sheets[$0.name] == nil && looksLike($0, sheet)
      }
      guard let schema else {
        plain.append("“\(sheet.name)”")
        continue
      }
      findings.error(
        Place(file: name, sheet: sheet.name),
        "trang này có vẻ là bảng \(schema.name) (\(schema.title.vietnamese)); hãy đổi tên trang thành "
          + "\(schema.name), hoặc đổi tiêu đề cột nếu không phải",
        "the sheet seems to be the table \(schema.name) (\(schema.title.english)); name it \(schema.name), "
          + "or change its headings if it is not")
    }
    guard !plain.isEmpty else { return }
    let list = plain.joined(separator: ", ") + (names.others.count > 20 ? " …" : "")
    findings.warning(
      Place(file: name), "các trang khác bị bỏ qua: \(list)", "other sheets are ignored: \(list)")
  }
}

extension WorkbookFault {
  /// What is wrong with a workbook, as a finding.
  func finding(_ file: String) -> Finding {
    Finding(file: file, sheet: sheet, line: row, message: message)
  }
}
