public import Domain
public import Explanations
public import Rules

/// What rules cost, as lines of text.
public enum RulePriceText {
  /// The prices line by line.
  public static func text(_ prices: RulePrices, in situation: Situation, language: Language) -> String {
    let view = PlanView(prices.plan, in: situation, language)
    let (words, say) = (PriceWords(view: view), view.say)
    var lines: [String] = []
    for rule in prices.prices {
      lines.append("\(rule.title) (\(rule.rule), \(rule.citation))")
      lines.append(say("  Bỏ quy tắc: ", "  Without it: ") + words.phrase(rule.price))
      for sweep in rule.sweeps {
        lines += sweep.points.map { point in
          let goals = point.goals.map {
            "\($0.goal.rawValue) \($0.value)\($0.bound == $0.value ? "" : "≥\($0.bound)")"
          }
          let mark = point.isInForce ? say("  (hiện hành)", "  (in force)") : ""
          let text =
            point.status == .infeasible ? say("không có phương án", "no plan") : goals.joined(separator: ", ")
          return "  \(sweep.parameter) = \(point.value): \(text)\(mark)"
        }
        if let bites = sweep.bites {
          lines.append(
            say(
              "  Bắt đầu có tác động từ \(sweep.parameter) = \(bites).",
              "  Bites from \(sweep.parameter) = \(bites)."))
        }
      }
      lines.append("")
    }
    if !prices.isComplete {
      lines.append(say("Chưa tính hết vì hết thời gian.", "Not everything was priced: the time was over."))
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
