public import Domain

/// A member who attends nothing on some days.
public struct Absence: Hashable, Sendable {
  /// Id of the member.
  public let member: String
  /// First and last day, both included.
  public let days: ClosedRange<Day>
  /// The month's label, such as `2021-03`; `nil` for the whole time.
  public let month: String?

  /// An absence.
  public init(member: String, days: ClosedRange<Day>, month: String? = nil) {
    self.member = member
    self.days = days
    self.month = month
  }

  /// Every member away for the whole time, then every member in each month, those before `first` left out.
  public static func each(of scenario: Scenario, from first: Day? = nil) -> [Absence] {
    let last = scenario.horizon.upperBound
    let start = max(scenario.horizon.lowerBound, first ?? scenario.horizon.lowerBound)
    guard start <= last else { return [] }
    let months = Period.touching(.month, in: start...last)
    let members = scenario.members.map(\.id)
    return members.map { Absence(member: $0, days: start...last) }
      + members.flatMap { member in
        months.map {
          Absence(member: member, days: max(start, $0.first)...min(last, $0.last), month: $0.label)
        }
      }
  }
}

/// What an absence does to a plan.
public struct AbsenceOutcome: Hashable, Sendable {
  /// Whether the year still holds.
  public enum Verdict: String, CaseIterable, Sendable {
    /// Nothing more falls short.
    case holds
    /// Only duties of the absent member fall short, and no more than the absence makes unavoidable.
    case ownDuties = "own-duties"
    /// More falls short than that.
    case breaks
    /// A pin demands a visit that the absence makes impossible: there is no plan.
    case contradicted
    /// A limit was met before an answer was found.
    case open
  }

  /// The absence.
  public let absence: Absence
  /// Whether the year still holds.
  public internal(set) var verdict = Verdict.holds
  /// The least shortfall.
  public internal(set) var shortfall: Int
  /// How much that is more than the plan's.
  public internal(set) var additional = 0
  /// How much of the absent member's own duties must fall short in addition, even if everybody else gave way; 0 where
  /// nothing falls short in addition.
  public internal(set) var unavoidable = 0
  /// The fewest assignments and visits that are given up, those that are impossible included.
  public internal(set) var changes = 0
  /// The visits of the plan that the absence makes impossible.
  public internal(set) var lost: [Plan.Visit] = []
  /// What falls short in addition, in one plan with these numbers.
  public internal(set) var shortfalls: [Plan.Shortfall] = []
  /// Whether the numbers are proven.
  public internal(set) var isProven = true

  init(absence: Absence, shortfall: Int) {
    self.absence = absence
    self.shortfall = shortfall
  }
}
