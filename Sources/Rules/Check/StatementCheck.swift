import Domain

/// Compares what a plan says of itself with what its assignments and visits come to.
struct StatementCheck {
  let plan: Plan
  let judged: JudgedPlan
  let goals: GoalValues
  let shortfalls: [Plan.Shortfall]

  /// One warning for everything misstated, or none. A plan without goals, such as a table made by hand, states
  /// nothing.
  func violations() -> [Violation] {
    guard !plan.goals.isEmpty else { return [] }
    let differences = goalDifferences() + shortfallDifferences() + choiceDifferences()
    guard !differences.isEmpty else { return [] }
    let (vietnamese, english) = (differences.map(\.vietnamese), differences.map(\.english))
    return [
      Violation(
        rule: "plan", citation: "", severity: .warning, amount: differences.count,
        message: Message(
          "Kế hoạch ghi không đúng với nội dung của nó: \(vietnamese.joined(separator: "; ")).",
          "The plan states what its content does not bear out: \(english.joined(separator: "; "))."))
    ]
  }

  /// A warning where the plan was made for other data than those it is judged by.
  func otherScenario() -> [Violation] {
    let (stated, real) = (plan.scenario.fingerprint, judged.world.scenario.fingerprint)
    guard !stated.isEmpty, !real.isEmpty, stated != real else { return [] }
    return [
      Violation(
        rule: "plan", citation: "", severity: .warning,
        message: Message(
          "Kế hoạch được lập theo một phiên bản khác của dữ liệu “\(plan.scenario.title)”; dữ liệu đã thay đổi từ đó.",
          "The plan was made for another version of the scenario “\(plan.scenario.title)”; the data have changed since."
        ))
    ]
  }

  private func goalDifferences() -> [Message] {
    plan.goals.compactMap { stated in
      // Without the base plan nothing can be said about changes to it.
      if stated.goal == .change && judged.situation.base == nil { return nil }
      let (value, title) = (goals[stated.goal], stated.goal.title)
      if stated.value != value {
        return Message(
          "\(title.vietnamese) ghi \(stated.value), đúng là \(value)",
          "\(title.english): states \(stated.value), is \(value)")
      }
      if stated.bound > value || (plan.status == .optimal && stated.bound != value) {
        return Message(
          "\(title.vietnamese) ghi cận \(stated.bound), không hợp với giá trị \(value)",
          "\(title.english): states the bound \(stated.bound), which does not go with the value \(value)")
      }
      return nil
    }
  }

  private func shortfallDifferences() -> [Message] {
    let (stated, real) = (
      plan.shortfalls.reduce(0) { $0 + $1.missing }, shortfalls.reduce(0) { $0 + $1.missing }
    )
    if Set(plan.shortfalls) == Set(shortfalls) && plan.shortfalls.count == shortfalls.count { return [] }
    return [
      Message(
        "danh sách nhiệm vụ còn thiếu ghi \(plan.shortfalls.count) mục (\(stated) đơn vị), đúng là \(shortfalls.count) mục (\(real) đơn vị)",
        "the list of shortfalls has \(counted(plan.shortfalls.count, "row")) (\(counted(stated, "unit"))), should have \(counted(shortfalls.count, "row")) (\(counted(real, "unit")))"
      )
    ]
  }

  private func choiceDifferences() -> [Message] {
    let world = judged.world
    return plan.assignments.compactMap { row in
      guard let stated = row.choice, let member = world.memberIndex[row.member],
        let organisation = world.organisationIndex[row.organisation]
      else { return nil }
      let granted = world.registrations[member].filter { $0.organisation == organisation }.map(\.choice)
      if granted.contains(stated) { return nil }
      let (who, place) = (world.who(member), world.place(organisation))
      let right =
        granted.min().map { Message("nguyện vọng \($0)", "choice \($0)") }
        ?? Message("không đăng ký", "not registered")
      return Message(
        "phân công \(who.vietnamese) về \(place) ghi nguyện vọng \(stated), đúng là \(right.vietnamese)",
        "the assignment of \(who.english) to \(place) is stated as choice \(stated), is \(right.english)")
    }
  }
}
