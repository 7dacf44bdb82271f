import Domain

/// One named thing that a reason may be made of; indices are those of the world, rules go by id.
enum Item: Hashable {
  /// What is asked for: the unit of a duty, the registration, somebody for the organisation. In every reason.
  case target
  /// Another duty falls short by no more than it does in the plan: index of the loose program's shortfall.
  case duty(Int)
  /// A hard rule's limit in one place.
  case limit(rule: String, Subject)
  /// A busy entry of the scenario keeps the member away.
  case busy(entry: Int, member: Int)
  /// A holiday.
  case holiday(Day)
  /// A hard rule excludes the assignment.
  case excludedPair(rule: String, member: Int, organisation: Int)
  /// A hard rule excludes the visit.
  case excludedVisit(rule: String, member: Int, meeting: Int)
  /// Meetings before this day are too soon, under a rule or because they are over.
  case tooSoon(rule: String?, Day)
  /// A pin, as its index in the scenario.
  case pin(Int)
  /// A visit that is announced already, or over, stays.
  case frozen(member: Int, meeting: Int)
  /// An assignment of the plan before stays.
  case keptAssignment(member: Int, organisation: Int)
  /// A visit of the plan before stays.
  case keptVisit(member: Int, meeting: Int)
  /// A registration that the plan grants stays granted.
  case granted(member: Int, organisation: Int)
  /// A priority organisation that the plan gives somebody keeps somebody.
  case covered(organisation: Int)

  /// Where a limit holds.
  struct Subject: Hashable {
    var member: Int?
    var organisation: Int?
    var meeting: Int?
    var period: String?
  }
}

/// A row over decisions of the loose program: `lower ≤ Σ coefficient · column ≤ upper`.
struct Condition {
  let terms: [(column: Int32, coefficient: Double)]
  let lower: Double
  let upper: Double
  /// What it stands for; `nil` where it only says how visits hang on assignments.
  let item: Item?

  /// Whether a point that is 0 or 1 everywhere satisfies it.
  func holds(_ value: (Int32) -> Double) -> Bool {
    var sum = 0.0
    for term in terms { sum += term.coefficient * value(term.column) }
    return sum >= lower - 1e-9 && sum <= upper + 1e-9
  }
}
