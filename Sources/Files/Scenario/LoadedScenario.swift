public import Domain
public import Forms
public import Rules

/// A scenario read from its folder, with the rules that apply to it.
public struct LoadedScenario: Sendable {
  /// What the tables say; every reference in it exists.
  public let scenario: Scenario
  /// The rules of its regimes with the scenario's changes.
  public let rules: RuleBook
  /// What is odd about the input but doesn't keep it from being used, by file and line.
  public let warnings: [Finding]
  /// The change files that it was read with, in their order.
  public let changes: [AppliedChange]
  /// How its official documents look.
  public let form: DocumentForm
}
