import Domain
import Files
import Foundation
import TestScenarios
import Testing

@Suite struct BrokenInputTests {
  @Test(arguments: BrokenInput.all) func everyErrorIsReported(_ input: BrokenInput) throws {
    if input.needsPermissions && getuid() == 0 { return }
    try input.files.withFolder { folder in
      do throws(InputFailure) {
        _ = try ScenarioReader.read(at: folder)
        Issue.record("it was read")
      } catch {
        #expect(error.errors.map { $0.text(.vietnamese) } == input.errors)
        #expect(error.exitCode == input.exitCode)
        for finding in error.findings {
          // The remedy is there in both languages, and nothing but one printable line.
          #expect(!finding.message.english.isEmpty && !finding.message.vietnamese.isEmpty)
          #expect(!finding.text(.english).unicodeScalars.contains { $0.value < 32 })
        }
      }
    }
  }

  @Test func namesAreUnique() {
    #expect(Set(BrokenInput.all.map(\.name)).count == BrokenInput.all.count)
    #expect(BrokenInput.all.allSatisfy { !$0.errors.isEmpty })
  }
}
