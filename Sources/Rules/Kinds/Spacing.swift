public import Domain

/// Two visits of one member to one organisation are at least `days` days apart.
public struct Spacing: RuleKind {
  public static let kind = "spacing"
  public static let strictness = Strictness.hard
  public static let meaning = Message(
    "hai lượt dự của một người ở một tổ chức cách nhau ít nhất days ngày",
    "two visits of one member to one organisation are at least days days apart")
  public static let parameters: [Parameter] = [
    .roles,
    Parameter("days", .integer(0...3660), isRequired: true, Message("số ngày tối thiểu", "the fewest days")),
  ]

  public let roles: Roles
  /// The fewest days.
  public let days: Int

  public init(_ arguments: Arguments) throws(ArgumentProblem) {
    roles = arguments.roles
    days = arguments.integer("days") ?? 0
  }

  /// One row for every stretch of `days` days that starts at a meeting and is not part of the one before:
  /// tighter than a row for every pair, and fewer.
  public func constrain(_ formulation: inout Formulation) {
    guard days > 0 else { return }
    let world = formulation.world
    for member in formulation.members(roles) {
      let byOrganisation = Dictionary(grouping: formulation.visits(of: member), by: \.organisation)
      for (organisation, visits) in byOrganisation.sorted(by: { $0.key < $1.key }) {
        let assignment = formulation.assignmentNeeded(for: visits[0])
        var end = 0
        for start in visits.indices {
          let limit = world.meetings[visits[start].meeting].date + days
          let next = visits[start...].firstIndex { world.meetings[$0.meeting].date >= limit } ?? visits.count
          if next <= end { continue }
          end = next
          formulation.require(
            visits[start..<next].map(\.column), atMost: 1, when: assignment,
            about: Subject(member: member, organisation: organisation, meeting: visits[start].meeting))
        }
      }
    }
  }
}

// MARK: - Check

extension Spacing {
  public func violations(in plan: JudgedPlan) -> [RuleFinding] {
    let world = plan.world
    var findings: [RuleFinding] = []
    for visits in plan.visitsOfMember {
      for (number, later) in visits.enumerated() where roles.contains(world.members[later.member].role) {
        // Visits come by date, so the one before at the same place is the nearest.
        guard let earlier = visits[..<number].last(where: { $0.organisation == later.organisation }) else {
          continue
        }
        let (first, second) = (world.meetings[earlier.meeting].date, world.meetings[later.meeting].date)
        let gap = second - first
        guard gap < days else { continue }
        let (who, place) = (world.sentenceStart(later.member), world.place(later.organisation))
        findings.append(
          RuleFinding(
            .hard, member: later.member, organisation: later.organisation, meeting: later.meeting,
            Message(
              "\(who.vietnamese) dự ở \(place) ngày \(first.vietnamese) và \(second.vietnamese), chỉ cách nhau \(gap) ngày, ít hơn \(days) ngày.",
              "\(who.english) attends \(place) on \(first) and \(second), only \(counted(gap, "day")) apart instead of at least \(days)."
            )))
      }
    }
    return findings
  }
}
