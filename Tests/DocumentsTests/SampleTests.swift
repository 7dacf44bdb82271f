import Domain
import Foundation
import Testing

@testable import Documents

/// The documents of a whole province. With `DOCUMENTS_SAMPLE` set to a folder they are written there, to be looked
/// at in a browser and on paper.
@Suite("A province")
struct SampleTests {
  @Test("every document is written, in both languages", arguments: Language.allCases)
  func documents(language: Language) throws {
    let province = try Province()
    let files = try DocumentSet.render(
      world: province.world, rules: province.rules, plan: province.plan, language: language)
    #expect(
      files.map(\.name) == [
        "plan.json", "bang-phan-cong.csv", "visits.csv", "bang-phan-cong.md", "bang-phan-cong.html",
      ])
    try write(files, "\(language.rawValue)")
  }

  private func write(_ files: [(name: String, contents: [UInt8])], _ name: String) throws {
    guard let folder = ProcessInfo.processInfo.environment["DOCUMENTS_SAMPLE"] else { return }
    let place = URL(fileURLWithPath: folder).appendingPathComponent(name)
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    for file in files { try Data(file.contents).write(to: place.appendingPathComponent(file.name)) }
  }
}
