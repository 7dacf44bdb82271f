import Domain

/// Registrations that nobody may be granted, and members who have too little left to choose from.
struct RegistrationPrecheck {
  let formulation: Formulation

  func violations() -> [Violation] { refused() + poor() }

  private func refused() -> [Violation] {
    let (situation, world) = (formulation.situation, formulation.world)
    return world.members.indices.flatMap { member in
      world.registrations[member].compactMap { organisation, choice in
        guard let obstacle = situation.obstacle(to: member, at: organisation) else { return nil }
        let (who, place) = (world.who(member), world.place(organisation))
        return Violation(
          Finding(
            .warning, member: member, organisation: organisation,
            Message(
              "Nguyện vọng \(choice) của \(who.vietnamese) về \(place) không thể được chấp nhận: \(obstacle.reason.vietnamese).",
              "Choice \(choice) of \(who.english), \(place), can never be granted: \(obstacle.reason.english)."
            )),
          rule: obstacle.rule?.id ?? "scenario", citation: obstacle.rule?.citation ?? "", in: world)
      }
    }
  }

  private func poor() -> [Violation] {
    let world = formulation.world
    return formulation.situation.rules.rules(of: Assign.self).flatMap { rule, assign in
      formulation.members(assign.roles).compactMap { member in
        let left = formulation.pairs(of: member).count
        let missing = assign.min - left
        guard missing > 0 || left < 2 && assign.source == .registered && assign.max > 0 else { return nil }
        let who = world.sentenceStart(member)
        let finding =
          missing > 0
          ? Finding(
            .shortfall, member: member, amount: missing,
            Message(
              "\(who.vietnamese) chỉ còn \(left) tổ chức có thể được phân công, thiếu \(missing) so với mức tối thiểu \(assign.min).",
              "\(who.english) has only \(counted(left, "organisation")) left to be assigned, \(missing) fewer than the minimum of \(assign.min)."
            ))
          : Finding(
            .warning, member: member,
            Message(
              "\(who.vietnamese) chỉ còn \(left) tổ chức có thể được phân công, không còn gì để chọn.",
              "\(who.english) has only \(counted(left, "organisation")) left to be assigned, and nothing to choose from."
            ))
        return Violation(finding, rule: rule.id, citation: rule.citation, in: world)
      }
    }
  }
}
