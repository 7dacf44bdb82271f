public import ArgumentParser
public import Domain
import Glibc

extension Language: ExpressibleByArgument {
  /// The language that `--language` names, wherever it stands: the help is wanted in it, too, before anything is
  /// parsed.
  static func chosen(by arguments: [String], or other: Language) -> Language {
    var chosen = other
    for (index, argument) in arguments.enumerated() {
      if argument == "--" { break }
      if argument == "--language", index + 1 < arguments.count {
        chosen = Language(rawValue: arguments[index + 1]) ?? chosen
      } else if argument.hasPrefix("--language=") {
        chosen = Language(rawValue: String(argument.dropFirst("--language=".count))) ?? chosen
      }
    }
    return chosen
  }

  /// English where the locale's messages are English, Vietnamese otherwise. The first variable that is set decides,
  /// as POSIX has it.
  static var ofLocale: Language {
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let value = getenv(name), value.pointee != 0 else { continue }
      return String(cString: value).hasPrefix("en") ? .english : .vietnamese
    }
    return .vietnamese
  }
}
