import Domain
import Foundation
import Rules
import Testing

/// Every kind has a file of tests, and every finding carries the rule's article and two full sentences.
@Suite struct EveryKindTests {
  private var folder: URL { URL(fileURLWithPath: #filePath).deletingLastPathComponent() }

  @Test(arguments: RuleKinds.all.map { String(describing: $0) })
  func `a kind is one file, and so are its tests`(type: String) {
    let sources = folder.appendingPathComponent("../../../Sources/Rules/Kinds/\(type).swift").standardized
    #expect(FileManager.default.fileExists(atPath: sources.path))
    let tests = folder.appendingPathComponent("\(type)Tests.swift")
    #expect(FileManager.default.fileExists(atPath: tests.path))
  }

  @Test func `no file of a kind that is not listed`() throws {
    let sources = folder.appendingPathComponent("../../../Sources/Rules/Kinds").standardized
    let files = try FileManager.default.contentsOfDirectory(atPath: sources.path).sorted()
    #expect(files == RuleKinds.all.map { "\($0).swift" }.sorted())
  }

  @Test func `kinds have names of their own`() {
    #expect(Set(RuleKinds.all.map { $0.kind }).count == RuleKinds.all.count)
    #expect(RuleKinds.all.count == 16)
  }

  /// All findings of random worlds: each names its rule's article and says in both languages what is wrong.
  @Test func `findings carry the article and whole sentences in both languages`() {
    var kinds: Set<String> = []
    for seed in 0..<150 {
      let world = RandomWorld.make(seed: seed)
      let situation = world.situation
      let pairs = world.scenario.members.flatMap { member in
        world.scenario.organisations.map { "\(member.id)-\($0.id)" }
          + world.scenario.meetings.map { "\(member.id)-\($0.id)" }
      }
      let found =
        world.judge(pairs.joined(separator: " ")).violations + world.judge("").violations
        + Check.input(situation)
      for violation in found {
        let rule = situation.rules.rule(violation.rule)
        #expect(violation.citation == rule?.citation ?? "", "seed \(seed): \(violation)")
        #expect(
          rule != nil || ["plan", "pin", "scenario"].contains(violation.rule), "seed \(seed): \(violation)")
        #expect(violation.amount >= 1, "seed \(seed): \(violation)")
        for sentence in [violation.message.vietnamese, violation.message.english] {
          #expect(sentence.hasSuffix("."), "seed \(seed): \(sentence)")
          #expect(sentence.first?.isUppercase == true, "seed \(seed): \(sentence)")
          #expect(!sentence.hasSuffix("..") && !sentence.contains("  "), "seed \(seed): \(sentence)")
        }
        #expect(violation.message.vietnamese != violation.message.english)
        if let kind = rule?.kind { kinds.insert(kind) }
      }
    }
    // Nothing to find for reports; everything else turned up.
    #expect(kinds == Set(RuleKinds.all.map { $0.kind }).subtracting([Report.kind]))
  }
}
