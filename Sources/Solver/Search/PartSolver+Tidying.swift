import LinearProgramming

/// Keeping a large plan tidy.
extension PartSolver {
  /// From how many columns on the last goals are not worth a proof.
  private static let largePart = 5000

  /// Whether only the goals that keep the plan tidy are left, in a part where proving them takes longer than they are
  /// worth.
  func isTidyingLargePart(_ master: Master) -> Bool {
    isTidying && best != nil && master.partColumn.count > Self.largePart
  }

  /// Tidies the plan by what it has: nobody is assigned who was not. The goals before keep their values, the last ones are
  /// as good as that allows.
  mutating func tidy(_ master: inout Master, _ session: inout Session) throws {
    guard let plan = best else { return }
    try master.restore(stages[proven.count], &session)
    for column in master.partColumn.indices {
      let group = part.groupOfColumn[Int(master.partColumn[column])]
      guard group >= 0, plan[Int(part.groups[Int(group)].columns[0])] == 0, master.lower[column] == 0
      else { continue }
      try master.setBounds(column, lower: 0, upper: 0, &session)
    }
    var held = proven
    for goal in proven.count..<part.goals.count {
      try master.aim(at: goal, &session)
      guard case .optimal = try master.solve(.primal, deadline, &session) else { return }
      let value = Int(part.value(of: goal, at: best ?? plan).rounded())
      var search = TreeSearch(.best(goal: goal, target: 0), held: held, cutoff: value, nodeLimit: 20)
      _ = try search.run(master, deadline, session)
      best = search.best ?? best
      held.append(search.cutoff ?? value)
      try master.hold(goal, atMost: Double(held[goal]), &session)
    }
  }
}
