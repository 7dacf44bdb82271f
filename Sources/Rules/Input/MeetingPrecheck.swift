import Domain

/// Organisations that could be assigned or must be visited, but hold no meeting inside the horizon.
struct MeetingPrecheck {
  let formulation: Formulation

  func violations() -> [Violation] {
    let world = formulation.world
    return world.organisations.indices.compactMap { organisation in
      guard world.meetingsOfOrganisation[organisation].isEmpty, isWanted(organisation) else { return nil }
      let place = world.place(organisation)
      return Violation(
        Finding(
          .warning, organisation: organisation,
          Message(
            "\(place) không có cuộc sinh hoạt nào trong thời gian của kế hoạch, nên không ai dự được ở đó.",
            "\(place) holds no meeting in the time of the plan, so that nobody can attend there.")),
        rule: "scenario", citation: "", in: world)
    }
  }

  private func isWanted(_ organisation: Int) -> Bool {
    !formulation.pairsOfOrganisation[organisation].isEmpty
      || formulation.world.members.indices.contains {
        formulation.situation.isDirectTarget(organisation, of: $0)
      }
  }
}
