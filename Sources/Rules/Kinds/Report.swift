public import Domain

/// When each member's report is due.
public struct Report: RuleKind {
  public static let kind = "report"
  public static let strictness = Strictness.checkOnly
  public static let meaning = Message("hạn gửi báo cáo của mỗi người", "when each member's report is due")
  public static let parameters: [Parameter] = [
    .roles,
    Parameter(
      "every", .word(Recurrence.allCases.map(\.rawValue)), isRequired: true, Message("kỳ", "the period")),
    Parameter("day", .integer(1...31), isRequired: true, Message("ngày trong tháng", "day of the month")),
    Parameter(
      "month_of_period", .wordOrNumber("last", 1...12), standard: .text("last"),
      Message("tháng thứ mấy của kỳ, hay tháng cuối", "which month of the period, or the last")),
    Parameter("to", .text, Message("nơi nhận báo cáo", "who gets the report")),
    Parameter(
      "working_day", .word(WorkingDay.allCases.map(\.rawValue)),
      Message(
        "hạn rơi vào ngày nghỉ thì lùi về trước hay chuyển về sau",
        "where the date goes that falls on a day off")),
  ]

  public let roles: Roles
  /// The period.
  public let every: Recurrence
  /// Day of the month; beyond its end the last day.
  public let day: Int
  /// Which month of the period; `nil`: the last.
  public let monthOfPeriod: Int?
  /// Who gets the report.
  public let recipient: String
  /// Where the date goes when it falls on a day off; `nil`: it stays, since the text says nothing of that.
  public let workingDay: WorkingDay?

  public init(_ arguments: Arguments) throws(ArgumentProblem) {
    roles = arguments.roles
    every = arguments.recurrence
    day = arguments.integer("day") ?? 1
    monthOfPeriod = arguments.integer("month_of_period")
    recipient = arguments.text("to") ?? ""
    workingDay = arguments.text("working_day").flatMap(WorkingDay.init(rawValue:))
    if let month = monthOfPeriod, every != .horizon, month > every.months {
      throw ArgumentProblem(
        "month_of_period",
        Message("kỳ này chỉ có \(every.months) tháng", "this period has \(every.months) months only"))
    }
  }

  /// When the report on a period is due.
  public func due(for period: Period) -> Day {
    var (year, month, _) = period.last.date
    if let monthOfPeriod {
      (year, month, _) = period.first.date
      month += monthOfPeriod - 1
      (year, month) = (year + (month - 1) / 12, (month - 1) % 12 + 1)
    }
    return Day(year: year, month: month, day: Swift.min(day, Day.length(ofMonth: month, year: year)))
      ?? period.last
  }
}

// MARK: - Check

extension Report {
  /// A plan says nothing about reports; the dates go into calendars, reminders and compliance tables.
  public func violations(in plan: JudgedPlan) -> [RuleFinding] { [] }
}
