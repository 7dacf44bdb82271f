import Domain

/// What keeps a member from a meeting under `respect-calendar`, as the tables have it: the holiday, or everything
/// that he or she is busy with at that time.
struct CalendarFact {
  /// Who is busy; `nil` for a holiday, which is everybody's.
  let member: Int?
  /// The date of the meeting.
  let date: Day
  /// The fact as a sentence.
  let message: Message

  init(_ member: Int, _ meeting: Int, margin: Int, _ world: World) {
    let (person, row) = (world.members[member], world.meetings[meeting])
    date = row.date
    if let holiday = world.holidays[row.date] {
      self.member = nil
      message = Message(
        "Ngày \(row.date.vietnamese) là ngày nghỉ: \(holiday.name).",
        "\(row.date) is a holiday: \(holiday.name).")
      return
    }
    self.member = member
    let time = row.interval.widened(by: margin)
    let entries = world.scenario.busy.filter { $0.concerns(person) && $0.interval.overlaps(time) }.sorted {
      ($0.interval.start, $0.interval.end, $0.reason) < ($1.interval.start, $1.interval.end, $1.reason)
    }
    let phrases = entries.map { entry in
      let (span, reason) = (entry.interval.phrase, entry.reason.isEmpty ? "" : " (\(entry.reason))")
      return (vietnamese: span.vietnamese + reason, english: span.english + reason)
    }
    message = Message(
      "Đồng chí \(person.name) bận \(phrases.map(\.vietnamese).joined(separator: "; ")).",
      "\(person.name) is busy \(phrases.map(\.english).joined(separator: "; ")).")
  }
}
