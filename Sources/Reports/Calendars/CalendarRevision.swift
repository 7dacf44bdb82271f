public import Domain
import Fingerprints
public import Rules

/// What a plan's calendars say: every visit and deadline with its UID and sequence number, those of plans before that
/// no longer hold included.
///
/// A visit keeps its UID as long as the member goes to the same meeting. A visit that the new plan lacks lends its UID
/// to a new one of the same member to the same organisation: it was moved. All others are cancelled, and stay in the
/// calendars as such, for whoever missed the plan that cancelled them.
public struct CalendarRevision: Hashable, Sendable {
  /// One visit.
  public struct Entry: Hashable, Sendable {
    /// The entry's UID, a UUID.
    public let uid: String
    /// The visit; of a cancelled one without what it counts for.
    public let visit: Plan.Visit
    /// How often the entry has been changed since it was first handed out.
    public let sequence: Int
    /// Whether the visit no longer takes place.
    public let isCancelled: Bool

    fileprivate var recorded: Plan.CalendarRecord.Entry {
      Plan.CalendarRecord.Entry(uid: uid, visit: visit, sequence: sequence, isCancelled: isCancelled)
    }
  }

  /// What is kept in the plan for the next one.
  public let record: Plan.CalendarRecord
  /// The plan's visits by date, start, member and meeting, then the cancelled ones by date; of an infeasible plan what
  /// was handed out before.
  public let entries: [Entry]

  /// The calendars of a plan after those of the plan that the situation is based on.
  public init(_ plan: Plan, in situation: Situation) {
    let base = situation.base
    let id = base?.calendar?.id ?? CalendarRevision.id(of: situation.world.scenario)
    let venues = CalendarRevision.venues(plan, situation.world)
    let deadlines = CalendarRevision.deadlines(situation, after: base?.calendar?.deadlines ?? [])
    let before = base.map { CalendarRevision($0, id: id).entries } ?? []
    guard plan.status != .infeasible else {
      // No plan, no calendars: what was handed out still stands, and is kept as a whole for the next plan.
      record = Plan.CalendarRecord(
        id: id, entries: before.map(\.recorded), venues: base?.calendar?.venues ?? [:],
        deadlines: base?.calendar?.deadlines ?? deadlines)
      entries = before
      return
    }
    var revision = Revision(id: id, open: before)
    let moved = CalendarRevision.moved(venues, base?.calendar?.venues, before)
    let entries = revision.entries(of: plan.visits.sorted(by: CalendarRevision.isBefore), movedPlaces: moved)
    self.entries = entries
    let news = entries.filter { entry in
      entry.isCancelled || entry.sequence > 0
        || entry.uid != CalendarRevision.uid(id, entry.visit.member, entry.visit.meeting)
    }
    record = Plan.CalendarRecord(
      id: id, entries: news.map(\.recorded), venues: venues, deadlines: deadlines)
  }

  /// The calendars of a plan that may have been kept without a record, as a table is.
  private init(_ plan: Plan, id: String) {
    let empty = Plan.CalendarRecord(id: id, entries: [], venues: [:], deadlines: [])
    self.init(plan, record: plan.calendar ?? empty)
  }

  /// The calendars of a plan that keeps its record.
  public init(_ plan: Plan, record: Plan.CalendarRecord) {
    self.record = record
    guard plan.status != .infeasible else {
      entries = CalendarRevision.sorted(record.entries.map(Entry.init))
      return
    }
    var changed: [[String]: Plan.CalendarRecord.Entry] = [:]
    for entry in record.entries where !entry.isCancelled { changed[[entry.member, entry.meeting]] = entry }
    let standing = plan.visits.sorted(by: CalendarRevision.isBefore).map { visit -> Entry in
      let known = changed[[visit.member, visit.meeting]]
      return Entry(
        uid: known?.uid ?? CalendarRevision.uid(record.id, visit.member, visit.meeting), visit: visit,
        sequence: known?.sequence ?? 0, isCancelled: false)
    }
    entries = standing + CalendarRevision.sorted(record.entries.filter(\.isCancelled).map(Entry.init))
  }

  /// The UID that a visit begins with; `number` tells apart those that would be the same.
  static func uid(_ id: String, _ member: String, _ meeting: String, number: Int = 1) -> String {
    Fingerprint.uuid(of: ["visit", id, member, meeting] + (number == 1 ? [] : ["\(number)"]))
  }

  /// The UID of a deadline.
  public static func uid(of deadline: Plan.CalendarRecord.Deadline, in record: Plan.CalendarRecord) -> String
  {
    Fingerprint.uuid(of: ["deadline", record.id, deadline.regime, deadline.id, deadline.period ?? ""])
  }

  /// Tells the plans of one department from those of others, which may use the same ids.
  private static func id(of scenario: Scenario) -> String {
    Fingerprint.uuid(of: [
      scenario.title, "\(scenario.horizon.lowerBound)", "\(scenario.horizon.upperBound)",
      scenario.issuer.superior, scenario.issuer.body,
    ])
  }

  fileprivate static func sorted(_ entries: [Entry]) -> [Entry] {
    entries.sorted { ($0.visit.date, $0.visit.start, $0.uid) < ($1.visit.date, $1.visit.start, $1.uid) }
  }

  /// The order of visits, which does not depend on that of the plan.
  private static func isBefore(_ left: Plan.Visit, _ right: Plan.Visit) -> Bool {
    if left.date != right.date { return left.date < right.date }
    return (left.start, left.member, left.meeting) < (right.start, right.member, right.meeting)
  }

  private static func venues(_ plan: Plan, _ world: World) -> [String: String] {
    var venues: [String: String] = [:]
    for visit in plan.visits {
      guard let place = world.organisationIndex[visit.organisation] else { continue }
      let venue = world.organisations[place].venue
      if !venue.isEmpty { venues[visit.organisation] = venue }
    }
    return venues
  }

  /// Organisations whose venue is another than the base plan's calendars said.
  private static func moved(
    _ venues: [String: String], _ before: [String: String]?, _ entries: [Entry]
  ) -> Set<String> {
    guard let before else { return [] }
    return Set(entries.filter { !$0.isCancelled }.map(\.visit.organisation)).filter {
      venues[$0] != before[$0]
    }
  }

  private static func deadlines(
    _ situation: Situation, after before: [Plan.CalendarRecord.Deadline]
  ) -> [Plan.CalendarRecord.Deadline] {
    var rest: [[String]: Plan.CalendarRecord.Deadline] = [:]
    for deadline in before { rest[key(deadline)] = deadline }
    var deadlines: [Plan.CalendarRecord.Deadline] = []
    for due in Deadlines(situation).entries {
      var deadline = Plan.CalendarRecord.Deadline(
        regime: due.regime, id: due.id, period: due.period?.label, date: due.date, title: due.title)
      if let known = rest.removeValue(forKey: key(deadline)) {
        let isSame = known.date == deadline.date && known.title == deadline.title && !known.isCancelled
        deadline.sequence = known.sequence + (isSame ? 0 : 1)
      }
      deadlines.append(deadline)
    }
    return deadlines
      + rest.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { _, deadline in
        var gone = deadline
        if !gone.isCancelled { (gone.isCancelled, gone.sequence) = (true, gone.sequence + 1) }
        return gone
      }
  }

  private static func key(_ deadline: Plan.CalendarRecord.Deadline) -> [String] {
    [deadline.regime, deadline.id, deadline.period ?? ""]
  }
}

extension CalendarRevision.Entry {
  /// An entry of a record.
  fileprivate init(_ entry: Plan.CalendarRecord.Entry) {
    self.init(uid: entry.uid, visit: entry.visit, sequence: entry.sequence, isCancelled: entry.isCancelled)
  }
}

/// Finds for every visit of a new plan the entry that it goes on from.
private struct Revision {
  /// Names a pair of member and meeting, or of member and organisation.
  private typealias Pair = [String]

  private let id: String
  /// The entries of the base plan, standing and cancelled, that no visit of the new plan has taken yet; by UID.
  private var open: [String: CalendarRevision.Entry] = [:]
  private var taken: Set<String> = []

  init(id: String, open entries: [CalendarRevision.Entry]) {
    self.id = id
    for entry in entries { open[entry.uid] = entry }
  }

  mutating func entries(
    of visits: [Plan.Visit], movedPlaces: Set<String>
  ) -> [CalendarRevision.Entry] {
    let known = Dictionary(grouping: open.values) { [$0.visit.member, $0.visit.meeting] }
    var result: [CalendarRevision.Entry?] = visits.map { visit in
      // Of several with one meeting the standing one goes first.
      guard
        let entry = known[[visit.member, visit.meeting]]?.min(by: {
          ($0.isCancelled ? 1 : 0, $0.uid) < ($1.isCancelled ? 1 : 0, $1.uid)
        })
      else { return nil }
      return take(entry, visit, isChanged: movedPlaces.contains(visit.organisation))
    }
    var leaving: [Pair: [CalendarRevision.Entry]] = [:]
    for entry in CalendarRevision.sorted(open.values.filter { !$0.isCancelled }) {
      leaving[[entry.visit.member, entry.visit.organisation], default: []].append(entry)
    }
    for (index, visit) in visits.enumerated() where result[index] == nil {
      let pair = [visit.member, visit.organisation]
      if let entry = leaving[pair]?.first {
        leaving[pair]?.removeFirst()
        result[index] = take(entry, visit, isChanged: true)
      }
    }
    // UIDs of what was handed out before are never used for anything else.
    let used = taken.union(open.keys)
    for (index, visit) in visits.enumerated() where result[index] == nil {
      var number = 1
      var uid = CalendarRevision.uid(id, visit.member, visit.meeting)
      while used.contains(uid) {
        number += 1
        uid = CalendarRevision.uid(id, visit.member, visit.meeting, number: number)
      }
      result[index] = CalendarRevision.Entry(uid: uid, visit: visit, sequence: 0, isCancelled: false)
    }
    let gone = open.values.map { entry in
      var visit = entry.visit
      visit.targets = []
      return CalendarRevision.Entry(
        uid: entry.uid, visit: visit, sequence: entry.sequence + (entry.isCancelled ? 0 : 1),
        isCancelled: true)
    }
    return result.compactMap(\.self) + CalendarRevision.sorted(gone)
  }

  /// The entry with the visit's times; its number grows where a reader would see something else.
  private mutating func take(
    _ entry: CalendarRevision.Entry, _ visit: Plan.Visit, isChanged: Bool
  ) -> CalendarRevision.Entry {
    open[entry.uid] = nil
    taken.insert(entry.uid)
    let before = entry.visit
    let isSame =
      (before.organisation, before.date, before.start, before.end)
      == (visit.organisation, visit.date, visit.start, visit.end) && !entry.isCancelled && !isChanged
    return CalendarRevision.Entry(
      uid: entry.uid, visit: visit, sequence: entry.sequence + (isSame ? 0 : 1), isCancelled: false)
  }
}
