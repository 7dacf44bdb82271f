public import Domain
public import Fingerprints
public import Rules

/// Everything that the documents of one plan say, in one language: the names on it, the tables, the verdict.
///
/// Every writer takes what it shows from here, so that no two documents can disagree.
public struct PlanDocument: Sendable {
  /// The language.
  public let language: Language
  /// The names at the head and foot.
  public let letterhead: Letterhead
  /// Why the planner stopped.
  public let status: Plan.Status
  /// What that means, in a sentence.
  public let verdict: String
  /// The size of the plan in numbers, such as “53 thành viên”; empty where there is no plan.
  public let figures: [String]
  /// The tables in the order of the documents.
  public let tables: [DocumentTable]
  /// The fingerprints of the plan and of its scenario: for the foot and the seal.
  public let identity: PlanIdentity
  let view: PlanView

  /// The table with a name, where the document has it.
  public func table(_ name: DocumentTable.Name) -> DocumentTable? { tables.first { $0.name == name } }

  /// Says everything about a plan for a world under rules.
  ///
  /// The plan should be one of this scenario; what it names beyond the scenario is shown by its id.
  public init(_ plan: Plan, in situation: Situation, language: Language) {
    let view = PlanView(plan, in: situation, language)
    self.view = view
    self.language = language
    status = plan.status
    identity = PlanIdentity(plan)
    letterhead = Letterhead(view)
    verdict = PlanDocument.verdict(view)
    figures = plan.status == .infeasible ? [] : PlanDocument.figures(view)
    guard plan.status != .infeasible else {
      let always = [ConflictTable.table(view)]
      tables = always + [DeadlineTable.table(view), NotCoveredTable.table(view)].filter { !$0.isEmpty }
      return
    }
    let facts = PlanFacts(plan, in: situation)
    var tables = [
      MemberTable.table(view), OrganisationTable.table(view), MonthTable.table(view),
      ShortfallTable.table(view, facts),
    ]
    if !view.world.scenario.registrations.isEmpty { tables.append(RefusalTable.table(view, facts)) }
    if view.world.organisations.contains(where: { $0.priority >= 1 }) {
      tables.append(UncoveredTable.table(view))
    }
    tables.append(GoalTable.table(view))
    tables += [DeadlineTable.table(view), NotCoveredTable.table(view)].filter { !$0.isEmpty }
    self.tables = tables
  }

  private static func verdict(_ view: PlanView) -> String {
    let say = view.say
    switch view.plan.status {
    case .optimal:
      return say(
        "Đã chứng minh: theo các mục tiêu đã chọn, không có phương án nào tốt hơn.",
        "Proven: in the order of the goals no plan is better.")
    case .feasible:
      let open = view.plan.goals.count { $0.value > $0.bound }
      return say(
        "Phương án đúng quy định nhưng chưa chứng minh xong là tốt nhất (còn \(open) mục tiêu; xem mục “Phương án tốt đến đâu”).",
        "The plan keeps the rules but is not proven to be the best yet (\(say.count(open, "goal")) open; see “How good the plan is”)."
      )
    case .infeasible:
      return say(
        "Không có phương án nào: các quy tắc bắt buộc, yêu cầu ghim và dữ kiện dưới đây mâu thuẫn với nhau.",
        "There is no plan: the hard rules, pins and facts below contradict each other.")
    }
  }

  private static func figures(_ view: PlanView) -> [String] {
    let say = view.say
    let visiting = Set(view.stays.map(\.person)).count
    let visited = Set(view.stays.map(\.place)).count
    let missing = view.plan.shortfalls.reduce(0) { $0 + $1.missing }
    return [
      say("\(visiting) người dự", say.count(visiting, "member")),
      say("\(visited) tổ chức", say.count(visited, "organisation")),
      say("\(view.plan.assignments.count) phân công", say.count(view.plan.assignments.count, "assignment")),
      say("\(view.visits.count) lượt dự", say.count(view.visits.count, "visit")),
      missing == 0
        ? say("đủ mọi nhiệm vụ", "every duty met")
        : say("còn thiếu \(missing) đơn vị nhiệm vụ", "\(say.count(missing, "unit")) of duties missing"),
    ]
  }
}
