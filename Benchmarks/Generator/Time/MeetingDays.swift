import Domain

/// Gives organisations their regular meetings: what falls on a holiday is mostly moved, sometimes cancelled, and
/// sometimes nobody has changed it yet; a few others are moved as well.
struct MeetingDays {
  let calendar: YearCalendar

  /// An organisation's columns of time; moved meetings become rows of their own.
  func columns(
    of organisation: String, _ rule: MeetingRule, start: Int, minutes: Int, _ folder: inout ScenarioFolder,
    _ random: inout SeededGenerator
  ) -> [String: String] {
    var dropped: [String] = []
    for month in 1...calendar.months {
      for day in rule.days(year: YearCalendar.year, month: month) {
        let lot = random.number(1...100)
        let isMoved = calendar.isHoliday(day) ? lot <= 60 : lot <= 1
        let isCancelled = calendar.isHoliday(day) && (61...75).contains(lot)
        guard isMoved || isCancelled else { continue }
        dropped.append("\(day)")
        let later = calendar.workingDay(from: day + random.number(2...5))
        guard isMoved, later <= calendar.last else { continue }
        add(
          organisation, "doi-\(day)", later, start: start, end: start + minutes, kind: "thuong-ky",
          notice: random.number(11...20), &folder)
      }
    }
    return [
      "meets": rule.text, "starts": clock(start), "minutes": "\(minutes)",
      "except": dropped.joined(separator: ";"),
    ]
  }

  /// A meeting of its own.
  func add(
    _ organisation: String, _ suffix: String, _ day: Day, start: Int, end: Int, kind: String, notice: Int,
    invitation: Bool = false, _ folder: inout ScenarioFolder
  ) {
    folder.add(
      .meetings,
      [
        "id": "\(organisation)-\(suffix)", "organisation": organisation, "date": "\(day)",
        "start": clock(start),
        "end": clock(end), "kind": kind, "invitation": invitation ? "yes" : "",
        "announced": "\(day - notice)",
      ])
  }
}
