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
  /// Reads a plan of the scenario from `plan.json`, from the folder that has it, or from a table of visits
  /// (CSV). Which of them it is shows in the content, not in the name.
  public static func read(path: String, scenario: Scenario) throws(InputFailure) -> LoadedPlan {
    try read(path) { file, findings in
      file.isJSON
        ? PlanDocument(file, findings: findings)?.plan
        : VisitTable(file, scenario: scenario, findings: findings).plan
    }
  }

  /// Reads `plan.json`, or the one in a folder. Keys that are not known are ignored.
  public static func readJSON(path: String) throws(InputFailure) -> LoadedPlan {
    try read(path) { file, findings in PlanDocument(file, findings: findings)?.plan }
  }

  /// Reads a table of visits.
  public static func readTable(path: String, scenario: Scenario) throws(InputFailure) -> LoadedPlan {
    try read(path) { file, findings in VisitTable(file, scenario: scenario, findings: findings).plan }
  }

  private static func read(
    _ path: String, _ plan: (SourceFile, Findings) -> Plan?
  ) throws(InputFailure) -> LoadedPlan {
    let findings = Findings()
    let place = SourceFile.presence(path) == .folder ? path + "/plan.json" : path
    let result = SourceFile(path: place, name: place, findings: findings).flatMap { plan($0, findings) }
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
