import ArgumentParser
import Domain
import Files
import Rules

/// The plan before and the moment from which it may be changed.
struct BaseOptions: ParsableArguments {
  @Option(
    help: help(
      "Kế hoạch trước (plan.json, bảng CSV, hoặc thư mục kết quả), để thay đổi ít nhất.",
      "The plan before (plan.json, the table as CSV, or a result folder), to be changed as little as possible.",
      valueName: "plan"))
  var base: String?

  @Option(
    help: help(
      "Hôm nay, như 2021-03-31: lượt dự đã qua và trong thời hạn báo trước được giữ nguyên.",
      "Today, such as 2021-03-31: visits in the past and within the days of notice stay as they are.",
      valueName: "date"))
  var today: Day?

  /// What the rules look at.
  func situation(of loaded: LoadedScenario) throws(InputFailure) -> Situation {
    try BaseOptions.situation(of: loaded, base: base, today: today, Console.message)
  }

  /// What the rules look at; what is odd about the plan before is told line by line.
  static func situation(
    of loaded: LoadedScenario, base: String?, today: Day?, _ tell: (String) -> Void
  ) throws(InputFailure) -> Situation {
    var plan: Plan?
    if let base { plan = try readPlan(base, of: loaded.scenario, tell) }
    return Situation(world: World(loaded.scenario), rules: loaded.rules, today: today, base: plan)
  }
}

/// Reads a plan; what is odd about the file is told.
func readPlan(
  _ path: String, of scenario: Scenario, _ tell: (String) -> Void = Console.message
) throws(InputFailure) -> Plan {
  let loaded = try PlanReader.read(path: path, scenario: scenario)
  for warning in loaded.warnings { tell(warning.text(Console.language)) }
  return loaded.plan
}
