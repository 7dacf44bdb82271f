extension Interval {
  /// From when to when, in words that say no more than needed.
  public var phrase: Message {
    // The moment after the last minute belongs to the day before where it is midnight.
    let endsAtMidnight = end.minuteOfDay == 0
    let last = endsAtMidnight ? end.day - 1 : end.day
    let (from, to) = (
      TimeOfDay(minute: start.minuteOfDay), TimeOfDay(minute: endsAtMidnight ? 1440 : end.minuteOfDay)
    )
    switch (start.minuteOfDay == 0 && endsAtMidnight, start.day == last) {
    case (true, true): return Message("cả ngày \(last.vietnamese)", "all day on \(last)")
    case (true, false):
      return Message(
        "từ ngày \(start.day.vietnamese) đến hết ngày \(last.vietnamese)", "from \(start.day) through \(last)"
      )
    case (false, true):
      return Message("từ \(from) đến \(to) ngày \(last.vietnamese)", "from \(from) to \(to) on \(last)")
    case (false, false):
      return Message(
        "từ \(from) ngày \(start.day.vietnamese) đến \(to) ngày \(last.vietnamese)",
        "from \(from) on \(start.day) to \(to) on \(last)")
    }
  }
}
