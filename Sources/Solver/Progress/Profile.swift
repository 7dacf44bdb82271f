import Glibc
import Synchronization

/// Where the time of a command goes, phase by phase.
public final class Profile: Sendable {
  /// A phase of the work, in order.
  public enum Phase: Int, CaseIterable, Sendable {
    /// Files become a scenario.
    case read
    /// Rules become a linear program, cut into parts.
    case formulate
    /// The relaxations of the chain of goals, columns priced in.
    case relax
    /// Whole plans: search, cuts, branch and bound.
    case search
    /// The plan is judged by the rules' own check.
    case check
    /// Documents are made and written.
    case write
  }

  /// Seconds that were spent.
  public struct Time: Hashable, Sendable {
    /// By the clock on the wall, added over threads.
    public var seconds = 0.0
    /// Of the processor, added over threads.
    public var processorSeconds = 0.0
  }

  private let times = Mutex([Time](repeating: Time(), count: Phase.allCases.count))

  /// A profile without time.
  public init() {}

  /// The time spent in a phase.
  public subscript(_ phase: Phase) -> Time { times.withLock { $0[phase.rawValue] } }

  /// Does some work and adds its time to a phase; work that goes on on other threads is not seen.
  public func measure<Result, Failure>(
    _ phase: Phase, _ work: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let (start, processorStart) = (Profile.now(CLOCK_MONOTONIC), Profile.now(CLOCK_THREAD_CPUTIME_ID))
    defer {
      let spent = Profile.now(CLOCK_MONOTONIC) - start
      let processor = Profile.now(CLOCK_THREAD_CPUTIME_ID) - processorStart
      times.withLock {
        $0[phase.rawValue].seconds += spent
        $0[phase.rawValue].processorSeconds += processor
      }
    }
    return try work()
  }

  private static func now(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}
