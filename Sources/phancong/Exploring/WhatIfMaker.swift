import Documents
import Domain
import Files
import LinearProgramming
import Reports
import Rules

/// Plans a scenario as change files leave it, and compares each plan with the unchanged one.
struct WhatIfMaker {
  /// The scenario's folder.
  let folder: String
  /// As many as there are cores where it is `nil`.
  let threads: Int?
  /// Seconds for each plan; `nil`: no limit.
  let timeLimit: Double?
  let interruption: Interruption

  /// A scenario that change files were applied to.
  struct Changed: Sendable {
    /// What it is called in tables and JSON.
    let id: String
    let title: String
    let note: String
    let loaded: LoadedScenario
  }

  /// Reads the scenario with each of the changes, and with all of them where that is wanted. Everything that is wrong
  /// with any of them is told at once.
  func changed(_ sources: [ChangeSource], together: Bool) throws -> [Changed] {
    var changed: [Changed] = []
    var findings: [Finding] = []
    func read(_ sources: [ChangeSource]) -> LoadedScenario? {
      do {
        return try ScenarioReader.read(at: folder, changes: sources, builtInRegimes: .standard)
      } catch {
        for finding in error.findings where !findings.contains(finding) { findings.append(finding) }
        return nil
      }
    }
    for source in sources {
      guard let loaded = read([source]), let change = loaded.changes.first else { continue }
      changed.append(Changed(id: change.id, title: change.title, note: change.note, loaded: loaded))
    }
    if together && findings.isEmpty, let loaded = read(sources) {
      changed.append(
        Changed(
          id: "together", title: text("Tất cả cùng một lúc", "All of them together"),
          note: changed.map(\.title).joined(separator: "; "), loaded: loaded))
    }
    if !findings.isEmpty { throw InputFailure(findings: findings) }
    return changed
  }

  /// The best plan of a situation.
  func plan(_ situation: Situation) throws -> Plan {
    try PlanMaker(
      situation: situation, threads: threads, timeLimit: timeLimit, interruption: interruption
    ).plan()
  }

  /// A changed scenario's plan beside the unchanged one.
  ///
  /// - Parameter today: The day from which the plan under way, which `unchanged` is then, may be changed; without it
  ///   the whole time is planned anew, and of plans equally good the one most like the unchanged is chosen.
  func planned(_ changed: Changed, unchanged: Plan, today: Day?) throws -> WhatIfCase {
    let (world, rules) = (World(changed.loaded.scenario), changed.loaded.rules)
    var plan: Plan
    if let today {
      plan = try self.plan(Situation(world: world, rules: rules, today: today, base: unchanged))
    } else {
      let likeness = rules.ordering(rules.goals.filter { $0 != .change } + [.change])
      plan = try self.plan(
        Situation(
          world: world, rules: likeness, base: unchanged.status == .infeasible ? nil : unchanged))
      // The plan is one of the whole time, without a plan before.
      plan.goals = rules.goals.compactMap { goal in
        goal == .change
          ? Plan.GoalValue(goal: goal, value: 0, bound: 0) : plan.goals.first { $0.goal == goal }
      }
    }
    plan.calendar = nil
    return WhatIfCase(
      id: changed.id, title: changed.title, note: changed.note,
      effects: changed.loaded.changes.flatMap(\.effects),
      situation: Situation(
        world: world, rules: rules, today: today, base: today == nil ? nil : unchanged),
      comparison: PlanComparison(unchanged, plan))
  }
}
