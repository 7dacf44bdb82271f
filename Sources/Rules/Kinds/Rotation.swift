public import Domain

/// After `max_years` in a row somebody else; before `min_years` the same again.
public struct Rotation: RuleKind {
  public static let kind = "rotation"
  public static let strictness = Strictness.mixed
  public static let meaning = Message(
    "đủ max_years năm liền thì đổi người, chưa đủ min_years năm thì giữ nguyên",
    "after max_years in a row somebody else, before min_years the same again")
  public static let parameters: [Parameter] = [
    .roles, .weight,
    Parameter(
      "min_years", .integer(0...100), standard: .integer(0), Message("số năm tối thiểu", "the fewest years")),
    Parameter("max_years", .integer(1...100), Message("số năm tối đa", "the most years")),
  ]

  public let roles: Roles
  /// The fewest years.
  public let minYears: Int
  /// The most years.
  public let maxYears: Int

  public init(_ arguments: Arguments) throws(ArgumentProblem) {
    roles = arguments.roles
    minYears = arguments.integer("min_years") ?? 0
    maxYears = arguments.integer("max_years") ?? .max
    if maxYears < minYears {
      throw ArgumentProblem(
        "max_years",
        Message(
          "max_years = \(maxYears) phải ≥ min_years = \(minYears)",
          "max_years = \(maxYears) must be at least min_years = \(minYears)"))
    }
  }

  public func excludes(member: Int, organisation: Int, in situation: Situation) -> Message? {
    let world = situation.world
    let tenure = world.tenure(of: member, at: organisation)
    guard tenure >= maxYears else { return nil }
    let (who, what) = (world.members[member].name, world.organisations[organisation].name)
    return Message(
      "\(who) đã phụ trách \(what) \(tenure) năm liền", "\(who) has had \(what) for \(tenure) years in a row")
  }

  public func constrain(_ formulation: inout Formulation) {
    let world = formulation.world
    for member in formulation.members(roles) {
      for organisation in world.pastOrganisations(of: member) {
        let tenure = world.tenure(of: member, at: organisation)
        guard tenure > 0, tenure < minYears else { continue }
        let columns = formulation.pairs(of: member).filter { $0.organisation == organisation }.map(\.column)
        formulation.demand(columns, atLeast: 1, about: Subject(member: member, organisation: organisation))
      }
    }
  }
}

// MARK: - Check

extension Rotation {
  public func objection(to member: Int, at organisation: Int, in world: World) -> Message? {
    let (id, place) = (world.members[member].id, world.organisations[organisation])
    let rows = world.scenario.history.filter { $0.member == id && $0.organisation == place.id }
    let years = consecutiveYears(rows, world)
    guard years >= maxYears else { return nil }
    let who = world.who(member)
    return Message(
      "\(who.vietnamese) đã phụ trách \(place.name) \(years) năm liền, đủ mức tối đa \(maxYears) năm",
      "\(who.english) has had \(place.name) for \(counted(years, "year")) in a row, and the most is \(maxYears)"
    )
  }

  public func violations(in plan: JudgedPlan) -> [RuleFinding] {
    let world = plan.world
    var past: [[Int]: [Tenure]] = [:]
    for row in world.scenario.history {
      guard let member = world.memberIndex[row.member],
        let organisation = world.organisationIndex[row.organisation],
        roles.contains(world.members[member].role)
      else { continue }
      past[[member, organisation], default: []].append(row)
    }
    return past.sorted { $0.key.lexicographicallyPrecedes($1.key) }.compactMap { pair, rows in
      let (member, organisation) = (pair[0], pair[1])
      let years = consecutiveYears(rows, world)
      guard years > 0, years < minYears, !plan.isAssigned(member, organisation) else { return nil }
      let (who, place) = (world.sentenceStart(member), world.place(organisation))
      return RuleFinding(
        .shortfall, member: member, organisation: organisation,
        Message(
          "\(who.vietnamese) mới phụ trách \(place) \(years) năm (tối thiểu \(minYears) năm) nhưng không được phân công tiếp.",
          "\(who.english) is not assigned \(place) again after only \(counted(years, "year")) there; the least is \(minYears)."
        ))
    }
  }

  /// Years in a row up to the year before the horizon that some row of one pair has.
  private func consecutiveYears(_ rows: [Tenure], _ world: World) -> Int {
    var count = 0
    var year = world.scenario.horizon.lowerBound.year - 1
    while rows.contains(where: { $0.years.lowerBound <= year && year <= $0.years.upperBound }) {
      count += 1
      year -= 1
    }
    return count
  }
}
