import Domain

/// Judges whether each visit has a reason: an assignment, or a quota that names the place as own unit or
/// residence; and whether the plan says rightly what it counts for.
struct VisitCheck {
  let plan: JudgedPlan

  private var world: World { plan.world }

  /// Visits that nothing justifies: under the member's `assign` rule, which gives no such organisation, or under
  /// `plan` where no rule assigns the role.
  func unjustified() -> [Violation] {
    plan.visitsOfMember.joined().filter { !isJustified($0) }.map { visit in
      let rule = plan.situation.assignRule(of: visit.member)
      let (who, time) = (world.sentenceStart(visit.member), world.meetings[visit.meeting].phrase)
      let place = world.place(visit.organisation)
      return Violation(
        RuleFinding(
          .hard, member: visit.member, organisation: visit.organisation, meeting: visit.meeting,
          Message(
            "\(who.vietnamese) được xếp dự ở \(place) lúc \(time.vietnamese) nhưng không được phân công về đó.",
            "\(who.english) is to attend \(place) on \(time.english) without being assigned to it.")),
        rule: rule?.id ?? "plan", citation: rule?.citation ?? "", in: world)
    }
  }

  private func isJustified(_ visit: JudgedPlan.Visit) -> Bool {
    plan.isAssigned(visit.member, visit.organisation)
      || plan.situation.isDirectTarget(visit.organisation, of: visit.member)
  }

  /// Visits that state other targets than those they count for. A visit without targets states nothing; whether
  /// `assigned` is due where no rule asks for visits to assigned organisations is left open.
  func mistargeted(in rows: [Plan.Visit]) -> [Violation] {
    rows.compactMap { row in
      guard !row.targets.isEmpty, let member = world.memberIndex[row.member],
        let meeting = world.meetingIndex[row.meeting],
        world.meetings[meeting].organisation == row.organisation
      else { return nil }
      let visit = JudgedPlan.Visit(
        member: member, organisation: world.organisationOfMeeting[meeting], meeting: meeting)
      guard isJustified(visit), let right = targets(of: visit, stated: row.targets) else { return nil }
      let (who, time, place) = (
        world.sentenceStart(member), world.meetings[meeting].phrase, world.place(visit.organisation)
      )
      let (stated, due) = (row.targets.map(\.rawValue), right.map(\.rawValue))
      return Violation(
        RuleFinding(
          .warning, member: member, organisation: visit.organisation, meeting: meeting,
          Message(
            "Lượt dự của \(who.vietnamese) ở \(place) lúc \(time.vietnamese) ghi đối tượng \(stated.joined(separator: ", ")), đúng ra là \(due.joined(separator: ", ")).",
            "The visit of \(who.english) to \(place) on \(time.english) is said to count for \(stated.joined(separator: ", ")); it counts for \(due.joined(separator: ", "))."
          )),
        rule: "plan", citation: "", in: world)
    }
  }

  /// The right targets where the stated ones are wrong.
  private func targets(of visit: JudgedPlan.Visit, stated: [Plan.Target]) -> [Plan.Target]? {
    let role = world.members[visit.member].role
    let quotas = plan.situation.rules.rules(of: VisitQuota.self).map(\.body).filter {
      $0.roles.contains(role)
    }
    let isAssigned = plan.isAssigned(visit.member, visit.organisation)
    let asksForAssigned =
      quotas.contains { $0.target == .assigned }
      || plan.situation.rules.rules(of: Attendance.self).contains { $0.body.roles.contains(role) }
    let due = Plan.Target.allCases.filter { target in
      switch target {
      case .assigned: isAssigned && (asksForAssigned || stated.contains(.assigned))
      case .ownUnit, .residence:
        quotas.contains { $0.target == target }
          && plan.situation.isTarget(target, visit.organisation, of: visit.member)
      }
    }
    return due == stated ? nil : due
  }
}
