import Domain

/// A scenario as change files leave it: its tables edited, the calendars of those who are gone left out.
struct EditedSource: ScenarioSource {
  private let source: any ScenarioSource
  let edits: EditedTables

  /// A scenario with change files applied one after another; what is wrong with them is reported.
  init(
    _ source: any ScenarioSource, _ changes: [ChangeFile], horizon: ClosedRange<Day>?, _ findings: Findings
  ) {
    self.source = source
    edits = EditedTables(changes, horizon: horizon) { source.sheet($0, findings) }
  }

  func settings(_ findings: Findings) -> SourceFile? { source.settings(findings) }

  func sheet(_ schema: TableSchema, _ findings: Findings) -> Sheet? {
    guard edits.isEdited else { return source.sheet(schema, findings) }
    // A table that is not there and stays empty needs no heading.
    return edits.sheet(schema).flatMap { schema.isRequired || !$0.records.isEmpty ? $0 : nil }
  }

  var calendarNames: [String] {
    source.calendarNames.filter { name in
      let id = CellText.string(Array(name.utf8.dropLast(".ics".utf8.count))[...])
      return !(name.lowercased().hasSuffix(".ics") && edits.gone.contains(id))
    }
  }

  func hasFile(_ path: String) -> Bool { source.hasFile(path) }

  func file(_ path: String, _ findings: Findings) -> SourceFile? { source.file(path, findings) }
}
