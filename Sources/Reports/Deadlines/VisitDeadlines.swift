public import Domain

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
  public init(of member: String, on date: Day, deadlines: Deadlines) {
    notice = deadlines.notice.map { Due(date: date - $0.days, rule: $0.rule, citation: $0.citation) }
    report = deadlines.report(covering: date, by: member).flatMap { covering in
      // A visit after its own period's date is told of in the next report.
      deadlines.reports[member]?.lazy.map { deadlines.entries[$0] }.first {
        $0.id == covering.id && $0.date >= max(date, covering.date)
      }
    }.map { Due(date: $0.date, rule: $0.id, citation: $0.citation) }
  }
}

extension Deadlines {
  /// The member's report for the shortest period that has the date; of several alike the one due first.
  public func report(covering date: Day, by member: String) -> Entry? {
    func key(_ index: Int) -> (length: Int, date: Day) {
      (entries[index].period.map { $0.last - $0.first } ?? 0, entries[index].date)
    }
    return reports[member]?.lazy.filter { entries[$0].period?.contains(date) == true }
      .min { key($0) < key($1) }.map { entries[$0] }
  }
}
