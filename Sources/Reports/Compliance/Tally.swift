/// How many visits came to what.
public struct Tally: Hashable, Sendable {
  private var counts: [SettledVisit.State: Int] = [:]
  /// Visits made that the organisation confirms.
  public private(set) var confirmed = 0

  /// Counts visits.
  public init(_ visits: some Sequence<SettledVisit>) {
    for visit in visits {
      counts[visit.state, default: 0] += 1
      if visit.state.isHeld && visit.isConfirmed == true { confirmed += 1 }
    }
  }

  /// How many visits are in a state.
  public subscript(state: SettledVisit.State) -> Int { counts[state] ?? 0 }

  /// How many of the plan there are, whatever became of them.
  public var planned: Int { due + self[.pending] }
  /// How many of the plan should have taken place by now.
  public var due: Int {
    self[.held] + self[.moved] + self[.substituted] + self[.missed] + self[.unrecorded]
  }
  /// How many of those did, by whomever and on whatever day.
  public var done: Int { self[.held] + self[.moved] + self[.substituted] }
  /// Their share in whole percent, rounded down, so that 100 means all; `nil` where none was due.
  public var percent: Int? { due == 0 ? nil : done * 100 / due }
  /// Whether nothing was counted.
  public var isEmpty: Bool { counts.isEmpty }
}

/// How many duties, and how many reports, stand how.
public struct Standing<State: Hashable & Sendable>: Hashable, Sendable {
  private var counts: [State: Int] = [:]

  /// Counts states.
  public init(_ states: some Sequence<State>) {
    for state in states { counts[state, default: 0] += 1 }
  }

  /// How many are in a state.
  public subscript(state: State) -> Int { counts[state] ?? 0 }
  /// How many there are.
  public var total: Int { counts.values.reduce(0, +) }
}
