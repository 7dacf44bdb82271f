import LinearProgramming

/// Better plans near the best one known: where a tree is large, it may take long to come upon them.
extension PartSolver {
  /// Looks for a plan that does what the best one does wherever the relaxation does so too (relaxation induced
  /// neighbourhood search; Danna, Rothberg, Le Pape, 2005), from the relaxation's optimum on; `nil` where none was found.
  mutating func improve(
    _ goal: Int, _ bound: Int, _ limit: Int, _ nodes: inout Int, _ master: inout Master,
    _ session: inout Session
  ) throws -> Found? {
    guard let best, !deadline.isOver else { return nil }
    let stage = master.stage(&session)
    for column in master.partColumn.indices {
      let index = Int(master.partColumn[column])
      let value = best[index]
      guard part.classes[index] == .decision || part.classes[index] == .date,
        abs(master.values[column] - value) <= Master.tolerance,
        master.lower[column] <= value, value <= master.upper[column]
      else { continue }
      try master.setBounds(column, lower: value, upper: value, &session)
    }
    var search = TreeSearch(
      .best(goal: goal, target: bound), held: proven, cutoff: limit + 1, nodeLimit: Self.nodes)
    _ = try search.run(master, deadline, session)
    nodes -= search.nodes
    try master.restore(stage, &session)
    return search.best == nil ? nil : Found(plan: plan(search.best, goal), isComplete: false)
  }

  /// How many nodes such a plan is worth.
  private static let nodes = 100
}
