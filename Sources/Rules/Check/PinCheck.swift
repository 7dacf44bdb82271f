import Domain

/// Judges whether a plan respects the pins; each pin that it doesn't is one violation.
struct PinCheck {
  let plan: JudgedPlan

  /// The pins that the plan breaks, in the order of the scenario.
  func violations() -> [Violation] {
    plan.world.scenario.pins.compactMap { pin in
      guard let member = plan.world.memberIndex[pin.member],
        let organisation = plan.world.organisationIndex[pin.organisation]
      else { return nil }
      let finding =
        pin.action == .keep
        ? missing(pin, member, organisation) : present(pin, member, organisation)
      return finding.map { Violation($0, rule: "pin", citation: "", in: plan.world) }
    }
  }

  private func meetings(of member: Int, at organisation: Int, on date: Day) -> [Int] {
    plan.visitsOfMember[member].filter {
      $0.organisation == organisation && plan.world.meetings[$0.meeting].date == date
    }.map(\.meeting)
  }

  /// What `keep` demands and the plan lacks.
  private func missing(_ pin: Pin, _ member: Int, _ organisation: Int) -> RuleFinding? {
    let (who, place) = (plan.world.sentenceStart(member), plan.world.place(organisation))
    guard let date = pin.date else {
      if plan.isAssigned(member, organisation) { return nil }
      return RuleFinding(
        .hard, member: member, organisation: organisation,
        Message(
          "\(who.vietnamese) không được phân công về \(place), trái với ghim giữ (\(pin.reason)).",
          "\(who.english) is not assigned \(place), against the pin that keeps it (\(pin.reason))."))
    }
    if !meetings(of: member, at: organisation, on: date).isEmpty { return nil }
    return RuleFinding(
      .hard, member: member, organisation: organisation, date: date,
      Message(
        "\(who.vietnamese) không dự ở \(place) ngày \(date.vietnamese), trái với ghim giữ (\(pin.reason)).",
        "\(who.english) does not attend \(place) on \(date), against the pin that keeps it (\(pin.reason))."))
  }

  /// What `forbid` rules out and the plan has.
  private func present(_ pin: Pin, _ member: Int, _ organisation: Int) -> RuleFinding? {
    let (who, place) = (plan.world.sentenceStart(member), plan.world.place(organisation))
    guard let date = pin.date else {
      guard plan.isAssigned(member, organisation) else { return nil }
      return RuleFinding(
        .hard, member: member, organisation: organisation,
        Message(
          "\(who.vietnamese) được phân công về \(place), trái với ghim cấm (\(pin.reason)).",
          "\(who.english) is assigned \(place), against the pin that forbids it (\(pin.reason))."))
    }
    let held = meetings(of: member, at: organisation, on: date)
    guard let meeting = held.first else { return nil }
    return RuleFinding(
      .hard, member: member, organisation: organisation, meeting: meeting, amount: held.count,
      Message(
        "\(who.vietnamese) dự ở \(place) ngày \(date.vietnamese), trái với ghim cấm (\(pin.reason)).",
        "\(who.english) attends \(place) on \(date), against the pin that forbids it (\(pin.reason))."))
  }
}
