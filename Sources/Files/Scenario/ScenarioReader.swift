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
    guard let source = FolderSource(folder, findings) else { throw InputFailure(findings: findings.sorted) }
    return try read(source, builtInRegimes, findings)
  }

  /// Reads a scenario from wherever its parts are.
  static func read(
    _ source: any ScenarioSource, _ builtInRegimes: BuiltInRegimes, _ findings: Findings
  ) throws(InputFailure) -> LoadedScenario {
    let settings = ScenarioSettings(source, findings: findings)
    let rules = RuleSources(settings: settings, source: source, builtIn: builtInRegimes, findings: findings)
      .assemble()
    let tables = TablesReader(source, horizon: settings.horizon, findings: findings)
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
}
