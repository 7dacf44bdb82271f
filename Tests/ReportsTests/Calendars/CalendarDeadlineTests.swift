import Domain
import Reports
import Rules
import Testing

@Suite("Calendars: deadlines from plan to plan")
struct CalendarDeadlineTests {
  private func sample(_ deadlines: Regime.Deadline...) -> Sample {
    var sample = Sample()
    sample.deadlines = deadlines
    return sample
  }

  private func deadline(_ id: String, day: Int = 20, title: String = "Mốc") -> Regime.Deadline {
    Regime.Deadline(id: id, title: title, citation: "điều 9", month: 11, day: day)
  }

  /// An empty plan after another, with its record.
  private func plan(_ sample: Sample, after base: Plan? = nil) -> Plan {
    var plan = sample.plan("")
    plan.calendar = CalendarRevision(plan, in: sample.situation(after: base)).record
    return plan
  }

  private func summary(_ plan: Plan) -> [String] {
    (plan.calendar?.deadlines ?? []).map {
      "\($0.id) \($0.period ?? "-") \($0.date) #\($0.sequence)" + ($0.isCancelled ? "!" : "")
    }
  }

  @Test("dates of the text and reports are recorded")
  func first() {
    var sample = sample(deadline("moc"))
    sample.rule("report", ["every": .text("half"), "day": .integer(25)])
    #expect(
      summary(plan(sample)) == [
        "moc - 2021-11-20 #0", "report 2021-H1 2021-06-25 #0", "report 2021-H2 2021-12-25 #0",
      ])
  }

  @Test("another date or another title is a change; nothing else is")
  func changed() {
    let first = plan(sample(deadline("a"), deadline("b"), deadline("c")))
    let second = plan(
      sample(deadline("c"), deadline("b", title: "Mốc khác"), deadline("a", day: 21)), after: first)
    #expect(summary(second) == ["a - 2021-11-21 #1", "b - 2021-11-20 #1", "c - 2021-11-20 #0"])
    #expect(second.calendar?.deadlines[1].title == "Mốc khác")
  }

  @Test("a date that no longer holds is cancelled once, and comes back")
  func cancelled() {
    let first = plan(sample(deadline("a"), deadline("b")))
    let second = plan(sample(deadline("a")), after: first)
    let third = plan(sample(deadline("a")), after: second)
    #expect(summary(second) == ["a - 2021-11-20 #0", "b - 2021-11-20 #1!"])
    #expect(third.calendar == second.calendar)
    #expect(
      summary(plan(sample(deadline("a"), deadline("b")), after: third)) == [
        "a - 2021-11-20 #0", "b - 2021-11-20 #2",
      ])
  }

  @Test("every date has an UID of its own, the same in every plan")
  func uids() throws {
    var sample = sample(deadline("a"), deadline("b"))
    sample.rule("report", ["every": .text("half"), "day": .integer(25)])
    let first = plan(sample)
    sample.deadlines[0].day = 21
    let (before, after) = (try #require(first.calendar), try #require(plan(sample, after: first).calendar))
    let uids = before.deadlines.map { CalendarRevision.uid(of: $0, in: before) }
    #expect(Set(uids).count == 4)
    #expect(after.deadlines.map { CalendarRevision.uid(of: $0, in: after) } == uids)
    #expect(uids[0] == "0c07400b-43d3-81e3-821b-ffd889147d24")
  }
}
