public import Domain

/// How far planning has come, for whoever waits for it.
public struct Progress: Hashable, Sendable {
  /// A goal of the order.
  public struct GoalState: Hashable, Sendable {
    /// The goal.
    public let goal: Goal
    /// Its value in the best plan so far; `nil` while some part has none yet.
    public let value: Int?
    /// No plan is better than this.
    public let bound: Int

    /// Whether no better plan is possible.
    public var isProven: Bool { value == bound }
  }

  /// Parts that are solved.
  public let partsDone: Int
  /// All parts. They share nothing, and are solved one by one.
  public let parts: Int
  /// The goals in their order. Values and bounds are those of the whole plan.
  public let goals: [GoalState]

  /// The goal that is worked on: the first that isn't proven.
  public var current: GoalState? { goals.first { !$0.isProven } }
}
