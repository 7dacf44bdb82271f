import Domain
import Files
import Foundation
import Rules
import Testing

/// The example scenarios of the project, read as a newcomer would.
@Suite struct ExampleScenariosTests {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  static let scenarios: [String] = folders(root.appendingPathComponent("scenarios"))

  static func folders(_ parent: URL) -> [String] {
    let contents = try? FileManager.default.contentsOfDirectory(atPath: parent.path)
    return (contents ?? []).filter {
      FileManager.default.fileExists(atPath: parent.appendingPathComponent($0 + "/scenario.toml").path)
    }.sorted()
  }

  @Test(arguments: scenarios) func exampleIsRead(_ name: String) throws {
    let folder = ExampleScenariosTests.root.appendingPathComponent("scenarios/" + name).path
    do throws(InputFailure) {
      let loaded = try ScenarioReader.read(at: folder)
      #expect(!loaded.scenario.members.isEmpty)
      #expect(!loaded.scenario.meetings.isEmpty)
      #expect(!loaded.rules.rules.isEmpty)
      #expect(loaded.warnings.isEmpty, "\(loaded.warnings.map { $0.text(.english) })")
    } catch {
      Issue.record("\(error.text(.english))")
    }
  }

  @Test func everyRegimeFileIsBuiltIn() throws {
    let folder = ExampleScenariosTests.root.appendingPathComponent("Sources/Rules/Regimes")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(files == BuiltInRegimes.standard.ids.map { $0 + ".toml" })
    for id in BuiltInRegimes.standard.ids {
      let regime = try #require(try BuiltInRegimes.standard.regime(id))
      #expect(regime.id == id)
      let (_, problems) = RuleBook.assemble([regime])
      #expect(problems.isEmpty, "\(problems)")
    }
  }
}
