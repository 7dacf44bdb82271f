import Domain
import Glibc

/// Where the program talks: data to standard output, everything else to standard error.
enum Console {
  /// The user's language: `--language`, or else the locale's.
  static let language = Language.chosen(by: CommandLine.arguments, or: Language.ofLocale)

  /// Whether somebody watches: progress is shown on a terminal only.
  static let isWatched = isatty(STDERR_FILENO) == 1

  /// Writes data to standard output.
  static func data(_ text: String) throws(Failure) { try data(Array(text.utf8)) }

  /// Writes data to standard output.
  static func data(_ bytes: [UInt8]) throws(Failure) {
    do throws(SystemError) {
      try bytes.writeAll(to: STDOUT_FILENO)
    } catch {
      throw Failure(
        .cannotCreate,
        Message(
          "không ghi được ra đầu ra chuẩn: \(error.reason.vietnamese)",
          "standard output can't be written: \(error.reason.english)"))
    }
  }

  /// Writes a message to standard error, with a line end. If nobody can read it, nobody can be told.
  static func message(_ text: String) {
    try? Array((text + "\n").utf8).writeAll(to: STDERR_FILENO)
  }
}

/// A text in the user's language.
func text(_ vietnamese: String, _ english: String) -> String {
  Message(vietnamese, english)(Console.language)
}

extension Message {
  /// The sentence in the user's language.
  var text: String { self(Console.language) }
}
