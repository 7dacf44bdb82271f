public import LinearProgramming

/// When to stop: a moment in time, or a flag that somebody raises.
public struct Deadline: Sendable {
  private let end: ContinuousClock.Instant?
  /// The flag.
  public let interruption: Interruption

  /// Stops after so many seconds from now (`nil`: never), or when the flag is raised.
  public init(seconds: Double? = nil, interruption: Interruption = Interruption()) {
    end = seconds.map { ContinuousClock.now.advanced(by: .seconds($0)) }
    self.interruption = interruption
  }

  /// Whether it is time to stop.
  public var isOver: Bool { interruption.isRequested || end.map { ContinuousClock.now >= $0 } ?? false }

  /// Seconds left; `nil` without an end.
  public var secondsLeft: Double? {
    end.map { end in
      let (seconds, attoseconds) = ContinuousClock.now.duration(to: end).components
      return max(0, Double(seconds) + Double(attoseconds) * 1e-18)
    }
  }
}
