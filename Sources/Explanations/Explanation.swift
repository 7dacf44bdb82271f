public import Domain

/// Why a plan is as it is: contradictions, or what falls short and what is refused, each with its reason, its price
/// and what would cure it.
public struct Explanation: Sendable {
  /// The plan that is explained.
  public let plan: Plan
  /// Contradictions that share no `keep` pin; empty where there is a plan.
  public let conflicts: [Contradiction]
  /// Duties that fall short, unit by unit, then registrations refused, then organisations without anybody.
  public let reasons: [Reason]
  /// Whether everything that was asked for was found out before a limit was met.
  public let isComplete: Bool

  /// Things that contradict each other, and the pins of which one less resolves it.
  public struct Contradiction: Sendable {
    /// The things, irreducible.
    public let conflict: Plan.Conflict
    /// Pins to give up; each was verified by looking for contradictions again.
    public let cures: [Cure]
  }
}

/// Why one thing is as it is.
public struct Reason: Sendable {
  /// What a reason is about.
  public enum Kind: String, Sendable {
    /// A unit of a duty that is missing.
    case shortfall
    /// A pair that is not assigned: a registration refused, or any that somebody asks about.
    case refusal
    /// A priority organisation that nobody is assigned to.
    case uncovered
  }
  /// What a reason is about.
  public struct About: Hashable, Sendable {
    /// What it is.
    public let kind: Kind
    /// Id of the rule that falls short.
    public var rule: String?
    /// Id of the member.
    public var member: String?
    /// Id of the organisation.
    public var organisation: String?
    /// Label of the period.
    public var period: String?
    /// The choice that was refused; `nil` where the pair was not registered.
    public var choice: Int?
    /// Which unit of the shortfall, 1 being the last one to be met.
    public var unit: Int?

    /// What a reason is about; what is left out is not concerned.
    public init(
      kind: Kind, rule: String? = nil, member: String? = nil, organisation: String? = nil,
      period: String? = nil, choice: Int? = nil, unit: Int? = nil
    ) {
      self.kind = kind
      self.rule = rule
      self.member = member
      self.organisation = organisation
      self.period = period
      self.choice = choice
      self.unit = unit
    }
  }
  /// How good the grounds are.
  public enum Proof: String, Sendable {
    /// The grounds rule it out together, and no longer without any one of them.
    case irreducible
    /// The grounds are what a more important goal comes to: no named things alone rule it out.
    case goal
    /// Nothing rules it out: the plan is not the best one.
    case none
    /// A limit was met before a reason was found.
    case open
  }

  /// What it is about.
  public let about: About
  /// What the duty, the registration or the organisation is, as a sentence.
  public let title: Message
  /// The named facts and rules.
  public let because: [Ground]
  /// How good they are.
  public let proof: Proof
  /// The shortage behind it, where there is one.
  public let shortage: Shortage?
  /// What granting it costs; `nil` where that was not asked or not found out.
  public var price: Price?
  /// What would cure it, the least effort first; each was verified by planning again.
  public var cures: [Cure] = []
}

/// What a demand costs, goal by goal: the plan that meets it against the plan without it.
public struct Price: Hashable, Sendable {
  /// A goal that comes to something else.
  public struct Change: Hashable, Sendable {
    /// Which goal.
    public let goal: Goal
    /// Its value in the plan.
    public let from: Int
    /// Its value in the other plan.
    public let to: Int
  }
  /// Whether there is a plan at all that meets the demand.
  public let isPossible: Bool
  /// The goals that come to something else, in their order.
  public let changes: [Change]
  /// Whether both plans are proven to be the best.
  public let isProven: Bool
  /// Assignments that only the other plan has.
  public let gained: [Plan.Assignment]
  /// Assignments that only this plan has.
  public let lost: [Plan.Assignment]

  /// The price of going from one plan to another.
  public init(from plan: Plan, to other: Plan) {
    isPossible = other.status != .infeasible
    isProven = plan.status == .optimal && other.status != .feasible
    changes =
      isPossible
      ? zip(plan.goals, other.goals).compactMap { before, after in
        before.value == after.value ? nil : Change(goal: before.goal, from: before.value, to: after.value)
      } : []
    let (before, after) = (Set(plan.assignments), Set(other.assignments))
    gained = isPossible ? other.assignments.filter { !before.contains($0) } : []
    lost = isPossible ? plan.assignments.filter { !after.contains($0) } : []
  }
}

/// A small change that cures something, verified by planning again with it.
public struct Cure: Sendable {
  /// The change.
  public let edit: Edit
  /// The change as a change file of `what-if` has it (TOML).
  public let change: String
  /// The change as a sentence.
  public let message: Message
  /// What the plan with the change comes to, against the plan without; `nil` where there is none without.
  public let price: Price?
}
