import Domain
import Reports
import Rules
import Testing

/// Random plans one after another, and what a telephone holds that imports the calendars of each.
@Suite("Calendars: what telephones end up with")
struct CalendarHistoryTests {
  private struct Known {
    var sequence: Int
    var text: String
  }

  /// The high bits of a linear congruence: the same plans in every run.
  private struct Dice {
    var state: UInt64
    mutating func roll(_ sides: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % sides
    }
  }

  @Test("a telephone that takes each plan, or misses some, shows the last", arguments: 1...40)
  func history(seed: Int) {
    let sample = Sample()
    var dice = Dice(state: UInt64(seed))
    var telephones: [[String: Known]] = [[:], [:]]
    var owners: [String: String] = [:]
    var base: Plan?
    for _ in 0..<8 {
      var plan = sample.plan("")
      for member in ["an", "binh", "chi"] {
        for organisation in ["x", "w"] where dice.roll(3) > 0 {
          let meetings = sample.scenario.meetings.filter { $0.organisation == organisation }
          for meeting in meetings where dice.roll(3) == 0 {
            plan.visits += sample.plan("\(member)-\(meeting.id)").visits
          }
        }
      }
      let revision = CalendarRevision(plan, in: sample.situation(after: base))
      plan.calendar = revision.record
      base = plan

      #expect(Set(revision.entries.map(\.uid)).count == revision.entries.count)
      for entry in revision.entries {
        let pair = entry.visit.member + " " + entry.visit.organisation
        #expect(owners[entry.uid, default: pair] == pair)
        owners[entry.uid] = pair
      }
      // Whatever was ever handed out is still spoken of.
      #expect(Set(owners.keys) == Set(revision.entries.map(\.uid)))
      take(revision, into: &telephones[0])
      if dice.roll(2) == 0 { take(revision, into: &telephones[1]) }
    }
    guard let base, let record = base.calendar else { return }
    take(CalendarRevision(base, record: record), into: &telephones[1])
    let visits = Set(base.visits.map { "\($0.member) \($0.meeting)" })
    for telephone in telephones {
      #expect(Set(telephone.values.map(\.text).filter { !$0.isEmpty }) == visits)
    }
  }

  /// Imports calendars: an entry is taken where its number is higher, and must be the same where it is not.
  private func take(_ revision: CalendarRevision, into telephone: inout [String: Known]) {
    for entry in revision.entries {
      let text = entry.isCancelled ? "" : "\(entry.visit.member) \(entry.visit.meeting)"
      if let known = telephone[entry.uid], known.sequence >= entry.sequence {
        #expect(known.sequence == entry.sequence && known.text == text)
      } else {
        telephone[entry.uid] = Known(sequence: entry.sequence, text: text)
      }
    }
  }
}
