import ArgumentParser
import Domain

/// What every command takes.
struct GeneralOptions: ParsableArguments {
  /// Read before anything else, see ``Console/language``; here it is checked and documented.
  @Option(
    help: help(
      "Ngôn ngữ của thông báo và văn bản. Mặc định theo máy, tiếng Việt nếu máy không dùng tiếng Anh.",
      "Language of messages and documents. By default the locale's; Vietnamese where that is not English."))
  var language: Language?
}

/// A line of help in the user's language.
func help(_ vietnamese: String, _ english: String, valueName: String? = nil) -> ArgumentHelp {
  ArgumentHelp(stringLiteral: text(vietnamese, english)).named(valueName)
}

extension ArgumentHelp {
  fileprivate func named(_ name: String?) -> ArgumentHelp {
    var help = self
    if let name { help.valueName = name }
    return help
  }
}
