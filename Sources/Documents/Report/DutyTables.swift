import Domain
import Reports
import Rules

/// Quotas against what was done, and how each rule stands.
struct DutyTables {
  let compliance: Compliance
  let view: PlanView

  private var say: Wording { view.say }

  /// One row per rule that can be counted: duties met, and reports in time.
  func byRule() -> DocumentTable {
    let duties = Dictionary(grouping: compliance.duties, by: \.rule)
    let reports = Dictionary(grouping: compliance.reports.filter { $0.entry.source == .report }) {
      $0.entry.id
    }
    let rows = view.rules.rules.compactMap { rule -> [Cell]? in
      let naming: [Cell] = [.text(rule.title), .text(rule.citation), .text(rule.id)]
      if let duties = duties[rule.id] {
        let states = Standing(duties.map(\.state))
        return naming + [
          .number(states.total), .number(states[.met]), .empty, .number(states[.missing]),
          .number(states[.open]),
          .number(states[.atRisk]), .number(duties.reduce(0) { $0 + $1.missing }),
        ]
      }
      guard let reports = reports[rule.id] else { return nil }
      let states = Standing(reports.map(\.state))
      return naming + [
        .number(states.total), .number(states[.done]), .number(states[.late]), .number(states[.overdue]),
        .number(states[.due]), .empty, .number(states[.overdue]),
      ]
    }
    return DocumentTable(
      .complianceByRule, title: say("Kết quả theo quy tắc", "Result by rule"),
      columns: [
        .init("rule", say("Nhiệm vụ", "Duty"), width: 32),
        .init("citation", say("Điều khoản", "Article"), width: 10),
        .init("id", say("Mã", "Id"), width: 14),
        .init("total", say("Tổng số", "Total"), width: 7, .end),
        .init("met", say("Đạt, đúng hạn", "Met, in time"), width: 7, .end),
        .init("late", say("Trễ hạn", "Late"), width: 7, .end),
        .init("missed", say("Không đạt, quá hạn", "Missed, overdue"), width: 8, .end),
        .init("open", say("Còn trong kỳ", "Open"), width: 7, .end),
        .init("risk", say("Thiếu lịch", "At risk"), width: 7, .end),
        .init("missing", say("Còn thiếu", "Missing"), width: 7, .end),
      ], rows: rows,
      whenEmpty: say("Không có quy tắc nào đếm được.", "No rule sets anything to be counted."))
  }

  /// Quota, plan and actual of every duty, under its rule.
  func duties() -> DocumentTable {
    let duties = Dictionary(grouping: compliance.duties, by: \.rule)
    let sections = view.rules.rules.compactMap { rule -> DocumentTable.Section? in
      guard let duties = duties[rule.id] else { return nil }
      return DocumentTable.Section(
        id: rule.id, title: "\(rule.title) (\(rule.citation))",
        groups: duties.map { DocumentTable.Group(rows: [row($0)]) })
    }
    return DocumentTable(
      .duties, title: say("Chỉ tiêu và thực hiện", "Quota against actual"),
      columns: [
        .init("member", say("Ai", "Who"), width: 18), .init("place", say("Ở đâu", "Where"), width: 22),
        .init("period", say("Kỳ", "Period"), width: 14),
        .init("quota", say("Chỉ tiêu", "Quota"), width: 8, .end),
        .init("planned", say("Kế hoạch", "Planned"), width: 8, .end),
        .init("actual", say("Đã dự", "Done"), width: 8, .end),
        .init("pending", say("Sắp tới", "To come"), width: 8, .end),
        .init("state", say("Tình trạng", "State"), width: 14),
      ], sections: sections,
      whenEmpty: say("Không có chỉ tiêu nào.", "There is no quota."))
  }

  private func row(_ duty: Duty) -> [Cell] {
    let meeting = duty.meeting.flatMap { view.world.meetingIndex[$0] }.map { view.world.meetings[$0] }
    let period =
      meeting.map { "\(say.date($0.date)), \(say(Meeting.title(ofKind: $0.kind)))" }
      ?? say(PeriodTitle.message(duty.period))
    return [
      .text(
        duty.member.map(view.memberName)
          ?? say("một trong những người được phân công", "one of those assigned")),
      .text(
        duty.organisation.map(view.organisationName) ?? say("mọi nơi thuộc diện", "all places that count")),
      .text(period), .number(duty.quota), .number(duty.planned), .number(duty.actual), .number(duty.pending),
      .text(say(ReportWords.title(duty.state))),
    ]
  }
}
