import Domain

/// The `VTIMEZONE` of a calendar: every zone that times are given in must be described (RFC 5545, section 3.6.5).
enum CalendarZoneText {
  /// The component; without changes of clocks, those of Vietnam.
  static func text(_ name: String, _ changes: [ClockChange]) -> CalendarText {
    var text = CalendarText(capacity: 300)
    text.line("BEGIN:VTIMEZONE")
    text.line("TZID:" + name)
    for change in changes.isEmpty ? ClockChange.vietnam : changes {
      let kind = change.isDaylight ? "DAYLIGHT" : "STANDARD"
      text.line("BEGIN:" + kind)
      let time = TimeOfDay(minute: change.begin.minuteOfDay)
      text.line("DTSTART:" + CalendarText.moment(change.begin.day, time))
      text.line("TZOFFSETFROM:" + offset(change.offsetBefore))
      text.line("TZOFFSETTO:" + offset(change.offset))
      text.line("END:" + kind)
    }
    text.line("END:VTIMEZONE")
    return text
  }

  /// `+0700`, with seconds where there are any.
  private static func offset(_ seconds: Int) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let size = abs(seconds)
    let rest = size % 60
    return (seconds < 0 ? "-" : "+") + two(size / 3600) + two(size / 60 % 60) + (rest == 0 ? "" : two(rest))
  }
}
