import ArgumentParser
import Domain
import Files

/// The scenario that a command works on.
struct ScenarioOptions: ParsableArguments {
  @Argument(
    help: help(
      "Dữ liệu: thư mục có scenario.toml và các bảng, hoặc sổ tính .xlsx.",
      "The scenario: a folder with scenario.toml and the tables, or an .xlsx workbook.",
      valueName: "scenario"))
  var scenario: String

  /// Reads the scenario; what is odd about it is told.
  func load() throws(InputFailure) -> LoadedScenario {
    try ScenarioOptions.load(scenario, Console.message)
  }

  /// Reads a scenario; what is odd about it is told line by line.
  static func load(_ path: String, _ tell: (String) -> Void) throws(InputFailure) -> LoadedScenario {
    let loaded = try ScenarioReader.read(at: path, builtInRegimes: .standard)
    for warning in loaded.warnings { tell(warning.text(Console.language)) }
    return loaded
  }
}
