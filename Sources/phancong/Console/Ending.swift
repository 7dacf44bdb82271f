import ArgumentParser
import Domain
import Files
import Glibc

/// How the process ends: a code, and what is told last.
struct Ending {
  /// The code.
  let code: Int32
  private let data: String?
  /// What is told last on standard error.
  let message: String?

  /// The end that an error stands for.
  static func of(_ error: any Error) -> Ending {
    switch error {
    case let failure as Failure:
      return Ending(code: failure.code.rawValue, data: nil, message: failure.message)
    case let failure as InputFailure:
      return Ending(
        code: failure.exitCode, data: nil,
        message: failure.text(Console.language) + "\n" + summary(of: failure))
    case let code as ExitCode:
      return Ending(code: code.rawValue, data: nil, message: nil)
    default:
      return ofParser(error)
    }
  }

  /// Tells what is left to tell and ends the process.
  func exit() -> Never {
    if let message { Console.message(message) }
    if let data {
      do throws(Failure) {
        try Console.data(data)
      } catch {
        Ending.of(error).exit()
      }
    }
    Glibc.exit(code)
  }

  /// Help that was asked for, a command that was mistyped, or an error that nobody foresaw.
  private static func ofParser(_ error: any Error) -> Ending {
    let code = Phancong.exitCode(for: error)
    switch code {
    case .success:
      return Ending(code: 0, data: ParserText.help(Phancong.fullMessage(for: error)) + "\n", message: nil)
    case .validationFailure:
      return Ending(
        code: code.rawValue, data: nil,
        message: ParserText.mistake(Phancong.message(for: error), full: Phancong.fullMessage(for: error)))
    default:
      let reason = "\(error)"
      return Ending(
        code: ExitCode.internalError.rawValue, data: nil,
        message: "phancong: " + text("lỗi của chương trình: \(reason)", "a fault of the program: \(reason)"))
    }
  }

  private static func summary(of failure: InputFailure) -> String {
    let (errors, all) = (failure.errors.count, failure.findings.count)
    let warnings = all - errors
    return "phancong: "
      + text(
        "\(errors) lỗi" + (warnings > 0 ? ", \(warnings) cảnh báo" : "") + "; chưa ghi gì.",
        (errors == 1 ? "1 error" : "\(errors) errors")
          + (warnings > 0 ? warnings == 1 ? ", 1 warning" : ", \(warnings) warnings" : "")
          + "; nothing was written.")
  }
}
