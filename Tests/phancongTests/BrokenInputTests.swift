import Foundation
import TestScenarios
import Testing

/// Every broken scenario is told through the whole program: exact texts, the code, and nothing written.
@Suite("Broken input")
struct BrokenInputTests {
  @Test("plan and check tell every error, and write nothing", arguments: BrokenInput.all)
  func told(input: BrokenInput) throws {
    if input.needsPermissions && getuid() == 0 { return }
    try input.files.withFolder { scenario in
      try Workspace.withFolder { folder in
        let plan = try Phancong("plan", scenario, "-o", folder + "/out").run()
        #expect(plan.code == input.exitCode)
        #expect(plan.output == "")
        let lines = plan.errors.split(separator: "\n").map(String.init)
        #expect(lines.filter { $0.contains(": lỗi") } == input.errors)
        #expect(lines.last?.hasPrefix("phancong: \(input.errors.count) lỗi") == true)
        #expect(lines.last?.hasSuffix("chưa ghi gì.") == true)
        #expect(try Workspace.names(in: folder) == [])

        let check = try Phancong("check", scenario).run()
        #expect(check.code == input.exitCode)
        #expect(check.output == "")
        #expect(check.errors == plan.errors)
      }
    }
  }

  @Test("A scenario that isn't there")
  func nothingThere() throws {
    let outcome = try Phancong("plan", "/nonexistent/scenario").run()
    #expect(outcome.code == 66)
    #expect(
      outcome.errors
        == "/nonexistent/scenario: lỗi: không có thư mục này; hãy kiểm tra đường dẫn\nphancong: 1 lỗi; chưa ghi gì.\n"
    )
  }

  @Test("A base plan that is wrong is told as strictly")
  func wrongBase() throws {
    try Workspace.withFolder { folder in
      try Data("{ \"format\": \"phancong-plan/9\" }".utf8).write(
        to: URL(fileURLWithPath: folder + "/base.json"))
      let wrong = try Phancong("plan", Workspace.tiny, "-o", folder + "/out", "--base", folder + "/base.json")
        .run()
      #expect(wrong.code == 65)
      #expect(wrong.errors.contains("phancong-plan/9"))
      let missing = try Phancong("plan", Workspace.tiny, "-o", folder + "/out", "--base", folder + "/none")
        .run()
      #expect(missing.code == 66)
      #expect(try Workspace.names(in: folder) == ["base.json"])
    }
  }
}
