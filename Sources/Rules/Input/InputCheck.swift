import Domain

/// Judges the input before planning: what can never be granted, reached or kept, whatever the plan.
///
/// What is found is certain; what is not found may still turn out impossible when everything is planned together.
public enum InputCheck {
  /// What stands in the way: pins that nothing can satisfy (hard), duties that no plan can meet in full (shortfalls),
  /// registrations that nobody may be granted, choices that are none, organisations without meetings (warnings).
  public static func judge(_ situation: Situation, filter: Verdict.Filter = Verdict.Filter()) -> [Violation] {
    let formulation = Formulation(situation)
    let found =
      PinPrecheck(formulation: formulation).violations()
      + RegistrationPrecheck(formulation: formulation).violations()
      + QuotaPrecheck(formulation: formulation).violations()
      + MeetingPrecheck(formulation: formulation).violations()
    let nothing = Plan(scenario: Plan.ScenarioReference(situation.world.scenario), status: .feasible)
    return Verdict.violations(
      Check.inOrder(found, situation.rules.rules), passing: filter, JudgedPlan(nothing, in: situation))
  }
}

extension Situation {
  /// Why the member can never be assigned the organisation, with the rule that says so; `nil` where that is possible.
  func obstacle(to member: Int, at organisation: Int) -> (rule: Rule?, reason: Message)? {
    let (person, place) = (world.members[member], world.organisations[organisation])
    guard let assign = rules.rules(of: Assign.self).first(where: { $0.body.roles.contains(person.role) })
    else {
      let role = person.role.title
      return (
        nil,
        Message(
          "không quy tắc nào phân công cho vai trò “\(role.vietnamese)”",
          "no rule assigns anything to the role “\(role.english)”")
      )
    }
    for rule in rules.rules where rule.body.roles.contains(person.role) {
      if let reason = rule.body.excludes(member: member, organisation: organisation, in: self) {
        return (rule, reason)
      }
    }
    if !assign.body.isEligible(organisation, in: world) {
      return (
        assign.rule,
        Message(
          "\(place.name) không thuộc loại tổ chức được phân công",
          "\(place.name) is of a kind that is not assigned")
      )
    }
    if assign.body.source == .charge && !world.areas(of: member, cover: organisation) {
      return (
        assign.rule,
        Message(
          "\(place.name) ở ngoài địa bàn của \(person.name)",
          "\(place.name) lies outside the areas of \(person.name)")
      )
    }
    if let pin = world.scenario.pins.first(where: {
      $0.action == .forbid && $0.date == nil && $0.member == person.id && $0.organisation == place.id
    }) {
      return (nil, Message("có ghim cấm (\(pin.reason))", "a pin forbids it (\(pin.reason))"))
    }
    return nil
  }
}
