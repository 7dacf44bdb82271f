import Domain
import Rules

/// What rows of a log are looked up in.
final class LogWorld {
  let situation: Situation
  let index: MeetingIndex
  /// The planned visit of a member to a meeting.
  let planned: [[String]: Plan.Visit]
  /// The planned visits of a member to an organisation.
  let plannedThere: [[String]: [Plan.Visit]]
  private let assigned: Set<[String]>
  private var ruleSuggestions: Suggestions

  var world: World { situation.world }
  var horizon: ClosedRange<Day> { world.scenario.horizon }

  init(_ plan: Plan, _ situation: Situation) {
    self.situation = situation
    index = MeetingIndex(situation.world.scenario)
    planned = Dictionary(plan.visits.map { ([$0.member, $0.meeting], $0) }) { first, _ in first }
    plannedThere = Dictionary(grouping: plan.visits) { [$0.member, $0.organisation] }
    assigned = Set(plan.assignments.map { [$0.member, $0.organisation] })
    ruleSuggestions = Suggestions(
      situation.rules.rules.filter { $0.body is Report }.map(\.id)
        + situation.rules.regimes.flatMap { $0.deadlines.map(\.id) })
  }

  /// Whether the member may represent the committee there: assigned, own unit or residence.
  func mayVisit(_ member: String, _ organisation: String) -> Bool {
    assigned.contains([member, organisation]) || index.isOwn(member, organisation)
  }

  /// The nearest id of a report rule or deadline.
  func nearestRule(to id: String) -> String? { ruleSuggestions.nearest(to: id) }

  /// A member's id in a cell; `nil` where it is missing or nobody has it, which is reported.
  func member(_ row: Row, _ key: String) -> String? {
    let column = row.table.column(key)
    guard let id = row.id(column) else { return nil }
    if index.members[id] != nil { return id }
    let near = index.nearestMember(to: id)
    row.error(
      column, "kịch bản không có thành viên này; \(near.map { "phải chăng là “\($0)”?" } ?? "hãy sửa mã")",
      "the scenario has no such member; \(near.map { "did you mean “\($0)”?" } ?? "correct the id")")
    return nil
  }

  /// An organisation's id in a cell; `nil` where it is missing or none has it, which is reported.
  func organisation(_ row: Row) -> String? {
    let column = row.table.column("organisation")
    guard let id = row.id(column) else { return nil }
    if index.organisations[id] != nil { return id }
    let near = index.nearestOrganisation(to: id)
    row.error(
      column, "kịch bản không có tổ chức này; \(near.map { "phải chăng là “\($0)”?" } ?? "hãy sửa mã")",
      "the scenario has no such organisation; \(near.map { "did you mean “\($0)”?" } ?? "correct the id")")
    return nil
  }
}
