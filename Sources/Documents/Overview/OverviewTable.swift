public import Domain

/// What became of several scenarios that were planned in one go: one row each.
public struct OverviewTable {
  /// One scenario.
  public struct Row: Sendable {
    /// The name of its result folder.
    public let name: String
    /// Its title; empty where it could not be read.
    public let title: String
    /// How it ended, in words.
    public let outcome: String
    /// What was planned; `nil` where there is no plan.
    public let counts: Counts?

    /// A row.
    public init(name: String, title: String, outcome: String, counts: Counts?) {
      self.name = name
      self.title = title
      self.outcome = outcome
      self.counts = counts
    }
  }
  /// A plan in numbers.
  public struct Counts: Sendable {
    let assignments: Int
    let visits: Int
    let missing: Int
    let goals: [Plan.GoalValue]

    /// The numbers of a plan.
    public init(_ plan: Plan) {
      assignments = plan.assignments.count
      visits = plan.visits.count
      missing = plan.shortfalls.reduce(0) { $0 + $1.missing }
      goals = plan.goals
    }
  }

  /// The name of the file.
  public static let fileName = "tong-quan.csv"

  /// The table as CSV for spreadsheets: a column for every goal that some scenario has, and its bound where that
  /// isn't the value everywhere.
  public static func csv(_ rows: [Row], language: Language) -> [UInt8] {
    let say = Wording(language)
    let goals = Goal.allCases.filter { goal in rows.contains { $0.value(of: goal) != nil } }
    let open = goals.filter { goal in
      rows.contains { $0.value(of: goal).map { $0.bound < $0.value } ?? false }
    }
    var columns: [DocumentTable.Column] = [
      .init("name", say("Thư mục kết quả", "Result folder"), width: 12),
      .init("title", say("Tên", "Title"), width: 30), .init("outcome", say("Kết quả", "Outcome"), width: 12),
      .init("assignments", say("Phân công", "Assignments"), width: 6, .end),
      .init("visits", say("Lượt dự", "Visits"), width: 6, .end),
      .init("missing", say("Còn thiếu", "Missing"), width: 6, .end),
    ]
    columns += goals.map { .init($0.rawValue, say($0.title), width: 6, .end) }
    columns += open.map {
      .init(
        "bound-\($0.rawValue)", say($0.title) + say(": không thể dưới", ": cannot be below"), width: 6, .end)
    }
    let cells = rows.map { row -> [Cell] in
      let counts = [row.counts?.assignments, row.counts?.visits, row.counts?.missing]
      let values = goals.map { row.value(of: $0)?.value }
      let bounds = open.map { row.value(of: $0)?.bound }
      return [.text(row.name), .text(orEmpty: row.title), .text(row.outcome)]
        + (counts + values + bounds).map { $0.map(Cell.number) ?? .empty }
    }
    return CSVWriter.unsealedBytes(
      DocumentTable(.overview, title: say("Tổng quan", "Overview"), columns: columns, rows: cells))
  }
}

extension OverviewTable.Row {
  fileprivate func value(of goal: Goal) -> Plan.GoalValue? { counts?.goals.first { $0.goal == goal } }
}
