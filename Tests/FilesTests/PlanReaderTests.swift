import Domain
import Files
import Foundation
import TestScenarios
import Testing

/// Uses a file with the given text.
private func withFile<Result>(_ text: String, _ use: (String) throws -> Result) throws -> Result {
  let path = FileManager.default.temporaryDirectory.appendingPathComponent("plan-" + UUID().uuidString).path
  try text.write(toFile: path, atomically: true, encoding: .utf8)
  defer { try? FileManager.default.removeItem(atPath: path) }
  return try use(path)
}

/// What is said about a file that cannot be read, without its path.
private func failure(_ text: String, scenario: Scenario? = nil) throws -> (lines: [String], code: Int32) {
  try withFile(text) { path in
    do throws(InputFailure) {
      if let scenario {
        _ = try PlanReader.read(path: path, scenario: scenario)
      } else {
        _ = try PlanReader.readJSON(path: path)
      }
      Issue.record("it was read")
      return ([], 0)
    } catch {
      return (
        error.findings.map { $0.text(.english).replacingOccurrences(of: path, with: "plan") }, error.exitCode
      )
    }
  }
}

@Suite struct PlanJSONReaderTests {
  private let text = """
    {
      "format": "phancong-plan/1", "later": { "unknown": [1, 2.5, null, true] },
      "scenario": { "title": "Thử", "from": "2021-01-01", "to": "2021-12-31", "regimes": ["a", "b"],
                    "fingerprint": "f00d" },
      "status": "optimal",
      "goals": [ { "goal": "shortfall", "value": 5, "bound": 4 }, { "goal": "beauty", "value": 1, "bound": 1 } ],
      "assignments": [ { "member": "binh", "organisation": "xa-1", "choice": null },
                       { "member": "an", "organisation": "xa-1", "choice": 1 } ],
      "visits": [ { "member": "an", "organisation": "xa-1", "meeting": "xa-1@2021-03-03", "date": "2021-03-03",
                    "start": "08:00", "end": "24:00", "targets": ["residence", "assigned"] } ],
      "shortfalls": [ { "rule": "visit-quota.bch", "member": "an", "organisation": null, "period": "2021",
                        "missing": 1 } ],
      "conflict": null
    }
    """

  @Test func everythingIsRead() throws {
    let loaded = try withFile(text) { try PlanReader.readJSON(path: $0) }
    let plan = loaded.plan
    #expect(plan.scenario.title == "Thử")
    #expect(plan.scenario.horizon.upperBound.description == "2021-12-31")
    #expect(plan.scenario.regimes == ["a", "b"])
    #expect(plan.scenario.fingerprint == "f00d")
    #expect(plan.status == .optimal)
    #expect(plan.goals == [Plan.GoalValue(goal: .shortfall, value: 5, bound: 4)])
    #expect(plan.assignments.map(\.member) == ["an", "binh"])
    #expect(plan.assignments.map(\.choice) == [1, nil])
    #expect(plan.visits.first?.targets == [.assigned, .residence])
    #expect(plan.visits.first?.end.minute == 1440)
    #expect(
      plan.shortfalls == [Plan.Shortfall(rule: "visit-quota.bch", member: "an", period: "2021", missing: 1)])
    #expect(plan.conflict == nil)
    #expect(loaded.warnings.count == 1)
    #expect(loaded.warnings.first?.column == "goals[1].goal")
  }

  @Test func aConflictIsRead() throws {
    let text = """
      { "format": "phancong-plan/1", "status": "infeasible", "conflict": { "items": [
        { "kind": "pin", "rule": null, "citation": null, "member": "an", "organisation": "xa-1",
          "date": "2021-03-03", "message": "ghim" } ] } }
      """
    let plan = try withFile(text) { try PlanReader.readJSON(path: $0) }.plan
    #expect(plan.status == .infeasible)
    let item = try #require(plan.conflict?.items.first)
    #expect(item.kind == .pin)
    #expect(item.date?.description == "2021-03-03")
    #expect(item.message(.english) == "ghim")
  }

  @Test func aFolderMeansItsPlan() throws {
    let files = ScenarioFiles(["plan.json": text])
    let title = try files.withFolder { try PlanReader.readJSON(path: $0) }.plan.scenario.title
    #expect(title == "Thử")
    #expect(throws: InputFailure.self) {
      try ScenarioFiles([:]).withFolder { try PlanReader.readJSON(path: $0) }
    }
  }

  @Test func everyErrorHasItsKeyPath() throws {
    let wrong = text.replacingOccurrences(of: "\"choice\": 1", with: "\"choice\": \"1\"")
      .replacingOccurrences(of: "\"member\": \"binh\", ", with: "")
      .replacingOccurrences(of: "\"2021-03-03\",\n", with: "\"3/3/2021\",\n")
      .replacingOccurrences(of: "\"08:00\"", with: "\"8h\"")
      .replacingOccurrences(of: "\"residence\"", with: "\"home\"")
      .replacingOccurrences(of: "\"missing\": 1", with: "\"missing\": true")
      .replacingOccurrences(of: "\"optimal\"", with: "\"best\"")
    let (lines, code) = try failure(wrong)
    #expect(code == 65)
    #expect(
      Set(lines.filter { $0.contains("error") }) == [
        "plan:status: error: “best”: must be optimal, feasible or infeasible",
        "plan:assignments[0].member: error: the key is missing; write a string",
        "plan:assignments[1].choice: error: must be a whole number",
        "plan:visits[0].date: error: “3/3/2021”: dates are written YYYY-MM-DD; write “2021-03-03”",
        "plan:visits[0].start: error: “8h”: not a time HH:MM; write for example 08:00",
        "plan:visits[0].targets[0]: error: “home”: must be assigned, own-unit or residence",
        "plan:shortfalls[0].missing: error: must be a whole number",
      ])
  }

  @Test(arguments: [
    (
      "{ \"format\": \"phancong-plan/2\" }",
      "plan:format: error: “phancong-plan/2”: unknown format; only “phancong-plan/1” can be read"
    ),
    ("{}", "plan:format: error: the key is missing; write a string"),
    ("[]", "plan: error: this is no plan; the file must be {…}"),
    ("{ \"format\": \"phancong-plan/1\", \"visits\": {} }", "plan:visits: error: must be a list […]"),
    ("{ \"format\": \"phancong-plan/1\", \"visits\": [1] }", "plan:visits[0]: error: must be an object {…}"),
  ])
  func whatIsNoPlanIsSaid(_ text: String, _ expected: String) throws {
    #expect(try failure(text).lines == [expected])
  }

  @Test func aSyntaxErrorHasItsLine() throws {
    let (lines, _) = try failure("{\n  \"format\": \"phancong-plan/1\",\n  \"visits\": [,]\n}")
    #expect(lines.count == 1)
    #expect(lines.first?.hasPrefix("plan:3:") ?? false, "\(lines)")
  }

  @Test(arguments: [
    String(repeating: "[", count: 100_000), String(repeating: "{\"a\":", count: 100_000), "\u{FEFF}", "",
    "nul", "\"",
    "{\"format\": 1e999}", "{\"format\":\"\\ud800\"}",
  ])
  func hostileTextIsNoPlan(_ text: String) throws {
    #expect(try !failure(text).lines.isEmpty)
  }

  @Test func aMissingFileIsMissing() {
    do throws(InputFailure) {
      _ = try PlanReader.readJSON(path: "/nowhere/plan.json")
      Issue.record("it was read")
    } catch {
      #expect(error.exitCode == 66)
    }
  }
}

@Suite struct VisitTableTests {
  private let heading =
    "TT,Mã thành viên,Họ và tên,Chức vụ,Đơn vị,Mã tổ chức,Tổ chức,Địa bàn,Diện,Nguyện vọng,Mã cuộc họp,Ngày,Bắt đầu,Kết thúc,Địa điểm,Nội dung"
  private let scenario: Scenario

  init() throws {
    var files = ScenarioFiles.base
    files.append("meetings.csv", "hop-3,xa-1,2021-06-03,14:00,16:00,,,")
    scenario = try read(files).scenario
  }

  /// A row of the table.
  private func row(
    _ member: String, _ organisation: String, _ targets: String, _ meeting: String = "", _ date: String = "",
    _ start: String = "", _ end: String = ""
  ) -> String {
    "1,\(member),Tên,,,\(organisation),Tổ chức,,\(targets),,\(meeting),\(date),\(start),\(end),,"
  }

  private func load(_ rows: String...) throws -> LoadedPlan {
    try withFile(([heading] + rows).joined(separator: "\r\n") + "\r\n") {
      try PlanReader.read(path: $0, scenario: scenario)
    }
  }

  private func visits(_ plan: Plan) -> [String] {
    plan.visits.map {
      "\($0.member) \($0.meeting) \($0.date) \($0.start)–\($0.end) \($0.targets.map(\.rawValue).joined(separator: "+"))"
    }
  }

  @Test func rowsAreVisitsAndAssignments() throws {
    let loaded = try load(
      row("an", "xa-1", "được phân công", "xa-1@2021-03-03", "2021-03-03", "08:00", "10:00"),
      row("an", "xa-1", "được phân công", "xa-1@2021-04-03", "2021-04-03", "08:00", "10:00"),
      row("an", "xa-2", "đơn vị mình", "xa-2@2021-01-04", "2021-01-04", "14:00", "15:30"),
      row("an", "chi-bo-3", "nơi cư trú; được phân công", "hop-1", "2021-04-10", "19:00", "20:30"),
      row("binh", "xa-2", "được phân công"))
    #expect(loaded.warnings.isEmpty)
    #expect(loaded.plan.status == .feasible)
    #expect(loaded.plan.scenario.fingerprint == scenario.fingerprint)
    #expect(
      loaded.plan.assignments == [
        Plan.Assignment(member: "an", organisation: "chi-bo-3"),
        Plan.Assignment(member: "an", organisation: "xa-1", choice: 1),
        Plan.Assignment(member: "binh", organisation: "xa-2", choice: 2),
      ])
    #expect(
      visits(loaded.plan) == [
        "an xa-2@2021-01-04 2021-01-04 14:00–15:30 own-unit",
        "an xa-1@2021-03-03 2021-03-03 08:00–10:00 assigned",
        "an xa-1@2021-04-03 2021-04-03 08:00–10:00 assigned",
        "an hop-1 2021-04-10 19:00–20:30 assigned+residence",
      ])
  }

  @Test func spreadsheetsMayChangeDatesTimesAndSeparators() throws {
    let text =
      "mã thành viên;Mã tổ chức;Ngày;Bắt đầu;Kết thúc\nan;xa-1;03/03/2021;8:00;10:00:00\nan;xa-1;3/4/2021;;\n"
    let loaded = try withFile("\u{FEFF}" + text) { try PlanReader.readTable(path: $0, scenario: scenario) }
    #expect(loaded.warnings.isEmpty)
    #expect(
      visits(loaded.plan) == [
        "an xa-1@2021-03-03 2021-03-03 08:00–10:00 ", "an xa-1@2021-04-03 2021-04-03 08:00–10:00 ",
      ])
    #expect(loaded.plan.assignments.map(\.organisation) == ["xa-1"])
  }

  @Test func withoutAWordOwnPlacesAreNotAssigned() throws {
    let loaded = try load(
      row("an", "xa-2", "", "xa-2@2021-01-04"), row("an", "chi-bo-3", "", "hop-1"),
      row("binh", "xa-1", "", "xa-1@2021-02-03"))
    #expect(loaded.plan.assignments.map(\.member) == ["binh"])
    #expect(loaded.plan.visits.count == 3)
  }

  @Test func aMovedVisitIsFoundByItsDate() throws {
    let loaded = try load(
      row("an", "xa-1", "assigned", "xa-1@2021-03-03", "2021-07-03", "", ""),
      row("an", "xa-1", "assigned", "xa-1@2021-03-03", "2021-06-03", "14:00", "16:00"),
      row("an", "xa-1", "assigned", "cu", "2021-09-03"))
    #expect(
      visits(loaded.plan) == [
        "an hop-3 2021-06-03 14:00–16:00 assigned", "an xa-1@2021-07-03 2021-07-03 08:00–10:00 assigned",
        "an xa-1@2021-09-03 2021-09-03 08:00–10:00 assigned",
      ])
    #expect(loaded.warnings.map(\.line) == [2, 3, 4])
    #expect(loaded.warnings.allSatisfy { $0.message.english.hasPrefix("the date is now") })
  }

  /// The start that was left from before is not the new meeting's: the check reports it.
  @Test func timesThatWereTypedInStay() throws {
    let loaded = try load(row("an", "xa-1", "assigned", "xa-1@2021-03-03", "2021-03-03", "09:00", "11:00"))
    #expect(visits(loaded.plan) == ["an xa-1@2021-03-03 2021-03-03 09:00–11:00 assigned"])
    #expect(loaded.warnings.isEmpty)
  }

  @Test func whatCannotBeResolvedIsReportedAndKept() throws {
    let loaded = try load(
      row("an", "xa-1", "assigned", "", "2021-03-04"),
      row("an", "xa-1", "assigned", "xa-1@2021-03-03", "2021-06-03", "08:00"),
      row("an", "xa-2", "own unit"))
    #expect(
      visits(loaded.plan) == [
        "an xa-1@2021-03-04 2021-03-04 00:00–00:00 assigned",
        "an xa-1@2021-03-03 2021-06-03 08:00–00:00 assigned",
      ])
    #expect(
      loaded.warnings.map { [$0.line.map(String.init) ?? "", $0.message.english] } == [
        ["2", "“xa-1” holds no meeting on 2021-03-04; correct the date"],
        ["3", "there are several meetings on 2021-06-03; write one of the ids hop-2, hop-3"],
        ["4", "the row is neither an assignment nor a visit, ignored"],
      ])
  }

  @Test func americanDatesAreRecognisedByTheMeeting() throws {
    let loaded = try load(
      row("an", "xa-1", "assigned", "xa-1@2021-02-03", "2/3/2021"),
      row("binh", "xa-2", "assigned", "xa-2@2021-01-04", "1/4/2021"),
      row("an", "chi-bo-3", "residence", "hop-1", "4/10/2021 0:00"))
    #expect(
      loaded.plan.visits.map(\.date.description) == ["2021-01-04", "2021-02-03", "2021-04-10"])
    #expect(loaded.warnings.count == 3)
  }

  @Test func apostrophesBeforeFormulasGo() throws {
    var files = ScenarioFiles.base
    files.append("members.csv", "=1+1,Lê Văn Chi,bch,,,,,,,", "'chi,Lê Văn Chi,bch,,,,,,,")
    let scenario = try read(files).scenario
    let text =
      heading + "\n" + row("'=1+1", "xa-1", "assigned") + "\n" + row("'chi", "xa-1", "assigned") + "\n"
    let plan = try withFile(text) { try PlanReader.read(path: $0, scenario: scenario) }.plan
    #expect(plan.assignments.map(\.member) == ["'chi", "=1+1"])
  }

  @Test func errorsHaveLineAndColumn() throws {
    let text =
      ([heading]
      + [
        row("am", "xa-1", "assigned", "", "2021-03-03"), row("an", "xa-44", "assigned"),
        row("an", "xa-1", "được phân"), row("an", "xa-1", "", "", "hôm qua", "sáng"),
        row("an", "xa-1", "", "", "", "08:00"), row("an", "xa-1", "", "khong-co"), row("", "xa-1", ""),
        "an,xa-1",
      ]).joined(separator: "\n")
    let (lines, code) = try failure(text, scenario: scenario)
    #expect(code == 65)
    #expect(
      lines == [
        "plan:2:member: error: “am”: the scenario has no such member; did you mean “an”?",
        "plan:3:organisation: error: “xa-44”: the scenario has no such organisation; correct the id",
        "plan:4:targets: error: “được phân”: “được phân” is not understood; write assigned, own unit or residence",
        "plan:5:date: error: “hôm qua”: not a date; write for example 2021-03-31 or 31/03/2021",
        "plan:5:start: error: “sáng”: not a time; write for example 08:00",
        "plan:6:date: error: a time without a date or a meeting; write the date",
        "plan:7:meeting: error: “khong-co”: there is no such meeting; correct the id or write the date",
        "plan:8:member: error: the required cell is empty; write a member's id",
        "plan:9: error: the row has 2 cells, the heading 16; add the separators that are missing",
      ])
  }

  @Test func aTableWithoutHeadingIsNone() throws {
    #expect(try failure("", scenario: scenario).code == 65)
    #expect(try failure("1,an,xa-1\n", scenario: scenario).lines.count == 1)
    #expect(try failure("PK\u{3}\u{4}", scenario: scenario).lines.first?.contains("ZIP") ?? false)
  }
}
