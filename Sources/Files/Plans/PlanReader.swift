public import Domain

/// A plan read from a file.
public struct LoadedPlan: Sendable {
  /// The plan; what it says may break rules or name things that don't exist: that is for the check to tell.
  public let plan: Plan
  /// What is odd about the file, by line.
  public let warnings: [Finding]
}

/// Reads plans: `plan.json`, or the table of visits that comes with it, also after somebody edited it by hand.
public struct PlanReader {
  /// Reads a plan of the scenario from `plan.json`, from the folder that has it, or from a table of visits: CSV, or a
  /// workbook with a sheet of them. Which of them it is shows in the content, not in the name.
  public static func read(path: String, scenario: Scenario) throws(InputFailure) -> LoadedPlan {
    try read(path) { bytes, place, findings in
      if let sheet = VisitSheet.find(in: bytes, file: place, findings: findings) {
        return sheet.flatMap { table($0, scenario, findings) }
      }
      guard let file = SourceFile(name: place, bytes: bytes, findings: findings) else { return nil }
      if file.isJSON { return PlanDocument(file, findings: findings)?.plan }
      return table(Sheet(csv: file, findings: findings), scenario, findings)
    }
  }

  /// Reads `plan.json`, or the one in a folder. Keys that are not known are ignored.
  public static func readJSON(path: String) throws(InputFailure) -> LoadedPlan {
    try read(path) { bytes, place, findings in
      SourceFile(name: place, bytes: bytes, findings: findings)
        .flatMap { PlanDocument($0, findings: findings)?.plan }
    }
  }

  /// Reads a table of visits.
  public static func readTable(path: String, scenario: Scenario) throws(InputFailure) -> LoadedPlan {
    try read(path) { bytes, place, findings in
      SourceFile(name: place, bytes: bytes, findings: findings)
        .flatMap { table(Sheet(csv: $0, findings: findings), scenario, findings) }
    }
  }

  private static func table(_ sheet: Sheet, _ scenario: Scenario, _ findings: Findings) -> Plan {
    VisitTable(sheet, scenario: scenario, findings: findings).plan
  }

  private static func read(
    _ path: String, _ plan: ([UInt8], String, Findings) -> Plan?
  ) throws(InputFailure) -> LoadedPlan {
    let findings = Findings()
    let place = SourceFile.presence(path) == .folder ? path + "/plan.json" : path
    let result = SourceFile.contents(of: place, name: place, findings: findings)
      .flatMap { plan($0, place, findings) }
    try findings.throwIfErrors()
    guard let result else { throw InputFailure(findings: findings.sorted) }
    return LoadedPlan(plan: result, warnings: findings.sorted)
  }
}

extension SourceFile {
  /// Whether the text can only be JSON.
  fileprivate var isJSON: Bool {
    bytes.first { $0 != 32 && !($0 >= 9 && $0 <= 13) } == UInt8(ascii: "{")
  }
}
