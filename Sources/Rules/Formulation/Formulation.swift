public import Domain

/// A scenario under its rules as one linear program, with the way back: what each column means, which rule each
/// row comes from, what each goal counts.
public struct Formulation: Sendable {
  /// A candidate pair with its column x(m,o).
  public struct Pair: Hashable, Sendable {
    /// Index of the member.
    public let member: Int
    /// Index of the organisation.
    public let organisation: Int
    /// x(m,o).
    public let column: Column
  }
  /// A possible visit with its column v(m,e).
  public struct Visit: Hashable, Sendable {
    /// Index of the member.
    public let member: Int
    /// Index of the organisation that holds the meeting.
    public let organisation: Int
    /// Index of the meeting.
    public let meeting: Int
    /// v(m,e).
    public let column: Column
    /// The column that is 1 when the visit counts for an assignment: v itself where visiting needs the
    /// assignment, a column of its own where it doesn't, `nil` where the pair is no candidate.
    public let assignedColumn: Column?
    /// Whether the member may go without being assigned.
    public let isDirect: Bool
  }
  /// A duty that may fall short: how many units are missing, and whose.
  public struct ShortfallTerm: Hashable, Sendable {
    /// Index of the rule in the book.
    public let rule: Int
    /// Whom and what it concerns.
    public let subject: Subject
    /// The column that counts missing units; `nil` where the number is fixed.
    public let column: Column?
    /// The row that asks for the units: what it lacks without the column is missing.
    public let row: Int?
    /// Units missing whatever the plan.
    public let constant: Int
  }
  /// What a goal minimises: a constant and a sum over columns.
  public struct Objective: Hashable, Sendable {
    /// The part that no plan can change.
    public var constant = 0
    /// The part that depends on the plan.
    public var terms: [Term] = []

    /// An objective; nothing by default.
    public init(constant: Int = 0, terms: [Term] = []) {
      self.constant = constant
      self.terms = terms
    }
  }
  /// A pin that no column can satisfy.
  public struct Contradiction: Hashable, Sendable {
    /// Index of the pin in the scenario.
    public let pin: Int
  }

  /// The world, the rules and the moment of planning.
  public let situation: Situation
  /// The linear program.
  public internal(set) var program = Program()
  /// Candidate pairs by member, then organisation.
  public internal(set) var pairs: [Pair] = []
  /// Possible visits by member, then organisation, then meeting.
  public internal(set) var visits: [Visit] = []
  /// For each member, its pairs.
  public internal(set) var pairsOfMember: [Range<Int>] = []
  /// For each member, its visits.
  public internal(set) var visitsOfMember: [Range<Int>] = []
  /// For each organisation, the roles of its candidates, those included whom a pin forbids.
  public internal(set) var rolesOfCandidates: [Set<Role>] = []
  /// For each organisation, indices of its pairs, by member.
  public internal(set) var pairsOfOrganisation: [[Int]] = []
  /// For each meeting, indices of the visits to it, by member.
  public internal(set) var visitsOfMeeting: [[Int]] = []
  /// Duties that may fall short.
  public internal(set) var shortfalls: [ShortfallTerm] = []
  /// What each goal of the order minimises.
  public internal(set) var objectives: [Objective] = []
  /// Pins that no column can satisfy: where there is one, there is no plan.
  public internal(set) var contradictions: [Contradiction] = []
  /// Visits of the base plan that lie in the past or inside the notice window and can still be held.
  public internal(set) var frozen: [Column] = []
  /// Index of the rule that is adding constraints.
  private var currentRule = 0

  /// The world.
  public var world: World { situation.world }
  /// The goals, most important first; ``objectives`` has the same order.
  public var goals: [Goal] { situation.rules.goals }

  /// Formulates a situation.
  public init(_ situation: Situation) {
    self.situation = situation
    addCandidates()
    for (index, rule) in situation.rules.rules.enumerated() {
      currentRule = index
      rule.body.constrain(&self)
    }
    addPins()
    addFrozenVisits()
    objectives = goals.map { objective(of: $0) }
  }

  // MARK: - What rules say

  /// The pairs of the member.
  public func pairs(of member: Int) -> ArraySlice<Pair> { pairs[pairsOfMember[member]] }
  /// The possible visits of the member.
  public func visits(of member: Int) -> ArraySlice<Visit> { visits[visitsOfMember[member]] }

  /// The members whom the roles concern, ascending.
  public func members(_ roles: Roles) -> [Int] {
    world.members.indices.filter { roles.contains(world.members[$0].role) }
  }

  /// A hard constraint: at most `limit` of these columns are 1.
  public mutating func require(_ columns: [Column], atMost limit: Int, about subject: Subject) {
    guard columns.count > limit else { return }
    program.addSum(
      columns, upper: Double(limit), origin: RowOrigin(source: .rule(currentRule), subject: subject))
  }

  /// A hard constraint on visits: at most `limit` of these columns are 1, and none without the assignment that they
  /// need, if they need one: the same for whole numbers, but tighter for the linear relaxation.
  public mutating func require(
    _ columns: [Column], atMost limit: Int, when assignment: Column?, about subject: Subject
  ) {
    guard let assignment else { return require(columns, atMost: limit, about: subject) }
    guard columns.count > limit else { return }
    program.addRow(
      columns.map { Term(1, $0) } + [Term(-Double(limit), assignment)], upper: 0,
      origin: RowOrigin(source: .rule(currentRule), subject: subject))
  }

  /// x(m,o) of the visit's pair where visiting needs the assignment, else `nil`.
  public func assignmentNeeded(for visit: Visit) -> Column? {
    visit.isDirect ? nil : pairs(of: visit.member).first { $0.organisation == visit.organisation }?.column
  }

  /// An elastic constraint: at least `count` of these columns should be 1; what is missing is a shortfall.
  public mutating func demand(_ columns: [Column], atLeast count: Int, about subject: Subject) {
    guard count > 0 else { return }
    guard !columns.isEmpty else { return lack(count, about: subject) }
    let missing = addShortfall(upTo: count, about: subject)
    program.addSum(
      columns + [missing], lower: Double(count),
      origin: RowOrigin(source: .rule(currentRule), subject: subject))
  }

  /// An elastic constraint that only binds with `condition`: at least `count` of these columns should be 1 when
  /// the condition's column is 1.
  public mutating func demand(
    _ columns: [Column], atLeast count: Int, when condition: Column, about subject: Subject
  ) {
    guard count > 0 else { return }
    let missing = addShortfall(upTo: count, about: subject)
    program.addRow(
      columns.map { Term(1, $0) } + [Term(1, missing), Term(-Double(count), condition)], lower: 0,
      origin: RowOrigin(source: .rule(currentRule), subject: subject))
  }

  /// A shortfall that no plan can avoid.
  public mutating func lack(_ count: Int, about subject: Subject) {
    guard count > 0 else { return }
    shortfalls.append(
      ShortfallTerm(rule: currentRule, subject: subject, column: nil, row: nil, constant: count))
  }

  private mutating func addShortfall(upTo count: Int, about subject: Subject) -> Column {
    let column = program.addColumn(upper: Double(count), .shortfall(Int32(shortfalls.count)))
    // The row is the one that the caller adds next.
    shortfalls.append(
      ShortfallTerm(
        rule: currentRule, subject: subject, column: column, row: program.rowCount, constant: 0))
    return column
  }
}
