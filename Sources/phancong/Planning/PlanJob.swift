import ArgumentParser
import Domain
import Files
import LinearProgramming
import Rules
import Solver

/// One scenario that becomes a plan in a folder.
struct PlanJob: Sendable {
  /// What it is called where there are several.
  let name: String
  /// Where the scenario is.
  let scenario: String
  /// The folder that the result goes to.
  let output: String
  /// The plan before.
  let base: String?

  /// How to work; the same for all jobs of a command.
  struct Options: Sendable {
    var today: Day?
    /// Seconds from the beginning of the job to its end, reading and writing included; `nil`: no limit.
    var timeLimit: Double?
    var threads: Int
    var documents: DocumentOptions
    var interruption: Interruption
    var profile: Profile
  }
  /// A step of the work.
  enum Step: Sendable {
    case reading
    case formulating
    case planning(Progress)
    case writing
  }

  /// Reads, plans, checks and writes.
  ///
  /// - Parameters:
  ///   - tell: Takes what is odd about the input, line by line.
  ///   - note: Takes how far the work has come, from any thread.
  func run(
    _ options: Options, tell: (String) -> Void, note: @escaping @Sendable (Step) -> Void
  ) throws -> (plan: Plan, situation: Situation) {
    let start = ContinuousClock.now
    note(.reading)
    let (situation, form) = try options.profile.measure(.read) {
      let loaded = try ScenarioOptions.load(scenario, tell)
      let situation = try BaseOptions.situation(of: loaded, base: base, today: options.today, tell)
      return (situation, loaded.form)
    }
    let folder = try ResultFolder(output)
    note(.formulating)
    let read = start.duration(to: .now) / .seconds(1)
    var maker = PlanMaker(
      situation: situation, threads: options.threads, interruption: options.interruption,
      profile: options.profile)
    maker.timeLimit = options.timeLimit.map { PlanJob.timeForPlanning($0, reading: read) }
    maker.progress = { note(.planning($0)) }
    let plan = try maker.plan()
    note(.writing)
    try options.profile.measure(.write) {
      try folder.write(
        try options.documents.render(plan, in: situation, form: form, threads: options.threads))
    }
    return (plan, situation)
  }

  /// Seconds that planning may take so that the whole job ends in time: checking and writing all documents take
  /// about ten times as long as reading does, on whatever machine.
  private static func timeForPlanning(_ limit: Double, reading: Double) -> Double {
    let left = limit - reading
    return max(0, left - min(10 * reading, left / 2))
  }
}
