import Foundation
import Testing

/// `rules`, and the reference that is generated from it.
@Suite("phancong rules")
struct RulesTests {
  static let ids = [
    "bac-giang-2019", "bac-kan-2020", "nhom-dia-ban-2024", "quang-ngai-2020", "tuyen-quang-2021",
  ]

  @Test("All regimes are listed")
  func list() throws {
    let outcome = try Phancong("rules").run()
    #expect(outcome.code == 0)
    let headings = outcome.output.split(separator: "\n").filter { !$0.hasPrefix(" ") }.map(String.init)
    #expect(headings == RulesTests.ids)
  }

  @Test("Every rule of a regime is told with its article", arguments: ids)
  func detail(id: String) throws {
    let outcome = try Phancong("rules", id).run()
    #expect(outcome.code == 0)
    let file = try String(
      contentsOfFile: Workspace.project + "/Sources/Rules/Regimes/\(id).toml", encoding: .utf8)
    var rules: [(id: String, citation: String)] = []
    for block in file.components(separatedBy: "[[rule]]").dropFirst() {
      let text = block.components(separatedBy: "[[")[0]
      func value(_ key: String) -> String? {
        text.split(separator: "\n").first { $0.hasPrefix(key + " = ") }?.split(separator: "\"").dropFirst()
          .first
          .map(String.init)
      }
      rules.append((try #require(value("id")), try #require(value("citation"))))
    }
    #expect(rules.count > 5)
    for rule in rules { #expect(outcome.output.contains("\(rule.id) [\(rule.citation)]")) }
  }

  @Test("A regime of one's own is told as well; an unknown one is missing input")
  func others() throws {
    let path = Workspace.project + "/Sources/Rules/Regimes/bac-kan-2020.toml"
    #expect(try Phancong("rules", path).run().output == Phancong("rules", "bac-kan-2020").run().output)
    let unknown = try Phancong("rules", "bac-kan").run()
    #expect(unknown.code == 66)
    #expect(
      unknown.errors.hasPrefix("phancong: không có quy định “bac-kan”; hãy dùng một trong bac-giang-2019, "))
    #expect(try Phancong("rules", Workspace.tiny + "/scenario.toml").run().code == 65)
  }

  @Test("RULES.md is up to date; Scripts/rules writes it anew")
  func reference() throws {
    let written = try String(contentsOfFile: Workspace.project + "/RULES.md", encoding: .utf8)
    #expect(try Phancong("rules", "--markdown", "--language", "en").run().output == written)
  }
}
