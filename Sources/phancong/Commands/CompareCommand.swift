import ArgumentParser
import Documents
import Domain
import Files
import Reports
import Rules

/// `phancong compare`: two plans side by side.
struct CompareCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "compare",
      abstract: text(
        "So sánh hai kế hoạch: mục tiêu, ai và việc gì thay đổi.",
        "Compares two plans: goals, and who and what changed."),
      discussion: text(
        """
        Chỉ nêu những khác biệt thật: thứ tự dòng không kể, một lượt dự dời ngày là một thay đổi. Có --scenario thì nêu \
        tên thay cho mã.
        """,
        """
        Nothing but true differences: the order of rows doesn't matter, a visit at another time is one change. With \
        --scenario names are shown in place of ids.
        """))
  }

  @Argument(
    help: help(
      "Kế hoạch thứ nhất: plan.json hoặc thư mục kết quả.", "The first plan: plan.json or a result folder.",
      valueName: "a"))
  var first: String

  @Argument(help: help("Kế hoạch thứ hai.", "The second plan.", valueName: "b"))
  var second: String

  @Option(
    help: help(
      "Thư mục dữ liệu, để nêu tên và lý do.", "The scenario's folder, for names and reasons.",
      valueName: "scenario"))
  var scenario: String?

  @Flag(help: help("Ghi ra dạng JSON.", "Print JSON."))
  var json = false

  @Option(
    name: [.customShort("o"), .customLong("output")],
    help: help(
      "Ghi thêm một trang HTML vào tệp này.", "Write an HTML page to this file as well.", valueName: "file"))
  var output: String?

  @OptionGroup var general: GeneralOptions

  func run() throws {
    let loaded = try scenario.map { try ScenarioOptions.load($0, Console.message) }
    let before = try plan(first, loaded)
    let after = try plan(second, loaded)
    let situation = loaded.map { Situation(world: World($0.scenario), rules: $0.rules) }
    let documents = CompareDocuments(
      PlanComparison(before, after), in: situation, names: (before: first, after: second),
      language: Console.language)
    try Console.data(json ? documents.json : Array(documents.text.utf8))
    if let output { try TextOutput.write(try documents.html(), to: output) }
  }

  private func plan(_ path: String, _ loaded: LoadedScenario?) throws -> Plan {
    if let loaded { return try readPlan(path, of: loaded.scenario) }
    let read = try PlanReader.readJSON(path: path)
    for warning in read.warnings { Console.message(warning.text(Console.language)) }
    return read.plan
  }
}
