public import Domain
public import Explanations
import Fingerprints
public import Rules

/// What rules cost, as files.
public enum RulePriceDocuments {
  /// `gia-quy-tac.json`, `gia-quy-tac.md`, and `gia-quy-tac.html` with a plot for each number that was tried.
  ///
  /// The same prices give the same bytes. Throws where the page's template can't be parsed, which is a fault of the
  /// program.
  public static func render(
    _ prices: RulePrices, in situation: Situation, language: Language
  ) throws -> [(name: String, contents: [UInt8])] {
    let view = PlanView(prices.plan, in: situation, language)
    let document = document(prices, view)
    return [
      ("gia-quy-tac.json", RulePriceJSON.bytes(prices)), ("gia-quy-tac.md", document.markdown),
      ("gia-quy-tac.html", try document.html()),
    ]
  }

  private static func document(_ prices: RulePrices, _ view: PlanView) -> TablesDocument {
    let say = view.say
    let sweeps = prices.prices.flatMap(\.sweeps).count
    return TablesDocument(
      name: "gia-quy-tac", language: say.language, letterhead: Letterhead(view),
      kind: say("GIÁ CỦA TỪNG QUY TẮC", "THE PRICE OF EACH RULE"), subject: view.plan.scenario.title,
      verdict: say(
        "Mỗi dòng là một phương án lập lại; hiệu số với phương án hiện hành là giá.",
        "Each row is a plan made anew; its difference to the plan in force is the price.")
        + (prices.isComplete
          ? "" : say(" Chưa tính hết vì hết thời gian.", " Not everything was priced: the time was over.")),
      figures: [
        say("\(prices.prices.count) quy tắc", say.count(prices.prices.count, "rule")),
        say("\(sweeps) con số được thử", "\(say.count(sweeps, "number")) tried"),
      ], tables: [withoutRule(prices, view), numbers(prices, view)],
      charts: prices.prices.flatMap { rule in
        rule.sweeps.enumerated().map { index, sweep in
          TablesDocument.Chart(
            id: "hinh-\(rule.rule)-\(sweep.parameter)", title: "\(rule.title): \(sweep.parameter)",
            short: index == 0 ? rule.rule : sweep.parameter, note: bite(sweep, say),
            markup: SweepPlot(sweep: sweep, say: say).svg())
        }
      }, identity: PlanIdentity(view.plan))
  }

  private static func bite(_ sweep: RulePrice.Sweep, _ say: Wording) -> String {
    sweep.bites.map {
      say(
        "Bắt đầu có tác động từ \(sweep.parameter) = \($0).", "Starts to bite at \(sweep.parameter) = \($0).")
    } ?? say("Trong các giá trị đã thử chưa thấy tác động.", "None of the values tried bites.")
  }

  private static func goalColumns(_ prices: RulePrices, _ view: PlanView) -> [DocumentTable.Column] {
    prices.plan.goals.map {
      .init($0.goal.rawValue, view.say($0.goal.title), width: 9, .end)
    }
  }

  private static func withoutRule(_ prices: RulePrices, _ view: PlanView) -> DocumentTable {
    let say = view.say
    let inForce: [Cell] =
      [.text(say("(phương án hiện hành)", "(the plan in force)")), .empty]
      + prices.plan.goals.map { .number($0.value) }
    let rows = prices.prices.map { rule -> [Cell] in
      let cells = zip(prices.plan.goals, rule.goals).map { before, after -> Cell in
        let mark = after.bound == after.value ? "" : " (≥ \(after.bound))"
        let step = after.value - before.value
        return step == 0 && mark.isEmpty
          ? .text("=") : .text("\(after.value) (\(step > 0 ? "+" : step < 0 ? "−" : "±")\(abs(step)))\(mark)")
      }
      return [.text(rule.title), .text(rule.citation)]
        + (cells.isEmpty ? prices.plan.goals.map { _ in .text("–") } : cells)
    }
    return DocumentTable(
      .rulePrices, title: say("Nếu không có quy tắc", "Without the rule"),
      note: say(
        "Giá trị mục tiêu của phương án tốt nhất khi bỏ riêng quy tắc đó, trong ngoặc là thay đổi; “=” là không đổi.",
        "What the goals of the best plan come to without that rule alone, the change in brackets; “=” is no change."
      ),
      columns: [
        .init("rule", say("Quy tắc", "Rule"), width: 26),
        .init("citation", say("Điều khoản", "Article"), width: 9),
      ] + goalColumns(prices, view), namingColumn: 0, rows: [inForce] + rows)
  }

  private static func numbers(_ prices: RulePrices, _ view: PlanView) -> DocumentTable {
    let say = view.say
    let sections = prices.prices.flatMap { rule in
      rule.sweeps.map { sweep in
        DocumentTable.Section(
          id: "\(rule.rule)-\(sweep.parameter)",
          title: "\(rule.title) (\(rule.citation)) – \(bite(sweep, say))",
          groups: sweep.points.map { point in
            let value =
              "\(sweep.parameter) = \(point.value)"
              + (point.isInForce ? say(" (hiện hành)", " (in force)") : "")
            let cells: [Cell] = point.goals.map {
              $0.bound == $0.value ? .number($0.value) : .text("\($0.value) (≥ \($0.bound))")
            }
            return .init(rows: [
              [.text(value)] + (cells.isEmpty ? prices.plan.goals.map { _ in .text("–") } : cells)
            ])
          })
      }
    }
    return DocumentTable(
      .sweeps, title: say("Với các con số khác", "With other numbers"),
      columns: [.init("value", say("Giá trị", "Value"), width: 20)] + goalColumns(prices, view),
      sections: sections,
      whenEmpty: say("Không quy tắc nào có con số để thử.", "No rule has a number to try."))
  }
}
