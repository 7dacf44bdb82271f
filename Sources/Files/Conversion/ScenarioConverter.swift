public import Domain
import Workbooks

/// Turns a scenario's folder into a workbook and back, without losing anything that a scenario has.
public struct ScenarioConverter {
  /// What came out, and what is odd about what went in.
  public struct Result<Output: Sendable>: Sendable {
    /// The workbook's bytes, or the folder's files.
    public let output: Output
    /// What is odd, by file and line.
    public let warnings: [Finding]
  }

  /// Whether a path is a workbook, or a folder that has nothing but one.
  public static func isWorkbook(_ path: String) -> Bool {
    switch SourceFile.presence(path) {
    case .absent: SourceSearch.isWorkbook(path)
    case .file: true
    case .folder: SourceSearch.open(path, Findings()) is WorkbookSource
    }
  }

  /// The bytes of a workbook that says what a folder says.
  ///
  /// The scenario need not be right or complete: what can be told apart into cells is taken over.
  public static func workbook(
    ofFolder path: String, language: Language, builtInRegimes: BuiltInRegimes = .standard
  ) throws(InputFailure) -> Result<[UInt8]> {
    let findings = Findings()
    guard let folder = FolderSource(path, findings) else { throw InputFailure(findings: findings.sorted) }
    let parts = ScenarioParts(folder, findings)
    parts.reportLongCells(findings)
    try findings.throwIfErrors()
    let workbook = ScenarioWorkbook(parts: parts, builtInRegimes: builtInRegimes.ids, language: language)
      .workbook()
    return Result(output: try bytes(of: workbook), warnings: findings.sorted)
  }

  /// The files of a folder that says what a workbook says.
  public static func folder(
    ofWorkbook path: String
  ) throws(InputFailure) -> Result<[(name: String, contents: [UInt8])]> {
    let findings = Findings()
    let source = SourceSearch.open(path, findings) as? WorkbookSource
    let parts = source.map { ScenarioParts($0, findings) }
    try findings.throwIfErrors()
    guard let parts else {
      findings.missing(path, "đây không phải sổ tính .xlsx", "this is no .xlsx workbook")
      throw InputFailure(findings: findings.sorted)
    }
    return Result(output: parts.folderFiles, warnings: findings.sorted)
  }

  /// The bytes of a new workbook to fill in.
  public static func template(
    _ settings: ScenarioTemplate, language: Language, builtInRegimes: BuiltInRegimes = .standard
  ) throws(InputFailure) -> [UInt8] {
    try bytes(of: settings.workbook(builtInRegimes.ids, language))
  }

  private static func bytes(of workbook: Workbook) throws(InputFailure) -> [UInt8] {
    do throws(WorkbookError) {
      return try workbook.bytes()
    } catch {
      // Nothing that a reader lets through is beyond what the format can hold: this is the system's fault.
      let message = Message(
        "không ghi được sổ tính: \(error.description)", "the workbook can't be written: \(error.description)")
      throw InputFailure(findings: [Finding(file: "", message: message)])
    }
  }
}

extension ScenarioParts {
  /// Cells of a workbook hold so many UTF-16 units.
  private static let longestCell = 32_767

  /// Reports what is too long for a cell.
  fileprivate func reportLongCells(_ findings: Findings) {
    for table in tables {
      for row in table.rows {
        for (place, text) in row.enumerated() where text.utf16.count > ScenarioParts.longestCell {
          findings.error(
            table.schema.file, column: table.titles[place], value: text,
            "chữ quá dài cho một ô của sổ tính; hãy rút ngắn",
            "the text is too long for a cell of a workbook; shorten it")
        }
      }
    }
  }
}
