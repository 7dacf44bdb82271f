import Domain
import Reports
import Rules
import Testing

@Suite("Monthly tables that were edited by hand")
struct MonthCheckTests {
  private func table(today: Day? = nil) throws -> EditedTable {
    var sample = Sample()
    sample.today = today
    #expect(sample.problems.isEmpty)
    return try EditedTable(sample, sample.year)
  }

  @Test func anUntouchedTableHasNoFinding() throws {
    let table = try table(today: "2021-03-01")
    #expect(table.lines.count == 7)
    #expect(try table.findings().isEmpty)
  }

  @Test func whatThePlanLackedBeforeIsNotBlamedOnTheTable() throws {
    // Every month but March and April lacks visits in the base plan.
    let table = try table()
    let verdict = Check.judge(table.base, in: table.sample.situation)
    #expect(verdict.violations.contains { $0.severity == .shortfall })
    #expect(try table.findings().isEmpty)
  }

  @Test func overlap() throws {
    var table = try table()
    table.move("x@2021-03-15", to: "2021-03-22")
    let found = try table.findings()
    #expect(found == ["hard no-overlap an y 2021-03-22 ×1"])
  }

  @Test func duplication() throws {
    var table = try table()
    table.duplicate("v@2021-03-18")
    #expect(try table.findings() == ["hard plan giang v 2021-03-18 ×1"])
  }

  @Test func busy() throws {
    var table = try table()
    table.move("z@2021-03-24", to: "2021-03-17")
    #expect(try table.findings() == ["hard respect-calendar binh z 2021-03-17 ×1"])
  }

  @Test func holiday() throws {
    var table = try table()
    table.move("z@2021-03-24", to: "2021-03-31")
    #expect(try table.findings() == ["hard respect-calendar binh z 2021-03-31 ×1"])
  }

  /// x meets on Mondays; the holiday is a Wednesday. The lost visit is a consequence, not a second fault.
  @Test func holidayWithoutAMeeting() throws {
    var table = try table()
    table.move("v@2021-03-18", to: "2021-03-31")
    let found = try table.findings(base: table.base)
    #expect(found.map(\.summary) == ["hard respect-calendar giang v 2021-03-31 ×1"])
    #expect(found.first?.message.vietnamese.contains("Nghỉ lễ") == true)
  }

  /// The date alone was edited; the id of the old meeting is still there.
  @Test func holidayWithTheOldMeetingsId() throws {
    var table = try table()
    table.edit("v@2021-03-18", ",2021-03-18,", to: ",2021-03-31,")
    let found = try table.findings(base: table.base)
    #expect(found.map(\.summary) == ["hard respect-calendar giang v 2021-03-31 ×1"])
    #expect(found.first?.meeting == nil)
  }

  @Test func aDayWithoutAMeeting() throws {
    var table = try table()
    table.move("v@2021-03-18", to: "2021-03-19")
    #expect(try table.findings() == ["hard plan giang v 2021-03-19 ×1"])
  }

  @Test func notice() throws {
    var table = try table(today: "2021-03-10")
    // Inside the ten days both before and after: added and dropped are one finding.
    table.move("v@2021-03-18", to: "2021-03-11")
    #expect(try table.findings() == ["hard notice giang v 2021-03-11 ×1"])
  }

  @Test func capacity() throws {
    var table = try table()
    table.move("w@2021-03-23", to: "2021-03-16")
    #expect(try table.findings() == ["hard meeting-capacity w 2021-03-16 ×1"])
  }

  /// giang is not assigned there: the meeting is too full because of that.
  @Test func somebodyWhoIsNotAssignedFillsAMeeting() throws {
    var table = try table()
    table.duplicate("z@2021-03-24", for: "giang", insteadOf: "binh")
    let found = try table.findings(base: table.base)
    #expect(found.map(\.summary) == ["hard meeting-capacity z 2021-03-24 ×1"])
    #expect(found.first?.message.vietnamese.contains("không được phân công về đó. [assign, ") == true)
  }

  @Test func rulesOfTwoRegulationsThatFindTheSameMakeOneFinding() throws {
    var sample = Sample()
    sample.rule("respect-calendar.hai", [:])
    var table = try EditedTable(sample, sample.year)
    table.move("z@2021-03-24", to: "2021-03-17")
    let found = try table.findings(base: table.base)
    #expect(found.map(\.summary) == ["hard respect-calendar binh z 2021-03-17 ×1"])
    #expect(found.first?.message.english.contains("[respect-calendar.hai, ") == true)
  }

  /// The year's quota can still be met after the month: that the visit was dropped too late is the fault.
  @Test func aVisitDroppedInsideTheNoticeIsOneFinding() throws {
    var sample = Sample()
    sample.today = "2021-03-10"
    sample.rules.removeAll { $0.id == "visit-quota" }
    sample.rule(
      "visit-quota.nam", ["target": .text("assigned"), "every": .text("year"), "count": .integer(2)])
    var table = try EditedTable(sample, sample.year)
    table.delete("v@2021-03-18")
    #expect(try table.findings() == ["hard notice giang v 2021-03-18 ×1"])
  }

  @Test func aQuotaThatCanNoLongerBeReached() throws {
    var table = try table()
    table.delete("v@2021-03-18")
    let found = try table.findings(base: table.base)
    #expect(found.map(\.summary) == ["shortfall visit-quota giang 2021-03 ×1"])
    #expect(found.first?.message.vietnamese.contains("không còn đủ cuộc họp") == true)
  }

  @Test func aQuotaThatCanStillBeReachedIsAWarning() throws {
    var sample = Sample()
    sample.rules.removeAll { $0.id == "visit-quota" }
    sample.rule(
      "visit-quota.nam", ["target": .text("assigned"), "every": .text("year"), "count": .integer(2)])
    sample.rule(
      "visit-quota.noi", ["target": .text("assigned"), "every": .text("year"), "per": .text("organisation")])
    var table = try EditedTable(sample, sample.year)
    table.delete("v@2021-03-18")
    let found = try table.findings(base: table.base)
    #expect(found.map(\.summary) == ["warning visit-quota.nam giang 2021 ×1"])
    #expect(found.first?.message.english.contains("3 days") == true, "\(found.first?.message.english ?? "")")
  }

  @Test func severalQuotasOfOneLostVisitAreOneFinding() throws {
    var sample = Sample()
    sample.rule(
      "visit-quota.noi", ["target": .text("assigned"), "every": .text("month"), "per": .text("organisation")])
    var table = try EditedTable(sample, sample.year)
    table.delete("v@2021-03-18")
    let found = try table.findings(base: table.base)
    #expect(found.map(\.summary) == ["shortfall visit-quota giang 2021-03 ×1"])
    #expect(found.first?.message.vietnamese.contains("visit-quota.noi") == true)
  }

  @Test func quorum() throws {
    var sample = Sample()
    sample.rule("quorum", ["body": .text("Ban Thường vụ"), "share": .text("2/3")])
    let time = Interval(start: Moment("2021-03-25", minute: 540), end: Moment("2021-03-25", minute: 660))
    // Three make up the committee; giang is elsewhere already, so one more is one too many.
    for id in ["giang", "chi", "dung"] {
      sample.scenario.busy.append(
        BusyEntry(who: .member(id), interval: time, reason: "họp", body: "Ban Thường vụ"))
    }
    sample.scenario.busy.append(BusyEntry(who: .member("chi"), interval: time, reason: "đi công tác"))
    var table = try EditedTable(sample, sample.year)
    #expect(try table.findings().isEmpty)
    table.move("v@2021-03-18", to: "2021-03-25")
    #expect(
      try table.findings() == [
        "hard respect-calendar giang v 2021-03-25 ×1", "warning quorum 2021-03-25 ×1",
      ])
  }

  @Test func somebodyWhoIsNotAssigned() throws {
    var table = try table()
    table.edit("z@2021-03-24", ",binh,", to: ",giang,")
    #expect(
      try table.findings() == ["hard assign giang z 2021-03-24 ×1", "shortfall visit-quota binh 2021-03 ×1"])
  }

  @Test func aVisitMovedOutOfTheMonth() throws {
    var table = try table()
    table.move("x@2021-03-15", to: "2021-04-19")
    #expect(try table.findings() == ["warning plan an x 2021-04-19 ×1"])
  }

  /// Whoever changes the date alone leaves the hours of the meeting before; the new meeting's hours hold.
  @Test func theHoursFollowTheDate() throws {
    var sample = Sample()
    for index in sample.scenario.meetings.indices where sample.scenario.meetings[index].id == "v@2021-03-25" {
      sample.scenario.meetings[index].start = "14:00"
      sample.scenario.meetings[index].end = "15:30"
    }
    var table = try EditedTable(sample, sample.year)
    table.edit("v@2021-03-18", ",2021-03-18,", to: ",2021-03-25,")
    #expect(try table.findings().isEmpty)
    // Hours that somebody typed in are not the meeting's.
    table.edit(",2021-03-25,", "08:00,10:00", to: "09:00,10:00")
    #expect(try table.findings() == ["hard plan giang v 2021-03-25 ×1"])
  }

  /// Seven faults at once, each in another line: seven findings, and no other.
  @Test func sevenFaultsMakeSevenFindings() throws {
    var sample = Sample()
    sample.today = "2021-03-02"
    for (id, organisation) in [("hoa", "u"), ("khanh", "s")] {
      sample.scenario.members.append(Member(id: id, name: id, role: .executiveCommittee, unit: "Sở H"))
      sample.scenario.organisations.append(
        Organisation(id: organisation, name: organisation, kind: "chi-bo", area: "t"))
      for week in 0..<8 { sample.meet(organisation, ("2021-03-03" as Day) + 7 * week) }
    }
    let base = sample.plan(
      """
      an-x an-y binh-z chi-w dung-w giang-v hoa-u khanh-s
      an-x@2021-03-15 an-y@2021-03-22 binh-z@2021-03-24 chi-w@2021-03-16 dung-w@2021-03-23 giang-v@2021-03-18
      hoa-u@2021-03-24 khanh-s@2021-03-24
      """)
    var table = try EditedTable(sample, base)
    #expect(try table.findings().isEmpty)
    table.move("x@2021-03-15", to: "2021-03-22")  // overlap
    table.duplicate("chi,")  // duplication
    table.move("z@2021-03-24", to: "2021-03-17")  // busy
    table.move("u@2021-03-24", to: "2021-03-31")  // holiday
    table.move("v@2021-03-18", to: "2021-03-04")  // notice
    table.move("w@2021-03-23", to: "2021-03-16")  // capacity
    table.delete("s@2021-03-24")  // quota
    let found = try table.findings()
    #expect(
      Set(found) == [
        "hard no-overlap an y 2021-03-22 ×1", "hard plan chi w 2021-03-16 ×1",
        "hard respect-calendar binh z 2021-03-17 ×1", "hard respect-calendar hoa u 2021-03-31 ×1",
        "hard notice giang v 2021-03-04 ×1", "hard meeting-capacity w 2021-03-16 ×1",
        "shortfall visit-quota khanh 2021-03 ×1",
      ])
    #expect(found.count == 7)
  }

  @Test func aTableOfOneUnitStandsForThatUnitOnly() throws {
    var table = try table()
    // Only the two rows of Sở C are left; those of the others are not dropped, but not in this table.
    table.lines = [table.lines[0]] + table.lines.filter { $0.contains("Sở C") }
    #expect(table.lines.count == 3)
    #expect(try table.findings(base: table.base, unit: "Sở C").isEmpty)
    #expect(try table.findings(base: table.base).count == 3)
    table.delete("w@2021-03-23")
    #expect(
      try table.findings(base: table.base, unit: "Sở C").map(\.summary) == [
        "shortfall visit-quota dung 2021-03 ×1"
      ])
  }

  @Test func tablesAreToldFromPlansOfTheWholeYear() {
    let sample = Sample()
    func isMarch(_ words: String) -> Bool {
      MonthPlan.isMonth(sample.plan(words), MonthPlan.Scope(monthOf: "2021-03-09").month)
    }
    #expect(isMarch("an-x an-x@2021-03-15 an-y@2021-03-22"))
    #expect(isMarch("an-x an-x@2021-03-15 an-y@2021-04-12"))
    #expect(!isMarch("an-x an-x@2021-04-05"))
    // A month without visits has an empty table; assignments alone are no month.
    #expect(isMarch(""))
    #expect(!isMarch("an-x"))
  }

  @Test func aTableWithoutAnyRow() throws {
    var table = try table()
    table.lines = [table.lines[0]]
    #expect(try table.findings(base: table.base).map(\.member) == ["an", "binh", "chi", "dung", "giang"])
    let january = MonthPlan(
      table: table.sample.plan(""), into: table.base, scope: MonthPlan.Scope(monthOf: "2021-01-01"),
      world: table.sample.situation.world)
    #expect(MonthCheck(january, in: table.sample.situation).violations().isEmpty)
  }

  @Test func withoutThePlanBeforeOnlyTheMonthIsJudged() throws {
    var table = try table()
    #expect(try table.findings(base: nil).isEmpty)
    table.delete("v@2021-03-18")
    table.move("x@2021-03-15", to: "2021-03-22")
    // Whoever has no row left is not known to be assigned anything: the quota is missing all the same.
    let found = try table.findings(base: nil).map(\.summary)
    #expect(
      found == [
        "hard no-overlap an y 2021-03-22 ×1", "shortfall visit-quota giang 2021-03 ×1",
      ])
  }
}
