import Glibc
import Synchronization

/// A flag another thread raises to stop a solve; the solver looks at it and returns what it has in hand.
///
/// Raising it is one atomic store, so that a signal handler may do it.
public final class Interruption: Sendable {
  private let flag = Atomic<Bool>(false)

  /// A lowered flag.
  public init() {}

  /// Asks every solve that was given this flag to stop. Solves begun later stop at once, until ``reset()``.
  public func request() { flag.store(true, ordering: .releasing) }

  /// Lowers the flag.
  public func reset() { flag.store(false, ordering: .releasing) }

  /// Whether the flag is raised.
  public var isRequested: Bool { flag.load(ordering: .acquiring) }

  /// The flag that the interrupt key (Ctrl-C, `SIGINT`) raises from now on.
  ///
  /// The first press raises the flag; it also restores the key's usual effect, so that a second press ends
  /// the process. There is one such flag in a process.
  public static func onInterruptKey() -> Interruption {
    // Made before the handler can run: a handler may load a finished global, not initialise one.
    let interruption = interruptKey
    _ = signal(SIGINT) { _ in
      Interruption.interruptKey.request()
      _ = signal(SIGINT, SIG_DFL)
    }
    return interruption
  }

  private static let interruptKey = Interruption()
}
