import Domain

/// Goals of several plans side by side: one row a plan, one column a goal, each with what it differs by from the first.
enum GoalMatrix {
  /// The first plan is the one that the others are compared with.
  static func table(_ plans: [(title: String, plan: Plan)], _ say: Wording) -> DocumentTable {
    var goals: [Goal] = []
    for plan in plans {
      for goal in plan.plan.goals where !goals.contains(goal.goal) { goals.append(goal.goal) }
    }
    // How far a plan is from the first is said in the overview.
    goals.removeAll { $0 == .change }
    let base = plans.first?.plan
    let meanings = goals.map { "\(say($0.title)): \(say(GoalTable.meaning($0)))" }
    return DocumentTable(
      .goalComparison, title: say("Các mục tiêu đặt cạnh nhau", "The goals side by side"),
      note: say(
        "Số nào cũng càng nhỏ càng tốt; ▲ là tăng (kém hơn), ▼ là giảm (tốt hơn) so với dòng đầu. Mục tiêu bên trái được ưu tiên tuyệt đối trước mục tiêu bên phải. ",
        "Less is better everywhere; ▲ more (worse), ▼ less (better) than the first row. A goal further left comes strictly first. "
      ) + meanings.map { $0 + "." }.joined(separator: " "),
      columns: [.init("plan", say("Phương án", "Plan"), width: 30)]
        + goals.map { .init($0.rawValue, say($0.title), width: 11, .end) },
      rows: plans.map { title, plan in
        [.text(title)] + goals.map { goal in cell(goal, plan, base, say) }
      })
  }

  private static func cell(_ goal: Goal, _ plan: Plan, _ base: Plan?, _ say: Wording) -> Cell {
    guard let value = plan.goals.first(where: { $0.goal == goal }) else { return .text("–") }
    // What is not proven yet may be lower still.
    let open = value.bound < value.value ? " (≥ \(value.bound))" : ""
    guard let before = base?.goals.first(where: { $0.goal == goal })?.value, before != value.value else {
      return open.isEmpty ? .number(value.value) : .text("\(value.value)\(open)")
    }
    let arrow = value.value > before ? "▲" : "▼"
    return .text("\(value.value)\(open) \(arrow)\(abs(value.value - before))")
  }
}
