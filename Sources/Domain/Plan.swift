/// A plan as `plan.json` has it: who gets which organisation and goes to which meeting, how good that is and
/// how far from proven.
public struct Plan: Hashable, Sendable {
  /// Why the planner stopped.
  public enum Status: String, Sendable {
    /// Every goal's bound equals its value.
    case optimal
    /// A limit was met; the bounds say how far off the plan can be.
    case feasible
    /// Hard rules and pins contradict each other.
    case infeasible
  }
  /// What a goal came to.
  public struct GoalValue: Hashable, Sendable {
    /// Which goal.
    public var goal: Goal
    /// Its value in this plan.
    public var value: Int
    /// No plan that holds the goals before it can do better than this.
    public var bound: Int

    /// A goal's value and bound.
    public init(goal: Goal, value: Int, bound: Int) {
      self.goal = goal
      self.value = value
      self.bound = bound
    }
  }
  /// A member is assigned an organisation.
  public struct Assignment: Hashable, Sendable {
    /// Id of the member.
    public var member: String
    /// Id of the organisation.
    public var organisation: String
    /// The choice that was granted, `nil` where the pair was not registered.
    public var choice: Int?

    /// An assignment.
    public init(member: String, organisation: String, choice: Int? = nil) {
      self.member = member
      self.organisation = organisation
      self.choice = choice
    }
  }
  /// What a visit counts for.
  public enum Target: String, CaseIterable, Sendable {
    /// An organisation assigned to the member.
    case assigned
    /// The member's own organisation or one directly below it.
    case ownUnit = "own-unit"
    /// The organisation at the member's residence.
    case residence
  }
  /// A member attends a meeting.
  public struct Visit: Hashable, Sendable {
    /// Id of the member.
    public var member: String
    /// Id of the organisation.
    public var organisation: String
    /// Id of the meeting.
    public var meeting: String
    /// The meeting's date.
    public var date: Day
    /// When the meeting starts.
    public var start: TimeOfDay
    /// When the meeting ends.
    public var end: TimeOfDay
    /// What the visit counts for: only targets that a rule of the member asks for.
    public var targets: [Target]

    /// A visit.
    public init(
      member: String, organisation: String, meeting: String, date: Day, start: TimeOfDay, end: TimeOfDay,
      targets: [Target] = []
    ) {
      self.member = member
      self.organisation = organisation
      self.meeting = meeting
      self.date = date
      self.start = start
      self.end = end
      self.targets = targets
    }
  }
  /// An elastic rule that is not met in full.
  public struct Shortfall: Hashable, Sendable {
    /// Id of the rule.
    public var rule: String
    /// Id of the member concerned.
    public var member: String?
    /// Id of the organisation concerned.
    public var organisation: String?
    /// The period's label, a meeting's id, or `nil`.
    public var period: String?
    /// How many units are missing, at least 1.
    public var missing: Int

    /// A shortfall.
    public init(
      rule: String, member: String? = nil, organisation: String? = nil, period: String? = nil, missing: Int
    ) {
      self.rule = rule
      self.member = member
      self.organisation = organisation
      self.period = period
      self.missing = missing
    }
  }
  /// Rules, pins and facts that contradict each other; without any one of them there is a plan.
  public struct Conflict: Hashable, Sendable {
    /// What a conflict is made of.
    public enum Kind: String, Sendable {
      /// A hard rule in one place.
      case rule
      /// A pin.
      case pin
      /// A fact of the tables: busy, holiday, no meeting.
      case fact
    }
    /// One member of the contradiction.
    public struct Item: Hashable, Sendable {
      /// What it is.
      public var kind: Kind
      /// Id of the rule.
      public var rule: String?
      /// The rule's article.
      public var citation: String?
      /// Id of the member concerned.
      public var member: String?
      /// Id of the organisation concerned.
      public var organisation: String?
      /// The date concerned.
      public var date: Day?
      /// The item as a sentence.
      public var message: Message

      /// An item.
      public init(
        kind: Kind, rule: String? = nil, citation: String? = nil, member: String? = nil,
        organisation: String? = nil, date: Day? = nil, message: Message
      ) {
        self.kind = kind
        self.rule = rule
        self.citation = citation
        self.member = member
        self.organisation = organisation
        self.date = date
        self.message = message
      }
    }
    /// The irreducible list.
    public var items: [Item]

    /// A conflict.
    public init(items: [Item]) { self.items = items }
  }

  /// Which scenario the plan is for.
  public struct ScenarioReference: Hashable, Sendable {
    /// Its title.
    public var title: String
    /// Its horizon.
    public var horizon: ClosedRange<Day>
    /// Its regimes.
    public var regimes: [String]
    /// SHA-256 of its canonical form.
    public var fingerprint: String

    /// A reference.
    public init(title: String, horizon: ClosedRange<Day>, regimes: [String], fingerprint: String) {
      self.title = title
      self.horizon = horizon
      self.regimes = regimes
      self.fingerprint = fingerprint
    }

    /// The reference of a scenario.
    public init(_ scenario: Scenario) {
      self.init(
        title: scenario.title, horizon: scenario.horizon, regimes: scenario.regimes,
        fingerprint: scenario.fingerprint)
    }
  }

  /// Which scenario the plan is for.
  public var scenario: ScenarioReference
  /// Why the planner stopped.
  public var status: Status
  /// Every goal of the order.
  public var goals: [GoalValue]
  /// Sorted by member, organisation.
  public var assignments: [Assignment]
  /// Sorted by date, start, member, meeting.
  public var visits: [Visit]
  /// Sorted by rule, member, organisation, period; `nil` first.
  public var shortfalls: [Shortfall]
  /// Set where the status is `infeasible`.
  public var conflict: Conflict?
  /// What the calendars of the plans before have said; `nil` where nobody has kept it.
  public var calendar: CalendarRecord?

  /// A plan; its lists are put in order.
  public init(
    scenario: ScenarioReference, status: Status, goals: [GoalValue] = [], assignments: [Assignment] = [],
    visits: [Visit] = [], shortfalls: [Shortfall] = [], conflict: Conflict? = nil
  ) {
    self.scenario = scenario
    self.status = status
    self.goals = goals
    self.assignments = assignments.sorted { ($0.member, $0.organisation) < ($1.member, $1.organisation) }
    self.visits = visits.sorted {
      ($0.date, $0.start, $0.member, $0.meeting) < ($1.date, $1.start, $1.member, $1.meeting)
    }
    self.shortfalls = shortfalls.sorted {
      ($0.rule, $0.member ?? "", $0.organisation ?? "", $0.period ?? "")
        < ($1.rule, $1.member ?? "", $1.organisation ?? "", $1.period ?? "")
    }
    self.conflict = conflict
  }
}
