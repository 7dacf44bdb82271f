import Domain
import Fingerprints
import Reports
import Rules

/// Writes the calendars of one plan.
struct CalendarWriter {
  /// Whose calendar it is.
  enum Reader: Hashable {
    case department
    case member(String)
    case organisation(String)
  }

  private let plan: Plan
  private let situation: Situation
  private let say: Wording
  private let identity: PlanIdentity
  private let revision: CalendarRevision
  private let zone: CalendarText
  /// Days of notice, where a rule asks for them.
  private let notice: Int?
  /// Indices into the entries of the revision.
  let byMember: [String: [Int]]
  /// Indices into the entries of the revision.
  let byOrganisation: [String: [Int]]
  /// What each entry says in every calendar, around the title, which is another one for each kind of reader.
  private var blocks: [(head: CalendarText, tail: CalendarText)] = []
  /// The dates of the revision, cancelled ones included.
  private var dates: [DateBlock] = []

  /// A date: what it says, and whose calendars have it besides the department's.
  private struct DateBlock {
    let text: CalendarText
    /// Ids of the members; `nil` for all of them.
    let members: Set<String>?
    let isForOrganisations: Bool

    func concerns(_ reader: Reader) -> Bool {
      switch reader {
      case .department: true
      case .member(let id): members?.contains(id) ?? true
      case .organisation: isForOrganisations
      }
    }
  }

  init(_ plan: Plan, in situation: Situation, clocks: [ClockChange], language: Language) {
    self.plan = plan
    self.situation = situation
    say = Wording(language)
    identity = PlanIdentity(plan)
    revision =
      plan.calendar.map { CalendarRevision(plan, record: $0) } ?? CalendarRevision(plan, in: situation)
    zone = CalendarZoneText.text(situation.world.scenario.timeZone, clocks)
    let deadlines = Deadlines(situation)
    notice = deadlines.daysOfNotice
    let entries = revision.entries
    byMember = Dictionary(grouping: entries.indices) { entries[$0].visit.member }
    byOrganisation = Dictionary(grouping: entries.indices) { entries[$0].visit.organisation }
    blocks = entries.map { (head(of: $0), tail(of: $0)) }
    dates = revision.record.deadlines.map { block(of: $0, among: deadlines.entries) }
  }

  /// Whether a member's calendar would not be empty.
  func hasSomething(_ member: String) -> Bool {
    byMember[member] != nil || dates.contains { $0.concerns(.member(member)) }
  }

  /// A file: name without folder and ending, and whose it is.
  func file(_ name: String, for reader: Reader) -> (name: String, contents: [UInt8]) {
    let entries =
      switch reader {
      case .department: Array(revision.entries.indices)
      case .member(let id): byMember[id] ?? []
      case .organisation(let id): byOrganisation[id] ?? []
      }
    var body = CalendarText(capacity: 2000 + entries.count * 900)
    body.append(zone)
    for entry in entries {
      body.append(blocks[entry].head)
      body.text("SUMMARY", title(of: revision.entries[entry], for: reader))
      body.append(blocks[entry].tail)
    }
    for date in dates where date.concerns(reader) { body.append(date.text) }
    body.line("END:VCALENDAR")
    var head = CalendarText(capacity: 600)
    head.line("BEGIN:VCALENDAR")
    head.line("VERSION:2.0")
    head.line("PRODID:-//phancong//phancong 1//\(say.language.rawValue.uppercased())")
    head.line("CALSCALE:GREGORIAN")
    head.line("METHOD:PUBLISH")
    let title = title(of: reader)
    head.text("NAME", title)
    head.text("X-WR-CALNAME", title)
    head.text("X-WR-TIMEZONE", situation.world.scenario.timeZone)
    let document = CalendarDocuments.folder + "/" + name
    var content = head.content
    content.append(body.content)
    head.line("X-PHANCONG-SEAL:" + identity.seal(document, content).text)
    return (document + ".ics", head.bytes + body.bytes)
  }

  // MARK: - Entries

  /// What an entry says before its title.
  private func head(of entry: CalendarRevision.Entry) -> CalendarText {
    var text = CalendarText(capacity: 300)
    begin(entry.uid, sequence: entry.sequence, isCancelled: entry.isCancelled, &text)
    let zone = ";TZID=" + situation.world.scenario.timeZone + ":"
    text.line("DTSTART" + zone + CalendarText.moment(entry.visit.date, entry.visit.start))
    text.line("DTEND" + zone + CalendarText.moment(entry.visit.date, entry.visit.end))
    return text
  }

  private func title(of entry: CalendarRevision.Entry, for reader: Reader) -> String {
    let visit = entry.visit
    let (member, organisation) = (name(ofMember: visit.member), name(ofOrganisation: visit.organisation))
    let title =
      switch reader {
      case .department: "\(member): \(organisation)"
      case .member: say("Dự sinh hoạt: \(organisation)", "Visit: \(organisation)")
      case .organisation: say("Đón đồng chí \(member) dự sinh hoạt", "Visit of \(member)")
      }
    return cancelled(title, entry.isCancelled)
  }

  /// What an entry says after its title.
  private func tail(of entry: CalendarRevision.Entry) -> CalendarText {
    var text = CalendarText(capacity: 600)
    let (visit, world) = (entry.visit, situation.world)
    let (member, organisation) = (name(ofMember: visit.member), name(ofOrganisation: visit.organisation))
    let place = world.organisationIndex[visit.organisation].map { world.organisations[$0] }
    let area = place.flatMap { world.areaIndex[$0.area] }.map { world.areas[$0].name } ?? ""
    let venue = place?.venue ?? ""
    text.text(
      "LOCATION", [venue.isEmpty ? organisation : venue, area].filter { !$0.isEmpty }.joined(separator: ", "))
    if let coordinate = place?.coordinate {
      text.line(
        "GEO:" + CalendarText.degrees(coordinate.latitude) + ";" + CalendarText.degrees(coordinate.longitude))
    }
    text.text("DESCRIPTION", description(visit, member, organisation).joined(separator: "\n"))
    text.text("CATEGORIES", say("Dự sinh hoạt", "Visits"))
    text.line("TRANSP:" + (entry.isCancelled ? "TRANSPARENT" : "OPAQUE"))
    if let notice, !entry.isCancelled { alarm(visit, notice, organisation, &text) }
    text.line("END:VEVENT")
    return text
  }

  private func description(_ visit: Plan.Visit, _ member: String, _ organisation: String) -> [String] {
    let world = situation.world
    let post = world.memberIndex[visit.member].map { world.members[$0].title } ?? ""
    let subject = world.meetingIndex[visit.meeting].map {
      say(Meeting.title(ofKind: world.meetings[$0].kind))
    }
    var lines = [
      say("Người dự: ", "Who: ") + [member, post].filter { !$0.isEmpty }.joined(separator: ", "),
      say("Dự với: ", "Whom: ") + organisation,
    ]
    if let subject { lines.append(say("Nội dung: ", "Meeting: ") + subject) }
    if let notice {
      let date = say.date(visit.date - notice)
      lines.append(
        say("Báo thời gian, địa điểm chậm nhất: \(date)", "Time and place to be announced by: \(date)"))
    }
    return lines
  }

  /// Rings at 08:00 of the day on which time and place are due to be announced, whatever time the meeting starts.
  private func alarm(
    _ visit: Plan.Visit, _ notice: Int, _ organisation: String, _ text: inout CalendarText
  ) {
    let minutes = notice * 1440 + visit.start.minute - 480
    let (days, hours, rest) = (minutes / 1440, minutes / 60 % 24, minutes % 60)
    let time = hours + rest > 0 ? "T" + (hours > 0 ? "\(hours)H" : "") + (rest > 0 ? "\(rest)M" : "") : ""
    text.line("BEGIN:VALARM")
    text.line("ACTION:DISPLAY")
    text.line("TRIGGER:-P" + (days > 0 ? "\(days)D" : "") + time)
    text.text(
      "DESCRIPTION",
      say(
        "Hạn báo thời gian, địa điểm: \(organisation), \(say.date(visit.date)) \(visit.start)",
        "Notice of time and place is due: \(organisation), \(say.date(visit.date)) \(visit.start)"))
    text.line("END:VALARM")
  }

  // MARK: - Dates

  /// Dates in the text concern all, reports those who owe them. Of a report that no rule asks for any more nobody knows
  /// who owed it: it is cancelled for all members.
  private func block(
    of deadline: Plan.CalendarRecord.Deadline, among entries: [Deadlines.Entry]
  ) -> DateBlock {
    let known = entries.last { $0.regime == deadline.regime && $0.id == deadline.id }
    let due = entries.first {
      $0.regime == deadline.regime && $0.id == deadline.id && $0.period?.label == deadline.period
    }
    let isReport = known.map { $0.source == .report } ?? (deadline.period != nil)
    return DateBlock(
      text: text(of: deadline, due), members: known.flatMap { isReport ? Set($0.members) : nil },
      isForOrganisations: !isReport)
  }

  private func text(of deadline: Plan.CalendarRecord.Deadline, _ due: Deadlines.Entry?) -> CalendarText {
    var text = CalendarText(capacity: 600)
    let uid = CalendarRevision.uid(of: deadline, in: revision.record)
    begin(uid, sequence: deadline.sequence, isCancelled: deadline.isCancelled, &text)
    text.line("DTSTART;VALUE=DATE:" + CalendarText.date(deadline.date))
    text.line("DTEND;VALUE=DATE:" + CalendarText.date(deadline.date + 1))
    let period = deadline.period.map { " (\(say(PeriodTitle.message($0))))" } ?? ""
    text.text("SUMMARY", cancelled(say("Hạn: ", "Due: ") + deadline.title + period, deadline.isCancelled))
    if let due {
      let regime = situation.rules.regimes.first { $0.id == due.regime }?.title ?? due.regime
      var lines = [due.citation + ", " + regime]
      if !due.recipient.isEmpty { lines.append(say("Nơi nhận: ", "To: ") + due.recipient) }
      text.text("DESCRIPTION", lines.joined(separator: "\n"))
    }
    text.text("CATEGORIES", say("Thời hạn", "Deadlines"))
    text.line("TRANSP:TRANSPARENT")
    text.line("END:VEVENT")
    return text
  }

  /// What every entry begins with. `DTSTAMP` must grow with the entry, but a plan knows no clock: it is the midnight
  /// (UTC) before the horizon begins, and a second later for every change.
  private func begin(_ uid: String, sequence: Int, isCancelled: Bool, _ text: inout CalendarText) {
    let day = plan.scenario.horizon.lowerBound - 1 + sequence / 86_400
    let second = sequence % 86_400
    let time = String(1_000_000 + second / 3600 * 10_000 + second / 60 % 60 * 100 + second % 60).dropFirst()
    text.line("BEGIN:VEVENT")
    text.line("UID:" + uid)
    text.line("DTSTAMP:" + CalendarText.date(day) + "T" + time + "Z")
    text.line("SEQUENCE:\(sequence)")
    text.line("STATUS:" + (isCancelled ? "CANCELLED" : "CONFIRMED"))
  }

  // MARK: - Words

  /// Programs that overlook `STATUS` show at least the word.
  private func cancelled(_ summary: String, _ isCancelled: Bool) -> String {
    isCancelled ? say("ĐÃ HỦY: ", "CANCELLED: ") + summary : summary
  }

  private func title(of reader: Reader) -> String {
    let year = plan.scenario.title
    return switch reader {
    case .department: year
    case .member(let id): name(ofMember: id) + " – " + year
    case .organisation(let id): name(ofOrganisation: id) + " – " + year
    }
  }

  private func name(ofMember id: String) -> String {
    situation.world.memberIndex[id].map { situation.world.members[$0].name } ?? id
  }

  private func name(ofOrganisation id: String) -> String {
    situation.world.organisationIndex[id].map { situation.world.organisations[$0].name } ?? id
  }
}
