import Domain
import Fingerprints
import Rules

/// Reads a scenario from its folder or workbook: the settings, the tables, the calendars and the regimes.
public struct ScenarioReader {
  /// Reads a scenario, and checks everything that can be checked without planning.
  ///
  /// All errors are found, not only the first; the failure holds them with the warnings.
  ///
  /// - Parameters:
  ///   - path: A folder with `scenario.toml`, a workbook, or a folder with one workbook.
  ///   - changes: Change files, applied to the scenario one after another before it is checked. What they
  ///     write is reported where they write it; what is wrong elsewhere through them names them.
  public static func read(
    at path: String, changes: [ChangeSource] = [], builtInRegimes: BuiltInRegimes = .standard
  ) throws(InputFailure) -> LoadedScenario {
    try read(changes, builtInRegimes) { SourceSearch.open(path, $0) }
  }

  /// Reads a scenario from wherever its parts are, with change files.
  static func read(
    _ changes: [ChangeSource] = [], _ builtInRegimes: BuiltInRegimes,
    from open: (Findings) -> (any ScenarioSource)?
  ) throws(InputFailure) -> LoadedScenario {
    func load(_ changes: [ChangeSource]) throws(InputFailure) -> LoadedScenario {
      let findings = Findings()
      guard let source = open(findings) else { throw InputFailure(findings: findings.sorted) }
      return try read(source, changes, builtInRegimes, findings)
    }
    do throws(InputFailure) {
      return try load(changes)
    } catch {
      guard !changes.isEmpty else { throw error }
      // The scenario's own faults are told as such.
      _ = try load([])
      throw InputFailure(findings: error.findings.map { $0.blamed(on: changes) })
    }
  }

  /// Reads a scenario from its parts.
  private static func read(
    _ source: any ScenarioSource, _ changes: [ChangeSource], _ builtInRegimes: BuiltInRegimes,
    _ findings: Findings
  ) throws(InputFailure) -> LoadedScenario {
    var settings = ScenarioSettings(source, findings: findings)
    let changes = changes.compactMap { ChangeFile($0, findings: findings) }
    var applied = changes.map { AppliedChange(id: $0.id, title: $0.title, note: $0.note, effects: []) }
    for (number, change) in changes.enumerated() { settings.apply(change, to: &applied[number].effects) }
    let rules = RuleSources(settings: settings, source: source, builtIn: builtInRegimes, findings: findings)
      .assemble()
    let edited = EditedSource(source, changes, horizon: settings.horizon, findings)
    let tables = TablesReader(edited, horizon: settings.horizon, findings: findings)
    // Without a horizon the rest is read all the same, for the errors in it.
    let someDay = Day(number: 0)
    var scenario = Scenario(
      title: settings.title, horizon: settings.horizon ?? someDay...someDay, timeZone: settings.timeZone,
      regimes: rules.regimes.map(\.id))
    scenario.issuer = settings.issuer
    tables.read(into: &scenario)
    tables.close(edited.edits, in: &scenario)
    let form = FormReader.read(source, on: scenario.horizon.lowerBound, findings)
    try findings.throwIfErrors()
    scenario.fingerprint = CanonicalForm(scenario, rules).fingerprint
    for number in applied.indices { applied[number].effects += edited.edits.effects[number] }
    return LoadedScenario(
      scenario: scenario, rules: rules, warnings: findings.sorted, changes: applied, form: form)
  }
}

extension Finding {
  /// An error that stands in the scenario's own files, where it was not before: it names the change files.
  fileprivate func blamed(on changes: [ChangeSource]) -> Finding {
    guard severity == .error, !changes.contains(where: { $0.name == file }) else { return self }
    let names = changes.map { "“\($0.name)”" }.joined(separator: ", ")
    var finding = self
    finding.message = Message(
      "\(message.vietnamese) (do thay đổi trong \(names))",
      "\(message.english) (because of the change in \(names))")
    return finding
  }
}
