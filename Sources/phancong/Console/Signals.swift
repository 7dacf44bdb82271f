import Domain
import Glibc
import LinearProgramming

/// Ctrl-C and a polite kill: the first asks the solver to stop with what it has, the second ends the process.
enum Signals {
  /// Raised by the first signal from now on.
  static func interruption() -> Interruption {
    // Both are made before a handler can run: it may load what is there, not make it.
    _ = notice
    let flag = raised
    for number in [SIGINT, SIGTERM] {
      _ = signal(number) { _ in
        signal(SIGINT, SIG_DFL)
        signal(SIGTERM, SIG_DFL)
        Signals.raised.request()
        _ = write(STDERR_FILENO, Signals.notice.utf8Start, Signals.notice.utf8CodeUnitCount)
      }
    }
    return flag
  }

  private static let raised = Interruption()
  private static let notice: StaticString =
    switch Console.language {
    case .vietnamese: "\nphancong: đang dừng với phương án tốt nhất đến lúc này; dừng lần nữa để bỏ hẳn.\n"
    case .english: "\nphancong: stopping with the best plan so far; stop once more to give up.\n"
    }
}
