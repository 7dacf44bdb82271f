import ArgumentParser
import Documents
import Domain
import LinearProgramming
import Rules
import Synchronization

/// Plans several scenarios, as many at once as there are threads. What is wrong with one is told with its name and
/// doesn't touch the others.
struct PlanBatch: Sendable {
  let jobs: [PlanJob]
  let options: PlanJob.Options
  let strict: Bool
  /// Where the overview goes.
  let folder: String
  let display: ProgressDisplay

  /// How a job ended.
  private struct Outcome: Sendable {
    let row: OverviewTable.Row
    let line: String
    let code: ExitCode
  }
  private struct State {
    var outcomes: [Outcome?]
    /// How many outcomes have been told, from the first on.
    var told = 0
    var done = 0
    var failed = 0
  }

  /// Plans all, and tells one line for each, in their order. The code is the largest of all.
  func run() throws -> ExitCode {
    let state = Mutex(State(outcomes: Array(repeating: nil, count: jobs.count)))
    let next = Atomic(0)
    // Scenarios are many and small more often than not: each has one thread, until there are more threads.
    var options = options
    options.threads = max(1, self.options.threads / jobs.count)
    display.show(.batch(done: 0, of: jobs.count, failed: 0))
    OwnThreads.run(min(self.options.threads, jobs.count)) { [options] in
      while !options.interruption.isRequested {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard index < jobs.count else { return }
        let outcome = outcome(of: jobs[index], options)
        state.withLock { note(outcome, at: index, &$0) }
      }
    }
    let outcomes = state.withLock { state in
      // An interruption leaves gaps.
      for outcome in state.outcomes[state.told...] { outcome.map(tell) }
      return state.outcomes
    }
    display.end()
    try TextOutput.write(
      OverviewTable.csv(outcomes.compactMap { $0?.row }, language: Console.language),
      to: folder + "/" + OverviewTable.fileName)
    return summarise(outcomes)
  }

  private func outcome(of job: PlanJob, _ options: PlanJob.Options) -> Outcome {
    do {
      let (plan, situation) = try job.run(
        options, tell: { display.message("\(job.name): \($0)") }, note: { _ in })
      let code = PlanSummary.code(plan, strict: strict, isInterrupted: options.interruption.isRequested)
      return Outcome(
        row: OverviewTable.Row(
          name: job.name, title: situation.world.scenario.title, outcome: PlanSummary.status(plan),
          counts: plan.status == .infeasible ? nil : OverviewTable.Counts(plan)),
        line: "\(job.name): \(PlanSummary.line(plan))", code: code)
    } catch {
      let ending = Ending.of(error)
      for line in (ending.message ?? "\(error)").split(separator: "\n") {
        display.message("\(job.name): \(line)")
      }
      let outcome = text("Lỗi \(ending.code)", "Error \(ending.code)")
      return Outcome(
        row: OverviewTable.Row(name: job.name, title: "", outcome: outcome, counts: nil),
        line: "\(job.name): \(outcome)", code: ExitCode(ending.code))
    }
  }

  private func note(_ outcome: Outcome, at index: Int, _ state: inout State) {
    state.outcomes[index] = outcome
    state.done += 1
    if outcome.code != .success { state.failed += 1 }
    while state.told < jobs.count, let next = state.outcomes[state.told] {
      tell(next)
      state.told += 1
    }
    display.show(.batch(done: state.done, of: jobs.count, failed: state.failed))
  }

  /// Nobody may be there to read it any more; the results are written all the same.
  private func tell(_ outcome: Outcome) { display.data(outcome.line + "\n") }

  private func summarise(_ outcomes: [Outcome?]) -> ExitCode {
    let done = outcomes.compactMap(\.self)
    let proven = done.count { $0.code == .success || $0.code == .violations }
    let left = jobs.count - done.count
    Console.message(
      text(
        "\(proven)/\(jobs.count) phương án, \(done.count - proven) không thành"
          + (left > 0 ? ", \(left) chưa làm" : "")
          + ". Đã ghi vào \(folder), tổng quan ở \(OverviewTable.fileName).",
        "\(proven) of \(jobs.count) plans, \(done.count - proven) failed"
          + (left > 0 ? ", \(left) not begun" : "")
          + ". Written to \(folder), with an overview in \(OverviewTable.fileName)."))
    let worst = done.map(\.code.rawValue).max() ?? 0
    return left > 0 ? .interrupted : ExitCode(worst)
  }
}
