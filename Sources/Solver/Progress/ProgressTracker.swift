import Domain
import Rules
import Synchronization

/// Puts what is known of the parts together, and passes it on.
final class ProgressTracker: Sendable {
  private struct State {
    /// Over all parts: the sum of values and bounds of each goal, constants included.
    var values: [Int]
    var bounds: [Int]
    /// What each part contributes to them.
    var results: [PartResult?]
    var withoutPlan: Int
    var done = 0
  }

  private let chain: Chain
  private let state: Mutex<State>
  private let report: @Sendable (Progress) -> Void

  /// - Parameter report: Called from several threads, at any time.
  init(_ chain: Chain, parts: Int, bounds: [Int], _ report: @escaping @Sendable (Progress) -> Void) {
    self.chain = chain
    self.report = report
    state = Mutex(
      State(
        values: chain.objectives.map(\.constant), bounds: bounds,
        results: Array(repeating: nil, count: parts), withoutPlan: parts))
    report(state.withLock { progress(of: $0) })
  }

  /// Notes what is known of a part.
  ///
  /// - Parameters:
  ///   - trivial: The part's bounds that were counted before anything else was known of it.
  ///   - isDone: Whether work on the part has ended.
  func update(_ part: Int, _ result: PartResult, trivial: [Int], isDone: Bool) {
    let progress = state.withLock { state in
      let old = state.results[part]
      for goal in chain.objectives.indices {
        if !result.point.isEmpty {
          state.values[goal] += result.values[goal] - (old?.plannedValue(goal) ?? 0)
        }
        state.bounds[goal] += result.bounds[goal] - (old?.bounds[goal] ?? trivial[goal])
      }
      if !result.point.isEmpty && old?.point.isEmpty ?? true { state.withoutPlan -= 1 }
      // Only sums are needed from now on.
      state.results[part] = PartResult(
        point: result.point.isEmpty ? [] : [0], values: result.values, bounds: result.bounds)
      if isDone { state.done += 1 }
      return self.progress(of: state)
    }
    report(progress)
  }

  private func progress(of state: State) -> Progress {
    let goals = chain.goals.map { goal, index in
      Progress.GoalState(
        goal: goal, value: state.withoutPlan == 0 ? state.values[index] : nil, bound: state.bounds[index])
    }
    return Progress(partsDone: state.done, parts: state.results.count, goals: goals)
  }
}

extension PartResult {
  fileprivate func plannedValue(_ goal: Int) -> Int { point.isEmpty ? 0 : values[goal] }
}
