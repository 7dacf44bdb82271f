public import Domain
import Fingerprints

/// `plan.json`: the plan as data, in the format `phancong-plan/1`.
///
/// The same plan gives the same bytes: keys in a fixed order, lists sorted by code points with `null` first,
/// one assignment, visit or shortfall per line so that two plans can be compared line by line.
public enum PlanJSON {
  /// The format's name and version.
  public static let format: StaticString = "phancong-plan/1"

  /// The plan as UTF-8. The language is that of the sentences in a conflict; nothing else depends on it.
  public static func bytes(_ plan: Plan, language: Language = .vietnamese) -> [UInt8] {
    var json = JSONText(capacity: 1000 + plan.assignments.count * 90 + plan.visits.count * 200)
    json.space("{\n  \"format\": \"")
    json.space(format)
    json.space("\",\n  \"scenario\": ")
    scenario(plan.scenario, &json)
    json.space(",\n  \"status\": ")
    json.string(plan.status.rawValue)
    json.space(",\n  \"goals\": ")
    json.list(plan.goals, indent: "    ", outdent: "  ", goal)
    json.space(",\n  \"assignments\": ")
    json.list(PlanOrder.assignments(plan), indent: "    ", outdent: "  ", assignment)
    json.space(",\n  \"visits\": ")
    json.list(PlanOrder.visits(plan), indent: "    ", outdent: "  ", visit)
    json.space(",\n  \"shortfalls\": ")
    json.list(PlanOrder.shortfalls(plan), indent: "    ", outdent: "  ", shortfall)
    json.space(",\n  \"conflict\": ")
    if let conflict = plan.conflict {
      json.space("{\n    \"items\": ")
      json.list(conflict.items, indent: "      ", outdent: "    ") { item(&$0, $1, language) }
      json.space("\n  }")
    } else {
      json.space("null")
    }
    if let calendar = plan.calendar {
      json.space(",\n  \"calendar\": ")
      record(calendar, &json)
    }
    json.space(",\n  \"fingerprint\": ")
    json.string(plan.fingerprint)
    json.space("\n}\n")
    return json.bytes
  }

  private static func scenario(_ scenario: Plan.ScenarioReference, _ json: inout JSONText) {
    json.object { json in
      json.key("title")
      json.string(scenario.title)
      json.key("from")
      json.date(scenario.horizon.lowerBound)
      json.key("to")
      json.date(scenario.horizon.upperBound)
      json.key("regimes")
      json.strings(scenario.regimes)
      json.key("fingerprint")
      json.string(scenario.fingerprint)
    }
  }

  private static func goal(_ json: inout JSONText, _ goal: Plan.GoalValue) {
    json.object { json in
      json.key("goal")
      json.string(goal.goal.rawValue)
      json.key("value")
      json.number(goal.value)
      json.key("bound")
      json.number(goal.bound)
    }
  }

  private static func assignment(_ json: inout JSONText, _ assignment: Plan.Assignment) {
    json.object { json in
      json.key("member")
      json.string(assignment.member)
      json.key("organisation")
      json.string(assignment.organisation)
      json.key("choice")
      json.number(assignment.choice)
    }
  }

  private static func visit(_ json: inout JSONText, _ visit: Plan.Visit) {
    json.object { json in
      json.key("member")
      json.string(visit.member)
      json.key("organisation")
      json.string(visit.organisation)
      json.key("meeting")
      json.string(visit.meeting)
      json.key("date")
      json.date(visit.date)
      json.key("start")
      json.time(visit.start)
      json.key("end")
      json.time(visit.end)
      json.key("targets")
      json.strings(Plan.Target.allCases.filter(visit.targets.contains).map(\.rawValue))
    }
  }

  private static func shortfall(_ json: inout JSONText, _ shortfall: Plan.Shortfall) {
    json.object { json in
      json.key("rule")
      json.string(shortfall.rule)
      json.key("member")
      json.string(shortfall.member)
      json.key("organisation")
      json.string(shortfall.organisation)
      json.key("period")
      json.string(shortfall.period)
      json.key("missing")
      json.number(shortfall.missing)
    }
  }

  private static func item(_ json: inout JSONText, _ item: Plan.Conflict.Item, _ language: Language) {
    json.object { json in
      json.key("kind")
      json.string(item.kind.rawValue)
      json.key("rule")
      json.string(item.rule)
      json.key("citation")
      json.string(item.citation)
      json.key("member")
      json.string(item.member)
      json.key("organisation")
      json.string(item.organisation)
      json.key("date")
      json.date(item.date)
      json.key("message")
      json.string(item.message(language))
    }
  }
}
