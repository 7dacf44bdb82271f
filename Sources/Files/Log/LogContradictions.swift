import Domain

/// Holds the rows of a log, each right by itself, against the plan and against each other.
struct LogContradictions {
  let world: LogWorld
  /// The last day the log may know of; `nil` where the log itself says.
  let asOf: Day?

  func find(_ visits: [LogVisitRow], _ reports: [LogReportRow]) {
    findRepeated(visits)
    findUnplanned(visits)
    findDoubleBooked(visits)
    for row in visits { checkDates(row) }
    checkReports(reports)
  }

  // MARK: - Against the plan

  /// Every row but one of an extra visit is about a visit of the plan, or about one that an earlier row moved.
  private func findUnplanned(_ visits: [LogVisitRow]) {
    let moved = Set(
      visits.compactMap { row in
        row.visit.movedTo.map { [row.visit.member, row.visit.organisation, "\($0)"] }
      })
    for row in visits {
      let visit = row.visit
      let isPlanned =
        visit.meeting.map { world.planned[[visit.member, $0]] != nil }
        ?? (world.plannedThere[[visit.member, visit.organisation]] ?? []).contains { $0.date == visit.date }
      let column = row.row.table.column(visit.meeting == nil ? "date" : "meeting")
      if visit.outcome == .extra {
        if isPlanned {
          row.row.error(
            row.row.table.column("outcome"), "kế hoạch có lượt dự này; hãy ghi “đã dự”",
            "the plan has this visit; write “held”")
        } else if !world.mayVisit(visit.member, visit.organisation) {
          row.row.error(
            row.row.table.column("member"),
            "người này không được phân công về “\(visit.organisation)”; hãy sửa mã hoặc xóa dòng này",
            "this member is not assigned “\(visit.organisation)”; correct the id or delete the row")
        }
        continue
      }
      if isPlanned || moved.contains([visit.member, visit.organisation, "\(visit.date)"]) { continue }
      let planned = world.plannedThere[[visit.member, visit.organisation]] ?? []
      if planned.isEmpty {
        row.row.error(
          column,
          "kế hoạch không có lượt dự nào của người này ở “\(visit.organisation)”; hãy sửa mã, hoặc ghi “ngoài kế hoạch”",
          "the plan has no visit of this member to “\(visit.organisation)”; correct the ids, or write “extra”"
        )
      } else {
        let dates = planned.map { "\($0.date)" }.joined(separator: ", ")
        row.row.error(
          column,
          "kế hoạch không có lượt dự này, chỉ có ngày \(dates); hãy sửa ngày, hoặc ghi “ngoài kế hoạch”",
          "the plan does not have this visit, but those on \(dates); correct the date, or write “extra”")
      }
    }
  }

  // MARK: - Against itself

  private func findRepeated(_ visits: [LogVisitRow]) {
    var lines: [[String]: Int] = [:]
    for row in visits {
      let visit = row.visit
      let key = [visit.member, visit.organisation, visit.meeting ?? "\(visit.date)"]
      guard let line = lines[key] else {
        lines[key] = row.row.line
        continue
      }
      row.row.error(
        row.row.table.column("outcome"),
        "lượt dự này đã ghi ở dòng \(line); hãy bỏ một trong hai dòng",
        "line \(line) already tells of this visit; remove one of the two")
    }
  }

  /// Nobody is in two places at once.
  private func findDoubleBooked(_ visits: [LogVisitRow]) {
    struct Presence {
      let interval: Interval
      let row: LogVisitRow
    }
    var presences: [String: [Presence]] = [:]
    for row in visits {
      let visit = row.visit
      guard visit.outcome != .missed, let meeting = visit.meeting.flatMap({ world.index.meetings[$0] }),
        visit.movedTo == nil
      else { continue }
      let others = presences[visit.attendee] ?? []
      if let other = others.first(where: {
        $0.interval.overlaps(meeting.interval) && $0.row.visit.meeting != visit.meeting
      }) {
        row.row.error(
          row.row.table.column(visit.outcome == .substitute ? "substitute" : "member"),
          "người này cùng lúc đó dự ở “\(other.row.visit.organisation)” (dòng \(other.row.row.line)); hãy sửa một trong hai dòng",
          "this member is at “\(other.row.visit.organisation)” at that time (line \(other.row.row.line)); correct one of the two lines"
        )
      } else if visit.outcome == .substitute,
        others.contains(where: { $0.row.visit.meeting == visit.meeting })
          || visits.contains(where: {
            $0.visit.member == visit.substitute && $0.visit.meeting == visit.meeting
              && $0.visit.outcome == .missed
          })
      {
        row.row.error(
          row.row.table.column("substitute"),
          "một dòng khác ghi người này tự dự hoặc vắng ở chính cuộc họp này; hãy sửa một trong hai dòng",
          "another line has this member attend or miss this very meeting; correct one of the two lines")
      }
      presences[visit.attendee, default: []].append(Presence(interval: meeting.interval, row: row))
    }
  }

  private func checkDates(_ row: LogVisitRow) {
    let visit = row.visit
    if let asOf, visit.outcome != .moved, visit.date > asOf {
      row.row.error(
        row.row.table.column("date"),
        "ngày \(visit.date) ở sau ngày lập báo cáo (\(asOf)); hãy sửa ngày, hoặc xóa kết quả",
        "\(visit.date) lies after the day of the report (\(asOf)); correct the date, or delete the outcome")
    }
    guard let reported = visit.reported else { return }
    let column = row.row.table.column("report_sent")
    if visit.outcome != .missed && reported < visit.actualDate {
      row.row.error(
        column, "báo cáo gửi trước lượt dự (ngày \(visit.actualDate)); hãy sửa ngày",
        "the report was sent before the visit (on \(visit.actualDate)); correct the date")
    }
    if let asOf, reported > asOf { reportFuture(row.row, asOf) }
  }

  private func checkReports(_ reports: [LogReportRow]) {
    var lines: [[String?]: Int] = [:]
    for row in reports {
      let report = row.report
      if let asOf, report.sent > asOf { reportFuture(row.row, asOf) }
      let key = [report.rule, report.member, report.organisation, report.period]
      guard let line = lines[key] else {
        lines[key] = row.row.line
        continue
      }
      row.row.error(
        row.row.table.column("report_sent"), "báo cáo này đã ghi ở dòng \(line); hãy bỏ một trong hai dòng",
        "line \(line) already tells of this report; remove one of the two")
    }
  }

  private func reportFuture(_ row: Row, _ asOf: Day) {
    row.error(
      row.table.column("report_sent"), "ngày gửi ở sau ngày lập báo cáo (\(asOf)); hãy sửa ngày",
      "sent after the day of the report (\(asOf)); correct the date")
  }
}
