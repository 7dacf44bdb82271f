public import Domain

/// In each period at least `count` visits to the target.
///
/// Per member: `count` − visits to all assigned organisations (the own unit, the residence) is missing. Per
/// organisation: `count`·x − visits, for each assigned organisation.
public struct VisitQuota: RuleKind {
  public static let kind = "visit-quota"
  public static let strictness = Strictness.elastic
  public static let meaning = Message(
    "trong mỗi kỳ dự ít nhất count lượt ở nơi thuộc diện",
    "in each period at least count visits to the target")
  public static let parameters: [Parameter] = [
    .roles, .weight,
    Parameter(
      "target", .word(Plan.Target.allCases.map(\.rawValue)), isRequired: true,
      Message(
        "nơi được phân công, đơn vị mình, hay nơi cư trú",
        "assigned organisations, the own unit, or the residence")),
    Parameter(
      "every", .word(Recurrence.allCases.map(\.rawValue)), isRequired: true, Message("kỳ", "the period")),
    Parameter(
      "per", .word(["member", "organisation"]), standard: .text("member"),
      Message("tính chung cho người hay cho từng tổ chức", "counted over all organisations, or for each")),
    Parameter(
      "count", .integer(0...1000), standard: .integer(1), Message("số lượt tối thiểu", "the fewest visits")),
    Parameter(
      "until_day", .integer(1...31),
      Message(
        "chỉ tính đến ngày này của tháng cuối kỳ",
        "only visits up to this day of the period's last month count")),
  ]

  public let roles: Roles
  /// What the visits are to.
  public let target: Plan.Target
  /// The period.
  public let every: Recurrence
  /// Whether each assigned organisation is counted alone.
  public let isPerOrganisation: Bool
  /// The fewest visits.
  public let count: Int
  /// Only visits up to this day of the period's last month count.
  public let untilDay: Int?

  public init(_ arguments: Arguments) throws(ArgumentProblem) {
    roles = arguments.roles
    target = arguments.text("target").flatMap(Plan.Target.init(rawValue:)) ?? .assigned
    every = arguments.recurrence
    isPerOrganisation = arguments.text("per") == "organisation"
    count = arguments.integer("count") ?? 1
    untilDay = arguments.integer("until_day")
    if isPerOrganisation && target != .assigned {
      throw ArgumentProblem(
        "per",
        Message(
          "per = \"organisation\" chỉ dùng với target = \"assigned\"",
          "per = \"organisation\" goes with target = \"assigned\" only"))
    }
  }

  /// A residence that must be visited is never assigned as well.
  public func excludes(member: Int, organisation: Int, in situation: Situation) -> Message? {
    let world = situation.world
    guard target == .residence, world.residence[member] == organisation else { return nil }
    let (who, what) = (world.members[member].name, world.organisations[organisation].name)
    return Message("\(what) là nơi cư trú của \(who)", "\(what) is where \(who) lives")
  }

  public func constrain(_ formulation: inout Formulation) {
    let periods = Period.whole(every, in: formulation.world.scenario.horizon)
    for member in formulation.members(roles) {
      for period in periods {
        if isPerOrganisation {
          demandForEachOrganisation(of: member, period, &formulation)
        } else {
          let columns = formulation.visits(of: member).compactMap { visit in
            counts(visit, in: period, formulation.world) ? column(of: visit, formulation.world) : nil
          }
          formulation.demand(columns, atLeast: count, about: Subject(member: member, period: period.label))
        }
      }
    }
  }

  private func demandForEachOrganisation(of member: Int, _ period: Period, _ formulation: inout Formulation) {
    for pair in formulation.pairs(of: member) {
      let columns = formulation.visits(of: member).filter {
        $0.organisation == pair.organisation && counts($0, in: period, formulation.world)
      }.map(\.column)
      formulation.demand(
        columns, atLeast: count, when: pair.column,
        about: Subject(member: member, organisation: pair.organisation, period: period.label))
    }
  }

  private func counts(_ visit: Formulation.Visit, in period: Period, _ world: World) -> Bool {
    let date = world.meetings[visit.meeting].date
    return period.first <= date && date <= period.deadline(untilDay: untilDay)
  }

  /// The column that says that the visit is one to the target, or `nil`.
  private func column(of visit: Formulation.Visit, _ world: World) -> Column? {
    switch target {
    case .assigned: visit.assignedColumn
    case .ownUnit: world.ownUnit[visit.member].contains(sorted: visit.organisation) ? visit.column : nil
    case .residence: world.residence[visit.member] == visit.organisation ? visit.column : nil
    }
  }
}

// MARK: - Check

extension VisitQuota {
  /// A residence that must be visited is never assigned as well.
  public func objection(to member: Int, at organisation: Int, in world: World) -> Message? {
    let place = world.organisations[organisation]
    guard target == .residence, world.members[member].residence == place.id else { return nil }
    let who = world.who(member)
    return Message(
      "\(place.name) là nơi cư trú của \(who.vietnamese), đã có chỉ tiêu riêng",
      "\(place.name) is the residence of \(who.english), which has a quota of its own")
  }

  public func violations(in plan: JudgedPlan) -> [RuleFinding] {
    let world = plan.world
    let periods = Period.whole(every, in: world.scenario.horizon)
    var findings: [RuleFinding] = []
    for member in world.members.indices where roles.contains(world.members[member].role) {
      for period in periods {
        let made = plan.visitsOfMember[member].filter {
          isInTime(world.meetings[$0.meeting].date, period) && isToTarget($0, plan)
        }
        if isPerOrganisation {
          for organisation in plan.organisationsOfMember[member] {
            let there = made.filter { $0.organisation == organisation }
            report(there.count, by: member, at: organisation, period, world, &findings)
          }
        } else {
          report(made.count, by: member, at: nil, period, world, &findings)
        }
      }
    }
    return findings
  }

  /// Whether the date lies in the period, and not after `until_day` of its last month.
  func isInTime(_ date: Day, _ period: Period) -> Bool {
    guard period.contains(date) else { return false }
    guard let untilDay, date.year == period.last.year, date.month == period.last.month else { return true }
    return date.dayOfMonth <= untilDay
  }

  private func isToTarget(_ visit: JudgedPlan.Visit, _ plan: JudgedPlan) -> Bool {
    let (person, place) = (plan.world.members[visit.member], plan.world.organisations[visit.organisation])
    switch target {
    case .assigned: return plan.isAssigned(visit.member, visit.organisation)
    case .residence: return person.residence == place.id
    case .ownUnit:
      return person.ownOrganisations.contains { $0 == place.id || $0 == place.parent }
    }
  }

  private func report(
    _ made: Int, by member: Int, at organisation: Int?, _ period: Period, _ world: World,
    _ findings: inout [RuleFinding]
  ) {
    guard made < count else { return }
    let (missing, who, time) = (count - made, world.sentenceStart(member), period.phrase(every))
    let place = destination(of: member, organisation, world)
    let (lateVietnamese, lateEnglish) =
      untilDay.map { (" (tính đến ngày \($0) của tháng cuối kỳ)", " (up to day \($0) of the last month)") }
      ?? ("", "")
    findings.append(
      RuleFinding(
        .shortfall, member: member, organisation: organisation, period: period.label, amount: missing,
        Message(
          "\(who.vietnamese) dự \(made) lượt ở \(place.vietnamese) trong \(time.vietnamese)\(lateVietnamese), thiếu \(missing) so với mức tối thiểu \(count).",
          "\(who.english) makes \(counted(made, "visit")) to \(place.english) in \(time.english)\(lateEnglish), \(missing) fewer than the minimum of \(count)."
        )))
  }

  /// The target in words, with the reason where the member has none.
  func destination(of member: Int, _ organisation: Int?, _ world: World) -> Message {
    if let organisation { return Message(world.place(organisation), world.place(organisation)) }
    let person = world.members[member]
    switch target {
    case .assigned: return Message("các tổ chức được phân công", "the organisations assigned")
    case .residence:
      guard let id = person.residence, let index = world.organisationIndex[id] else {
        return Message("nơi cư trú (chưa khai nơi cư trú)", "the residence (none is known)")
      }
      return Message("nơi cư trú (\(world.place(index)))", "the residence (\(world.place(index)))")
    case .ownUnit:
      return person.ownOrganisations.isEmpty
        ? Message("đơn vị mình (chưa khai tổ chức đang sinh hoạt)", "the own unit (none is known)")
        : Message("đơn vị mình", "the own unit")
    }
  }
}
