public import Domain

/// Each such meeting is attended by one of the members assigned to its organisation, or by each of them.
public struct Attendance: RuleKind {
  public static let kind = "attendance"
  public static let strictness = Strictness.elastic
  public static let meaning = Message(
    "cuộc họp thuộc diện có một người (hoặc mọi người) được phân công đến dự",
    "each such meeting is attended by one (or each) of the members assigned there")
  public static let parameters: [Parameter] = [
    .roles, .weight,
    Parameter("kinds", .texts, Message("chỉ các loại cuộc họp này", "only meetings of these kinds")),
    Parameter(
      "invitation_only", .boolean, standard: .boolean(false),
      Message("chỉ các cuộc họp có giấy mời", "only meetings with an invitation")),
    Parameter(
      "who", .word(["one", "each"]), isRequired: true,
      Message("một người, hay mọi người được phân công", "one of those assigned, or each of them")),
    Parameter(
      "lead", .word(Role.allCases.map(\.rawValue)),
      Message("vai trò phải tự mình đi", "the role that should go itself")),
  ]

  public let roles: Roles
  /// Kinds of meetings; `nil`: any.
  public let kinds: Set<String>?
  /// Whether only meetings with an invitation are meant.
  public let invitationOnly: Bool
  /// Whether each assigned member must be there.
  public let isForEach: Bool
  /// The role that should go itself.
  public let lead: Role?

  public init(_ arguments: Arguments) throws(ArgumentProblem) {
    roles = arguments.roles
    kinds = arguments.texts("kinds")
    invitationOnly = arguments.flag("invitation_only")
    isForEach = arguments.text("who") == "each"
    lead = arguments.text("lead").flatMap(Role.init(rawValue:))
  }

  /// Whether the rule concerns the meeting, its organisation apart.
  public func concerns(_ meeting: Meeting) -> Bool {
    (!invitationOnly || meeting.invitation) && kinds?.contains(meeting.kind) != false
  }

  /// The meetings the rule concerns: of organisations that have a candidate among the roles, ascending.
  public func meetings(in formulation: Formulation) -> [Int] {
    let world = formulation.world
    return world.organisations.indices.flatMap { organisation -> [Int] in
      guard formulation.rolesOfCandidates[organisation].contains(where: roles.contains) else { return [] }
      return world.meetingsOfOrganisation[organisation].filter { concerns(world.meetings[$0]) }
    }
  }

  public func constrain(_ formulation: inout Formulation) {
    for meeting in meetings(in: formulation) {
      let organisation = formulation.world.organisationOfMeeting[meeting]
      let attending = formulation.attendees(of: meeting, roles)
      let id = formulation.world.meetings[meeting].id
      if isForEach {
        for index in formulation.pairsOfOrganisation[organisation] {
          let pair = formulation.pairs[index]
          guard roles.contains(formulation.world.members[pair.member].role) else { continue }
          formulation.demand(
            attending.filter { $0.member == pair.member }.map(\.column), atLeast: 1, when: pair.column,
            about: Subject(member: pair.member, organisation: organisation, meeting: meeting, period: id))
        }
      } else {
        formulation.demand(
          attending.map(\.column), atLeast: 1,
          about: Subject(organisation: organisation, meeting: meeting, period: id))
      }
    }
  }
}

// MARK: - Check

extension Attendance {
  public func violations(in plan: JudgedPlan) -> [RuleFinding] {
    let world = plan.world
    return meetingsConcerned(in: plan).flatMap { meeting -> [RuleFinding] in
      let organisation = world.organisationOfMeeting[meeting]
      let present = present(at: meeting, plan)
      let (place, time) = (world.place(organisation), world.meetings[meeting].phrase)
      if isForEach {
        let absent = plan.membersOfOrganisation[organisation].filter {
          roles.contains(world.members[$0].role) && !present.contains($0)
        }
        return absent.map { member in
          let who = world.sentenceStart(member)
          return RuleFinding(
            .shortfall, member: member, organisation: organisation, meeting: meeting,
            period: world.meetings[meeting].id,
            Message(
              "\(who.vietnamese) được phân công về \(place) nhưng không dự cuộc họp lúc \(time.vietnamese).",
              "\(who.english) is assigned \(place) but does not attend its meeting on \(time.english)."))
        }
      }
      guard present.isEmpty else { return [] }
      return [
        RuleFinding(
          .shortfall, organisation: organisation, meeting: meeting, period: world.meetings[meeting].id,
          Message(
            "Không ai trong số người được phân công dự cuộc họp của \(place) lúc \(time.vietnamese).",
            "Nobody of those assigned attends the meeting of \(place) on \(time.english)."))
      ]
    }
  }

  /// The meetings the rule concerns that are attended, but by nobody of the lead role; none without a lead.
  func substituted(in plan: JudgedPlan) -> [Int] {
    guard let lead else { return [] }
    return meetingsConcerned(in: plan).filter { meeting in
      let present = present(at: meeting, plan)
      return !present.isEmpty && !present.contains { plan.world.members[$0].role == lead }
    }
  }

  /// The members of the roles who attend the meeting and are assigned to its organisation.
  private func present(at meeting: Int, _ plan: JudgedPlan) -> [Int] {
    let organisation = plan.world.organisationOfMeeting[meeting]
    return (plan.attendees[meeting] ?? []).filter {
      roles.contains(plan.world.members[$0].role) && plan.isAssigned($0, organisation)
    }
  }

  /// The meetings of such a kind whose organisation somebody of the roles could be assigned.
  private func meetingsConcerned(in plan: JudgedPlan) -> [Int] {
    let world = plan.world
    var isOpen: [Int: Bool] = [:]
    return world.meetings.indices.filter { meeting in
      let row = world.meetings[meeting]
      if invitationOnly && !row.invitation { return false }
      if let kinds, !kinds.contains(row.kind) { return false }
      let organisation = world.organisationOfMeeting[meeting]
      if let known = isOpen[organisation] { return known }
      let open = world.members.indices.contains {
        roles.contains(world.members[$0].role) && plan.situation.isCandidate($0, organisation)
      }
      isOpen[organisation] = open
      return open
    }
  }
}
