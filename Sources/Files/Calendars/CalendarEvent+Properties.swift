import CLibical
import Domain

/// How properties of events are read from libical.
extension CalendarEvent {
  /// Every property of a kind.
  static func properties(_ component: OpaquePointer, _ kind: icalproperty_kind) -> [OpaquePointer] {
    var result: [OpaquePointer] = []
    var next = icalcomponent_get_first_property(component, kind)
    while let property = next {
      result.append(property)
      next = icalcomponent_get_next_property(component, kind)
    }
    return result
  }

  /// The text of the first property of a kind; empty where there is none.
  static func text(
    _ component: OpaquePointer, _ kind: icalproperty_kind, _ value: (OpaquePointer) -> UnsafePointer<CChar>?
  ) -> String {
    guard let property = icalcomponent_get_first_property(component, kind), let text = value(property) else {
      return ""
    }
    return CellText.string(Array(String(cString: text).utf8)[...].trimmed)
  }

  /// What the text has but libical could not read would silently be lost: that is an error.
  static func checkComplete(
    _ component: OpaquePointer, _ lines: CalendarLines.Event
  ) throws(CalendarProblem) {
    let kinds: [(name: String, kind: icalproperty_kind)] = [
      ("DTSTART", ICAL_DTSTART_PROPERTY), ("DTEND", ICAL_DTEND_PROPERTY),
      ("DURATION", ICAL_DURATION_PROPERTY), ("RRULE", ICAL_RRULE_PROPERTY),
      ("RECURRENCE-ID", ICAL_RECURRENCEID_PROPERTY), ("UID", ICAL_UID_PROPERTY),
      ("RDATE", ICAL_RDATE_PROPERTY), ("EXDATE", ICAL_EXDATE_PROPERTY),
    ]
    for (name, kind) in kinds {
      guard let written = lines.properties[name] else { continue }
      let isList = name == "RDATE" || name == "EXDATE"
      let expected = isList ? written.map(\.values).reduce(0, +) : written.count
      if icalcomponent_count_properties(component, kind) < expected {
        throw CalendarProblem(
          lines.line(of: name), "không đọc được \(name) của sự kiện; hãy sửa lại",
          "the event's \(name) cannot be read; correct it")
      }
      if written.count > 1 && ["DTSTART", "DTEND", "DURATION", "RECURRENCE-ID"].contains(name) {
        throw CalendarProblem(
          written[1].line, "sự kiện có hai \(name); hãy bỏ một", "the event has \(name) twice; remove one")
      }
    }
  }

  /// The time of a property in its own zone.
  static func time(
    _ property: OpaquePointer, _ component: OpaquePointer, _ lines: CalendarLines.Event, _ name: String
  ) throws(CalendarProblem) -> icaltimetype {
    guard let value = icalproperty_get_value(property) else { return icaltime_null_time() }
    let kind = icalvalue_isa(value)
    guard kind == ICAL_DATE_VALUE || kind == ICAL_DATETIME_VALUE else {
      throw CalendarProblem(
        lines.line(of: name), "\(name) phải là ngày hoặc ngày giờ; hãy sửa lại",
        "\(name) must be a date or a date with a time; correct it")
    }
    let time = kind == ICAL_DATE_VALUE ? icalvalue_get_date(value) : icalvalue_get_datetime(value)
    return try zoned(time, property, component, lines, name)
  }

  /// A time with the zone that the property's TZID names: one defined in the file, else one by IANA name.
  ///
  /// The corresponding C functions are `icalcomponent_get_timezone` and `icaltimezone_get_builtin_timezone`.
  static func zoned(
    _ time: icaltimetype, _ property: OpaquePointer, _ component: OpaquePointer, _ lines: CalendarLines.Event,
    _ name: String
  ) throws(CalendarProblem) -> icaltimetype {
    guard time.is_date == 0, icaltime_is_utc(time) == 0,
      let parameter = icalproperty_get_first_parameter(property, ICAL_TZID_PARAMETER),
      let characters = icalparameter_get_tzid(parameter)
    else { return time }
    let calendar = icalcomponent_get_parent(component)
    let zone =
      calendar.flatMap { icalcomponent_get_timezone($0, characters) }
      ?? builtIn(String(cString: characters), characters)
    guard let zone else {
      throw CalendarProblem(
        lines.line(of: name), value: String(cString: characters),
        "không có múi giờ này; hãy dùng tên IANA, như Asia/Ho_Chi_Minh, hoặc thêm VTIMEZONE vào tệp",
        "unknown time zone; use an IANA name, such as Asia/Ho_Chi_Minh, or add a VTIMEZONE to the file")
    }
    var time = time
    return icaltime_set_timezone(&time, zone)
  }

  private static func builtIn(_ name: String, _ characters: UnsafePointer<CChar>) -> OpaquePointer? {
    TimeZones.isPlain(name) ? icaltimezone_get_builtin_timezone(characters) : nil
  }

  /// Local seconds of a time.
  static func seconds(
    _ time: icaltimetype, _ zone: CalendarZone, _ lines: CalendarLines.Event, _ name: String
  ) throws(CalendarProblem) -> Int {
    if let seconds = zone.seconds(time) { return seconds }
    throw CalendarProblem(
      lines.line(of: name), "\(name) không phải ngày giờ có thật; hãy sửa lại",
      "\(name) is no date and time there is; correct it")
  }

  /// The end by DTEND or DURATION; without them a day for whole days and nothing for times.
  static func end(
    _ component: OpaquePointer, _ zone: CalendarZone, _ lines: CalendarLines.Event, start: Int, isAllDay: Bool
  ) throws(CalendarProblem) -> Int {
    if let property = icalcomponent_get_first_property(component, ICAL_DTEND_PROPERTY) {
      let time = try time(property, component, lines, "DTEND")
      return try seconds(time, zone, lines, "DTEND")
    }
    if let property = icalcomponent_get_first_property(component, ICAL_DURATION_PROPERTY) {
      // libical lets numbers run over.
      let written = lines.properties["DURATION"]?.first?.text ?? ""
      guard !written.split(whereSeparator: { !$0.isNumber }).contains(where: { $0.count > 6 }) else {
        throw CalendarProblem(
          lines.line(of: "DURATION"), value: String(written.prefix(200)), "DURATION dài quá; hãy sửa lại",
          "DURATION is too long; correct it")
      }
      return start + seconds(icalproperty_get_duration(property))
    }
    return isAllDay ? start + 86_400 : start
  }

  /// The seconds of a duration; `icaldurationtype_as_int` counts in 32 bits.
  static func seconds(_ duration: icaldurationtype) -> Int {
    let days = Int(duration.weeks) * 7 + Int(duration.days)
    let minutes = (days * 24 + Int(duration.hours)) * 60 + Int(duration.minutes)
    let seconds = minutes * 60 + Int(duration.seconds)
    return duration.is_neg != 0 ? -seconds : seconds
  }

  /// What RECURRENCE-ID names.
  static func mark(
    _ component: OpaquePointer, _ zone: CalendarZone, _ lines: CalendarLines.Event
  ) throws(CalendarProblem) -> Mark? {
    guard let property = icalcomponent_get_first_property(component, ICAL_RECURRENCEID_PROPERTY) else {
      return nil
    }
    if icalproperty_get_first_parameter(property, ICAL_RANGE_PARAMETER) != nil {
      throw CalendarProblem(
        lines.line(of: "RECURRENCE-ID"),
        "không hỗ trợ RECURRENCE-ID với RANGE; hãy tách chuỗi sự kiện thành hai",
        "RECURRENCE-ID with RANGE is not supported; split the series in two")
    }
    let time = try time(property, component, lines, "RECURRENCE-ID")
    let second = try seconds(time, zone, lines, "RECURRENCE-ID")
    return time.is_date != 0 ? .day(floored(second, 86_400)) : .moment(second)
  }

  /// A date as libical has it.
  static func date(_ day: Day) -> icaltimetype {
    var time = icaltimetype()
    let (year, month, number) = day.date
    (time.year, time.month, time.day) = (Int32(year), Int32(month), Int32(number))
    time.is_date = 1
    return time
  }
}
