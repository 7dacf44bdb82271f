import CLibical
import Domain

/// The occurrences of an iCalendar file's events inside the horizon.
struct CalendarFile {
  /// By start; those that take up no time of the horizon, are cancelled or transparent are left out.
  let occurrences: [CalendarOccurrence]

  /// More occurrences than this are refused: thirty a day in ten years.
  private static let mostOccurrences = 100_000

  /// What came out of libical.
  private struct Outcome: Sendable {
    var occurrences: [CalendarOccurrence] = []
    var problems: [CalendarProblem] = []
  }

  /// Reads a file; everything that is wrong is reported.
  init(_ file: SourceFile, horizon: ClosedRange<Day>, timeZone: String, findings: Findings) {
    let lines = CalendarLines(file, findings: findings)
    guard lines.isWhole else {
      occurrences = []
      return
    }
    let (text, events) = (lines.text, lines.events)
    let outcome = Libical.locked {
      CalendarFile.expand(text, events, horizon: horizon, timeZone: timeZone)
    }
    for problem in outcome.problems {
      findings.error(
        file.name, line: problem.line, value: problem.value, problem.message.vietnamese,
        problem.message.english)
    }
    occurrences = outcome.occurrences
  }

  /// Parses the text and expands its events. The corresponding C function is `icalparser_parse_string`.
  private static func expand(
    _ bytes: [UInt8], _ lines: [CalendarLines.Event], horizon: ClosedRange<Day>, timeZone: String
  ) -> Outcome {
    icalerror_set_errors_are_fatal(0)
    var outcome = Outcome()
    let text = bytes.map { CChar(bitPattern: $0) } + [0]
    guard let root = text.withUnsafeBufferPointer({ icalparser_parse_string($0.baseAddress) }) else {
      outcome.problems = [unreadable(1)]
      return outcome
    }
    defer { icalcomponent_free(root) }
    let components = events(below: root)
    guard components.count == lines.count else {
      outcome.problems = [unreadable(lines.first?.line ?? 1)]
      return outcome
    }
    let zone = CalendarZone(timeZone)
    var parsed: [(event: CalendarEvent, lines: CalendarLines.Event)] = []
    for (component, lines) in zip(components, lines) {
      do throws(CalendarProblem) {
        parsed.append((try CalendarEvent(component, lines: lines, zone: zone), lines))
      } catch {
        outcome.problems.append(error)
      }
    }
    var replaced: [String: Set<CalendarEvent.Mark>] = [:]
    for (event, _) in parsed {
      if let mark = event.replaces { replaced[event.uid, default: []].insert(mark) }
    }
    for (event, lines) in parsed where !event.isIdle {
      guard outcome.occurrences.count <= mostOccurrences else {
        outcome.problems.append(
          CalendarProblem(
            event.line,
            "trước sự kiện này lịch đã có hơn \(mostOccurrences) lần diễn ra; hãy bỏ bớt sự kiện lặp",
            "before this event, there are more than \(mostOccurrences) occurrences; remove recurring events")
        )
        break
      }
      do throws(CalendarProblem) {
        outcome.occurrences += try occurrences(of: event, lines, replaced[event.uid] ?? [], horizon)
      } catch {
        outcome.problems.append(error)
      }
    }
    outcome.occurrences.sort { ($0.start, $0.end, $0.line) < ($1.start, $1.end, $1.line) }
    return outcome
  }

  private static func occurrences(
    of event: CalendarEvent, _ lines: CalendarLines.Event, _ replaced: Set<CalendarEvent.Mark>,
    _ horizon: ClosedRange<Day>
  ) throws(CalendarProblem) -> [CalendarOccurrence] {
    var spans: [(start: Int, end: Int)] = [(event.start, event.end)]
    if event.replaces == nil {
      spans = try event.starts(from: horizon.lowerBound, through: horizon.upperBound, lines: lines)
        .filter { !replaced.matches($0.start) }
    }
    let first = horizon.lowerBound.number * 86_400
    let last = (horizon.upperBound.number + 1) * 86_400
    return spans.filter { $0.start < last && ($0.end > first || $0.start >= first) }.map {
      CalendarOccurrence(
        uid: event.uid, summary: event.summary, start: $0.start, end: $0.end, isAllDay: event.isAllDay,
        line: event.line)
    }
  }

  /// The events of one calendar, or of several that follow each other in one file.
  private static func events(below root: OpaquePointer) -> [OpaquePointer] {
    if icalcomponent_isa(root) == ICAL_VCALENDAR_COMPONENT { return children(root, ICAL_VEVENT_COMPONENT) }
    return children(root, ICAL_VCALENDAR_COMPONENT).flatMap { children($0, ICAL_VEVENT_COMPONENT) }
  }

  private static func children(_ parent: OpaquePointer, _ kind: icalcomponent_kind) -> [OpaquePointer] {
    var result: [OpaquePointer] = []
    var next = icalcomponent_get_first_component(parent, kind)
    while let component = next {
      result.append(component)
      next = icalcomponent_get_next_component(parent, kind)
    }
    return result
  }

  private static func unreadable(_ line: Int) -> CalendarProblem {
    CalendarProblem(
      line, "không đọc được lịch; hãy xuất lại lịch dạng .ics",
      "the calendar cannot be read; export it as .ics again")
  }
}
