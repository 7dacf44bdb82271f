import Foundation
import Testing

/// `check` on plans that `plan` made, whole and spoiled.
@Suite("phancong check")
struct CheckTests {
  /// A spoiled plan, and the one violation that it must give.
  struct Spoiled: Sendable, CustomTestStringConvertible {
    let name: String
    let spoil: @Sendable (inout PlanFile) throws -> Void
    let rule: String
    let citation: String
    let severity: String
    let member: String?
    let organisation: String?
    let date: String?
    var testDescription: String { name }
  }

  static let spoiled = [
    Spoiled(
      name: "a visit on a busy day",
      spoil: { try $0.move("tuv-02", "xa-01", to: "2021-02-05") },
      rule: "respect-calendar", citation: "mục II.2, II.3", severity: "hard", member: "tuv-02",
      organisation: "xa-01",
      date: "2021-02-05"),
    Spoiled(
      name: "an organisation given twice",
      spoil: { plan in
        // Its own visit at another meeting: two at one would be a second violation.
        try plan.move("tuv-02", "xa-02", to: "2021-01-08")
        plan.assignments.append(PlanFile.Assignment(member: "tuv-01", organisation: "xa-02"))
        try plan.addVisit("tuv-01", "xa-02", on: "2021-02-08", "14:00", "16:00")
      },
      rule: "organisation-capacity", citation: "mục II.2", severity: "hard", member: nil,
      organisation: "xa-02",
      date: nil),
    Spoiled(
      name: "a quota missed",
      spoil: { $0.visits.removeAll { $0.member == "tuv-03" && $0.date == "2021-03-10" } },
      rule: "visit-quota.bch", citation: "mục II.1", severity: "shortfall", member: "tuv-03",
      organisation: nil,
      date: nil),
    Spoiled(
      name: "an own organisation",
      spoil: { plan in
        for index in plan.assignments.indices {
          switch plan.assignments[index].organisation {
          case "cq-01": plan.assignments[index].member = "tuv-03"
          case "xa-03": plan.assignments[index] = PlanFile.Assignment(member: "tuv-01", organisation: "xa-03")
          default: break
          }
        }
        for index in plan.visits.indices {
          switch plan.visits[index].organisation {
          case "cq-01": plan.visits[index].member = "tuv-03"
          case "xa-03": plan.visits[index].member = "tuv-01"
          default: break
          }
        }
      },
      rule: "not-own-organisation", citation: "mục II.2", severity: "hard", member: "tuv-03",
      organisation: "cq-01", date: nil),
    Spoiled(
      name: "two visits at once",
      spoil: { plan in
        try plan.move("tuv-02", "xa-01", to: "2021-01-05")
        try plan.move("tuv-02", "xa-02", to: "2021-01-05")
      },
      rule: "no-overlap", citation: "mục II.2", severity: "hard", member: "tuv-02", organisation: nil,
      date: "2021-01-05"),
  ]

  @Test("A spoiled plan gives exactly the violation that was put in, and ends with 1", arguments: spoiled)
  func spoiledPlan(spoiled: Spoiled) throws {
    try Workspace.withFolder { folder in
      // Both organisations of one member meet on the same mornings, so that two visits at once are possible.
      try Workspace.copy(
        to: folder + "/scenario",
        replacing: [
          ("organisations.csv", "FREQ=MONTHLY;BYMONTHDAY=8,14:00", "FREQ=MONTHLY;BYMONTHDAY=5,08:00")
        ])
      let isTwice = spoiled.rule == "no-overlap"
      let scenario = isTwice ? folder + "/scenario" : Workspace.tiny
      #expect(try Phancong("plan", scenario, "-o", folder + "/out").run().code == 0)
      var plan = try PlanFile(folder: folder + "/out")
      try spoiled.spoil(&plan)
      try plan.write(to: folder + "/spoiled.json")

      let outcome = try Phancong("check", scenario, folder + "/spoiled.json", "--json").run()
      #expect(outcome.code == 1)
      let verdict = try VerdictFile(outcome.output)
      #expect(verdict.violations.count == 1, "\(outcome.output)")
      let violation = try #require(verdict.violations.first)
      #expect(violation.rule == spoiled.rule)
      #expect(violation.citation == spoiled.citation)
      #expect(violation.severity == spoiled.severity)
      #expect(spoiled.member == nil || violation.member == spoiled.member)
      #expect(spoiled.organisation == nil || violation.organisation == spoiled.organisation)
      #expect(violation.date == spoiled.date)
      #expect(violation.amount == 1)

      let text = try Phancong("check", scenario, folder + "/spoiled.json").run()
      #expect(text.code == 1)
      #expect(text.output.contains("[\(spoiled.citation), \(spoiled.rule)]"))
    }
  }

  @Test("What plan makes is accepted: as JSON, as a folder, as the table")
  func accepted() throws {
    try Workspace.withFolder { folder in
      #expect(try Phancong("plan", Workspace.tiny, "-o", folder + "/out").run().code == 0)
      for path in [
        "/out", "/out/plan.json", "/out/bang-phan-cong.csv", "/out/bang-phan-cong.xlsx", "/out/visits.csv",
      ] {
        let outcome = try Phancong("check", Workspace.tiny, folder + path).run()
        #expect(outcome.code == 0)
        #expect(outcome.output == "Không có vi phạm nào.\n", "\(path)")
        #expect(outcome.errors == "", "\(path)")
      }
      let verdict = try VerdictFile(
        try Phancong("check", Workspace.tiny, folder + "/out", "--json").run().output)
      #expect(verdict.violations.isEmpty)
      let plan = try PlanFile(folder: folder + "/out")
      #expect(verdict.goals.map(\.goal) == plan.goals.map(\.goal))
      #expect(verdict.goals.map(\.value) == plan.goals.map(\.value))
    }
  }

  @Test("A plan with duties that no plan can fulfil is accepted, too; --strict doesn't accept it")
  func shortfalls() throws {
    try Workspace.withFolder { folder in
      let scenario = Workspace.project + "/scenarios/bac-kan-2021"
      #expect(try Phancong("plan", scenario, "-o", folder + "/out").run().code == 0)
      let outcome = try Phancong("check", scenario, folder + "/out").run()
      #expect(outcome.code == 0, "\(outcome.output)")
      #expect(outcome.output.contains("Nhiệm vụ còn thiếu: "))
      #expect(try Phancong("check", scenario, folder + "/out", "--strict").run().code == 1)
      // The table states no shortfalls, so that each is a violation.
      #expect(try Phancong("check", scenario, folder + "/out/bang-phan-cong.csv").run().code == 1)
    }
  }

  @Test("Filters show what they name, and the code goes with what is shown")
  func filters() throws {
    try Workspace.withFolder { folder in
      #expect(try Phancong("plan", Workspace.tiny, "-o", folder + "/out").run().code == 0)
      var plan = try PlanFile(folder: folder + "/out")
      try plan.move("tuv-02", "xa-01", to: "2021-02-05")
      try plan.write(to: folder + "/spoiled.json")
      func check(_ options: String...) throws -> Phancong.Outcome {
        var program = Phancong("check", Workspace.tiny, folder + "/spoiled.json")
        program.arguments += options
        return try program.run()
      }
      for options in [
        ["--member", "tuv-02"], ["--month", "2021-02"], ["--area", "huyen-bac"], ["--area", "tinh"],
        ["--unit", "Ban Dân vận Tỉnh ủy"],
      ] { #expect(try check(options[0], options[1]).code == 1, "\(options)") }
      for options in [
        ["--member", "tuv-03"], ["--month", "2021-03"], ["--area", "huyen-nam"],
        ["--unit", "Sở Nông nghiệp"],
      ] {
        let outcome = try check(options[0], options[1])
        #expect(outcome.code == 0, "\(options)")
        #expect(outcome.output == "Không có vi phạm nào.\n")
      }
      let unknown = try check("--member", "tuv-99")
      #expect(unknown.code == 64)
      #expect(unknown.errors.hasPrefix("phancong: --member: không có thành viên “tuv-99”\n"))
    }
  }

  @Test("Without a plan the input is judged")
  func input() throws {
    try Workspace.withFolder { folder in
      try Workspace.copy(
        to: folder + "/scenario", replacing: [("registrations.csv", "tuv-02,xa-02,2", "tuv-02,xa-03,2")])
      let outcome = try Phancong("check", folder + "/scenario", "--json").run()
      #expect(outcome.code == 0)
      let verdict = try VerdictFile(outcome.output)
      let refused = try #require(verdict.violations.first { $0.organisation == "xa-03" })
      #expect(refused.rule == "area-of-responsibility")
      #expect(refused.severity == "warning")
      #expect(refused.member == "tuv-02")
    }
  }

  @Test("A plan that isn't there, or is none")
  func noPlan() throws {
    let missing = try Phancong("check", Workspace.tiny, Workspace.tiny + "/plan.json").run()
    #expect(missing.code == 66)
    #expect(missing.output == "")
    #expect(missing.errors.contains("plan.json: lỗi: "))
    let other = try Phancong("check", Workspace.tiny, Workspace.tiny + "/areas.csv").run()
    #expect(other.code == 65)
    let binary = try Phancong("check", Workspace.tiny, Phancong.path).run()
    #expect(binary.code == 65)
  }
}

extension PlanFile {
  /// Moves a member's only visit to an organisation to another date.
  fileprivate mutating func move(_ member: String, _ organisation: String, to date: String) throws {
    let index = try #require(visits.firstIndex { $0.member == member && $0.organisation == organisation })
    visits[index].date = date
    visits[index].meeting = "\(organisation)@\(date)"
  }

  fileprivate mutating func addVisit(
    _ member: String, _ organisation: String, on date: String, _ start: String, _ end: String
  ) throws {
    visits.append(
      Visit(
        member: member, organisation: organisation, meeting: "\(organisation)@\(date)", date: date,
        start: start,
        end: end, targets: ["assigned"]))
  }
}
