import Documents
import Domain
import Files
import Foundation
import Reports
import Rules

/// A monthly table as `plan` writes it, edited as text and read again as `check --month` reads it.
struct EditedTable {
  let sample: Sample
  let base: Plan
  var lines: [String]

  /// The table of March 2021.
  init(_ sample: Sample, _ base: Plan) throws {
    self.sample = sample
    self.base = base
    let files = try MonthDocuments.render(base, in: sample.situation, language: .vietnamese)
    let csv = files.first { $0.name == "lich-thang-2021-03.csv" }?.contents ?? []
    lines = String(decoding: csv, as: UTF8.self).components(separatedBy: "\r\n").filter { !$0.isEmpty }
  }

  /// Changes a piece of the line of a member's visit.
  mutating func edit(_ visit: String, _ piece: String, to other: String) {
    for index in lines.indices where lines[index].contains(visit) {
      lines[index] = lines[index].replacingOccurrences(of: piece, with: other)
    }
  }

  /// Moves a visit: both the date and the meeting's id are edited, as people do who know both.
  mutating func move(_ visit: String, to date: String) {
    let old = String(visit.suffix(10))
    edit(visit, old, to: date)
  }

  mutating func delete(_ visit: String) { lines.removeAll { $0.contains(visit) } }
  mutating func duplicate(_ visit: String) { lines += lines.filter { $0.contains(visit) } }

  /// Adds a line for somebody else at the same meeting.
  mutating func duplicate(_ visit: String, for member: String, insteadOf other: String) {
    lines += lines.filter { $0.contains(visit) }.map {
      $0.replacingOccurrences(of: ",\(other),", with: ",\(member),")
    }
  }

  func findings(base other: Plan?, unit: String? = nil) throws -> [Violation] {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("thang-\(UUID().uuidString).csv")
    try (lines.joined(separator: "\r\n") + "\r\n").write(to: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: file) }
    let situation = sample.situation
    let table = try PlanReader.readTable(path: file.path, scenario: sample.scenario).plan
    let scope = MonthPlan.Scope(monthOf: "2021-03-01", unit: unit)
    let month = MonthPlan(table: table, into: other, scope: scope, world: situation.world)
    return MonthCheck(month, in: situation).violations()
  }

  func findings() throws -> [String] { try findings(base: base).map(\.summary) }
}
