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

  /// How much was found in each file and sheet.
  private var counts: [[String]: Int] = [:]
  /// So much is shown of each file and sheet, errors and warnings apart: nobody reads more, and a spoiled column may
  /// have a hundred thousand.
  static let most = 1_000

  /// Whether an error was reported.
  private(set) var hasErrors = false

  /// Makes sure that findings about the file are shown after those about files opened earlier.
  func opened(_ file: String, sheet: String? = nil) {
    let key = [file, sheet ?? ""]
    if rank[key] == nil { rank[key] = rank.count }
  }

  func report(_ finding: Finding) {
    opened(finding.file, sheet: finding.sheet)
    if finding.severity == .error { hasErrors = true }
    let key = [finding.file, finding.sheet ?? "", finding.severity.rawValue]
    if finding.cause != .missing, isFull(key) { return }
    if finding.severity == .error, finding.letters != nil, let cell = finding.cell,
      !faulty.insert([finding.file, cell]).inserted
    {
      return
    }
    counts[key, default: 0] += 1
    list.append(finding)
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

  /// Whether no more is shown of a file and sheet; what is not shown is counted.
  private func isFull(_ key: [String]) -> Bool {
    guard let count = counts[key], count >= Findings.most else { return false }
    counts[key] = count + 1
    return true
  }

  func error(_ place: Place, value: String? = nil, _ vietnamese: String, _ english: String) {
    // Values are made safe to print only where they are shown.
    if isFull([place.file, place.sheet ?? "", Finding.Severity.error.rawValue]) { return }
    report(place.finding(value, Message(vietnamese, english), .error))
  }

  func warning(_ place: Place, value: String? = nil, _ vietnamese: String, _ english: String) {
    if isFull([place.file, place.sheet ?? "", Finding.Severity.warning.rawValue]) { return }
    report(place.finding(value, Message(vietnamese, english), .warning))
  }

  func missing(_ file: String, _ vietnamese: String, _ english: String) {
    report(Finding(file: file, message: Message(vietnamese, english), cause: .missing))
  }

  /// All findings, by file, then line, then in the order in which they were found.
  var sorted: [Finding] {
    let shown = list.enumerated().map { offset, finding in
      (finding, (rank(of: finding), finding.line ?? 0, offset))
    }
    let rests = rests.map { finding in (finding, (rank(of: finding), Int.max, 0)) }
    return (shown + rests).sorted { $0.1 < $1.1 }.map(\.0)
  }

  /// What is said in place of the findings that are not shown.
  private var rests: [Finding] {
    counts.filter { $0.value > Findings.most }.sorted { $0.key[2] < $1.key[2] }.map { key, count in
      let rest = count - Findings.most
      return Finding(
        file: key[0], sheet: key[1].isEmpty ? nil : key[1],
        message: Message(
          "còn \(rest) chỗ nữa như vậy hoặc khác, không nêu hết; hãy sửa những chỗ trên rồi chạy lại",
          "\(rest) more are not shown; mend those above and run again"),
        severity: Finding.Severity(rawValue: key[2]) ?? .error)
    }
  }

  private func rank(of finding: Finding) -> Int { rank[[finding.file, finding.sheet ?? ""]] ?? 0 }

  /// The findings as a failure where one is an error.
  func throwIfErrors() throws(InputFailure) {
    if hasErrors { throw InputFailure(findings: sorted) }
  }
}
