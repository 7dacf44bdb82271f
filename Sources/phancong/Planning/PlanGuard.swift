import ArgumentParser
import Domain
import Rules

/// The second witness: what the planner made is judged by the check before anybody sees it.
enum PlanGuard {
  /// Throws where the plan breaks a hard rule, or claims other shortfalls or goal values than it has.
  static func examine(_ plan: Plan, in situation: Situation) throws(Failure) {
    if plan.status == .infeasible { return }
    let verdict = Check.judge(plan, in: situation)
    var faults = verdict.violations.filter { $0.severity == .hard }.map {
      "\($0.message.text) [\($0.rule)]"
    }
    for (stated, real) in zip(plan.goals, verdict.goals)
    where stated.goal != real.goal || stated.value != real.value {
      faults.append("\(stated.goal.rawValue): \(stated.value) ≠ \(real.value)")
    }
    if plan.goals.count != verdict.goals.count {
      faults.append(
        text(
          "số mục tiêu: \(plan.goals.count) ≠ \(verdict.goals.count)",
          "number of goals: \(plan.goals.count) ≠ \(verdict.goals.count)"))
    }
    let (stated, real) = (Set(plan.shortfalls), Set(verdict.shortfalls))
    for shortfall in stated.symmetricDifference(real).sorted(by: { "\($0)" < "\($1)" }) {
      let parts = [shortfall.rule, shortfall.member, shortfall.organisation, shortfall.period]
      faults.append(
        parts.compactMap(\.self).joined(separator: " ") + ": "
          + (stated.contains(shortfall) ? "+\(shortfall.missing)" : "−\(shortfall.missing)"))
    }
    guard !faults.isEmpty else { return }
    let heading = text(
      "lỗi của chương trình: phương án vừa lập không qua được bước kiểm tra độc lập; chưa ghi gì. Xin báo lại kèm dữ liệu.",
      "a fault of the program: the plan it made fails the independent check; nothing was written. Please report it with the data."
    )
    throw Failure(.internalError, lines: (["phancong: " + heading] + faults).joined(separator: "\n  "))
  }
}
