import CLibical
import Domain

/// Converts times of a calendar to the scenario's local time. Used with libical locked.
struct CalendarZone {
  /// The scenario's zone; `nil` where the machine has no tables of time zones.
  private let zone: OpaquePointer?

  /// Vietnam's clocks have been seven hours ahead of UTC, without summer time, since 1975.
  private static let vietnam = 7 * 3600

  /// The zone of an IANA name that has been checked.
  init(_ name: String) { zone = icaltimezone_get_builtin_timezone(name) }

  /// Seconds since 1970-01-01T00:00 on local clocks; `nil` where a number is out of range.
  ///
  /// Times without zone are local already. The corresponding C function is `icaltime_convert_to_zone`.
  func seconds(_ time: icaltimetype) -> Int? {
    guard CalendarZone.isValid(time) else { return nil }
    if time.is_date != 0 || time.zone == nil { return CalendarZone.plain(time) }
    if let zone { return CalendarZone.plain(icaltime_convert_to_zone(time, zone)) }
    let universal = icaltime_convert_to_zone(time, icaltimezone_get_utc_timezone())
    return CalendarZone.plain(universal).map { $0 + CalendarZone.vietnam }
  }

  private static func plain(_ time: icaltimetype) -> Int? {
    guard let day = Day(year: Int(time.year), month: Int(time.month), day: Int(time.day)) else { return nil }
    if time.is_date != 0 { return day.number * 86_400 }
    return day.number * 86_400 + Int(time.hour) * 3600 + Int(time.minute) * 60 + Int(time.second)
  }

  private static func isValid(_ time: icaltimetype) -> Bool {
    guard Day(year: Int(time.year), month: Int(time.month), day: Int(time.day)) != nil else { return false }
    return time.is_date != 0
      || (0..<24).contains(time.hour) && (0..<60).contains(time.minute) && (0...60).contains(time.second)
  }
}
