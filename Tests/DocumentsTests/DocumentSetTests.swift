import Domain
import Rules
import Testing

@testable import Documents

@Suite("The documents of a plan")
struct DocumentSetTests {
  @Test("a small plan is written exactly so", arguments: Language.allCases)
  func snapshots(language: Language) throws {
    let hamlet = Hamlet()
    for file in try DocumentSet.render(hamlet.plan, in: hamlet.situation, language: language) {
      try expectSnapshot(file.contents, "hamlet-\(language.rawValue).\(file.name)")
    }
  }

  @Test("an infeasible plan shows its conflict, and no table that looks like a plan")
  func infeasible() throws {
    var hamlet = Hamlet()
    hamlet.plan = Plan(
      scenario: hamlet.plan.scenario, status: .infeasible,
      conflict: Plan.Conflict(items: [
        Plan.Conflict.Item(
          kind: .pin, member: "uv-b", organisation: "cb-4",
          message: Message("Ghim: Trần Thị Bình giữ Chi bộ thôn Thượng", "Pin: Trần Thị Bình keeps cb-4")),
        Plan.Conflict.Item(
          kind: .rule, rule: "not-own-organisation", citation: "Điều 2", member: "uv-b", organisation: "cb-4",
          message: Message("Chi bộ thôn Thượng là nơi Trần Thị Bình sinh hoạt", "It is her own organisation")),
      ]))
    let files = try DocumentSet.render(hamlet.plan, in: hamlet.situation, language: .vietnamese)
    #expect(files.map(\.name) == ["plan.json", "bang-phan-cong.md", "bang-phan-cong.html"])
    for file in files { try expectSnapshot(file.contents, "infeasible.\(file.name)") }
    let page = Markup(try #require(files.last).contents)
    #expect(page.rows(of: "mau-thuan").map { $0[2] } == hamlet.plan.conflict?.items.map(\.message.vietnamese))
    #expect(page.rows(of: "thanh-vien").isEmpty)
  }

  @Test("a feasible plan says how far it can be from the best")
  func feasible() throws {
    var hamlet = Hamlet()
    hamlet.plan.status = .feasible
    hamlet.plan.goals[1].value = 3
    let document = PlanDocument(hamlet.plan, in: hamlet.situation, language: .english)
    let goals = try #require(document.table(.goals))
    #expect(goals.rows[0].last == .text("Proven: no plan does better."))
    #expect(goals.rows[1].last == .text("Not proven: a better plan may exist, by 2 at most."))
    #expect(document.verdict.contains("1 goal open"))
    #expect(!goals.note.contains("no plan is better"))
  }

  @Test("the order of rows in the tables makes no difference")
  func rowOrder() throws {
    var (hamlet, shuffled) = (Hamlet(), Hamlet())
    shuffled.scenario.areas.reverse()
    shuffled.scenario.organisations.reverse()
    shuffled.scenario.members.reverse()
    shuffled.scenario.registrations.reverse()
    shuffled.scenario.meetings.reverse()
    // Two entries of the same time, so that a tie is there to be broken.
    let extra = [
      BusyEntry(
        who: .member("uv-c"), interval: Interval(days: Hamlet.day(5, 3), through: Hamlet.day(5, 7)),
        reason: "Đi công tác"),
      BusyEntry(
        who: .all, interval: Interval(days: Hamlet.day(5, 3), through: Hamlet.day(5, 7)),
        reason: "Đi công tác"),
    ]
    hamlet.scenario.busy += extra
    shuffled.scenario.busy = (shuffled.scenario.busy + extra).reversed()
    shuffled.plan.visits.reverse()
    shuffled.plan.assignments.reverse()
    shuffled.plan.shortfalls.reverse()
    let files = try DocumentSet.render(hamlet.plan, in: hamlet.situation, language: .vietnamese)
    let others = try DocumentSet.render(shuffled.plan, in: shuffled.situation, language: .vietnamese)
    for (file, other) in zip(files, others) { #expect(file.contents == other.contents, "\(file.name)") }
  }

  @Test("the CSV keeps its headings and words in English documents")
  func formatOfCSV() throws {
    let hamlet = Hamlet()
    let vietnamese = try DocumentSet.render(hamlet.plan, in: hamlet.situation, language: .vietnamese)
    let english = try DocumentSet.render(hamlet.plan, in: hamlet.situation, language: .english)
    #expect(vietnamese[1].contents == english[1].contents)
    #expect(vietnamese[2].contents == english[2].contents)
    #expect(vietnamese[3].contents != english[3].contents)
  }

  @Test("what only the plan names is shown by its id")
  func unknownIds() throws {
    var hamlet = Hamlet()
    hamlet.plan.assignments.append(Plan.Assignment(member: "uv-x", organisation: "cb-y"))
    hamlet.plan.visits.append(
      Plan.Visit(
        member: "uv-z", organisation: "cb-1", meeting: "hop-lạ", date: Hamlet.day(10, 1),
        start: TimeOfDay(minute: 480), end: TimeOfDay(minute: 540)))
    hamlet.plan.shortfalls.append(
      Plan.Shortfall(rule: "khong-co", member: "uv-x", organisation: "cb-y", period: "khi-nào", missing: 7))
    let files = try DocumentSet.render(hamlet.plan, in: hamlet.situation, language: .vietnamese)
    let table = CSV(files[1].contents)
    #expect(table.column("Mã thành viên").suffix(2) == ["uv-x", "uv-z"])
    #expect(table.column("Mã cuộc họp").suffix(2) == ["", "hop-lạ"])
    #expect(table.column("Diện").suffix(2) == ["được phân công", ""])
    let page = Markup(files[4].contents)
    #expect(page.rows(of: "thanh-vien").map { $0[1] }.suffix(2) == ["uv-x", "uv-z"])
    #expect(page.rows(of: "con-thieu").contains { $0.contains("khong-co") && $0.contains("khi-nào") })
  }
}
