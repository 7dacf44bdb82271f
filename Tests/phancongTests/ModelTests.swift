import Foundation
import Testing

/// `model export` and `model solve`.
@Suite("phancong model")
struct ModelTests {
  private struct Answer: Codable {
    var status: String
    var objective: Double?
    var bound: Double?
    var seconds: Double
  }

  @Test("Each goal's exported model has the goal's value as its optimum", arguments: ["lp", "mps"])
  func goals(format: String) throws {
    try Workspace.withFolder { folder in
      #expect(try Phancong("plan", Workspace.tiny, "-o", folder + "/out").run().code == 0)
      for goal in try PlanFile(folder: folder + "/out").goals {
        let file = folder + "/\(goal.goal).\(format)"
        let export = try Phancong(
          "model", "export", Workspace.tiny, "--goal", goal.goal, "--format", format, "-o", file
        ).run()
        #expect(export.code == 0)
        #expect(export.output == "")
        let solve = try Phancong("model", "solve", file, "--json").run()
        #expect(solve.code == 0)
        let answer = try JSONDecoder().decode(Answer.self, from: Data(solve.output.utf8))
        #expect(answer.status == "optimal")
        #expect(answer.objective == Double(goal.value), "\(goal.goal)")
        #expect(answer.bound == Double(goal.value), "\(goal.goal)")
        let printed = try Phancong(
          "model", "export", Workspace.tiny, "--goal", goal.goal, "--format", format
        ).run().output
        #expect(try printed == String(contentsOfFile: file, encoding: .utf8))
      }
      #expect(try Workspace.names(in: folder).filter { $0.hasPrefix(".") } == [])
    }
  }

  @Test("A goal that is not in the order is wrong usage")
  func otherGoal() throws {
    let outcome = try Phancong("model", "export", Workspace.tiny, "--goal", "substitute", "--format", "lp")
      .run()
    #expect(outcome.code == 64)
    #expect(
      outcome.errors.hasPrefix(
        "phancong: --goal: mục tiêu “substitute” không có trong thứ tự shortfall, change, coverage, choice, spread, peak, travel\n"
      ))
  }

  @Test(
    "Models with known ends",
    arguments: [
      ("Maximize\n obj: x + y\nSubject To\n c: x + 2 y <= 4\nBounds\n x <= 3\nEnd\n", "optimal", 3.5),
      ("Minimize\n obj: x\nSubject To\n a: x >= 2\n b: x <= 1\nEnd\n", "infeasible", nil),
      ("Maximize\n obj: x\nSubject To\n a: x >= 2\nEnd\n", "unbounded", nil),
      ("Maximize\n obj: 3 x + 2 y\nSubject To\n a: 2 x + 2 y <= 9\nGenerals\n x y\nEnd\n", "optimal", 12),
    ] as [(String, String, Double?)])
  func known(text: String, status: String, objective: Double?) throws {
    try Workspace.withFolder { folder in
      try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/model.lp"))
      let outcome = try Phancong("model", "solve", folder + "/model.lp", "--json").run()
      #expect(outcome.code == 0)
      let answer = try JSONDecoder().decode(Answer.self, from: Data(outcome.output.utf8))
      #expect(answer.status == status)
      #expect(answer.objective == objective)
    }
  }

  @Test("Files that are no model: missing 66, wrong 65, and where they are wrong")
  func wrongFiles() throws {
    try Workspace.withFolder { folder in
      #expect(try Phancong("model", "solve", folder + "/none.lp").run().code == 66)
      #expect(try Phancong("model", "solve", folder).run().code == 66)
      try FileManager.default.createDirectory(
        atPath: folder + "/folder.mps", withIntermediateDirectories: true)
      #expect(try Phancong("model", "solve", folder + "/folder.mps").run().code == 66)
      try Data("Minimize\n obj: x\nSubject To\n a: x >= two\nEnd\n".utf8)
        .write(to: URL(fileURLWithPath: folder + "/wrong.lp"))
      let wrong = try Phancong("model", "solve", folder + "/wrong.lp").run()
      #expect(wrong.code == 65)
      #expect(wrong.output == "")
      #expect(wrong.errors.hasPrefix(folder + "/wrong.lp:4:"))
      #expect(wrong.errors.hasSuffix("\nphancong: 1 lỗi; chưa giải gì.\n"))
      #expect(try Phancong("model", "solve", Workspace.tiny + "/areas.csv").run().code == 65)
    }
  }
}
