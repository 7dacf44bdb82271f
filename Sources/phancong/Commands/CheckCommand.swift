import ArgumentParser
import Documents
import Domain
import Files
import Reports
import Rules

/// `phancong check`: judges a plan, or the input before planning.
struct CheckCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check",
      abstract: text(
        "Kiểm tra một kế hoạch, kể cả kế hoạch sửa tay; không nêu kế hoạch thì kiểm tra dữ liệu đầu vào.",
        "Judges any plan, also one edited by hand; without a plan, judges the input."),
      discussion: text(
        """
        Mỗi vi phạm được nêu với quy tắc, điều khoản, người, nơi, ngày và mức độ. Nhiệm vụ mà kế hoạch tự ghi là còn \
        thiếu không tính là vi phạm, trừ khi có --strict. Mã thoát 1 nếu có vi phạm.

        Thay cho dữ liệu có thể nêu một văn bản của phancong (Excel, Word, CSV, HTML, Markdown, .ics, plan.json): cho biết \
        nó còn nguyên vẹn không, có thuộc kế hoạch bên cạnh không. Mã thoát 1 nếu không, 65 nếu không phải văn bản của \
        phancong.
        """,
        """
        Each violation is told with rule, article, person, place, date and amount. Duties that the plan itself states as \
        falling short are no violations, except with --strict. Exit code 1 where there are violations.

        Instead of a scenario a document of phancong may be given (Excel, Word, CSV, HTML, Markdown, .ics, plan.json): \
        whether it is unchanged and belongs to the plan beside it. Exit code 1 if not, 65 if it is no document of phancong.
        """))
  }

  @OptionGroup var input: ScenarioOptions

  @Argument(
    help: help(
      "Kế hoạch: plan.json, bảng phân công CSV hoặc Excel, hoặc thư mục kết quả.",
      "The plan: plan.json, the table as CSV or workbook, or a result folder.", valueName: "plan"))
  var plan: String?

  @OptionGroup var filter: FilterOptions
  @OptionGroup var before: BaseOptions

  @Flag(help: help("Ghi ra dạng JSON.", "Print JSON."))
  var json = false

  @Flag(
    help: help(
      "Coi cả những nhiệm vụ mà kế hoạch tự ghi là còn thiếu là vi phạm.",
      "Take duties that the plan itself states as falling short for violations, too."))
  var strict = false

  @OptionGroup var general: GeneralOptions

  func run() throws {
    if plan == nil, let document = try DocumentCheck(input.scenario) { return try document.tell(json: json) }
    let loaded = try input.load()
    let situation = try before.situation(of: loaded)
    let filter = try filter.filter(in: situation.world)
    var violations: [Violation]
    var goals: [Verdict.Measure] = []
    var stated: [Plan.Shortfall] = []
    if let path = plan {
      let plan = try readPlan(path, of: loaded.scenario)
      if let written = PlanBeside.find(path) { tellChanges(from: written, to: plan, in: situation) }
      if let judge = MonthJudge(plan, filter) {
        violations = try judge.violations(at: path, of: loaded, in: situation)
      } else {
        let verdict = Check.judge(plan, in: situation).filtered(filter)
        (violations, goals, stated) = (verdict.violations, verdict.goals, plan.shortfalls)
      }
    } else {
      violations = Check.input(situation, passing: filter)
    }
    try show(violations, goals, in: situation.world)
    let isBroken = violations.contains { violation in
      switch violation.severity {
      case .hard: true
      case .shortfall: strict || !stated.contains { $0.covers(violation) }
      case .warning: false
      }
    }
    if isBroken { throw ExitCode.violations }
  }

  /// Tells on standard error what an edited table changes against the plan that it was written with.
  private func tellChanges(from written: Plan, to edited: Plan, in situation: Situation) {
    // A table states neither goals nor shortfalls: only who goes where and when is set side by side.
    func bare(_ plan: Plan) -> Plan {
      var plan = plan
      (plan.goals, plan.shortfalls) = ([], [])
      return plan
    }
    let comparison = PlanComparison(bare(written), bare(edited))
    guard !comparison.differences.isEmpty else { return }
    let names = (before: "plan.json", after: plan ?? "")
    Console.message(
      CompareDocuments(comparison, in: situation, names: names, language: Console.language).text)
  }

  private func show(
    _ violations: [Violation], _ goals: [Verdict.Measure], in world: World
  ) throws(Failure) {
    if json {
      let measures = goals.map { (goal: $0.goal, value: $0.value) }
      try Console.data(ViolationReport.json(violations, goals: measures, language: Console.language))
    } else {
      try Console.data(ViolationReport.text(violations, world: world, language: Console.language))
    }
  }
}

extension Plan.Shortfall {
  /// Whether this is what the violation tells, and as much.
  fileprivate func covers(_ violation: Violation) -> Bool {
    rule == violation.rule && member == violation.member && organisation == violation.organisation
      && period == violation.period && missing >= violation.amount
  }
}
