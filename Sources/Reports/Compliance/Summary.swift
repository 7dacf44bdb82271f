public import Domain
import Rules

/// What one period came to: the summary that regulations ask for each month, quarter, half-year, nine months and year.
public struct Summary: Hashable, Sendable {
  /// What a summary spans.
  public enum Span: String, CaseIterable, Sendable {
    /// A calendar month.
    case month
    /// A calendar quarter.
    case quarter
    /// A calendar half-year.
    case half
    /// January to September.
    case nineMonths = "nine-months"
    /// A calendar year.
    case year
  }

  /// What it spans.
  public let span: Span
  /// The period; its label is `nil` for nine months.
  public let period: Period
  /// Visits by the date on which they took place or should have.
  public let visits: Tally
  /// Duties whose last day lies in the period.
  public let duties: Standing<Duty.State>
  /// Visits that those duties lack.
  public let missing: Int
  /// Reports of members that were due in the period.
  public let reports: Standing<ReportStanding.State>
  /// The dates of the regulations for offices in the period: when summaries and assessments are due.
  public let deadlines: [Deadlines.Entry]
}

extension Compliance {
  /// The summaries of all periods that have begun by the day of the log, by span, then in order. Nine months are
  /// summed up where a rule of the scenario asks for a report in a year's ninth month.
  public func summaries() -> [Summary] {
    let horizon = world.scenario.horizon
    var summaries: [Summary] = []
    for span in Summary.Span.allCases {
      let periods: [Period] =
        switch span {
        case .month: Period.touching(.month, in: horizon)
        case .quarter: Period.touching(.quarter, in: horizon)
        case .half: Period.touching(.half, in: horizon)
        case .nineMonths: reportsNineMonths ? nineMonths(in: horizon) : []
        case .year: Period.touching(.year, in: horizon)
        }
      summaries += periods.filter { period in
        period.first <= log.asOf
          && scope.map { $0.contains(period.first) && $0.contains(period.last) } ?? true
      }.map { summary(span, $0) }
    }
    return summaries
  }

  private var reportsNineMonths: Bool {
    situation.rules.rules(of: Report.self).contains { $0.body.every == .year && $0.body.monthOfPeriod == 9 }
  }

  private func nineMonths(in horizon: ClosedRange<Day>) -> [Period] {
    Period.touching(.year, in: horizon).compactMap { year in
      Day(year: year.first.year, month: 9, day: 30).map { Period(label: nil, first: year.first, last: $0) }
    }
  }

  private func summary(_ span: Summary.Span, _ period: Period) -> Summary {
    let ending = duties.filter { period.contains($0.last) }
    return Summary(
      span: span, period: period, visits: Tally(visits.filter { period.contains($0.date) }),
      duties: Standing(ending.map(\.state)), missing: ending.reduce(0) { $0 + $1.missing },
      reports: Standing(
        reports.filter { $0.entry.source == .report && period.contains($0.entry.date) }.map(\.state)),
      deadlines: deadlines.entries.filter { $0.source == .deadline && period.contains($0.date) })
  }
}
