import Foundation
import Glibc
import Testing

/// Whatever moment a run is killed at, all of the old result or all of the new one is there.
@Suite("Killing", .serialized)
struct KillTests {
  /// When to kill.
  enum Moment: CaseIterable {
    /// At any moment of a run.
    case any
    /// While the result is being written.
    case writing
  }

  @Test("A killed run leaves the whole old or the whole new result", arguments: Moment.allCases)
  func killed(moment: Moment) throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    print("seed of the moments (\(moment)): \(seed)")
    var dice = SeededGenerator(seed: seed)
    try Workspace.withFolder { folder in
      let out = folder + "/out"
      try Workspace.copy(
        to: folder + "/other", replacing: [("scenario.toml", "Ví dụ nhỏ", "Ví dụ khác")])
      let scenarios = [Workspace.tiny, folder + "/other"]
      var results: [[String: Data]] = []
      var duration = 0.0
      for scenario in scenarios {
        let start = ContinuousClock.now
        #expect(try Phancong("plan", scenario, "-o", out).run().code == 0)
        duration = max(duration, Double((ContinuousClock.now - start).components.attoseconds) * 1e-18)
        results.append(try Workspace.contents(of: out))
      }
      #expect(results[0] != results[1])
      var current = 1
      for _ in 0..<40 {
        let next = 1 - current
        let running = try Phancong("plan", scenarios[next], "-o", out).start()
        switch moment {
        case .any: usleep(UInt32(Double.random(in: 0...duration * 1.1, using: &dice) * 1e6))
        case .writing:
          while running.isRunning && !hasDraft(folder) {}
          usleep(UInt32.random(in: 0...2500, using: &dice))
        }
        running.send(SIGKILL)
        _ = try running.wait()
        let found = try Workspace.contents(of: out)
        #expect(found == results[0] || found == results[1])
        current = found == results[1] ? 1 : 0
      }
      // The next run that lives leaves nothing of the killed ones.
      #expect(try Phancong("plan", scenarios[0], "-o", out).run().code == 0)
      #expect(try Workspace.contents(of: out) == results[0])
      #expect(try Workspace.names(in: folder) == ["other", "out"])
    }
  }

  @Test("A killed first run leaves nothing, or all")
  func firstRun() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    print("seed of the moments (first run): \(seed)")
    var dice = SeededGenerator(seed: seed)
    try Workspace.withFolder { folder in
      #expect(try Phancong("plan", Workspace.tiny, "-o", folder + "/whole").run().code == 0)
      let whole = try Workspace.contents(of: folder + "/whole")
      for _ in 0..<20 {
        let running = try Phancong("plan", Workspace.tiny, "-o", folder + "/out").start()
        while running.isRunning && !hasDraft(folder) {}
        usleep(UInt32.random(in: 0...2500, using: &dice))
        running.send(SIGKILL)
        _ = try running.wait()
        guard FileManager.default.fileExists(atPath: folder + "/out") else { continue }
        #expect(try Workspace.contents(of: folder + "/out") == whole)
        try FileManager.default.removeItem(atPath: folder + "/out")
      }
    }
  }

  private func hasDraft(_ folder: String) -> Bool {
    guard let stream = opendir(folder) else { return false }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let isDraft = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) {
          String(cString: $0).hasPrefix(".phancong-draft-")
        }
      }
      if isDraft { return true }
    }
    return false
  }
}
