import Domain
import Rules

/// Reads a scenario from its folder: `scenario.toml`, the tables, the calendars and the regimes.
public struct ScenarioReader {
  /// Reads a scenario, and checks everything that can be checked without planning.
  ///
  /// All errors are found, not only the first; the failure holds them with the warnings.
  public static func read(
    folder: String, builtInRegimes: BuiltInRegimes = .standard
  ) throws(InputFailure) -> LoadedScenario {
    let findings = Findings()
    try checkFolder(folder, findings)
    let settings = ScenarioSettings(folder: folder, findings: findings)
    let rules = RuleSources(settings: settings, folder: folder, builtIn: builtInRegimes, findings: findings)
      .assemble()
    let tables = TablesReader(folder: folder, horizon: settings.horizon, findings: findings)
    // Without a horizon the rest is read all the same, for the errors in it.
    let someDay = Day(number: 0)
    var scenario = Scenario(
      title: settings.title, horizon: settings.horizon ?? someDay...someDay, timeZone: settings.timeZone,
      regimes: rules.regimes.map(\.id))
    scenario.issuer = settings.issuer
    tables.read(into: &scenario)
    try findings.throwIfErrors()
    scenario.fingerprint = CanonicalForm(scenario, rules).fingerprint
    return LoadedScenario(scenario: scenario, rules: rules, warnings: findings.sorted)
  }

  private static func checkFolder(_ folder: String, _ findings: Findings) throws(InputFailure) {
    switch SourceFile.presence(folder) {
    case .folder: return
    case .file:
      findings.missing(
        folder, "đây là tệp, không phải thư mục; hãy chỉ ra thư mục có scenario.toml",
        "this is a file, not a folder; name the folder with scenario.toml")
    case .absent:
      findings.missing(
        folder, "không có thư mục này; hãy kiểm tra đường dẫn", "there is no such folder; check the path")
    }
    try findings.throwIfErrors()
  }
}
