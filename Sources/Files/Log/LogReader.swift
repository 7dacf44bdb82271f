public import Domain
public import Rules

/// A log that was read, with what is odd about its file.
public struct LoadedLog: Sendable {
  /// The log; it contradicts neither the plan nor itself.
  public let log: VisitLog
  /// What is odd about the file, by line.
  public let warnings: [Finding]
}

/// Reads the log of what happened, and holds it against the plan, the scenario and itself.
///
/// Whatever contradicts is an error with file, line, column, value and remedy; all are found, not only the first.
public struct LogReader {
  /// Reads the log of a plan, a table as CSV.
  ///
  /// `asOf` is the last day the log knows of; without it, the latest date in the log on which something happened.
  public static func read(
    path: String, plan: Plan, situation: Situation, asOf: Day? = nil
  ) throws(InputFailure) -> LoadedLog {
    let findings = Findings()
    guard let file = SourceFile(path: path, name: path, findings: findings) else {
      throw InputFailure(findings: findings.sorted)
    }
    return try read(file, findings, plan, situation, asOf)
  }

  /// Reads the log of a plan from a text; `name` is what findings show.
  public static func read(
    text: String, name: String, plan: Plan, situation: Situation, asOf: Day? = nil
  ) throws(InputFailure) -> LoadedLog {
    let findings = Findings()
    guard let file = SourceFile(name: name, bytes: Array(text.utf8), findings: findings) else {
      throw InputFailure(findings: findings.sorted)
    }
    return try read(file, findings, plan, situation, asOf)
  }

  private static func read(
    _ file: SourceFile, _ findings: Findings, _ plan: Plan, _ situation: Situation, _ asOf: Day?
  ) throws(InputFailure) -> LoadedLog {
    guard let table = Table(Sheet(csv: file, findings: findings), schema: .log, findings: findings) else {
      findings.error(file.name, "bảng trống; cần có dòng tiêu đề", "the table is empty; it needs a heading")
      throw InputFailure(findings: findings.sorted)
    }
    let world = LogWorld(plan, situation)
    var visits: [LogVisitRow] = []
    var reports: [LogReportRow] = []
    for row in table.rows where row.isComplete {
      guard let word = word(of: row) else { continue }
      switch word {
      case .visit(let outcome): LogVisitRow(row, outcome, world).map { visits.append($0) }
      case .report: LogReportRow(row, world).map { reports.append($0) }
      }
    }
    let horizon = situation.world.scenario.horizon
    let latest = (visits.flatMap(\.pastDates) + reports.map(\.report.sent)).max()
    let day = asOf ?? latest ?? horizon.lowerBound - 1
    LogContradictions(world: world, asOf: asOf).find(visits, reports)
    try findings.throwIfErrors()
    return LoadedLog(
      log: VisitLog(visits: visits.map(\.visit), reports: reports.map(\.report), asOf: day),
      warnings: findings.sorted)
  }

  /// What a row tells. One whose outcome is not known yet tells nothing, and must not say anything else either.
  private static func word(of row: Row) -> LogWord? {
    let column = row.table.column("outcome")
    guard row.isEmpty(column) else {
      let text = row.text(column)
      if let word = LogWord(text) { return word }
      let known = LogWord.known
      row.error(
        column, "không rõ kết quả; hãy ghi \(known.vietnamese)", "unknown outcome; write \(known.english)")
      return nil
    }
    let says = ["moved_to", "substitute", "confirmed", "report_sent"].map(row.table.column)
    if let told = says.first(where: { !row.isEmpty($0) }) {
      let known = LogWord.known
      row.error(
        told, "có nội dung mà cột “outcome” còn trống; hãy ghi \(known.vietnamese)",
        "filled in while “outcome” is empty; write \(known.english)")
    }
    return nil
  }
}
