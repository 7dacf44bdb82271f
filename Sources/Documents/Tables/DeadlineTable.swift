import Domain
import Rules

/// The dates that the regulations set and the dates on which reports are due.
enum DeadlineTable {
  private struct Entry {
    let date: Day
    let what: String
    let who: String
    let recipient: String
    let citation: String
    let regime: String
  }

  /// All dates in order.
  static func table(_ view: PlanView) -> DocumentTable {
    let say = view.say
    let horizon = view.world.scenario.horizon
    let presentRoles = Set(view.world.members.map(\.role))
    var entries: [Entry] = []
    for regime in view.rules.regimes {
      for deadline in regime.deadlines {
        entries.append(
          Entry(
            date: deadline.date(in: horizon), what: deadline.title, who: "", recipient: "",
            citation: deadline.citation, regime: regime.title))
      }
    }
    let titles = Dictionary(view.rules.regimes.map { ($0.id, $0.title) }) { first, _ in first }
    for (rule, report) in view.rules.rules(of: Report.self) {
      let concerned = Roles(Set(presentRoles.filter(report.roles.contains)))
      let concernsAll = presentRoles.allSatisfy(report.roles.contains)
      guard presentRoles.contains(where: report.roles.contains) else { continue }
      for period in Period.whole(report.every, in: horizon) {
        entries.append(
          Entry(
            date: report.due(for: period), what: "\(rule.title) (\(say(PeriodTitle.message(period.label))))",
            who: concernsAll ? say.roles(.all) : say.roles(concerned), recipient: report.recipient,
            citation: rule.citation,
            regime: titles[rule.regime] ?? rule.regime))
      }
    }
    // A stable order: by date, then as the regulations have them.
    let sorted = entries.enumerated().sorted { ($0.element.date, $0.offset) < ($1.element.date, $1.offset) }
    let severalRegimes = view.rules.regimes.count > 1
    var columns: [DocumentTable.Column] = [
      .init("date", say("Ngày", "Date"), width: 11, .centre),
      .init("what", say("Việc", "What"), width: 37),
      .init("who", say("Ai", "Who"), width: 16),
      .init("recipient", say("Nơi nhận", "To"), width: 18),
      .init("citation", say("Điều khoản", "Article"), width: 11),
    ]
    if severalRegimes { columns.append(.init("regime", say("Văn bản", "Regulation"), width: 20)) }
    return DocumentTable(
      .deadlines, title: say("Các mốc thời gian và hạn báo cáo", "Deadlines and reports"),
      columns: columns, namingColumn: 1,
      rows: sorted.map { entry in
        let entry = entry.element
        let cells: [Cell] = [
          .date(entry.date), .text(entry.what), .text(orEmpty: entry.who), .text(orEmpty: entry.recipient),
          .text(entry.citation),
        ]
        return severalRegimes ? cells + [.text(entry.regime)] : cells
      },
      whenEmpty: say("Quy định không đặt mốc thời gian nào.", "The regulation sets no dates."))
  }
}
