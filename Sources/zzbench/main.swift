import Domain
import Files
import Foundation
let args = CommandLine.arguments
func day(_ s: Substring) -> Day { Day(String(s)) ?? Day(number: 0) }
if args[1] == "rrule" || args[1] == "rtime" {
  while let line = readLine() {
    let p = line.split(separator: "|")
    let h = day(p[1])...day(p[2])
  }
} else if args[1] == "read" {
  let n = Int(args[3]) ?? 1
  for _ in 0..<n {
    let t = ContinuousClock.now
    do throws(InputFailure) {
      let l = try ScenarioReader.read(folder: args[2])
      print(ContinuousClock.now - t, l.scenario.meetings.count, l.scenario.fingerprint.prefix(12))
      for w in l.warnings { print(w.text(.vietnamese)) }
    } catch { print(ContinuousClock.now - t); print(error.text(.vietnamese)); print(error.text(.english)); print(error.exitCode) }
  }
}
import TestScenarios
if args[1] == "broken" {
  var all: [String: [String]] = [:]
  for input in BrokenInput.all {
    try input.files.withFolder { folder in
      let t = ContinuousClock.now
      do throws(InputFailure) {
        _ = try ScenarioReader.read(folder: folder)
        print("## \(input.name) READ!")
      } catch {
        print("## \(input.name) \(error.exitCode) \(ContinuousClock.now - t > .milliseconds(100) ? "SLOW \(ContinuousClock.now - t)" : "")")
        for f in error.findings { print("   ", f.text(.vietnamese)); print("   ", f.text(.english)) }
        all[input.name] = error.errors.map { $0.text(.vietnamese) }
        if error.exitCode != input.exitCode { print("   CODE") }
      }
    }
  }
  try JSONEncoder().encode(all).write(to: URL(fileURLWithPath: "/tmp/exp.json"))
}
