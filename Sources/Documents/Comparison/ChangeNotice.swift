import Domain
import Fingerprints
import Reports
import Rules

/// The notice of a plan that was made anew from the one under way: those touched alone, old and new side by side.
enum ChangeNotice {
  /// The name of its files, without an ending.
  static let name = "thong-bao-thay-doi"

  /// The notice as a page, as Markdown and as a table; nothing where there was no plan before, or none now.
  static func render(
    _ plan: Plan, in situation: Situation, language: Language
  ) throws -> [(name: String, contents: [UInt8])] {
    guard let base = situation.base, plan.status != .infeasible else { return [] }
    let document = document(plan, base, in: situation, language)
    let table = document.tables[0]
    return [
      (name + ".html", try document.html()), (name + ".md", document.markdown),
      (name + ".csv", CSVWriter.bytes(table, name, document.identity)),
    ]
  }

  /// The notice as tables.
  static func document(
    _ plan: Plan, _ base: Plan, in situation: Situation, _ language: Language
  ) -> TablesDocument {
    let view = PlanView(plan, in: situation, language)
    let earlier = PlanView(base, in: situation, language)
    let say = view.say
    let comparison = PlanComparison(base, plan)
    let figures = ComparisonFigures(comparison)
    let groups = DifferenceTable(
      comparison: comparison, view: view, earlier: earlier,
      reasons: { say(reason($0, in: situation)) }
    ).groups()
    let change = plan.goals.first { $0.goal == .change }
    return TablesDocument(
      name: name, language: language, letterhead: Letterhead(view),
      kind: say("THÔNG BÁO THAY ĐỔI LỊCH DỰ SINH HOẠT", "NOTICE OF CHANGES"),
      subject: plan.scenario.title,
      verdict: situation.today.map {
        say(
          "Từ ngày \(say.date($0)). Ai không có tên dưới đây thì giữ nguyên lịch đã thông báo.",
          "From \(say.date($0)). Whoever is not named below keeps the plan as announced.")
      }
        ?? say(
          "Ai không có tên dưới đây thì giữ nguyên lịch đã thông báo.",
          "Whoever is not named below keeps the plan as announced."),
      figures: figures.texts(say)
        + (change.map { goal in
          [
            goal.value == goal.bound
              ? say(
                "không thể thay đổi ít hơn: \(goal.value) việc đã thông báo phải bỏ (đã chứng minh)",
                "no fewer changes are possible: \(say.count(goal.value, "row")) given up (proven)")
              : say(
                "\(goal.value) việc đã thông báo phải bỏ (ít nhất \(goal.bound))",
                "\(say.count(goal.value, "row")) given up (at least \(goal.bound))")
          ]
        } ?? []),
      tables: [
        DocumentTable(
          .differences, title: say("Những thay đổi", "The changes"),
          columns: DifferenceTable.columns(say, hasReasons: true), mergedColumns: 1,
          sections: [DocumentTable.Section(groups: groups)],
          whenEmpty: say("Không có thay đổi nào.", "Nothing changes.")),
        DocumentTable(
          .shortfallChanges,
          title: say("Nhiệm vụ mới thiếu và hết thiếu", "Duties newly missing and met again"),
          columns: ShortfallChangeTable.columns(say), namingColumn: 1,
          sections: [
            DocumentTable.Section(
              groups: ShortfallChangeTable(comparison: comparison, view: view, earlier: earlier).groups())
          ],
          whenEmpty: say(
            "Không nhiệm vụ nào thiếu thêm hay bớt thiếu.", "No duty is missing more or less.")),
      ], identity: PlanIdentity(plan))
  }

  /// What stands in the way of a visit of the plan before; empty where nothing does, and it gives way to others.
  private static func reason(_ visit: Plan.Visit, in situation: Situation) -> Message {
    let world = situation.world
    guard let member = world.memberIndex[visit.member] else {
      return Message("không còn trong danh sách", "no longer a member")
    }
    guard let meeting = world.meetingIndex[visit.meeting] else {
      return Message("tổ chức không họp buổi ấy nữa", "the organisation no longer meets then")
    }
    for rule in situation.rules.rules where rule.body.roles.contains(world.members[member].role) {
      let organisation = world.organisationOfMeeting[meeting]
      if let reason = rule.body.excludes(member: member, meeting: meeting, in: situation)
        ?? rule.body.excludes(member: member, organisation: organisation, in: situation)
      {
        return reason
      }
    }
    return Message("nhường chỗ cho thay đổi khác", "gives way to other changes")
  }
}
