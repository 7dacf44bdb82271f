import ArgumentParser
import Documents
import Domain
import Files
import Glibc
import Rules

/// `phancong rules`: the regimes and their rules with citations.
struct RulesCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "rules",
      abstract: text(
        "Liệt kê các quy định và quy tắc cùng điều khoản.",
        "Lists the regimes and their rules with citations."))
  }

  @Argument(
    help: help(
      "Mã quy định có sẵn, hoặc đường dẫn tới tệp .toml của quy định riêng.",
      "The id of a built-in regime, or the path of a regime file.", valueName: "regime"))
  var regime: String?

  @Flag(
    help: ArgumentHelp("Writes RULES.md, the reference of all kinds and regimes.", visibility: .hidden))
  var markdown = false

  @OptionGroup var general: GeneralOptions

  func run() throws {
    let regimes = BuiltInRegimes.standard
    if let name = regime {
      try Console.data(RulesListing.detail(try find(name, in: regimes), language: Console.language))
      return
    }
    let all = try regimes.ids.compactMap { try regimes.regime($0) }
    try Console.data(
      markdown
        ? RulesDocument.render(regimes: all) : RulesListing.overview(all, language: Console.language))
  }

  private func find(_ name: String, in regimes: BuiltInRegimes) throws -> Regime {
    if let known = try regimes.regime(name) { return known }
    if access(name, F_OK) == 0 { return try RegimeReader.read(path: name, name: name) }
    let ids = regimes.ids.joined(separator: ", ")
    throw Failure(
      .missingInput,
      Message(
        "không có quy định “\(name)”; hãy dùng một trong \(ids), hoặc đường dẫn tới tệp .toml",
        "there is no regime “\(name)”; use one of \(ids), or the path of a .toml file"))
  }
}
