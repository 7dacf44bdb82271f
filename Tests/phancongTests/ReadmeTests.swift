import Foundation
import Testing

/// What the README shows is what the program does.
@Suite("README")
struct ReadmeTests {
  private func readme() throws -> String {
    try String(contentsOfFile: Workspace.project + "/README.md", encoding: .utf8)
  }

  @Test("The example's output is the program's")
  func example() throws {
    try Workspace.withFolder { folder in
      try FileManager.default.createSymbolicLink(
        atPath: folder + "/scenarios", withDestinationPath: Workspace.project + "/scenarios")
      let outcome = try Phancong("plan", "scenarios/tiny", folder: folder).run()
      #expect(
        try readme().contains(
          "```\n$ phancong plan scenarios/tiny\n" + outcome.output + outcome.errors + "```\n"))
    }
  }

  @Test("At most 150 lines, and every page it names is there")
  func form() throws {
    let text = try readme()
    #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count <= 151)
    for piece in text.components(separatedBy: "](").dropFirst() {
      let link = piece.prefix { $0 != ")" }
      if link.hasPrefix("https://") { continue }
      #expect(FileManager.default.fileExists(atPath: Workspace.project + "/" + link), "\(link)")
    }
  }

  @Test("Every command and every exit code of the help is in the README")
  func commands() throws {
    let text = try readme()
    for command in ["plan", "check", "report", "rules", "model export", "model solve"] {
      var program = Phancong()
      program.arguments = command.split(separator: " ").map(String.init) + ["--help"]
      #expect(try program.run().code == 0)
      #expect(text.contains("`phancong \(command) "), "\(command)")
    }
  }
}
