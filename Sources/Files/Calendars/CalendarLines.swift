/// The lines of an iCalendar text: where its events and their properties stand, and whether it is whole.
///
/// libical repairs what it can and keeps no line numbers; this finds what it would silently drop.
struct CalendarLines {
  /// An event and where its properties stand.
  struct Event {
    /// One property as it is written.
    struct Property {
      var line: Int
      /// How many values it lists.
      var values: Int
      /// The value; kept for RRULE and DURATION only.
      var text: String
    }
    /// The line of `BEGIN:VEVENT`.
    var line: Int
    /// The properties of the event itself, by name.
    var properties: [String: [Property]] = [:]
  }

  /// The events in the order of the file.
  private(set) var events: [Event] = []
  /// The file without what says nothing about time, such as attachments and alarms: libical took eleven seconds for an
  /// attachment of 10 MB.
  private(set) var text: [UInt8] = []
  /// Whether the text hangs together; what does not has been reported.
  private(set) var isWhole = true

  /// More logical lines than this are refused; the calendar of a person has a hundred a week at most.
  private static let most = 200_000

  private let name: String
  private let findings: Findings
  /// The components that are open, with their lines.
  private var open: [(name: String, line: Int)] = []
  /// The recurrence rules of time zones so far.
  private var zoneRules = 0

  /// Scans a text.
  init(_ file: SourceFile, findings: Findings) {
    name = file.name
    self.findings = findings
    var count = 0
    CalendarLines.unfold(file.bytes) { line, bytes in
      count += 1
      if count > CalendarLines.most {
        fail(
          line, "lịch dài quá \(CalendarLines.most) dòng; hãy chỉ xuất những ngày của kế hoạch",
          "the calendar has more than \(CalendarLines.most) lines; export the days of the plan only")
      } else {
        take(bytes, at: line)
      }
      return isWhole
    }
    guard isWhole else { return }
    if count == 0 {
      fail(1, "tệp lịch trống; hãy xuất lại lịch dạng .ics", "the calendar is empty; export it as .ics again")
    } else if let last = open.last {
      fail(
        last.line, "BEGIN:\(last.name) không có END:\(last.name); tệp có thể bị cắt cụt, hãy xuất lại",
        "BEGIN:\(last.name) has no END:\(last.name); the file may be cut off, export it again")
    }
  }

  private mutating func take(_ bytes: [UInt8], at line: Int) {
    guard let (key, value) = CalendarLines.split(bytes) else {
      return fail(
        line, "dòng không có dạng TÊN:GIÁ-TRỊ; hãy xuất lại lịch dạng .ics",
        "the line is not of the form NAME:VALUE; export the calendar as .ics again", bytes)
    }
    let word = String(decoding: value[...].trimmed, as: UTF8.self).uppercased()
    if open.isEmpty && !(key == "BEGIN" && word == "VCALENDAR") {
      return fail(
        line, "không phải tệp iCalendar; tệp phải bắt đầu bằng BEGIN:VCALENDAR",
        "this is no iCalendar file; it must begin with BEGIN:VCALENDAR", bytes)
    }
    switch key {
    case "BEGIN":
      if open.count == 1 && word == "VEVENT" { events.append(Event(line: line)) }
      if open.count > 20 {
        return fail(
          line, "thành phần lồng quá sâu; hãy xuất lại lịch",
          "components are nested too deeply; export the calendar again")
      }
      open.append((word, line))
      hand(bytes)
    case "END":
      guard let last = open.last, last.name == word else {
        let expected = open.last?.name ?? ""
        return fail(
          line, "END:\(word) không khớp với BEGIN:\(expected); hãy xuất lại lịch",
          "END:\(word) does not match BEGIN:\(expected); export the calendar again", bytes)
      }
      hand(bytes)
      open.removeLast()
    default:
      guard CalendarLines.isOfTime(key, open.map(\.name)) else { return }
      // A title may be cut, a time may not.
      let cut = key == "SUMMARY" ? bytes.prefix(CalendarLines.mostTitle) : bytes[...]
      guard cut.count <= CalendarLines.longest else {
        return fail(
          line, "\(key) dài quá \(CalendarLines.longest) byte; hãy rút ngắn hoặc tách thành nhiều dòng",
          "\(key) is longer than \(CalendarLines.longest) bytes; shorten it or split it into several lines")
      }
      let values = value.count { $0 == UInt8(ascii: ",") } + 1
      if CalendarLines.lists.contains(key) && values > CalendarLines.longestList {
        return fail(
          line, "\(key) có hơn \(CalendarLines.longestList) giá trị một dòng; hãy tách thành nhiều dòng",
          "\(key) has more than \(CalendarLines.longestList) values in a line; split it into several lines")
      }
      hand(cut)
      let written = String(decoding: value[...].trimmed, as: UTF8.self)
      if open[1].name == "VEVENT" {
        let text = key == "RRULE" || key == "DURATION" ? written : ""
        events[events.count - 1].properties[key, default: []].append(
          Event.Property(line: line, values: values, text: text))
      } else if key == "RRULE" {
        takeZoneRule(written, at: line)
      }
    }
  }

  /// Hands a line on to libical, but for those of components that say nothing about time.
  private mutating func hand(_ bytes: some Collection<UInt8>) {
    guard CalendarLines.isOfTime(open.map(\.name)) else { return }
    text += bytes
    text += [13, 10]
  }

  /// The change of a time zone's clocks: at most some days a year, or libical would count for hours.
  private mutating func takeZoneRule(_ rule: String, at line: Int) {
    zoneRules += 1
    if zoneRules > CalendarLines.mostZoneRules {
      return fail(
        line, "lịch có hơn \(CalendarLines.mostZoneRules) quy tắc đổi giờ; hãy dùng tên múi giờ IANA",
        "the calendar has more than \(CalendarLines.mostZoneRules) rules of clock changes; use IANA names of zones"
      )
    }
    let parts = rule.uppercased().split(separator: ";")
    let names = parts.compactMap { $0.split(separator: "=").first.map(String.init) }
    guard parts.contains("FREQ=YEARLY"), CalendarLines.zoneRuleParts.isSuperset(of: names) else {
      return fail(
        line, "quy tắc đổi giờ của múi giờ phải có dạng FREQ=YEARLY với BYMONTH, BYDAY; hãy sửa lại",
        "a time zone's clocks must change by FREQ=YEARLY with BYMONTH and BYDAY; correct it",
        Array(rule.utf8))
    }
  }

  private mutating func fail(_ line: Int, _ vietnamese: String, _ english: String, _ bytes: [UInt8] = []) {
    isWhole = false
    let value = bytes.isEmpty ? nil : String(decoding: bytes.prefix(200), as: UTF8.self)
    findings.error(name, line: line, value: value, vietnamese, english)
  }

  /// The property's name in capitals and its value; `nil` where there is no colon.
  private static func split(_ bytes: [UInt8]) -> (key: String, value: ArraySlice<UInt8>)? {
    var isQuoted = false
    var nameEnd: Int?
    for (index, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if byte == UInt8(ascii: ";") && nameEnd == nil { nameEnd = index }
      if byte == UInt8(ascii: ":") && !isQuoted {
        let key = bytes[..<(nameEnd ?? index)]
        guard !key.isEmpty else { return nil }
        return (String(decoding: key, as: UTF8.self).uppercased(), bytes[(index + 1)...])
      }
    }
    return nil
  }

  /// Gives out logical lines, each with the line on which it starts, until `take` is false: a line that begins with a
  /// space goes on from the one before. Blank lines are left out.
  private static func unfold(_ bytes: [UInt8], _ take: (Int, [UInt8]) -> Bool) {
    var open: (line: Int, bytes: [UInt8])?
    var rest = bytes[...]
    var number = 0
    while !rest.isEmpty {
      number += 1
      let end = rest.firstIndex(of: 10) ?? rest.endIndex
      let line = rest[..<end].last == 13 ? rest[..<(end - 1)] : rest[..<end]
      rest = rest[min(end + 1, rest.endIndex)...]
      guard let first = line.first else { continue }
      if first == 32 || first == 9, open != nil {
        open?.bytes += line.dropFirst()
      } else if !line.trimmed.isEmpty {
        if let open, !take(open.line, open.bytes) { return }
        open = (number, Array(line))
      }
    }
    if let open { _ = take(open.line, open.bytes) }
  }
}
