public import Domain
public import Reports

/// `compare --json` and `what-if --json` (docs/plan.md): the plans with their goals, and every difference.
public enum ComparisonJSON {
  /// A plan with the name it has in tables.
  public struct Named: Sendable {
    /// `before`, `after`, or the id of a change.
    public let name: String
    /// What users see.
    public let title: String
    /// The plan.
    public let plan: Plan
    /// What changed against the first plan; `nil` for that plan itself.
    public let comparison: PlanComparison?

    /// A plan with its name.
    public init(name: String, title: String, plan: Plan, comparison: PlanComparison? = nil) {
      self.name = name
      self.title = title
      self.plan = plan
      self.comparison = comparison
    }
  }

  /// The plans, the first of which the others are compared with, as UTF-8.
  public static func bytes(_ plans: [Named]) -> [UInt8] {
    var json = JSONText(capacity: 20_000)
    json.space("{\n  \"plans\": ")
    json.list(plans, indent: "    ", outdent: "  ", plan)
    json.space(",\n  \"differences\": ")
    let differences = plans.flatMap { plan in
      (plan.comparison?.differences ?? []).map { (name: plan.name, difference: $0) }
    }
    json.list(differences, indent: "    ", outdent: "  ", difference)
    json.space("\n}\n")
    return json.bytes
  }

  private static func plan(_ json: inout JSONText, _ plan: Named) {
    json.object { json in
      json.key("name")
      json.string(plan.name)
      json.key("title")
      json.string(plan.title)
      json.key("status")
      json.string(plan.plan.status.rawValue)
      json.key("fingerprint")
      json.string(plan.plan.scenario.fingerprint)
      json.key("goals")
      json.list(plan.plan.goals, indent: "      ", outdent: "    ") { json, goal in
        json.object { json in
          json.key("goal")
          json.string(goal.goal.rawValue)
          json.key("value")
          json.number(goal.value)
          json.key("bound")
          json.number(goal.bound)
        }
      }
    }
  }

  private static func difference(
    _ json: inout JSONText, _ entry: (name: String, difference: PlanComparison.Difference)
  ) {
    json.object { json in
      json.key("plan")
      json.string(entry.name)
      json.key("kind")
      switch entry.difference {
      case .assignment: json.string("assignment")
      case .visit: json.string("visit")
      case .shortfall: json.string("shortfall")
      }
      if case .shortfall(let before, let after) = entry.difference {
        json.key("rule")
        json.string(before?.rule ?? after?.rule)
        json.key("period")
        json.string(before?.period ?? after?.period)
      }
      json.key("member")
      json.string(entry.difference.member)
      json.key("organisation")
      json.string(entry.difference.organisation)
      switch entry.difference {
      case .assignment(let before, let after):
        side("before", before, &json, assignment)
        side("after", after, &json, assignment)
      case .visit(let before, let after):
        side("before", before, &json, visit)
        side("after", after, &json, visit)
      case .shortfall(let before, let after):
        json.key("before")
        json.number(before?.missing ?? 0)
        json.key("after")
        json.number(after?.missing ?? 0)
      }
    }
  }

  private static func side<Value>(
    _ key: StaticString, _ value: Value?, _ json: inout JSONText, _ write: (inout JSONText, Value) -> Void
  ) {
    json.key(key)
    if let value { write(&json, value) } else { json.space("null") }
  }

  private static func assignment(_ json: inout JSONText, _ assignment: Plan.Assignment) {
    json.object { json in
      json.key("choice")
      json.number(assignment.choice)
    }
  }

  private static func visit(_ json: inout JSONText, _ visit: Plan.Visit) {
    json.object { json in
      json.key("meeting")
      json.string(visit.meeting)
      json.key("date")
      json.date(visit.date)
      json.key("start")
      json.time(visit.start)
      json.key("end")
      json.time(visit.end)
    }
  }
}
