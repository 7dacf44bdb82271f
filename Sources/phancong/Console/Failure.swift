import ArgumentParser
import Domain

/// Why the program ends without having done what was asked: a code and what to tell.
struct Failure: Error {
  /// How the process ends.
  let code: ExitCode
  /// What to tell on standard error; `nil` where everything has been told.
  let message: String?

  /// An end with a sentence, which is printed after the program's name.
  init(_ code: ExitCode, _ message: Message) {
    self.code = code
    self.message = "phancong: " + message.text
  }

  /// An end with a text as it is.
  init(_ code: ExitCode, lines: String?) {
    self.code = code
    message = lines
  }
}

extension ExitCode {
  /// `check` found violations, or a plan has shortfalls under `--strict`.
  static let violations = ExitCode(1)
  /// Hard rules and pins contradict each other.
  static let noPlan = ExitCode(2)
  /// What was read is wrong.
  static let badData = ExitCode(65)
  /// Something to read is missing.
  static let missingInput = ExitCode(66)
  /// Another program that is needed is not there.
  static let unavailable = ExitCode(69)
  /// The program contradicts itself.
  static let internalError = ExitCode(70)
  /// Output can't be written.
  static let cannotCreate = ExitCode(73)
  /// Somebody stopped the program.
  static let interrupted = ExitCode(130)
}
