import Domain
import Reports
import Rules

/// What happened: periods summed up, visits that went otherwise, reports.
struct EventTables {
  let compliance: Compliance
  let view: PlanView

  private var say: Wording { view.say }

  /// The summaries of months, quarters, half-years, nine months and years.
  func summaries() -> DocumentTable {
    let summaries = compliance.summaries()
    let sections = Summary.Span.allCases.compactMap { span -> DocumentTable.Section? in
      let some = summaries.filter { $0.span == span }
      if some.isEmpty { return nil }
      return DocumentTable.Section(
        id: span.rawValue, title: say(ReportWords.title(span)),
        groups: some.map { DocumentTable.Group(rows: [row($0)]) })
    }
    return DocumentTable(
      .summaries, title: say("Tổng hợp theo kỳ", "Summary by period"),
      note: say(
        "Lượt dự tính theo ngày dự thực tế; chỉ tiêu tính vào kỳ có ngày cuối cùng của chỉ tiêu; báo cáo tính theo hạn gửi. Dự thay và dời ngày tính là đã dự.",
        "Visits count on the day they took place, duties in the period in which they end, reports on the day they are due. A visit by a substitute or on another day counts as done."
      ),
      columns: [
        .init("period", say("Kỳ", "Period"), width: 12),
        .init("due", say("Lượt đến ngày", "Visits due"), width: 6, .end),
        .init("done", say("Đã dự", "Done"), width: 6, .end),
        .init("moved", say("Trong đó dời", "Of them moved"), width: 6, .end),
        .init("substituted", say("Dự thay", "By substitute"), width: 6, .end),
        .init("missed", say("Vắng", "Missed"), width: 5, .end),
        .init("unrecorded", say("Chưa ghi", "Not recorded"), width: 5, .end),
        .init("extra", say("Ngoài kế hoạch", "Extra"), width: 5, .end),
        .init("percent", say("Tỷ lệ", "Share"), width: 5, .end),
        .init("met", say("Chỉ tiêu đạt", "Duties met"), width: 7, .centre),
        .init("missing", say("Còn thiếu", "Missing"), width: 5, .end),
        .init("reports", say("Báo cáo đúng hạn", "Reports in time"), width: 7, .centre),
        .init("late", say("Trễ", "Late"), width: 5, .end),
        .init("overdue", say("Quá hạn", "Overdue"), width: 5, .end),
        .init("deadlines", say("Mốc trong kỳ", "Dates in the period"), width: 20),
      ], sections: sections,
      whenEmpty: say("Chưa có kỳ nào bắt đầu.", "No period has begun yet."))
  }

  private func row(_ summary: Summary) -> [Cell] {
    let (tally, duties, reports) = (summary.visits, summary.duties, summary.reports)
    // A whole year's dates would fill the page; they stand in the table of reports.
    let isShort = summary.span == .month || summary.span == .quarter
    let dates = isShort ? summary.deadlines.map { "\(say.date($0.date)): \($0.title)" } : []
    return [
      .text(say(ReportWords.title(summary))), .number(tally.due), .number(tally.done), .number(tally[.moved]),
      .number(tally[.substituted]), .number(tally[.missed]), .number(tally[.unrecorded]),
      .number(tally[.extra]),
      ReportWords.percent(tally), duties.total == 0 ? .empty : .text("\(duties[.met])/\(duties.total)"),
      .number(summary.missing), reports.total == 0 ? .empty : .text("\(reports[.done])/\(reports.total)"),
      .number(reports[.late]), .number(reports[.overdue]), .text(orEmpty: dates.joined(separator: "; ")),
    ]
  }

  /// Visits that were missed, moved, made by somebody else or beyond the plan, or of which nothing is known.
  func deviations() -> DocumentTable {
    let states: [SettledVisit.State] = [.missed, .unrecorded, .moved, .substituted, .extra]
    let postponed = compliance.visits.filter { $0.state == .pending && $0.date != $0.plannedDate }
    var sections = states.map { state in
      section(state.rawValue, say(ReportWords.title(state)), compliance.visits.filter { $0.state == state })
    }
    sections.append(section("postponed", say("dời, chưa đến ngày mới", "moved, still to come"), postponed))
    return DocumentTable(
      .deviations, title: say("Lượt dự khác kế hoạch", "Visits that went otherwise"),
      columns: [
        .init("date", say("Ngày kế hoạch", "Planned"), width: 12, .centre),
        .init("member", say("Ai", "Who"), width: 20), .init("place", say("Ở đâu", "Where"), width: 26),
        .init("actual", say("Ngày thực tế", "Actual"), width: 12, .centre),
        .init("substitute", say("Người dự thay", "Substitute"), width: 18),
        .init("confirmed", say("Cơ sở xác nhận", "Confirmed"), width: 10, .centre),
      ], namingColumn: 1, sections: sections.filter { !$0.groups.isEmpty },
      whenEmpty: say("Mọi lượt dự đến ngày đều đúng kế hoạch.", "Every visit due went as planned."))
  }

  private func section(_ id: String, _ title: String, _ visits: [SettledVisit]) -> DocumentTable.Section {
    DocumentTable.Section(
      id: id, title: "\(title.prefix(1).uppercased())\(title.dropFirst()): \(visits.count)",
      groups: visits.map { visit in
        let confirmed = visit.isConfirmed.map { $0 ? say("có", "yes") : say("không", "no") } ?? ""
        let row: [Cell] = [
          .date(visit.plannedDate), .text(view.memberName(visit.member)),
          .text(view.organisationName(visit.organisation)),
          visit.date == visit.plannedDate ? .empty : .date(visit.date),
          visit.attendee == visit.member ? .empty : .text(view.memberName(visit.attendee)),
          .text(orEmpty: confirmed),
        ]
        return DocumentTable.Group(rows: [row])
      })
  }

  /// Reports and dates: overdue ones first, then late, to come, in time.
  func reports() -> DocumentTable {
    let states: [ReportStanding.State] = [.overdue, .late, .due, .unrecorded, .done]
    let sections = states.map { state in
      let some = compliance.reports.filter { $0.state == state }
      let title = say(ReportWords.title(state))
      return DocumentTable.Section(
        id: state.rawValue, title: "\(title.prefix(1).uppercased())\(title.dropFirst()): \(some.count)",
        groups: some.map { DocumentTable.Group(rows: [row($0)]) })
    }
    return DocumentTable(
      .reports, title: say("Báo cáo và mốc thời gian", "Reports and dates"),
      columns: [
        .init("date", say("Hạn", "Due"), width: 10, .centre),
        .init("what", say("Việc", "What"), width: 34),
        .init("who", say("Ai", "Who"), width: 16),
        .init("recipient", say("Nơi nhận", "To"), width: 16),
        .init("sent", say("Ngày gửi", "Sent"), width: 10, .centre),
        .init("late", say("Số ngày trễ", "Days late"), width: 7, .end),
        .init("citation", say("Điều khoản", "Article"), width: 10),
      ], namingColumn: 1, sections: sections.filter { !$0.groups.isEmpty },
      whenEmpty: say("Quy định không đặt hạn nào.", "The regulation sets no dates."))
  }

  private func row(_ standing: ReportStanding) -> [Cell] {
    let who = standing.member.map(view.memberName) ?? standing.organisation.map(view.organisationName) ?? ""
    return [
      .date(standing.entry.date), .text(DueTable.title(standing.entry, say)), .text(orEmpty: who),
      .text(orEmpty: standing.entry.recipient), standing.sent.map { .date($0) } ?? .empty,
      standing.daysLate == 0 ? .empty : .number(standing.daysLate), .text(standing.entry.citation),
    ]
  }
}
