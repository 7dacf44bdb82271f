public import Domain

/// A visit of the plan, or one beyond it, and what became of it by the day of the log.
public struct SettledVisit: Hashable, Sendable {
  /// What became of a visit.
  public enum State: String, CaseIterable, Sendable {
    /// The member was there on the day.
    case held
    /// The member was there on another day.
    case moved
    /// Another member was there instead.
    case substituted
    /// The member was there without a plan.
    case extra
    /// Nobody was there.
    case missed
    /// The day has passed, and the log says nothing.
    case unrecorded
    /// The day is yet to come.
    case pending

    /// Whether somebody was there.
    public var isHeld: Bool {
      switch self {
      case .held, .moved, .substituted, .extra: true
      case .missed, .unrecorded, .pending: false
      }
    }
  }

  /// Id of the member whose visit it is.
  public let member: String
  /// Id of the organisation.
  public let organisation: String
  /// Id of the meeting that was planned; `nil` for a visit to no meeting.
  public let meeting: String?
  /// The date that was planned, or that of a visit beyond the plan.
  public let plannedDate: Day
  /// The date on which it took place, or is to.
  public let date: Day
  /// Who was there, or is to be.
  public let attendee: String
  /// What became of it.
  public let state: State
  /// Whether the organisation confirms it; `nil` where nobody has said.
  public let isConfirmed: Bool?
  /// When it was reported.
  public let reported: Day?

  /// Whether its date has come, so that it should have taken place.
  public var isDue: Bool { state != .pending }
}

/// Brings plan and log together, visit by visit.
struct Settling {
  /// A member at an organisation on a day.
  private struct Key: Hashable {
    let member: String
    let organisation: String
    let date: Day
  }

  private let asOf: Day
  /// The log's rows by meeting and by date.
  private var byMeeting: [[String]: Int] = [:]
  private var byDate: [Key: [Int]] = [:]
  private let rows: [VisitLog.Visit]
  private var used: Set<Int> = []

  private init(_ log: VisitLog) {
    asOf = log.asOf
    rows = log.visits
    for (index, row) in rows.enumerated() {
      if let meeting = row.meeting { byMeeting[[row.member, meeting]] = index }
      byDate[Key(member: row.member, organisation: row.organisation, date: row.date), default: []].append(
        index)
    }
  }

  /// All visits of the plan and those beyond it, by planned date, member, organisation.
  static func visits(of plan: Plan, _ log: VisitLog) -> [SettledVisit] {
    var settling = Settling(log)
    var visits = plan.visits.map { settling.settle($0) }
    for (index, row) in log.visits.enumerated() where !settling.used.contains(index) {
      visits.append(settling.settled(row, meeting: row.meeting, plannedDate: row.date, isPlanned: false))
    }
    return visits.sorted {
      ($0.plannedDate, $0.member, $0.organisation, $0.meeting ?? "")
        < ($1.plannedDate, $1.member, $1.organisation, $1.meeting ?? "")
    }
  }

  private mutating func settle(_ planned: Plan.Visit) -> SettledVisit {
    let place = Key(member: planned.member, organisation: planned.organisation, date: planned.date)
    let named = byMeeting[[planned.member, planned.meeting]]
    guard let first = named ?? byDate[place]?.first(where: { rows[$0].meeting == nil && !used.contains($0) })
    else {
      return SettledVisit(
        member: planned.member, organisation: planned.organisation, meeting: planned.meeting,
        plannedDate: planned.date, date: planned.date, attendee: planned.member,
        state: planned.date <= asOf ? .unrecorded : .pending, isConfirmed: nil, reported: nil)
    }
    used.insert(first)
    // What was moved may have been moved again, or missed on its new day.
    var (last, hasMoved) = (first, false)
    while let date = rows[last].movedTo {
      hasMoved = true
      let next = Key(member: planned.member, organisation: planned.organisation, date: date)
      guard let index = byDate[next]?.first(where: { !used.contains($0) && rows[$0].outcome != .extra })
      else {
        break
      }
      used.insert(index)
      last = index
    }
    return settled(
      rows[last], meeting: planned.meeting, plannedDate: planned.date, isPlanned: true, hasMoved: hasMoved)
  }

  private func settled(
    _ row: VisitLog.Visit, meeting: String?, plannedDate: Day, isPlanned: Bool, hasMoved: Bool = false
  ) -> SettledVisit {
    SettledVisit(
      member: row.member, organisation: row.organisation, meeting: meeting, plannedDate: plannedDate,
      date: row.actualDate, attendee: row.attendee, state: state(row, isPlanned, hasMoved),
      isConfirmed: row.isConfirmed, reported: row.reported)
  }

  private func state(_ row: VisitLog.Visit, _ isPlanned: Bool, _ hasMoved: Bool) -> SettledVisit.State {
    if row.outcome == .missed { return .missed }
    if row.actualDate > asOf { return .pending }
    if row.outcome == .substitute { return .substituted }
    if !isPlanned || row.outcome == .extra { return .extra }
    return hasMoved ? .moved : .held
  }
}
