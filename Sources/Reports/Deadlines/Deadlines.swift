public import Domain
public import Rules

/// Every date that the regulations of a scenario set, computed for its horizon: dates in the text, and reports of
/// members, each with the rule or deadline and the article it comes from.
///
/// A date stays where the text puts it, also on a day off, unless the regime file says that it moves (`working_day`).
public struct Deadlines: Hashable, Sendable {
  /// Where a date comes from.
  public enum Source: Hashable, Sendable {
    /// A `[[deadline]]` of a regime.
    case deadline
    /// A rule of the kind `report`.
    case report
  }

  /// One date.
  public struct Entry: Hashable, Sendable {
    /// Where the date comes from.
    public let source: Source
    /// Id of the rule, or of the deadline in its regime.
    public let id: String
    /// What is due.
    public let title: String
    /// Article and clause.
    public let citation: String
    /// Id of the regime.
    public let regime: String
    /// The date as the text has it.
    public let stated: Day
    /// The date that holds: as stated, or the working day in its place.
    public let date: Day
    /// The period that a report is about; `nil` for a deadline.
    public let period: Period?
    /// Who gets it; may be empty.
    public let recipient: String
    /// Ids of the members who owe the report; empty for a deadline.
    public let members: [String]
  }

  /// All dates, by date, then in the order of the regimes.
  public let entries: [Entry]
  /// For each member, the reports owed: indices into ``entries``.
  let reports: [String: [Int]]
  /// The longest notice that a rule asks for.
  let notice: NoticeRule?

  /// Days of the longest notice; `nil` where no rule asks for any.
  public var daysOfNotice: Int? { notice.flatMap { $0.days > 0 ? $0.days : nil } }

  /// How long before a meeting it is announced.
  struct NoticeRule: Hashable, Sendable {
    let days: Int
    let rule: String
    let citation: String
  }

  /// The dates of the scenario; reports that nobody owes are left out.
  public init(_ situation: Situation) {
    let world = situation.world
    let horizon = world.scenario.horizon
    var entries: [Entry] = []
    for regime in situation.rules.regimes {
      for deadline in regime.deadlines {
        let stated = deadline.date(in: horizon)
        entries.append(
          Entry(
            source: .deadline, id: deadline.id, title: deadline.title, citation: deadline.citation,
            regime: regime.id, stated: stated, date: world.workingDay(deadline.workingDay, stated),
            period: nil,
            recipient: "", members: []))
      }
    }
    for (rule, report) in situation.rules.rules(of: Report.self) {
      let members = world.members.filter { report.roles.contains($0.role) }.map(\.id)
      guard !members.isEmpty else { continue }
      for period in Period.whole(report.every, in: horizon) {
        let stated = report.due(for: period)
        entries.append(
          Entry(
            source: .report, id: rule.id, title: rule.title, citation: rule.citation, regime: rule.regime,
            stated: stated, date: world.workingDay(report.workingDay, stated), period: period,
            recipient: report.recipient, members: members))
      }
    }
    self.entries = entries.enumerated().sorted {
      ($0.element.date, $0.offset) < ($1.element.date, $1.offset)
    }.map(\.element)
    var reports: [String: [Int]] = [:]
    for (index, entry) in self.entries.enumerated() {
      for member in entry.members { reports[member, default: []].append(index) }
    }
    self.reports = reports
    notice = situation.rules.rules(of: Notice.self).map { rule, notice in
      NoticeRule(days: notice.days, rule: rule.id, citation: rule.citation)
    }.max { $0.days < $1.days }
  }

  /// The dates in a month, any day of which is given.
  public func inMonth(of day: Day) -> [Entry] {
    entries.filter { $0.date.year == day.year && $0.date.month == day.month }
  }
}
