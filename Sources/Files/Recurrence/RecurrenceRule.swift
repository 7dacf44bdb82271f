import CLibical
import Domain

/// A recurrence of whole days: an RFC 5545 RRULE body with the parts that scenario.md allows.
struct RecurrenceRule {
  /// The rule in capitals without spaces, as libical takes it.
  let text: String

  /// A rule that ``parse(_:)`` has let through.
  init(checked text: String) { self.text = text }

  /// The days on which the rule falls, counted from the horizon's first day, ascending.
  ///
  /// The corresponding C functions are `icalrecur_iterator_new` and `icalrecur_iterator_next`.
  func days(in horizon: ClosedRange<Day>) -> [Day] {
    let capacity = horizon.upperBound - horizon.lowerBound + 1
    let (first, last) = (RecurrenceRule.time(horizon.lowerBound), RecurrenceRule.time(horizon.upperBound))
    let times = [icaltimetype](unsafeUninitializedCapacity: capacity) { buffer, count in
      let found = Libical.locked {
        phancong_recurrence_times(text, first, last, buffer.baseAddress, Int32(capacity))
      }
      count = max(0, Int(found))
    }
    return times.compactMap { Day(year: Int($0.year), month: Int($0.month), day: Int($0.day)) }
  }

  private static func time(_ day: Day) -> icaltimetype {
    var time = icaltimetype()
    let (year, month, number) = day.date
    (time.year, time.month, time.day) = (Int32(year), Int32(month), Int32(number))
    time.is_date = 1
    return time
  }
}
