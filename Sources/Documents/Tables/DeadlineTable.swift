import Domain
import Reports
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
    let presentRoles = Set(view.world.members.map(\.role))
    let titles = Dictionary(view.rules.regimes.map { ($0.id, $0.title) }) { first, _ in first }
    let entries = Deadlines(view.situation).entries.map { due -> Entry in
      let report = view.rules.rule(due.id)?.body as? Report
      let who = due.source == .report ? report.map { owing($0, presentRoles, say) } ?? "" : ""
      return Entry(
        date: due.date, what: DueTable.title(due, say) + DueTable.moved(due, say), who: who,
        recipient: due.recipient, citation: due.citation, regime: titles[due.regime] ?? due.regime)
    }
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
      rows: entries.map { entry in
        let cells: [Cell] = [
          .date(entry.date), .text(entry.what), .text(orEmpty: entry.who), .text(orEmpty: entry.recipient),
          .text(entry.citation),
        ]
        return severalRegimes ? cells + [.text(entry.regime)] : cells
      },
      whenEmpty: say("Quy định không đặt mốc thời gian nào.", "The regulation sets no dates."))
  }

  /// Who owes a report: the roles that the scenario has of those the rule concerns.
  private static func owing(_ report: Report, _ present: Set<Role>, _ say: Wording) -> String {
    present.allSatisfy(report.roles.contains)
      ? say.roles(.all) : say.roles(Roles(Set(present.filter(report.roles.contains))))
  }
}
