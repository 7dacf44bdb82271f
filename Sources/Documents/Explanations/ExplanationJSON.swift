public import Domain
public import Explanations

/// The answers of `explain` as data (docs/explain.md).
///
/// The same explanation gives the same bytes.
public enum ExplanationJSON {
  /// The explanation as UTF-8; the language is that of the sentences.
  public static func bytes(_ explanation: Explanation, language: Language = .vietnamese) -> [UInt8] {
    var json = JSONText(capacity: 2000 + explanation.reasons.count * 2000)
    json.space("{\n  \"status\": ")
    json.string(explanation.plan.status.rawValue)
    json.space(",\n  \"complete\": ")
    json.boolean(explanation.isComplete)
    json.space(",\n  \"goals\": ")
    json.list(explanation.plan.goals, indent: "    ", outdent: "  ", goal)
    json.space(",\n  \"reasons\": ")
    let entries = explanation.conflicts.map(Entry.conflict) + explanation.reasons.map(Entry.reason)
    json.list(entries, indent: "    ", outdent: "  ") { json, entry in
      switch entry {
      case .conflict(let conflict): self.conflict(&json, conflict, language)
      case .reason(let reason): self.reason(&json, reason, language)
      }
    }
    json.space("\n}\n")
    return json.bytes
  }

  private enum Entry {
    case conflict(Explanation.Contradiction)
    case reason(Reason)
  }

  private static func conflict(
    _ json: inout JSONText, _ conflict: Explanation.Contradiction, _ language: Language
  ) {
    json.object { json in
      json.key("about")
      about(&json, "conflict", Reason.About(kind: .refusal))
      json.key("because")
      json.list(conflict.conflict.items, indent: "      ", outdent: "    ") { json, item in
        json.object { json in
          json.key("rule")
          json.string(item.rule)
          json.key("citation")
          json.string(item.citation)
          json.key("fact")
          json.string(item.message(language))
          json.key("kind")
          json.string(item.kind.rawValue)
          json.key("member")
          json.string(item.member)
          json.key("organisation")
          json.string(item.organisation)
          json.key("date")
          json.date(item.date)
        }
      }
      json.key("proof")
      json.string(Reason.Proof.irreducible.rawValue)
      json.key("price")
      json.space("[]")
      json.key("cures")
      cures(&json, conflict.cures, language)
    }
  }

  private static func reason(_ json: inout JSONText, _ reason: Reason, _ language: Language) {
    json.object { json in
      json.key("about")
      about(&json, reason.about.kind.rawValue, reason.about)
      json.key("title")
      json.string(reason.title(language))
      json.key("because")
      json.list(reason.because, indent: "      ", outdent: "    ") { ground(&$0, $1, language) }
      json.key("proof")
      json.string(reason.proof.rawValue)
      json.key("shortage")
      shortage(&json, reason.shortage)
      json.key("possible")
      if let price = reason.price { json.boolean(price.isPossible) } else { json.space("null") }
      json.key("price")
      changes(&json, reason.price?.changes ?? [])
      json.key("proven")
      if let price = reason.price { json.boolean(price.isProven) } else { json.space("null") }
      json.key("gained")
      assignments(&json, reason.price?.gained ?? [])
      json.key("lost")
      assignments(&json, reason.price?.lost ?? [])
      json.key("cures")
      cures(&json, reason.cures, language)
    }
  }

  // MARK: - Parts

  private static func about(_ json: inout JSONText, _ kind: String, _ about: Reason.About) {
    json.object { json in
      json.key("kind")
      json.string(kind)
      json.key("rule")
      json.string(about.rule)
      json.key("member")
      json.string(about.member)
      json.key("organisation")
      json.string(about.organisation)
      json.key("period")
      json.string(about.period)
      json.key("choice")
      json.number(about.choice)
      json.key("unit")
      json.number(about.unit)
    }
  }

  private static func ground(_ json: inout JSONText, _ ground: Ground, _ language: Language) {
    json.object { json in
      json.key("rule")
      json.string(ground.rule)
      json.key("citation")
      json.string(ground.citation.isEmpty ? nil : ground.citation)
      json.key("fact")
      json.string(ground.fact(language))
      json.key("kind")
      json.string(ground.kind.rawValue)
      json.key("member")
      json.string(ground.member)
      json.key("organisation")
      json.string(ground.organisation)
      json.key("date")
      json.date(ground.date)
      json.key("goal")
      json.string(ground.goal?.rawValue)
      json.key("decisive")
      if let isDecisive = ground.isDecisive { json.boolean(isDecisive) } else { json.space("null") }
      json.key("change")
      json.string(ground.change)
    }
  }

  private static func shortage(_ json: inout JSONText, _ shortage: Shortage?) {
    guard let shortage else { return json.space("null") }
    json.object { json in
      json.key("members")
      json.strings(shortage.members)
      json.key("organisations")
      json.strings(shortage.organisations)
      json.key("meetings")
      json.strings(shortage.meetings)
      json.key("short")
      json.number(shortage.short)
    }
  }

  private static func cures(_ json: inout JSONText, _ cures: [Cure], _ language: Language) {
    json.list(cures, indent: "      ", outdent: "    ") { json, cure in
      json.object { json in
        json.key("change")
        json.string(cure.change)
        json.key("message")
        json.string(cure.message(language))
        json.key("price")
        changes(&json, cure.price?.changes ?? [])
        json.key("proven")
        json.boolean(cure.price?.isProven ?? true)
      }
    }
  }

  static func changes(_ json: inout JSONText, _ changes: [Price.Change]) {
    json.elements(changes) { json, change in
      json.object { json in
        json.key("goal")
        json.string(change.goal.rawValue)
        json.key("from")
        json.number(change.from)
        json.key("to")
        json.number(change.to)
      }
    }
  }

  private static func assignments(_ json: inout JSONText, _ rows: [Plan.Assignment]) {
    json.elements(rows) { json, row in
      json.object { json in
        json.key("member")
        json.string(row.member)
        json.key("organisation")
        json.string(row.organisation)
        json.key("choice")
        json.number(row.choice)
      }
    }
  }

  static func goal(_ json: inout JSONText, _ goal: Plan.GoalValue) {
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
