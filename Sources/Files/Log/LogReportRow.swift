import Domain
import Rules

/// A row of the log about a report that was sent.
struct LogReportRow {
  let row: Row
  let report: VisitLog.Report

  /// Reads the row; what is wrong is reported, and then the result is `nil`.
  init?(_ row: Row, _ world: LogWorld) {
    self.row = row
    let table = row.table
    let sentColumn = table.column("report_sent")
    let sent = row.lenientDay(sentColumn)
    if sent == nil && row.isEmpty(sentColumn) {
      row.error(
        sentColumn, "thiếu ngày gửi báo cáo; hãy ghi ngày", "the date of the report is missing; write it")
    }
    for key in ["moved_to", "substitute"] where !row.isEmpty(table.column(key)) {
      row.error(
        table.column(key), "dòng “báo cáo” không dùng cột này; hãy để trống",
        "a row about a report does not use this column; leave it empty")
    }
    let report =
      row.isEmpty(table.column("member"))
      ? LogReportRow.ofOffice(row, sent, world) : LogReportRow.ofMember(row, sent, world)
    guard let report else { return nil }
    self.report = report
  }

  /// A date of the regulation that an office or an organisation met.
  private static func ofOffice(_ row: Row, _ sent: Day?, _ world: LogWorld) -> VisitLog.Report? {
    let column = row.table.column("rule")
    let hasOrganisation = !row.isEmpty(row.table.column("organisation"))
    let organisation = hasOrganisation ? world.organisation(row) : nil
    guard let id = row.optionalID(column) else {
      if row.isEmpty(column) {
        row.error(
          column, "báo cáo của ai? Hãy ghi mã thành viên, hoặc mã mốc thời gian của quy định",
          "whose report? Write a member's id, or the id of a deadline of the regulation")
      }
      return nil
    }
    guard world.situation.rules.regimes.contains(where: { $0.deadlines.contains { $0.id == id } }) else {
      let near = world.nearestRule(to: id).map { Message("phải chăng là “\($0)”?", "did you mean “\($0)”?") }
      let remedy =
        near ?? Message("hãy sửa mã, hoặc ghi mã thành viên", "correct the id, or write the member's")
      row.error(
        column, "quy định không có mốc thời gian này; \(remedy.vietnamese)",
        "the regulation has no such deadline; \(remedy.english)")
      return nil
    }
    guard let sent, !hasOrganisation || organisation != nil else { return nil }
    return VisitLog.Report(rule: id, organisation: organisation, sent: sent)
  }

  /// A member's report under a rule.
  private static func ofMember(_ row: Row, _ sent: Day?, _ world: LogWorld) -> VisitLog.Report? {
    guard let member = world.member(row, "member"), let role = world.index.members[member]?.role else {
      return nil
    }
    let owed = world.situation.rules.rules(of: Report.self).filter { $0.body.roles.contains(role) }
    let (ruleColumn, periodColumn) = (row.table.column("rule"), row.table.column("period"))
    guard !owed.isEmpty else {
      row.error(
        row.table.column("member"), "không quy định nào đòi người này báo cáo; hãy xóa dòng này",
        "no rule asks this member for a report; delete the row")
      return nil
    }
    var candidates = owed
    if let id = row.optionalID(ruleColumn) {
      candidates = owed.filter { $0.rule.id == id }
      if candidates.isEmpty {
        let list = owed.map(\.rule.id).joined(separator: ", ")
        row.error(
          ruleColumn, "người này không báo cáo theo quy tắc đó; hãy ghi một trong: \(list)",
          "this member owes no report under that rule; write one of: \(list)")
        return nil
      }
    } else if !row.isEmpty(ruleColumn) {
      return nil
    }
    let label = row.text(periodColumn)
    let fitting = candidates.flatMap { rule, report in
      Period.whole(report.every, in: world.horizon).filter { label.isEmpty || $0.label == label }
        .map { (rule: rule.id, period: $0.label) }
    }
    guard fitting.count == 1 else {
      reportPeriod(
        row, label, candidates.map(\.rule.id), fitting.map(\.period),
        all: candidates.flatMap {
          Period.whole($0.body.every, in: world.horizon).compactMap(\.label)
        })
      return nil
    }
    guard let sent else { return nil }
    return VisitLog.Report(rule: fitting[0].rule, member: member, period: fitting[0].period, sent: sent)
  }

  private static func reportPeriod(
    _ row: Row, _ label: String, _ rules: [String], _ fitting: [String?], all: [String]
  ) {
    let (ruleColumn, periodColumn) = (row.table.column("rule"), row.table.column("period"))
    let known = all.prefix(16).joined(separator: ", ")
    if fitting.isEmpty {
      row.error(
        periodColumn, "không có kỳ báo cáo này; hãy ghi một trong: \(known)",
        "there is no such period of a report; write one of: \(known)")
    } else if label.isEmpty {
      row.error(
        periodColumn, "thiếu kỳ báo cáo; hãy ghi một trong: \(known)",
        "the period of the report is missing; write one of: \(known)")
    } else {
      let list = rules.joined(separator: ", ")
      row.error(
        ruleColumn, "kỳ này có nhiều báo cáo; hãy ghi một trong: \(list)",
        "there are several reports on this period; write one of: \(list)")
    }
  }
}
