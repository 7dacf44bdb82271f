public import Domain

// Books that differ from another in one place: what a rule costs is told by planning without it.

extension RuleBook {
  /// The book without some rules.
  public func without(_ ids: Set<String>) -> RuleBook { without { ids.contains($0.id) } }

  /// The book without the rules that a condition picks.
  public func without(_ isDropped: (Rule) -> Bool) -> RuleBook {
    RuleBook(regimes: regimes, rules: rules.filter { !isDropped($0) }, goals: goals)
  }

  /// The book with another order of goals.
  public func ordered(by goals: [Goal]) -> RuleBook {
    RuleBook(regimes: regimes, rules: rules, goals: goals)
  }

  /// The book with parameters of one rule replaced; `nil` takes a parameter away. Without such a rule it is the same
  /// book.
  /// - Throws: ``ArgumentProblem`` where a value is none that the parameter takes, or contradicts another.
  public func changing(
    _ id: String, _ changes: [String: ParameterValue?]
  ) throws(ArgumentProblem) -> RuleBook {
    var changed = rules
    for (index, rule) in rules.enumerated() where rule.id == id {
      let kind = type(of: rule.body)
      var written = rule.arguments.values
      for (key, value) in changes { written[key] = value }
      let (arguments, problems) = Arguments.validate(written, for: kind.parameters)
      if let problem = problems.first { throw problem }
      changed[index] = Rule(
        id: id, title: rule.title, citation: rule.citation, regime: rule.regime,
        body: try kind.init(arguments),
        arguments: arguments)
    }
    return RuleBook(regimes: regimes, rules: changed, goals: goals)
  }
}
