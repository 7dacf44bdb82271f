import ArgumentParser
import Documents
import Domain
import Files
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
        """,
        """
        Each violation is told with rule, article, person, place, date and amount. Duties that the plan itself states as \
        falling short are no violations, except with --strict. Exit code 1 where there are violations.
        """))
  }

  @OptionGroup var input: ScenarioOptions

  @Argument(
    help: help(
      "Kế hoạch: plan.json, bảng phân công CSV, hoặc thư mục kết quả.",
      "The plan: plan.json, the table as CSV, or a result folder.", valueName: "plan"))
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
    let loaded = try input.load()
    let situation = try before.situation(of: loaded)
    let filter = try filter.filter(in: situation.world)
    var violations: [Violation]
    var goals: [Verdict.Measure] = []
    var stated: [Plan.Shortfall] = []
    if let path = plan {
      let plan = try readPlan(path, of: loaded.scenario)
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
