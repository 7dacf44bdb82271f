import Domain
import Testing

@testable import Fingerprints

@Suite("A plan's fingerprint")
struct PlanFingerprintTests {
  private let scenario = Plan.ScenarioReference(
    title: "Năm 2021", horizon: Day(number: 18_628)...Day(number: 18_992), regimes: ["quang-ngai-2020"],
    fingerprint: "f")

  private func plan() -> Plan {
    Plan(
      scenario: scenario, status: .optimal, goals: [.init(goal: .choice, value: 3, bound: 3)],
      assignments: [.init(member: "b", organisation: "x"), .init(member: "a", organisation: "x", choice: 1)],
      visits: [
        .init(
          member: "a", organisation: "x", meeting: "x@2021-01-05", date: Day(number: 18_632),
          start: TimeOfDay(minute: 480), end: TimeOfDay(minute: 600), targets: [.assigned])
      ],
      shortfalls: [.init(rule: "assign", member: "b", missing: 1)])
  }

  @Test("is the hash of the form in docs/canonical-form.md")
  func form() {
    let form = CanonicalForm(plan())
    #expect(
      String(decoding: form.bytes, as: UTF8.self) == """
        phancong-plan/1
        scenario\tNăm 2021\t2021-01-01\t2021-12-31\tf\tquang-ngai-2020
        status\toptimal
        goals\tchoice\t3\t3
        assignment\ta\tx\t1
        assignment\tb\tx\t
        visit\ta\tx\tx@2021-01-05\t2021-01-05\t08:00\t10:00\tassigned
        shortfall\tassign\tb\t\t\t1

        """)
    #expect(plan().fingerprint == form.fingerprint)
  }

  @Test("tells any two plans apart, but not two orders of the same rows")
  func changes() {
    let first = plan().fingerprint
    var other = plan()
    other.assignments.reverse()
    #expect(other.fingerprint == first)
    other.visits[0].start = TimeOfDay(minute: 481)
    #expect(other.fingerprint != first)
    other = plan()
    other.calendar = Plan.CalendarRecord(id: "c", entries: [], venues: [:], deadlines: [])
    #expect(other.fingerprint != first)
  }

  @Test("UUIDs depend on the texts alone")
  func uuid() {
    let uuid = Fingerprint.uuid(of: ["a", "b"])
    #expect(uuid == Fingerprint.uuid(of: ["a", "b"]))
    #expect(uuid != Fingerprint.uuid(of: ["ab", ""]))
    let groups = uuid.split(separator: "-")
    #expect(groups.map(\.count) == [8, 4, 4, 4, 12])
    #expect(groups[2].hasPrefix("8") && "89ab".contains(groups[3].prefix(1)))
  }
}
