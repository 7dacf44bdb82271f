/// What of a calendar says anything about time.
extension CalendarLines {
  /// More bytes than this in one line are refused.
  static let longest = 100_000
  /// What libical takes in one line.
  static let longestList = 500
  /// The properties that list values.
  static let lists: Set = ["EXDATE", "RDATE"]
  /// Titles are cut here.
  static let mostTitle = 1_000
  /// More recurrence rules of time zones than this are refused; a zone has two, with all its past a few dozen.
  static let mostZoneRules = 200
  /// What a yearly change of clocks is told by; times of day are in DTSTART.
  static let zoneRuleParts: Set = [
    "FREQ", "INTERVAL", "UNTIL", "COUNT", "WKST", "BYMONTH", "BYMONTHDAY", "BYDAY",
  ]

  /// Whether a component in these components, from the outermost on, says anything about time.
  static func isOfTime(_ open: [String]) -> Bool {
    switch open.count {
    case 1: true
    case 2: open[1] == "VEVENT" || open[1] == "VTIMEZONE"
    case 3: open[1] == "VTIMEZONE"
    default: false
    }
  }

  /// Whether a property in these components says anything about time, or about which event it is.
  static func isOfTime(_ property: String, _ open: [String]) -> Bool {
    switch open.count {
    case 2 where open[1] == "VEVENT": eventProperties.contains(property)
    case 2: open[1] == "VTIMEZONE" && property == "TZID"
    case 3: open[1] == "VTIMEZONE" && zoneProperties.contains(property)
    default: false
    }
  }

  private static let eventProperties: Set = [
    "UID", "SUMMARY", "DTSTART", "DTEND", "DURATION", "RRULE", "RDATE", "EXDATE", "RECURRENCE-ID", "STATUS",
    "TRANSP",
  ]
  private static let zoneProperties: Set = ["DTSTART", "TZOFFSETFROM", "TZOFFSETTO", "RRULE", "RDATE"]
}
