import Dispatch
import Domain
import Glibc
import Solver
import Synchronization

/// Shows on standard error how far the work has come: one line that changes on a terminal, elsewhere a line now and
/// then where that was asked for.
final class ProgressDisplay: Sendable {
  /// What is shown.
  enum State: Sendable {
    case step(PlanJob.Step)
    case batch(done: Int, of: Int, failed: Int)
  }
  private enum Form {
    /// Nothing is shown.
    case none
    /// A line that changes.
    case line
    /// Lines, seconds apart.
    case lines
  }
  private struct Shown {
    var state: State?
    /// What stands on the terminal's last line, or was printed last.
    var text = ""
  }

  private let form: Form
  private let shown = Mutex(Shown())
  private let start = ContinuousClock.now
  /// Only cancelled after it was made, which any thread may do.
  private nonisolated(unsafe) let timer: any DispatchSourceTimer

  /// - Parameter wanted: `nil`: where somebody watches.
  init(wanted: Bool?) {
    form = wanted ?? Console.isWatched ? Console.isWatched ? .line : .lines : .none
    // A queue of its own: those of Dispatch are busy with planning.
    timer = DispatchSource.makeTimerSource(queue: DispatchQueue(label: "progress"))
    let pace = form == .line ? 0.2 : 10
    timer.schedule(deadline: .now() + pace, repeating: pace)
    timer.setEventHandler { [weak self] in self?.draw() }
    timer.activate()
  }

  deinit { timer.cancel() }

  /// Notes how far the work has come; it is shown at the next turn.
  func show(_ state: State) {
    if case .none = form { return }
    let isNew = shown.withLock { shown in
      defer { shown.state = state }
      return !state.isSameKind(as: shown.state)
    }
    if isNew { draw() }
  }

  /// Prints a line that stays.
  func message(_ text: String) { aside { Console.message(text) } }

  /// Prints data to standard output.
  func data(_ text: String) { aside { try? Console.data(text) } }

  /// Takes the line away.
  func end() {
    timer.cancel()
    aside {}
    shown.withLock { $0.state = nil }
  }

  private func aside(_ print: () -> Void) {
    shown.withLock { shown in
      if case .line = form, !shown.text.isEmpty { write("\r\u{1B}[K") }
      shown.text = ""
      print()
    }
  }

  private func draw() {
    shown.withLock { shown in
      guard let state = shown.state else { return }
      let text = ProgressText.line(state, seconds: start.duration(to: .now) / .seconds(1))
      switch form {
      case .none: return
      case .line: write("\r\(text.prefix(ProgressDisplay.width - 1))\u{1B}[K")
      case .lines: write(text + "\n")
      }
      shown.text = text
    }
  }

  private func write(_ text: String) { try? Array(text.utf8).writeAll(to: STDERR_FILENO) }

  /// Columns of the terminal.
  private static var width: Int {
    var size = winsize()
    return ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 ? Int(size.ws_col) : 80
  }
}

extension ProgressDisplay.State {
  /// Whether only numbers differ.
  fileprivate func isSameKind(as other: ProgressDisplay.State?) -> Bool {
    switch (self, other) {
    case (.batch, .batch), (.step(.reading), .step(.reading)), (.step(.formulating), .step(.formulating)),
      (.step(.planning), .step(.planning)), (.step(.writing), .step(.writing)):
      true
    default: false
    }
  }
}
