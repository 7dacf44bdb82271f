import Domain
import Rules

/// Duties that fall short: what, whose, when, by how much, under which article and why.
enum ShortfallTable {
  static func table(_ view: PlanView, _ facts: PlanFacts) -> DocumentTable {
    let say = view.say
    let reasons = ShortfallReasons(facts: facts, say: say, isProven: view.plan.status == .optimal)
    let shortfalls = PlanOrder.shortfalls(view.plan)
    let hasMembers = shortfalls.contains { $0.member != nil }
    let hasOrganisations = shortfalls.contains { $0.organisation != nil }
    var columns: [DocumentTable.Column] = [.init("number", say("TT", "No."), width: 4, .centre)]
    if hasMembers { columns.append(.init("member", say("Ai", "Who"), width: 12)) }
    if hasOrganisations {
      columns.append(.init("organisation", say("Tổ chức", "Organisation"), width: 14))
    }
    columns += [
      .init("rule", say("Nhiệm vụ", "Duty"), width: 17),
      .init("citation", say("Điều khoản", "Article"), width: 8),
      .init("period", say("Kỳ", "Period"), width: 9),
      .init("missing", say("Còn thiếu", "Missing"), width: 8),
      .init("reason", say("Vì sao", "Why"), width: 38),
    ]
    return DocumentTable(
      .shortfalls, title: say("Nhiệm vụ còn thiếu", "Duties that fall short"), columns: columns,
      namingColumn: columns.firstIndex { $0.key == "rule" } ?? 0,
      rows: shortfalls.enumerated().map { index, shortfall in
        let rule = view.rules.rule(shortfall.rule)
        var cells: [Cell] = [.number(index + 1)]
        if hasMembers { cells.append(.text(orEmpty: shortfall.member.map(view.memberName) ?? "")) }
        if hasOrganisations {
          cells.append(.text(orEmpty: shortfall.organisation.map(view.organisationName) ?? ""))
        }
        return cells + [
          .text(rule?.title ?? shortfall.rule), .text(orEmpty: rule?.citation ?? ""),
          .text(orEmpty: period(shortfall, rule, view)),
          .quantity(shortfall.missing, unit: unit(rule, shortfall.missing, say)),
          .text(orEmpty: reasons.reason(shortfall)),
        ]
      },
      whenEmpty: say("Mọi nhiệm vụ đều được thực hiện đủ.", "Every duty is met in full."))
  }

  /// The period as people say it; for a meeting its date and time.
  private static func period(_ shortfall: Plan.Shortfall, _ rule: Rule?, _ view: PlanView) -> String {
    if let meeting = shortfall.period.flatMap({ view.world.meetingIndex[$0] }) {
      let event = view.world.meetings[meeting]
      let subject = view.say(Meeting.title(ofKind: event.kind))
      return "\(view.say.date(event.date)) \(event.start), \(subject)"
    }
    if shortfall.period == nil, !(rule?.body is VisitQuota) { return "" }
    return view.say(PeriodTitle.message(shortfall.period))
  }

  /// What is missing.
  private static func unit(_ rule: Rule?, _ missing: Int, _ say: Wording) -> String {
    let ending = missing == 1 ? "" : "s"
    return switch rule?.body {
    case is Assign, is Rotation: say("tổ chức", "organisation\(ending)")
    case is VisitQuota: say("lượt", "visit\(ending)")
    case is OrganisationCover, is Attendance: say("người", "member\(ending)")
    default: say("đơn vị", "unit\(ending)")
    }
  }
}
