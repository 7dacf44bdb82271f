import Synchronization

/// Keeps calls of libical one after another: its error state and its table of time zones are shared.
enum Libical {
  private static let lock = Mutex(())

  /// Does the work while nobody else uses libical.
  static func locked<Result: Sendable>(_ work: () -> Result) -> Result {
    lock.withLock { _ in work() }
  }
}
