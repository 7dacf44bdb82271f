import Domain
import Reports
import Rules

/// Dates of the regulations with the rule and article each comes from.
enum DueTable {
  /// The dates, in the order given. A date that the text lets move to a working day is shown with the one in the text.
  static func table(_ entries: [Deadlines.Entry], _ view: PlanView) -> DocumentTable {
    let say = view.say
    return DocumentTable(
      .deadlines, title: say("Việc đến hạn trong tháng", "What is due this month"),
      columns: [
        .init("date", say("Ngày", "Date"), width: 10, .centre),
        .init("what", say("Việc", "What"), width: 40),
        .init("who", say("Ai", "Who"), width: 14),
        .init("recipient", say("Nơi nhận", "To"), width: 18),
        .init("citation", say("Điều khoản", "Article"), width: 10),
        .init("rule", say("Quy tắc", "Rule"), width: 12),
      ],
      namingColumn: 1,
      rows: entries.map { entry in
        return [
          .date(entry.date), .text(title(entry, say) + moved(entry, say)), .text(orEmpty: who(entry, view)),
          .text(orEmpty: entry.recipient), .text(entry.citation), .text(entry.id),
        ]
      })
  }

  /// What is due, with the period of a report.
  static func title(_ entry: Deadlines.Entry, _ say: Wording) -> String {
    guard let period = entry.period else { return entry.title }
    return "\(entry.title) (\(say(PeriodTitle.message(period.label))))"
  }

  /// The date in the text, where that fell on a day off and another one holds.
  static func moved(_ entry: Deadlines.Entry, _ say: Wording) -> String {
    entry.date == entry.stated
      ? "" : say(" (văn bản ghi \(say.date(entry.stated)))", " (the text says \(say.date(entry.stated)))")
  }

  private static func who(_ entry: Deadlines.Entry, _ view: PlanView) -> String {
    guard entry.source == .report else { return "" }
    let count = entry.members.count
    if count == view.world.members.count { return view.say("mọi thành viên", "all members") }
    return view.say("\(count) đồng chí", view.say.count(count, "member"))
  }
}
