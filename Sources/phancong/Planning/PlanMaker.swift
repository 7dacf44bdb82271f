import Domain
import Glibc
import LinearProgramming
import Reports
import Rules
import Solver

/// Makes plans for commands: planner and independent check together.
struct PlanMaker {
  let situation: Situation
  /// `nil`: as many as there are cores.
  var threads: Int?
  /// Seconds from now; `nil`: no limit.
  var timeLimit: Double?
  let interruption: Interruption
  /// Told how far the work has come, from any thread.
  var progress: (@Sendable (Progress) -> Void)?
  /// Where to note how long each phase takes.
  var profile = Profile()

  /// The best plan, checked by rereading the rules. A plan that the check doesn't bear out is no plan but a fault of
  /// the program, and is told as such.
  func plan() throws -> Plan {
    var options = Planner.Options()
    options.deadline = Deadline(seconds: timeLimit, interruption: interruption)
    options.threads = threads ?? PlanMaker.cores
    options.progress = progress
    options.profile = profile
    var plan = try Planner(situation, options).plan()
    plan.calendar = CalendarRevision(plan, in: situation).record
    try profile.measure(.check) { try PlanGuard.examine(plan, in: situation) }
    return plan
  }

  /// How many threads can work at once.
  static var cores: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}
