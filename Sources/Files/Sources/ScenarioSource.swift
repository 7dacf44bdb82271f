/// Where the parts of a scenario are read from: a folder, or a workbook that has all of them.
protocol ScenarioSource {
  /// The settings as a TOML text; `nil` where they cannot be read, which is reported.
  func settings(_ findings: Findings) -> SourceFile?

  /// A table; `nil` where there is none or it cannot be read. What is wrong is reported.
  func sheet(_ schema: TableSchema, _ findings: Findings) -> Sheet?

  /// The names of the files below `calendars/`, sorted.
  var calendarNames: [String] { get }

  /// Whether there is a file of this path, which may start at the scenario: a calendar, or one that the settings name.
  func hasFile(_ path: String) -> Bool

  /// A file by its path; `nil` where it cannot be read, which is reported.
  func file(_ path: String, _ findings: Findings) -> SourceFile?
}
