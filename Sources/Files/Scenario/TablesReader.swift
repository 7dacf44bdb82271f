import Domain

/// Reads the tables of one scenario, all of them, and checks them against each other.
final class TablesReader {
  let source: any ScenarioSource
  let findings: Findings
  /// `nil` where `scenario.toml` does not tell.
  let horizon: ClosedRange<Day>?

  let areaIDs: IDRegistry
  let organisationIDs: IDRegistry
  let memberIDs: IDRegistry

  /// Where the ids of rows of `meetings` and of calendars come from.
  var meetingOrigins: [String: MeetingOrigin] = [:]
  /// The dates on which an organisation has rows of `meetings`: `meets` yields to them.
  var rowDates: [String: Set<Day>] = [:]
  /// The recurrence rules in `meets`, by their text.
  var rules: [String: Result<RecurrenceRule, RecurrenceProblem>] = [:]
  /// Days of each recurrence rule inside the horizon.
  var expansions: [String: [Day]] = [:]

  /// Opens all tables and registers the ids they define.
  init(_ source: any ScenarioSource, horizon: ClosedRange<Day>?, findings: Findings) {
    self.source = source
    self.horizon = horizon
    self.findings = findings
    for schema in TableSchema.all { findings.opened(schema.file) }
    let open = { TablesReader.open($0, source, findings) }
    areaIDs = IDRegistry(open(.areas), schema: .areas)
    organisationIDs = IDRegistry(open(.organisations), schema: .organisations)
    memberIDs = IDRegistry(open(.members), schema: .members)
  }

  /// A table; `nil` where there is none or it cannot be read. What is wrong is reported.
  func open(_ schema: TableSchema) -> Table? {
    TablesReader.open(schema, source, findings)
  }

  /// Fills in the scenario's tables.
  func read(into scenario: inout Scenario) {
    scenario.areas = readAreas()
    let organisations = readOrganisations()
    scenario.organisations = organisations.map(\.value)
    scenario.members = readMembers()
    scenario.registrations = readRegistrations()
    scenario.meetings = readMeetings() + occurrences(of: organisations)
    scenario.busy = readBusy()
    scenario.holidays = readHolidays()
    scenario.history = readHistory()
    scenario.pins = readPins()
    readCalendars(into: &scenario)
  }

  private static func open(
    _ schema: TableSchema, _ source: any ScenarioSource, _ findings: Findings
  ) -> Table? {
    source.sheet(schema, findings).flatMap { Table($0, schema: schema, findings: findings) }
  }
}

/// A value and the row it was read from.
struct Located<Value> {
  var value: Value
  var row: Row
}

/// Where a meeting comes from, for the sentence about two with one id.
enum MeetingOrigin {
  /// This row of `meetings`.
  case row(Message)
  /// An occurrence of `meets` of this organisation.
  case occurrence(organisation: String)
  /// A calendar file.
  case calendar(file: String)

  /// Where to look, in both languages.
  var place: Message {
    switch self {
    case .row(let row):
      row.vietnamese.hasPrefix("dòng")
        ? Message("meetings.csv \(row.vietnamese)", "meetings.csv \(row.english)") : row
    case .occurrence(let organisation):
      Message("cột meets của “\(organisation)”", "the column meets of “\(organisation)”")
    case .calendar(let file): Message(file, file)
    }
  }
}
