public import Domain
public import Rules

/// Tells whether hard rules and pins contradict each other, and names what does.
///
/// Without `keep` pins there is nothing to find, and nothing is looked for.
public struct ConflictFinder: Sendable {
  private let problem: HardProblem?

  /// A finder for a situation. Cost: grows with the number of `keep` pins, not with the world.
  public init(_ situation: Situation) { problem = HardProblem(situation) }

  /// A conflict with as few pins as are found to contradict each other; `nil` where there is a plan.
  ///
  /// Its items are irreducible: they contradict each other, and no longer without any one of them, neither when
  /// a rule is dropped in one place nor when it is dropped as a whole.
  /// - Throws: ``ModelError`` where GLPK gives up.
  public func find() throws -> Plan.Conflict? {
    guard let problem, let conflict = try ConflictSearch(problem: problem).conflict() else { return nil }
    return ConflictItems.conflict(conflict, of: problem)
  }

  /// Conflicts that share no `keep` pin, each irreducible by itself, that of ``find()`` among them, those with the
  /// fewest pins first. With all their `keep` pins given up there is a plan. With only one pin of each given up
  /// there mostly is, unless those that are left contradict each other in another way.
  /// - Throws: ``ModelError`` where GLPK gives up.
  public func findAll() throws -> [Plan.Conflict] {
    guard let problem else { return [] }
    return try ConflictSearch(problem: problem).conflicts().map { ConflictItems.conflict($0, of: problem) }
  }

  /// The columns that are 1 in a plan that makes only the pinned decisions and breaks no hard rule and no pin:
  /// a plan to begin with. Empty without `keep` pins; `nil` where there is a conflict.
  ///
  /// All columns that only count (shortfalls, peaks) are left to the caller.
  /// - Parameter formulation: That of the same situation.
  /// - Throws: ``ModelError`` where GLPK gives up.
  public func feasibleColumns(in formulation: Formulation) throws -> [Column]? {
    guard let problem else { return [] }
    guard let chosen = try problem.choices(meeting: Array(problem.needs.indices), under: { _ in true }) else {
      return nil
    }
    var columns: [Column] = []
    for choice in chosen.map({ problem.choices[$0] }) {
      switch choice {
      case .missing: return nil
      case .assignment(let member, let organisation):
        columns += formulation.pairs(of: member).filter { $0.organisation == organisation }.map(\.column)
      case .visit(let member, let meeting):
        guard let visit = formulation.visits(of: member).first(where: { $0.meeting == meeting }) else {
          return nil
        }
        columns.append(visit.column)
        // Where visiting needs no assignment, a column of its own says that the visit counts for it as well.
        let pair = HardProblem.Choice.assignment(member: member, organisation: visit.organisation)
        if let both = visit.assignedColumn, both != visit.column,
          let number = problem.number(of: pair), chosen.contains(number)
        {
          columns.append(both)
        }
      }
    }
    return columns.sorted()
  }
}
