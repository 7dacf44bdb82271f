import Domain
import Rules

/// Finds the regimes that a scenario names, and puts their rules together with the scenario's changes.
struct RuleSources {
  let settings: ScenarioSettings
  let source: any ScenarioSource
  let builtIn: BuiltInRegimes
  let findings: Findings

  /// The rules; whatever is wrong is reported where it was written.
  func assemble() -> RuleBook {
    var sources: [RegimeReader.Source] = []
    var isComplete = !settings.regimes.isEmpty
    for (index, name) in settings.regimes.enumerated() {
      guard let source = source(name, at: index) else {
        isComplete = false
        continue
      }
      if sources.contains(where: { $0.regime.id == source.regime.id }) {
        settings.regimesDocument?.error(
          at: ["regimes", "[\(index)]"], value: name,
          "đã có quy định với mã “\(source.regime.id)”; hãy bỏ một",
          "there is another regime with the id “\(source.regime.id)”; remove one")
        continue
      }
      sources.append(source)
    }
    let (book, problems) = RuleBook.assemble(
      sources.map(\.regime), changes: settings.changes.map(\.change), goals: settings.goals)
    for problem in problems { report(problem, sources, isComplete: isComplete) }
    return book
  }

  private func source(_ name: String, at index: Int) -> RegimeReader.Source? {
    if let bytes = builtIn.bytes(of: name) {
      return SourceFile(name: name + ".toml", bytes: bytes, findings: findings)
        .flatMap { RegimeReader.read($0, store: builtIn.store, findings: findings) }
    }
    if source.hasFile(name) {
      return source.file(name, findings).flatMap { RegimeReader.read($0, findings: findings) }
    }
    let ids = builtIn.ids.joined(separator: ", ")
    var suggestions = Suggestions(builtIn.ids)
    let near = suggestions.nearest(to: name)
    settings.regimesDocument?.error(
      at: ["regimes", "[\(index)]"], value: name,
      near.map { "không có quy định này; phải chăng là “\($0)”?" }
        ?? "không có quy định này; hãy ghi đường dẫn tới tệp .toml hoặc một trong: \(ids)",
      near.map { "unknown regime; did you mean “\($0)”?" }
        ?? "unknown regime; write the path of a .toml file or one of: \(ids)")
    return nil
  }

  private func report(_ problem: RuleBook.Problem, _ sources: [RegimeReader.Source], isComplete: Bool) {
    let message = problem.message
    switch problem.place {
    case .regime(let regime, let rule):
      guard sources.indices.contains(regime) else { return }
      // A rule without id or kind has been reported as such.
      let declaration = sources[regime].regime.rules[rule]
      if problem.key == "kind" && declaration.kind.isEmpty || problem.key == "id" && declaration.id.isEmpty {
        return
      }
      sources[regime].document.error(
        at: ["rule", "[\(rule)]"] + (problem.key.map { [$0] } ?? []), message.vietnamese, message.english)
    case .change(let index):
      let (change, document) = settings.changes[index]
      let id = change.rule
      // A rule may be unknown only because its regime could not be read or something is wrong with it.
      let isDeclared = sources.contains { $0.regime.rules.contains { $0.id == id } }
      if problem.key == nil && (!isComplete || isDeclared) { return }
      // What the scenario says about rules of its own regimes is void where a change file names others.
      if problem.key == nil && index < settings.firstOfRegimes { return }
      document.error(
        at: ["rules", id] + (problem.key.map { [$0] } ?? []), message.vietnamese,
        message.english)
    }
  }
}
