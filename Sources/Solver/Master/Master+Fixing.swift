import LinearProgramming

/// The master's bounds at one stage of the chain of goals, to return to.
struct Stage {
  var states: [Master.GroupState]
  var lower: [Double]
  var upper: [Double]
  var rowLower: [Double]
  var rowUpper: [Double]
  var basis: Basis
}

extension Master {
  /// The present stage.
  func stage(_ session: inout Session) -> Stage {
    Stage(
      states: states, lower: lower, upper: upper, rowLower: rowLower, rowUpper: rowUpper,
      basis: session.basis())
  }

  /// Returns to a stage. Columns and rows that came later stay, with their own bounds; rows that hold goals of
  /// later stages are opened.
  mutating func restore(_ stage: Stage, _ session: inout Session) throws {
    for group in states.indices where states[group] != .active { states[group] = stage.states[group] }
    for column in partColumn.indices {
      let known = column < stage.lower.count
      let index = Int(partColumn[column])
      try setBounds(
        column, lower: known ? stage.lower[column] : part.lower[index],
        upper: known ? stage.upper[column] : part.upper[index], &session)
    }
    for row in partRow.indices {
      let index = Int(partRow[row])
      if row < stage.rowLower.count {
        try setRowBounds(row, lower: stage.rowLower[row], upper: stage.rowUpper[row], &session)
      } else if index >= 0 {
        try setRowBounds(row, lower: part.rowLower[index], upper: part.rowUpper[index], &session)
      } else {
        let isChoice = partRow[row] == Self.choiceMark
        try setRowBounds(row, lower: -.infinity, upper: isChoice ? 0 : .infinity, &session)
      }
    }
    try session.restore(stage.basis)
  }

  /// Keeps the plans whose goal is at most `target`, given the relaxation's value and duals: whatever would cost
  /// more than the gap is fixed where it is (reduced-cost fixing). Valid only after pricing has converged.
  mutating func hold(
    _ goal: Int, target: Double, relaxation: Double, _ session: inout Session
  ) throws {
    let gap = max(0, target - relaxation)
    let coefficients = part.goals[goal]
    ban(above: gap) { coefficients[$0] }
    let limit = gap + Master.tolerance
    for column in partColumn.indices where abs(reducedCosts[column]) > limit && lower[column] < upper[column]
    {
      let end = reducedCosts[column] > 0 ? lower[column] : upper[column]
      // Only a nonbasic column stands on its bound; a basic one has no reduced cost.
      if abs(values[column] - end) < 1e-5 { try setBounds(column, lower: end, upper: end, &session) }
    }
    for row in partRow.indices where abs(duals[row]) > limit && rowLower[row] < rowUpper[row] {
      let end = duals[row] > 0 ? rowLower[row] : rowUpper[row]
      if end.isFinite { try setRowBounds(row, lower: end, upper: end, &session) }
    }
    try propagate(goal, atMost: target, &session)
    // Without a gap the fixing leaves nothing that could cost more, but in groups that are not here to be fixed.
    if gap > 1e-9 || states.contains(.inactive) { try self.hold(goal, atMost: target, &session) }
  }
}
