import Domain

/// Finds out what a path is: a folder with `scenario.toml`, a workbook, or a folder with nothing but a workbook.
enum SourceSearch {
  /// The scenario at a path; `nil` where there is none, which is reported.
  static func open(_ path: String, _ findings: Findings) -> (any ScenarioSource)? {
    switch SourceFile.presence(path) {
    case .absent: return FolderSource(path, findings)
    case .file: return WorkbookSource(path, findings)
    case .folder:
      if SourceFile.presence(path + "/" + ScenarioSettings.file) != .absent {
        return FolderSource(path, findings)
      }
      let workbooks = FolderSource.names(in: path).filter(isWorkbook)
      if workbooks.count == 1 { return WorkbookSource(path + "/" + workbooks[0], findings) }
      guard workbooks.isEmpty else {
        let list = workbooks.map { "“\($0)”" }.joined(separator: ", ")
        findings.missing(
          path, "thư mục có nhiều sổ tính: \(list); hãy chỉ rõ một tệp",
          "the folder has several workbooks: \(list); name one of them")
        return nil
      }
      return FolderSource(path, findings)
    }
  }

  /// Whether a file's name is that of a workbook, and not of the lock that a program keeps beside an open one.
  static func isWorkbook(_ name: String) -> Bool {
    name.lowercased().hasSuffix(".xlsx") && !name.hasPrefix("~$") && !name.hasPrefix(".")
  }
}
