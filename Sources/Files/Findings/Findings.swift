import Domain

/// What was found so far while reading; one collector for all files of a scenario.
///
/// A class, so that the readers of single tables, rows and cells can report without handing it around.
final class Findings {
  private(set) var list: [Finding] = []
  /// The order in which files were opened: findings are shown in it.
  private var rank: [String: Int] = [:]

  init() {}

  /// Whether an error was reported.
  private(set) var hasErrors = false

  /// Makes sure that findings about the file are shown after those about files opened earlier.
  func opened(_ file: String) {
    if rank[file] == nil { rank[file] = rank.count }
  }

  func report(_ finding: Finding) {
    opened(finding.file)
    list.append(finding)
    if finding.severity == .error { hasErrors = true }
  }

  func error(
    _ file: String, line: Int? = nil, column: String? = nil, value: String? = nil, _ vietnamese: String,
    _ english: String
  ) {
    report(
      Finding(
        file: file, line: line, column: column, value: value, message: Message(vietnamese, english)))
  }

  func warning(
    _ file: String, line: Int? = nil, column: String? = nil, value: String? = nil, _ vietnamese: String,
    _ english: String
  ) {
    report(
      Finding(
        file: file, line: line, column: column, value: value, message: Message(vietnamese, english),
        severity: .warning))
  }

  func missing(_ file: String, _ vietnamese: String, _ english: String) {
    report(Finding(file: file, message: Message(vietnamese, english), cause: .missing))
  }

  /// All findings, by file, then line, then in the order in which they were found.
  var sorted: [Finding] {
    list.enumerated().sorted { left, right in
      let (one, two) = (left.element, right.element)
      return (rank[one.file] ?? 0, one.line ?? 0, left.offset)
        < (rank[two.file] ?? 0, two.line ?? 0, right.offset)
    }.map(\.element)
  }

  /// The findings as a failure where one is an error.
  func throwIfErrors() throws(InputFailure) {
    if hasErrors { throw InputFailure(findings: sorted) }
  }
}
