import Domain
import Rules

/// The goals in the order in which they are minimised: frozen visits given up, the scenario's goals, then fewest
/// visits and fewest assignments, so that nothing needless is planned.
struct Chain {
  /// What each goal minimises.
  let objectives: [Formulation.Objective]
  /// How many of the objectives, at the end, only keep the plan tidy: the status does not depend on them.
  static let tidying = 2
  /// The scenario's own goals, each with its place in the chain.
  let goals: [(goal: Goal, index: Int)]

  init(_ formulation: Formulation) {
    let first = formulation.frozen.isEmpty ? [] : [formulation.fewestThawed]
    goals = formulation.goals.enumerated().map { ($1, first.count + $0) }
    objectives = first + formulation.objectives + [formulation.fewestVisits, formulation.fewestAssignments]
  }

  /// Puts the results of the parts together.
  func plan(_ formulation: Formulation, _ builder: PartBuilder, _ results: [PartResult]) -> Plan {
    var point = [Double](repeating: 0, count: formulation.program.columnCount)
    var values = objectives.map(\.constant)
    var bounds = values
    for (number, result) in results.enumerated() {
      for (column, value) in zip(builder.columns(of: number), result.point) { point[Int(column)] = value }
      for goal in values.indices {
        values[goal] += result.values[goal]
        bounds[goal] += result.bounds[goal]
      }
    }
    let goals = goals.map { Plan.GoalValue(goal: $0, value: values[$1], bound: bounds[$1]) }
    let isProven = results.allSatisfy { $0.isProven(goals: objectives.count - Chain.tidying) }
    return formulation.plan(at: point, status: isProven ? .optimal : .feasible, goals: goals)
  }
}
