public import Domain
import Rules

/// A report, or a date of the regulation, and whether it was met.
public struct ReportStanding: Hashable, Sendable {
  /// How a report stands.
  public enum State: String, CaseIterable, Sendable {
    /// Sent in time.
    case done
    /// Sent after the date.
    case late
    /// Not sent, and the date has passed.
    case overdue
    /// Not sent; the date is yet to come.
    case due
    /// The date of an office has passed; the log says nothing of it.
    case unrecorded
  }

  /// What is due and when.
  public let entry: Deadlines.Entry
  /// Id of the member who owes it; `nil` for an organisation or an office.
  public let member: String?
  /// Id of the organisation that sent it; `nil` for a member or an office.
  public let organisation: String?
  /// When it was sent.
  public let sent: Day?
  /// How it stands.
  public let state: State
  /// Days after the date: of sending, or up to the day of the log where it has not been sent; 0 where it is in time.
  public let daysLate: Int
}

/// Brings dates and log together.
struct ReportCount {
  let log: VisitLog
  let visits: [SettledVisit]
  let deadlines: Deadlines

  /// Every report of every member, and every date of the regulations, in the order of the dates.
  func standings() -> [ReportStanding] {
    let rows = Dictionary(grouping: log.reports, by: \.rule)
    let told = reportedVisits()
    return deadlines.entries.flatMap { entry -> [ReportStanding] in
      let rows = rows[entry.id] ?? []
      switch entry.source {
      case .deadline:
        if rows.isEmpty { return [standing(entry, sent: nil)] }
        return rows.map { standing(entry, organisation: $0.organisation, sent: $0.sent) }
      case .report:
        return entry.members.map { member in
          let sent = rows.first { $0.member == member && $0.period == entry.period?.label }?.sent
          return standing(entry, member: member, sent: sent ?? told[Told(entry: entry, member: member)])
        }
      }
    }
  }

  private struct Told: Hashable {
    let entry: Deadlines.Entry
    let member: String
  }

  /// The last day on which a member reported on a visit, by the report that covers it.
  private func reportedVisits() -> [Told: Day] {
    var days: [Told: Day] = [:]
    for visit in visits {
      guard let reported = visit.reported,
        let entry = deadlines.report(covering: visit.date, by: visit.attendee)
      else { continue }
      let key = Told(entry: entry, member: visit.attendee)
      days[key] = max(days[key] ?? reported, reported)
    }
    return days
  }

  private func standing(
    _ entry: Deadlines.Entry, member: String? = nil, organisation: String? = nil, sent: Day?
  ) -> ReportStanding {
    let state: ReportStanding.State =
      if let sent {
        sent <= entry.date ? .done : .late
      } else if entry.date >= log.asOf {
        .due
      } else {
        entry.source == .report ? .overdue : .unrecorded
      }
    let end = state == .overdue ? log.asOf : sent ?? entry.date
    return ReportStanding(
      entry: entry, member: member, organisation: organisation, sent: sent, state: state,
      daysLate: max(0, end - entry.date))
  }
}
