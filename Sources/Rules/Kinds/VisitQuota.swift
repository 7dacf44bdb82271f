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
