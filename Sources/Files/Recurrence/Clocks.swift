import CLibical
public import Domain

/// What calendars have to say about a time zone.
public enum Clocks {
  /// How the clocks of a zone go from a year before the first day to a year after the last: how they stood, then every
  /// change. A zone that the machine has no tables for gives that of Vietnam.
  ///
  /// The corresponding C function is `icaltimezone_get_utc_offset_of_utc_time`.
  public static func changes(of name: String, around days: ClosedRange<Day>) -> [ClockChange] {
    Libical.locked {
      guard TimeZones.isPlain(name), let zone = icaltimezone_get_builtin_timezone(name) else {
        return ClockChange.vietnam
      }
      let first = (days.lowerBound.number - 366) * 86_400
      let last = (days.upperBound.number + 366) * 86_400
      var before = offset(zone, first)
      var changes = [
        ClockChange(
          begin: Moment(minutes: 0), offsetBefore: before.seconds, offset: before.seconds,
          isDaylight: before.isDaylight)
      ]
      for day in stride(from: first + 86_400, through: last, by: 86_400) {
        let after = offset(zone, day)
        guard after != before else { continue }
        // The first second at which the clocks have changed lies in between.
        var (low, high) = (day - 86_400, day)
        while high - low > 1 {
          let middle = (low + high) / 2
          if offset(zone, middle) == before { low = middle } else { high = middle }
        }
        changes.append(
          ClockChange(
            begin: Moment(minutes: floored(high + before.seconds, 60)), offsetBefore: before.seconds,
            offset: after.seconds, isDaylight: after.isDaylight))
        before = after
      }
      return changes
    }
  }

  private struct Offset: Equatable {
    var seconds: Int
    var isDaylight: Bool
  }

  /// Seconds ahead of UTC at a second of UTC.
  private static func offset(_ zone: OpaquePointer, _ second: Int) -> Offset {
    let day = Day(number: floored(second, 86_400))
    let rest = second - day.number * 86_400
    var time = CalendarEvent.date(day)
    time.is_date = 0
    (time.hour, time.minute, time.second) = (Int32(rest / 3600), Int32(rest / 60 % 60), Int32(rest % 60))
    time.zone = icaltimezone_get_utc_timezone()
    var isDaylight: Int32 = 0
    let seconds = icaltimezone_get_utc_offset_of_utc_time(zone, &time, &isDaylight)
    return Offset(seconds: Int(seconds), isDaylight: isDaylight != 0)
  }
}
