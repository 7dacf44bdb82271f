import Domain

/// What was found so far while reading; one collector for all files of a scenario.
///
/// A class, so that the readers of single tables, rows and cells can report without handing it around.
final class Findings {
  private(set) var list: [Finding] = []
  /// The order in which files and sheets were opened: findings are shown in it.
  private var rank: [[String]: Int] = [:]
  /// Cells of workbooks with an error: of several about one cell the first says what is written there.
  private var faulty: Set<[String]> = []

  init() {}

  /// Whether an error was reported.
  private(set) var hasErrors = false

  /// Makes sure that findings about the file are shown after those about files opened earlier.
  func opened(_ file: String, sheet: String? = nil) {
    let key = [file, sheet ?? ""]
    if rank[key] == nil { rank[key] = rank.count }
  }

  func report(_ finding: Finding) {
    opened(finding.file, sheet: finding.sheet)
    if finding.severity == .error, finding.letters != nil, let cell = finding.cell,
      !faulty.insert([finding.file, cell]).inserted
    {
      return
    }
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

  func error(_ place: Place, value: String? = nil, _ vietnamese: String, _ english: String) {
    report(place.finding(value, Message(vietnamese, english), .error))
  }

  func warning(_ place: Place, value: String? = nil, _ vietnamese: String, _ english: String) {
    report(place.finding(value, Message(vietnamese, english), .warning))
  }

  func missing(_ file: String, _ vietnamese: String, _ english: String) {
    report(Finding(file: file, message: Message(vietnamese, english), cause: .missing))
  }

  /// All findings, by file, then line, then in the order in which they were found.
  var sorted: [Finding] {
    list.enumerated().sorted { left, right in
      let (one, two) = (left.element, right.element)
      return (rank(of: one), one.line ?? 0, left.offset) < (rank(of: two), two.line ?? 0, right.offset)
    }.map(\.element)
  }

  private func rank(of finding: Finding) -> Int { rank[[finding.file, finding.sheet ?? ""]] ?? 0 }

  /// The findings as a failure where one is an error.
  func throwIfErrors() throws(InputFailure) {
    if hasErrors { throw InputFailure(findings: sorted) }
  }
}
