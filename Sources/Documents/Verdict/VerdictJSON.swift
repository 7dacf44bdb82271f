public import Domain
public import Rules

/// What a check found, as JSON: violations and goals.
public enum VerdictJSON {
  /// The findings and the goals' values as UTF-8, one per line.
  public static func bytes(
    violations: [Violation], goals: [Verdict.Measure], language: Language
  ) -> [UInt8] {
    var json = JSONText(capacity: 200 + violations.count * 400)
    json.space("{\n  \"violations\": ")
    json.list(violations, indent: "    ", outdent: "  ") { violation($1, language, &$0) }
    json.space(",\n  \"goals\": ")
    json.list(goals, indent: "    ", outdent: "  ") { json, goal in
      json.object { json in
        json.key("goal")
        json.string(goal.goal.rawValue)
        json.key("value")
        json.number(goal.value)
      }
    }
    json.space("\n}\n")
    return json.bytes
  }

  private static func violation(_ violation: Violation, _ language: Language, _ json: inout JSONText) {
    json.object { json in
      json.key("rule")
      json.string(violation.rule)
      json.key("citation")
      json.string(violation.citation)
      json.key("severity")
      json.string(violation.severity.rawValue)
      json.key("member")
      json.string(violation.member)
      json.key("organisation")
      json.string(violation.organisation)
      json.key("meeting")
      json.string(violation.meeting)
      json.key("date")
      json.string(violation.date?.description)
      json.key("period")
      json.string(violation.period)
      json.key("amount")
      json.number(violation.amount)
      json.key("message")
      json.string(violation.message(language))
    }
  }
}
