import Domain

/// `keep` pins that nothing can satisfy: with one of them there is no plan.
struct PinPrecheck {
  let formulation: Formulation

  func violations() -> [Violation] {
    let (situation, world) = (formulation.situation, formulation.world)
    return formulation.contradictions.compactMap { contradiction in
      let pin = world.scenario.pins[contradiction.pin]
      guard let member = world.memberIndex[pin.member],
        let organisation = world.organisationIndex[pin.organisation]
      else { return nil }
      let (who, place) = (world.who(member), world.place(organisation))
      let obstacle = situation.obstacle(to: member, at: organisation)
      let reason = obstacle?.reason ?? reason(pin, member, organisation)
      let when = pin.date.map { Message(" ngày \($0.vietnamese)", " on \($0)") } ?? Message("", "")
      return Violation(
        Finding(
          .hard, member: member, organisation: organisation, date: pin.date,
          Message(
            "Không giữ được ghim cho \(who.vietnamese) ở \(place)\(when.vietnamese) (\(pin.reason)): \(reason.vietnamese).",
            "The pin that keeps \(who.english) at \(place)\(when.english) (\(pin.reason)) can't be satisfied: \(reason.english)."
          )),
        rule: obstacle?.rule?.id ?? "pin", citation: obstacle?.rule?.citation ?? "", in: world)
    }
  }

  /// Why a pair that is allowed has no visit on the day.
  private func reason(_ pin: Pin, _ member: Int, _ organisation: Int) -> Message {
    let (situation, world) = (formulation.situation, formulation.world)
    guard let date = pin.date else {
      return Message("không thuộc diện phân công", "it is not to be assigned")
    }
    let role = world.members[member].role
    let meetings = world.meetingsOfOrganisation[organisation].filter { world.meetings[$0].date == date }
    for meeting in meetings {
      for rule in situation.rules.rules where rule.body.roles.contains(role) {
        if let reason = rule.body.excludes(member: member, meeting: meeting, in: situation) { return reason }
      }
    }
    return meetings.isEmpty
      ? Message("hôm đó không có sinh hoạt", "there is no meeting on that day")
      : Message("không thể dự hôm đó", "a visit on that day is impossible")
  }
}
