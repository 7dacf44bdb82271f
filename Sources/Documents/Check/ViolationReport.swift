public import Domain
public import Rules

/// What `check` found, as lines for people and as JSON for programs.
public enum ViolationReport {
  /// One line per finding, hard ones first: who, where, when, what, by how much, under which article.
  ///
  /// Ends with a line end. Findings of one severity stay in the order in which they come.
  public static func text(_ violations: [Violation], world: World, language: Language) -> String {
    let say = Wording(language)
    guard !violations.isEmpty else {
      return say("Không có vi phạm nào.", "No violations.") + "\n"
    }
    var lines: [String] = []
    for severity in [Violation.Severity.hard, .shortfall, .warning] {
      let found = violations.filter { $0.severity == severity }
      guard !found.isEmpty else { continue }
      lines.append("\(title(severity, say)): \(found.count)")
      for (index, violation) in found.enumerated() {
        lines.append("  \(index + 1). \(line(violation, world, say))")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The object of plan.md, `check --json`: violations in the order in which they come, and the goals of the
  /// judged plan.
  public static func json(
    _ violations: [Violation], goals: [(goal: Goal, value: Int)], language: Language
  ) -> [UInt8] {
    var json = JSONText(capacity: 200 + violations.count * 250)
    json.space("{\n  \"violations\": ")
    json.list(violations, indent: "    ", outdent: "  ") { json, violation in
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
        json.date(violation.date)
        json.key("period")
        json.string(violation.period)
        json.key("amount")
        json.number(violation.amount)
        json.key("message")
        json.string(violation.message(language))
      }
    }
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

  private static func title(_ severity: Violation.Severity, _ say: Wording) -> String {
    switch severity {
    case .hard: say("Vi phạm quy tắc bắt buộc", "Hard rules broken")
    case .shortfall: say("Nhiệm vụ còn thiếu", "Duties that fall short")
    case .warning: say("Cần lưu ý", "Warnings")
    }
  }

  private static func line(_ violation: Violation, _ world: World, _ say: Wording) -> String {
    let member = violation.member.map { id in
      world.memberIndex[id].map { "\(world.members[$0].name) (\(id))" } ?? id
    }
    let organisation = violation.organisation.map { id in
      world.organisationIndex[id].map { "\(world.organisations[$0].name) (\(id))" } ?? id
    }
    let place = [member, organisation, when(violation, world, say)].compactMap { $0 }
    let head = place.isEmpty ? "" : place.joined(separator: " · ") + ": "
    let amount =
      violation.amount == 1
      ? "" : say(" (số lượng: \(violation.amount))", " (amount: \(violation.amount))")
    let article = violation.citation.isEmpty ? violation.rule : "\(violation.citation), \(violation.rule)"
    return "\(head)\(say(violation.message))\(amount) [\(article)]"
  }

  /// The date, with the time where a meeting is concerned; else the period.
  private static func when(_ violation: Violation, _ world: World, _ say: Wording) -> String? {
    if let meeting = violation.meeting.flatMap({ world.meetingIndex[$0] }) {
      let event = world.meetings[meeting]
      return "\(say.date(event.date)) \(say.times(event.start, event.end))"
    }
    if let date = violation.date { return say.date(date) }
    return violation.period.map { say(PeriodTitle.message($0)) }
  }
}
