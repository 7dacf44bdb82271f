public import Domain

/// What a rule looks at beside its own parameters: the world, all rules, and the moment of planning.
public struct Situation: Sendable {
  /// The scenario with references resolved.
  public let world: World
  /// All rules that apply.
  public let rules: RuleBook
  /// From when on the plan may still be changed; `nil` when planning the whole horizon.
  public let today: Day?
  /// The plan before.
  public let base: Plan?
  /// The visits of the plan before whose member and meeting still exist.
  private let baseVisits: Set<[Int]>

  /// A situation.
  public init(world: World, rules: RuleBook, today: Day? = nil, base: Plan? = nil) {
    self.world = world
    self.rules = rules
    self.today = today
    self.base = base
    baseVisits = Set(
      (base?.visits ?? []).compactMap { visit in
        guard let member = world.memberIndex[visit.member], let meeting = world.meetingIndex[visit.meeting]
        else {
          return nil
        }
        return [member, meeting]
      })
  }

  /// Whether the plan before has the visit.
  public func baseHas(member: Int, meeting: Int) -> Bool { baseVisits.contains([member, meeting]) }

  /// The first day that may still be changed: today, or later by the days of notice; `nil` without a today.
  public var frozenUntil: Day? {
    today.map { today in
      today + (rules.rules(of: Notice.self).map(\.body.days).max() ?? 0)
    }
  }
}
