import Foundation

/// `plan.json` as a test reads it, and changes it.
struct PlanFile: Codable {
  struct Goal: Codable, Equatable {
    var goal: String
    var value: Int
    var bound: Int
  }
  struct Assignment: Codable, Equatable {
    var member: String
    var organisation: String
    var choice: Int?
  }
  struct Visit: Codable, Equatable {
    var member: String
    var organisation: String
    var meeting: String
    var date: String
    var start: String
    var end: String
    var targets: [String]
  }
  struct Shortfall: Codable, Equatable {
    var rule: String
    var member: String?
    var organisation: String?
    var period: String?
    var missing: Int
  }
  var format: String
  var status: String
  var goals: [Goal]
  var assignments: [Assignment]
  var visits: [Visit]
  var shortfalls: [Shortfall]

  init(folder: String) throws {
    let data = try Data(contentsOf: URL(fileURLWithPath: folder + "/plan.json"))
    self = try JSONDecoder().decode(PlanFile.self, from: data)
  }

  func write(to path: String) throws {
    try JSONEncoder().encode(self).write(to: URL(fileURLWithPath: path))
  }
}

/// What `check --json` prints.
struct VerdictFile: Codable {
  struct Violation: Codable {
    var rule: String
    var citation: String
    var severity: String
    var member: String?
    var organisation: String?
    var meeting: String?
    var date: String?
    var period: String?
    var amount: Int
    var message: String
  }
  struct Goal: Codable {
    var goal: String
    var value: Int
  }
  var violations: [Violation]
  var goals: [Goal]

  init(_ text: String) throws { self = try JSONDecoder().decode(VerdictFile.self, from: Data(text.utf8)) }
}
