import Domain
import Rules

/// The goals in the order in which they are minimised: frozen visits given up, the scenario's goals, then fewest
/// visits and fewest assignments, so that nothing needless is planned.
struct Chain {
  /// What each goal minimises.
  let objectives: [Formulation.Objective]
  /// How many goals come before the scenario's own.
  private let before: Int

  init(_ formulation: Formulation) {
    let first = formulation.frozen.isEmpty ? [] : [formulation.fewestThawed]
    before = first.count
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
    let goals = formulation.goals.enumerated().map { index, goal in
      Plan.GoalValue(goal: goal, value: values[before + index], bound: bounds[before + index])
    }
    let isProven = results.allSatisfy(\.isProven)
    return formulation.plan(at: point, status: isProven ? .optimal : .feasible, goals: goals)
  }
}
