public import Domain

/// All rules that apply to a scenario, validated, with the goals in order.
public struct RuleBook: Sendable {
  /// The regimes in the order of `scenario.toml`.
  public let regimes: [Regime]
  /// The rules that are switched on, in the order of the regimes and their files.
  public let rules: [Rule]
  /// The goals, most important first.
  public let goals: [Goal]

  /// Rules that are known to be right.
  init(regimes: [Regime], rules: [Rule], goals: [Goal]) {
    self.regimes = regimes
    self.rules = rules
    self.goals = goals
  }

  /// A change that a scenario makes to one rule of its regimes.
  public struct Change: Hashable, Sendable {
    /// Id of the rule.
    public var rule: String
    /// Whether the rule applies at all.
    public var isEnabled: Bool
    /// Parameters that replace the regime's.
    public var arguments: [String: ParameterValue]

    /// A change to one rule.
    public init(rule: String, isEnabled: Bool = true, arguments: [String: ParameterValue] = [:]) {
      self.rule = rule
      self.isEnabled = isEnabled
      self.arguments = arguments
    }
  }

  /// Something wrong in a regime or in a change to it.
  public struct Problem: Error, Hashable, Sendable {
    /// Where the problem was written.
    public enum Place: Hashable, Sendable {
      /// In the regime with this index, in its `rule`th rule.
      case regime(index: Int, rule: Int)
      /// In the scenario's change with this index.
      case change(index: Int)
    }
    /// Where the problem was written.
    public let place: Place
    /// The key concerned, where it is one.
    public let key: String?
    /// What is wrong and what to write instead.
    public let message: Message
  }

  /// Validates the rules of the regimes with the scenario's changes applied.
  ///
  /// `goals` is the scenario's own order; where it has none the first regime's applies.
  /// All problems are found; the book holds whatever is right.
  public static func assemble(
    _ regimes: [Regime], changes: [Change] = [], goals: [Goal]? = nil
  ) -> (book: RuleBook, problems: [Problem]) {
    var assembly = Assembly(changes: changes)
    for (index, regime) in regimes.enumerated() {
      for (number, declaration) in regime.rules.enumerated() {
        assembly.add(declaration, of: regime, at: .regime(index: index, rule: number))
      }
    }
    assembly.findUnusedChanges()
    assembly.findCompetingAssignments()
    let order = goals ?? regimes.first?.goals ?? Goal.defaultOrder
    let book = RuleBook(regimes: regimes, rules: assembly.rules.map(\.rule), goals: order)
    return (book, assembly.problems)
  }

  /// The same rules with the goals in another order.
  public func ordering(_ goals: [Goal]) -> RuleBook { RuleBook(regimes: regimes, rules: rules, goals: goals) }

  /// The rules whose body is of one kind.
  public func rules<Kind: RuleKind>(of kind: Kind.Type) -> [(rule: Rule, body: Kind)] {
    rules.compactMap { rule in (rule.body as? Kind).map { (rule, $0) } }
  }

  /// The rule with an id.
  public func rule(_ id: String) -> Rule? { rules.first { $0.id == id } }
}

/// The work of ``RuleBook/assemble(_:changes:goals:)``.
private struct Assembly {
  let changes: [RuleBook.Change]
  var rules: [(rule: Rule, place: RuleBook.Problem.Place)] = []
  var problems: [RuleBook.Problem] = []
  var ids: [String: String] = [:]

  init(changes: [RuleBook.Change]) { self.changes = changes }

  mutating func report(_ place: RuleBook.Problem.Place, _ key: String?, _ message: Message) {
    problems.append(RuleBook.Problem(place: place, key: key, message: message))
  }

  mutating func add(_ declaration: RuleDeclaration, of regime: Regime, at place: RuleBook.Problem.Place) {
    let id = declaration.id
    guard let kind = RuleKinds.all.first(where: { $0.kind == declaration.kind }) else {
      let known = RuleKinds.all.map { $0.kind }.joined(separator: ", ")
      return report(
        place, "kind",
        Message(
          "không có loại quy tắc “\(declaration.kind)”; dùng một trong: \(known)",
          "unknown rule kind “\(declaration.kind)”; use one of: \(known)"))
    }
    if id != declaration.kind && !id.hasPrefix(declaration.kind + ".") {
      report(
        place, "id",
        Message(
          "mã “\(id)” phải là “\(declaration.kind)” hoặc “\(declaration.kind).HẬU-TỐ”",
          "id “\(id)” must be “\(declaration.kind)” or “\(declaration.kind).SUFFIX”"))
    }
    if let other = ids.updateValue(regime.id, forKey: id) {
      return report(
        place, "id",
        Message(
          "mã quy tắc “\(id)” đã dùng trong “\(other)”; hãy đổi hậu tố",
          "rule id “\(id)” is already used in “\(other)”; choose another suffix"))
    }
    let parameters = kind.parameters
    let (arguments, wrong) = Arguments.validate(declaration.arguments, for: parameters)
    for problem in wrong { report(place, problem.key, problem.message) }
    var values = arguments.values
    var isEnabled = true
    var lastPlace = place
    for (index, change) in changes.enumerated() where change.rule == id {
      isEnabled = change.isEnabled
      lastPlace = .change(index: index)
      let known = Arguments.validate(declaration.arguments.merging(change.arguments) { $1 }, for: parameters)
      for problem in known.problems where change.arguments[problem.key] != nil {
        report(.change(index: index), problem.key, problem.message)
      }
      for key in change.arguments.keys { values[key] = known.arguments.values[key] ?? values[key] }
    }
    guard isEnabled, wrong.isEmpty else { return }
    let merged = Arguments(values: values)
    do throws(ArgumentProblem) {
      let body = try kind.init(merged)
      let rule = Rule(
        id: id, title: declaration.title, citation: declaration.citation, regime: regime.id, body: body,
        arguments: merged)
      rules.append((rule, place))
    } catch {
      report(lastPlace, error.key, error.message)
    }
  }

  /// A change to a rule that no regime has is a slip of the pen.
  mutating func findUnusedChanges() {
    let known = ids.keys.sorted().joined(separator: ", ")
    for (index, change) in changes.enumerated() where ids[change.rule] == nil {
      report(
        .change(index: index), nil,
        Message(
          "không có quy tắc “\(change.rule)” trong các quy định đang dùng; các quy tắc: \(known)",
          "no regime in use has a rule “\(change.rule)”; its rules are: \(known)"))
    }
  }

  /// No two `assign` rules may cover the same role.
  mutating func findCompetingAssignments() {
    let assigns = rules.filter { $0.rule.body is Assign }
    for (number, later) in assigns.enumerated() {
      for earlier in assigns[..<number] where earlier.rule.body.roles.overlaps(later.rule.body.roles) {
        report(
          later.place, "roles",
          Message(
            "“\(later.rule.id)” và “\(earlier.rule.id)” cùng áp dụng cho một vai trò; mỗi vai trò chỉ một quy tắc assign",
            "“\(later.rule.id)” and “\(earlier.rule.id)” cover the same role; a role may have one assign rule only"
          ))
      }
    }
  }
}
