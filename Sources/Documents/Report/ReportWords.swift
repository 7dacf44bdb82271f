import Domain
import Reports

/// What the report calls the states of visits, duties and reports.
enum ReportWords {
  static func title(_ state: SettledVisit.State) -> Message {
    switch state {
    case .held: Message("đã dự", "held")
    case .moved: Message("dời, đã dự", "moved, held")
    case .substituted: Message("người khác dự thay", "attended by a substitute")
    case .extra: Message("ngoài kế hoạch", "beyond the plan")
    case .missed: Message("vắng", "missed")
    case .unrecorded: Message("chưa ghi kết quả", "not recorded")
    case .pending: Message("chưa đến ngày", "to come")
    }
  }

  static func title(_ state: Duty.State) -> Message {
    switch state {
    case .met: Message("đạt", "met")
    case .missing: Message("không đạt", "missed")
    case .open: Message("còn trong kỳ, đủ lịch", "open, planned")
    case .atRisk: Message("còn trong kỳ, thiếu lịch", "open, at risk")
    }
  }

  static func title(_ state: ReportStanding.State) -> Message {
    switch state {
    case .done: Message("đúng hạn", "in time")
    case .late: Message("trễ hạn", "late")
    case .overdue: Message("quá hạn, chưa gửi", "overdue")
    case .due: Message("chưa đến hạn", "to come")
    case .unrecorded: Message("đã qua, chưa ghi nhận", "past, not recorded")
    }
  }

  static func title(_ span: Summary.Span) -> Message {
    switch span {
    case .month: Message("Theo tháng", "By month")
    case .quarter: Message("Theo quý", "By quarter")
    case .half: Message("6 tháng", "By half-year")
    case .nineMonths: Message("9 tháng", "Nine months")
    case .year: Message("Cả năm", "By year")
    }
  }

  /// A period as the summary names it.
  static func title(_ summary: Summary) -> Message {
    if summary.span == .nineMonths {
      let year = summary.period.first.year
      return Message("9 tháng năm \(year)", "January to September \(year)")
    }
    return PeriodTitle.message(summary.period.label)
  }

  /// A share in percent; nothing where nothing was due.
  static func percent(_ tally: Tally) -> Cell { tally.percent.map { .text("\($0)%") } ?? .empty }
}
