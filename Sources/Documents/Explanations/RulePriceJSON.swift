import Domain
public import Explanations

/// What rules cost, as data (docs/explain.md).
public enum RulePriceJSON {
  /// The prices as UTF-8.
  public static func bytes(_ prices: RulePrices) -> [UInt8] {
    var json = JSONText(capacity: 20_000)
    json.space("{\n  \"status\": ")
    json.string(prices.plan.status.rawValue)
    json.space(",\n  \"complete\": ")
    json.boolean(prices.isComplete)
    json.space(",\n  \"goals\": ")
    json.list(prices.plan.goals, indent: "    ", outdent: "  ", ExplanationJSON.goal)
    json.space(",\n  \"prices\": ")
    json.list(prices.prices, indent: "    ", outdent: "  ", rule)
    json.space("\n}\n")
    return json.bytes
  }

  private static func rule(_ json: inout JSONText, _ rule: RulePrice) {
    json.object { json in
      json.key("rule")
      json.string(rule.rule)
      json.key("citation")
      json.string(rule.citation)
      json.key("proven")
      json.boolean(rule.price.isProven)
      json.key("without")
      ExplanationJSON.changes(&json, rule.price.changes)
      json.key("sweeps")
      json.list(rule.sweeps, indent: "      ", outdent: "    ") { json, sweep in
        json.object { json in
          json.key("parameter")
          json.string(sweep.parameter)
          json.key("bites")
          json.number(sweep.bites)
          json.key("points")
          json.list(sweep.points, indent: "        ", outdent: "      ", point)
        }
      }
    }
  }

  private static func point(_ json: inout JSONText, _ point: RulePrice.Point) {
    json.object { json in
      json.key("value")
      json.number(point.value)
      json.key("inForce")
      json.boolean(point.isInForce)
      json.key("status")
      json.string(point.status.rawValue)
      json.key("goals")
      json.elements(point.goals, ExplanationJSON.goal)
    }
  }
}
