import Foundation
import Glibc
import Testing

/// Ctrl-C, polite kills and time limits on a scenario that takes its time.
@Suite("Interruption")
struct InterruptionTests {
  private static let scenario = Workspace.project + "/scenarios/quang-ngai-2021"

  @Test("The first signal ends the search with a feasible plan and 130", arguments: [SIGTERM, SIGINT])
  func signal(number: Int32) throws {
    try Workspace.withFolder { folder in
      let running = try Phancong("plan", InterruptionTests.scenario, "-o", folder + "/out").start()
      #expect(running.waitUntilCatching(number))
      running.send(number)
      let outcome = try running.wait()
      #expect(outcome.code == 130, "\(outcome.errors)")
      #expect(outcome.errors.contains("phancong: đang dừng với phương án tốt nhất đến lúc này"))
      try expectHonest(folder + "/out")
    }
  }

  @Test("The second signal ends the process, and leaves nothing half done")
  func secondSignal() throws {
    try Workspace.withFolder { folder in
      let running = try Phancong("plan", InterruptionTests.scenario, "-o", folder + "/out").start()
      #expect(running.waitUntilCatching(SIGINT))
      running.send(SIGINT)
      running.waitUntilIgnorant(of: SIGINT)
      running.send(SIGTERM)
      let outcome = try running.wait()
      if outcome.signal == SIGTERM {
        // Killed while searching or while writing: nothing, or all.
        let left = try Workspace.names(in: folder).filter { !$0.hasPrefix(".phancong-draft-") }
        #expect(left == [] || left == ["out"])
      } else {
        // It was done before the second signal came.
        #expect(outcome.code == 130)
        try expectHonest(folder + "/out")
      }
    }
  }

  @Test("A time limit ends the search with a feasible plan and 0")
  func timeLimit() throws {
    try Workspace.withFolder { folder in
      let outcome = try Phancong(
        "plan", InterruptionTests.scenario, "-o", folder + "/out", "--time-limit", "0.001"
      ).run()
      #expect(outcome.code == 0, "\(outcome.errors)")
      #expect(outcome.output.hasPrefix("Phương án tốt nhất đến lúc dừng"))
      try expectHonest(folder + "/out")
    }
  }

  /// The plan is one, with bounds that don't claim more than they can.
  private func expectHonest(_ folder: String) throws {
    let plan = try PlanFile(folder: folder)
    #expect(plan.status == "feasible")
    #expect(plan.goals.contains { $0.bound < $0.value })
    #expect(plan.goals.allSatisfy { $0.bound <= $0.value })
    let judged = try Phancong("check", InterruptionTests.scenario, folder, "--json").run()
    #expect(judged.code == 0)
    let verdict = try VerdictFile(judged.output)
    #expect(verdict.goals.map(\.value) == plan.goals.map(\.value))
  }
}
