public import Domain
public import Rules

/// The dates that one planned visit brings with it: by when the organisation announces its meeting, and when the
/// member's next report, the one that covers the visit, is due.
public struct VisitDeadlines: Hashable, Sendable {
  /// A date and the rule it comes from.
  public struct Due: Hashable, Sendable {
    /// The date.
    public let date: Day
    /// Id of the rule.
    public let rule: String
    /// Article and clause.
    public let citation: String
  }

  /// By when time and place are to be announced; `nil` where no rule asks for notice.
  public let notice: Due?
  /// When the report is due; `nil` where the member owes none after this date.
  public let report: Due?

  /// The dates of a visit on `date` by the member with an id.
  ///
  /// Of several notices the longest counts; of several reports the one of the shortest period, which comes first.
  public init(of member: String, on date: Day, deadlines: Deadlines, in situation: Situation) {
    notice = situation.rules.rules(of: Notice.self).map { rule, notice in
      Due(date: date - notice.days, rule: rule.id, citation: rule.citation)
    }.min { $0.date < $1.date }
    report = deadlines.report(covering: date, by: member).flatMap { covering in
      // A visit after its own period's date is told of in the next report.
      deadlines.entries.first {
        $0.id == covering.id && $0.source == .report && $0.date >= max(date, covering.date)
      }
    }.map { Due(date: $0.date, rule: $0.id, citation: $0.citation) }
  }
}

extension Deadlines {
  /// The member's report for the shortest period that has the date; of several alike the one due first.
  public func report(covering date: Day, by member: String) -> Entry? {
    func length(_ entry: Entry) -> Int { entry.period.map { $0.last - $0.first } ?? 0 }
    return entries.filter { entry in
      entry.period?.contains(date) == true && entry.members.contains(member)
    }.min { (length($0), $0.date) < (length($1), $1.date) }
  }
}
