/// One row of `registrations`: a member asks for an organisation.
public struct Registration: Hashable, Sendable {
  /// Id of the member.
  public var member: String
  /// Id of the organisation.
  public var organisation: String
  /// 1 (first choice), 2 or 3.
  public var choice: Int

  /// A registration.
  public init(member: String, organisation: String, choice: Int) {
    self.member = member
    self.organisation = organisation
    self.choice = choice
  }
}

/// One row of `busy`: a time at which somebody can't come.
public struct BusyEntry: Hashable, Sendable {
  /// Whom a busy entry concerns.
  public enum Who: Hashable, Sendable {
    /// One member, by id.
    case member(String)
    /// Every member of a role.
    case role(Role)
    /// Everybody.
    case all
  }
  /// Whom it concerns.
  public var who: Who
  /// When.
  public var interval: Interval
  /// Why, as printed.
  public var reason: String
  /// The committee whose own meeting this is.
  public var body: String?

  /// A busy entry.
  public init(who: Who, interval: Interval, reason: String = "", body: String? = nil) {
    self.who = who
    self.interval = interval
    self.reason = reason
    self.body = body
  }

  /// Whether the entry concerns the member.
  public func concerns(_ member: Member) -> Bool {
    switch who {
    case .member(let id): member.id == id
    case .role(let role): member.role == role
    case .all: true
    }
  }
}

/// One row of `holidays`.
public struct Holiday: Hashable, Sendable {
  /// The date.
  public var date: Day
  /// Its name.
  public var name: String

  /// A holiday.
  public init(date: Day, name: String) {
    self.date = date
    self.name = name
  }
}

/// One row of `history`: a member had an organisation in past years.
public struct Tenure: Hashable, Sendable {
  /// Id of the member.
  public var member: String
  /// Id of the organisation.
  public var organisation: String
  /// The years, both ends included.
  public var years: ClosedRange<Int>

  /// A tenure.
  public init(member: String, organisation: String, years: ClosedRange<Int>) {
    self.member = member
    self.organisation = organisation
    self.years = years
  }
}

/// One row of `pins`: a decision that the plan must respect.
public struct Pin: Hashable, Sendable {
  /// What the pin demands.
  public enum Action: String, CaseIterable, Sendable {
    /// The assignment (or, with a date, the visit) must be.
    case keep
    /// It must not be.
    case forbid
  }
  /// Id of the member.
  public var member: String
  /// Id of the organisation.
  public var organisation: String
  /// The date of the visit; `nil`: the assignment is meant.
  public var date: Day?
  /// Keep or forbid.
  public var action: Action
  /// Why, as printed.
  public var reason: String

  /// A pin.
  public init(member: String, organisation: String, date: Day? = nil, action: Action, reason: String) {
    self.member = member
    self.organisation = organisation
    self.date = date
    self.action = action
    self.reason = reason
  }
}

/// The names on the document: who issues the table and who signs it.
public struct Issuer: Hashable, Sendable {
  /// The body above the issuing one.
  public var superior = ""
  /// The issuing body.
  public var body = ""
  /// Number of the document.
  public var number = ""
  /// Place of issue.
  public var place = ""
  /// On whose behalf it is signed.
  public var authority = ""
  /// Post of the signer.
  public var signerTitle = ""
  /// Who gets the document.
  public var recipients: [String] = []

  /// An issuer with nothing filled in.
  public init() {}
}

/// Everything that the tables of one scenario say, with `meets` already expanded into meetings.
public struct Scenario: Sendable {
  /// Title, as printed.
  public var title: String
  /// First to last day, both included.
  public var horizon: ClosedRange<Day>
  /// IANA name; all times are local to it.
  public var timeZone: String
  /// Ids of the regimes that apply, in the order of `scenario.toml`.
  public var regimes: [String]
  /// The names on the document.
  public var issuer = Issuer()
  /// The table `areas`.
  public var areas: [Area] = []
  /// The table `organisations`.
  public var organisations: [Organisation] = []
  /// The table `members`.
  public var members: [Member] = []
  /// The table `registrations`.
  public var registrations: [Registration] = []
  /// All meetings inside the horizon: rows, occurrences of `meets`, calendars.
  public var meetings: [Meeting] = []
  /// The table `busy`, calendars included.
  public var busy: [BusyEntry] = []
  /// The table `holidays`.
  public var holidays: [Holiday] = []
  /// The table `history`.
  public var history: [Tenure] = []
  /// The table `pins`.
  public var pins: [Pin] = []
  /// SHA-256 of the canonical form, in hexadecimal; empty where the scenario was not read from files.
  public var fingerprint = ""

  /// A scenario with empty tables.
  public init(
    title: String, horizon: ClosedRange<Day>, timeZone: String = "Asia/Ho_Chi_Minh", regimes: [String] = []
  ) {
    self.title = title
    self.horizon = horizon
    self.timeZone = timeZone
    self.regimes = regimes
  }
}
