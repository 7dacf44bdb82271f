import Domain
import Reports
import Rules
import Testing

/// What the calendars of a plan say after those of another, as `member-meeting #sequence`, `!` where cancelled.
private func revision(
  _ plan: Plan, after base: Plan? = nil, of sample: Sample = Sample()
) -> CalendarRevision {
  CalendarRevision(plan, in: sample.situation(after: base))
}

extension Plan {
  /// The plan with the record that it hands on.
  fileprivate func recorded(after base: Plan? = nil, of sample: Sample = Sample()) -> Plan {
    var plan = self
    plan.calendar = revision(self, after: base, of: sample).record
    return plan
  }
}

extension CalendarRevision {
  fileprivate var summary: [String] { entries.map { $0.text } }

  fileprivate func uid(_ visit: String) -> String? {
    entries.first { $0.text.hasPrefix(visit + " ") && !$0.isCancelled }?.uid
  }
}

extension CalendarRevision.Entry {
  fileprivate var text: String {
    "\(visit.member)-\(visit.meeting) #\(sequence)" + (isCancelled ? "!" : "")
  }
}

@Suite("Calendars: from plan to plan")
struct CalendarRevisionTests {
  private let sample = Sample()

  @Test("a first plan's entries are new, and the record has nothing to tell of them")
  func first() {
    let plan = sample.plan("an-y@2021-03-22 an-x@2021-03-15 chi-w@2021-03-16")
    let first = revision(plan)
    #expect(
      first.summary == ["an-x@2021-03-15 #0", "chi-w@2021-03-16 #0", "an-y@2021-03-22 #0"])
    #expect(first.record.entries.isEmpty)
    #expect(Set(first.entries.map(\.uid)).count == 3)
  }

  @Test("an UID depends on scenario, member and meeting, for all time")
  func uids() {
    // Telephones hold entries under these: another spelling would double every one of them.
    let plan = sample.plan("an-x@2021-03-15")
    #expect(revision(plan).entries.map(\.uid) == ["0947299e-fbc9-835c-b8c1-96376443195e"])
    var other = sample
    other.scenario.title = "Thử khác"
    #expect(revision(plan, of: other).entries[0].uid != revision(plan).entries[0].uid)
    // With a plan before, the scenario may be renamed.
    #expect(revision(plan, after: plan.recorded(), of: other).entries == revision(plan).entries)
  }

  @Test("the same plan again changes nothing")
  func same() {
    let plan = sample.year.recorded()
    let again = revision(plan, after: plan)
    #expect(again == revision(plan))
    #expect(again.record == plan.calendar)
  }

  @Test("an entry read from the plan's own record is the one that was made")
  func record() throws {
    let first = sample.plan("an-x@2021-03-15 an-y@2021-03-22 chi-w@2021-03-16").recorded()
    let second = sample.plan("an-x@2021-04-05 an-y@2021-03-22 dung-w@2021-03-23").recorded(after: first)
    let record = try #require(second.calendar)
    #expect(CalendarRevision(second, record: record) == revision(second, after: first))
  }

  @Test("a visit to another meeting of the organisation keeps its UID")
  func moved() {
    let first = sample.plan("an-x@2021-03-15 an-y@2021-03-22").recorded()
    let second = revision(sample.plan("an-x@2021-04-05 an-y@2021-03-22"), after: first)
    #expect(second.summary == ["an-y@2021-03-22 #0", "an-x@2021-04-05 #1"])
    #expect(second.uid("an-x@2021-04-05") == revision(first).uid("an-x@2021-03-15"))
    #expect(second.record.entries.map(\.meeting) == ["x@2021-04-05"])
  }

  @Test("of several moved visits the earliest goes on as the earliest")
  func severalMoved() {
    let first = sample.plan("an-x@2021-03-01 an-x@2021-03-15 an-x@2021-03-08").recorded()
    let second = revision(sample.plan("an-x@2021-04-19 an-x@2021-03-08 an-x@2021-04-05"), after: first)
    #expect(second.summary == ["an-x@2021-03-08 #0", "an-x@2021-04-05 #1", "an-x@2021-04-19 #1"])
    #expect(second.uid("an-x@2021-04-05") == revision(first).uid("an-x@2021-03-01"))
    #expect(second.uid("an-x@2021-04-19") == revision(first).uid("an-x@2021-03-15"))
  }

  @Test("a visit that another member takes over is cancelled for the one and new for the other")
  func takenOver() {
    let first = sample.plan("chi-w@2021-03-16").recorded()
    let second = revision(sample.plan("dung-w@2021-03-16"), after: first)
    #expect(second.summary == ["dung-w@2021-03-16 #0", "chi-w@2021-03-16 #1!"])
    #expect(Set(second.entries.map(\.uid)).count == 2)
  }

  @Test("a cancelled visit stays cancelled, and comes back under its UID")
  func cancelled() {
    let first = sample.plan("an-x@2021-03-15 chi-w@2021-03-16").recorded()
    let second = sample.plan("an-x@2021-03-15").recorded(after: first)
    let third = sample.plan("an-x@2021-03-15").recorded(after: second)
    #expect(revision(third, after: second).summary == ["an-x@2021-03-15 #0", "chi-w@2021-03-16 #1!"])
    let fourth = revision(sample.plan("an-x@2021-03-15 chi-w@2021-03-16"), after: third)
    #expect(fourth.summary == ["an-x@2021-03-15 #0", "chi-w@2021-03-16 #2"])
    #expect(fourth.uid("chi-w@2021-03-16") == revision(first).uid("chi-w@2021-03-16"))
  }

  @Test("a cancelled entry is not used for a visit to another meeting")
  func cancelledIsNotMoved() {
    let first = sample.plan("an-x@2021-03-15").recorded()
    let second = sample.plan("").recorded(after: first)
    let third = revision(sample.plan("an-x@2021-04-05"), after: second)
    #expect(third.summary == ["an-x@2021-04-05 #0", "an-x@2021-03-15 #1!"])
  }

  @Test("an UID that went on to another meeting is not made a second time")
  func uidInUse() {
    let first = sample.plan("an-x@2021-03-15").recorded()
    let second = sample.plan("an-x@2021-04-05").recorded(after: first)
    let third = revision(sample.plan("an-x@2021-03-15 an-x@2021-04-05"), after: second)
    #expect(third.summary == ["an-x@2021-03-15 #0", "an-x@2021-04-05 #1"])
    #expect(third.uid("an-x@2021-04-05") == revision(first).uid("an-x@2021-03-15"))
    #expect(Set(third.entries.map(\.uid)).count == 2)
  }

  @Test("another time of a meeting is a change, another target is none")
  func times() {
    let first = sample.plan("an-x@2021-03-15 an-y@2021-03-22").recorded()
    var plan = sample.plan("an-x@2021-03-15 an-y@2021-03-22")
    plan.visits[0].end = "11:00"
    plan.visits[1].targets = [.residence]
    #expect(revision(plan, after: first).summary == ["an-x@2021-03-15 #1", "an-y@2021-03-22 #0"])
  }

  @Test("another venue is a change for whoever goes there")
  func venues() {
    var there = sample
    there.scenario.organisations[2].venue = "Nhà văn hóa"
    let plan = sample.plan("an-x@2021-03-15 an-y@2021-03-22")
    let first = plan.recorded(of: there)
    #expect(first.calendar?.venues == ["x": "Nhà văn hóa"])
    #expect(revision(plan, after: first, of: there).summary == ["an-x@2021-03-15 #0", "an-y@2021-03-22 #0"])
    let second = revision(plan, after: first)
    #expect(second.summary == ["an-x@2021-03-15 #1", "an-y@2021-03-22 #0"])
    #expect(second.record.venues.isEmpty)
  }

  @Test("a plan that was kept as a table goes on as if its calendars had been handed out")
  func withoutRecord() {
    let first = sample.plan("an-x@2021-03-15 chi-w@2021-03-16")
    let second = revision(sample.plan("an-x@2021-03-15"), after: first)
    #expect(second.summary == ["an-x@2021-03-15 #0", "chi-w@2021-03-16 #1!"])
    #expect(second.uid("an-x@2021-03-15") == revision(first).uid("an-x@2021-03-15"))
  }

  @Test("without a plan what was handed out stands")
  func infeasible() {
    let first = sample.plan("an-x@2021-03-15").recorded()
    let second = sample.plan("an-x@2021-04-05").recorded(after: first)
    var none = Plan(scenario: second.scenario, status: .infeasible, conflict: Plan.Conflict(items: []))
    #expect(revision(none, after: second).summary == ["an-x@2021-04-05 #1"])
    #expect(revision(none, after: second).record == second.calendar)
    // It is handed on, so that the next plan goes on from there.
    none.calendar = second.calendar
    let fourth = revision(sample.plan("an-x@2021-04-05"), after: none)
    #expect(fourth.uid("an-x@2021-04-05") == second.calendar?.entries.first?.uid)
  }

  @Test("the order of visits makes no difference")
  func order() {
    var (first, second) = (sample.year, sample.plan("an-x@2021-03-08 an-x@2021-04-12 chi-w@2021-03-30"))
    let expected = revision(second, after: first.recorded())
    first.visits.reverse()
    second.visits.reverse()
    #expect(revision(second, after: first.recorded()) == expected)
  }
}
