import ArgumentParser
import Domain
import Rules

/// What `plan` tells of the plan it has made.
enum PlanSummary {
  /// Status, goals with their bounds, and what falls short, line by line.
  static func text(_ plan: Plan, in situation: Situation) -> String {
    var lines = [status(plan)]
    if let conflict = plan.conflict {
      lines += conflict.items.map { item in
        let source = [item.rule, item.citation].compactMap(\.self).filter { !$0.isEmpty }.joined(
          separator: ", ")
        return "  - " + item.message.text + (source.isEmpty ? "" : " (\(source))")
      }
    } else {
      lines.append(counts(plan))
      lines += goals(plan)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Counts and goals in one line.
  static func line(_ plan: Plan) -> String {
    if plan.status == .infeasible { return status(plan) }
    let goals = plan.goals.map { goal in
      "\(goal.goal.rawValue) \(goal.value)" + (goal.bound == goal.value ? "" : " (≥ \(goal.bound))")
    }
    return counts(plan) + " " + goals.joined(separator: ", ")
  }

  /// The exit code that a plan stands for.
  static func code(_ plan: Plan, strict: Bool, isInterrupted: Bool) -> ExitCode {
    if plan.status == .infeasible { return .noPlan }
    if plan.status == .feasible && isInterrupted { return .interrupted }
    return strict && !plan.shortfalls.isEmpty ? .violations : .success
  }

  /// What kind of plan it is.
  static func status(_ plan: Plan) -> String {
    switch plan.status {
    case .optimal:
      phancong.text("Phương án tốt nhất, đã chứng minh.", "The best plan, proven.")
    case .feasible:
      phancong.text(
        "Phương án tốt nhất đến lúc dừng; cận cho biết còn có thể tốt hơn bao nhiêu.",
        "The best plan until the stop; the bounds tell how much better one may be.")
    case .infeasible:
      phancong.text(
        "Không có phương án: những điều sau mâu thuẫn với nhau; bỏ một trong số đó thì hết mâu thuẫn này.",
        "There is no plan: the following contradict each other; without any one of them this contradiction is gone."
      )
    }
  }

  private static func counts(_ plan: Plan) -> String {
    let (assignments, visits) = (plan.assignments.count, plan.visits.count)
    let missing = plan.shortfalls.reduce(0) { $0 + $1.missing }
    return phancong.text(
      "\(assignments) phân công, \(visits) lượt dự, còn thiếu \(missing).",
      "\(assignments) assignments, \(visits) visits, \(missing) missing.")
  }

  private static func goals(_ plan: Plan) -> [String] {
    let rows = plan.goals.map { goal in
      (
        title: goal.goal.title.text, value: String(goal.value),
        proof: goal.bound == goal.value ? "= " : "≥ \(goal.bound)"
      )
    }
    let width = rows.map(\.title.count).max() ?? 0
    let digits = rows.map(\.value.count).max() ?? 0
    return rows.map { row in
      "  " + row.title + String(repeating: " ", count: width - row.title.count + 2 + digits - row.value.count)
        + row.value + (row.proof == "= " ? "" : "  (" + row.proof + ")")
    }
  }
}
