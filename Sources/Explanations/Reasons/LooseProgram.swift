import Domain
import Rules

/// The program of a situation with everything that excludes a decision set aside and kept by name, so that each such
/// thing can be in force or not: busy times, holidays, pins, rules that exclude. With all of it in force it says what
/// the planner's own program says.
struct LooseProgram {
  /// The real situation.
  let situation: Situation
  /// The plan that is explained.
  let plan: Plan
  /// The formulation without exclusions; its world has the same indices as the real one.
  let formulation: Formulation
  /// For each column its value in the plan; 0 for columns that only count.
  let planned: [Double]
  /// For each shortfall of the formulation, the units that it lacks in the plan; `nil` where the real program has no
  /// such duty.
  let lacking: [Int?]
  /// Duties by what names them.
  let dutyIndex: [DutyName: Int]
  /// For each column, its rows.
  private let rowsOfColumn: Lists
  /// For each column, whether the real program lacks it.
  private let isExcluded: [Bool]
  private let pinsOfPair: [Pair: [Int]]
  private let busyEntries: [[Int]]

  struct Pair: Hashable {
    let member: Int
    let organisation: Int
  }

  var world: World { situation.world }

  init(_ situation: Situation, _ plan: Plan) {
    self.situation = situation
    self.plan = plan
    let world = situation.world
    formulation = Formulation(LooseProgram.loosened(situation))
    let real = Formulation(
      Situation(
        world: world, rules: situation.rules.ordered(by: []), today: situation.today, base: situation.base))
    isExcluded = LooseProgram.exclusions(formulation, real)
    planned = LooseProgram.point(of: plan, formulation)
    lacking = LooseProgram.lacking(formulation, real, plan)
    var index: [DutyName: Int] = [:]
    for (number, term) in formulation.shortfalls.enumerated() {
      index[LooseProgram.name(term, formulation)] = number
    }
    dutyIndex = index
    rowsOfColumn = Lists(transposing: formulation.program)
    var pins: [Pair: [Int]] = [:]
    for (index, pin) in world.scenario.pins.enumerated() {
      guard let member = world.memberIndex[pin.member],
        let organisation = world.organisationIndex[pin.organisation]
      else { continue }
      pins[Pair(member: member, organisation: organisation), default: []].append(index)
    }
    pinsOfPair = pins
    var entries = [[Int]](repeating: [], count: world.members.count)
    for (index, entry) in world.scenario.busy.enumerated() where !entry.interval.isEmpty {
      for (number, member) in world.members.enumerated() where entry.concerns(member) {
        entries[number].append(index)
      }
    }
    busyEntries = entries
  }

  /// The situation without what excludes single decisions, and without goals.
  private static func loosened(_ situation: Situation) -> Situation {
    var scenario = situation.world.scenario
    scenario.busy = []
    scenario.holidays = []
    scenario.pins = []
    let excluding: [any RuleKind.Type] = [
      NotOwnOrganisation.self, AreaOfResponsibility.self, RespectCalendar.self, Notice.self,
    ]
    var rules = situation.rules.ordered(by: []).without { rule in
      excluding.contains { $0.kind == rule.kind }
    }
    for (rule, _) in rules.rules(of: Rotation.self) {
      rules = (try? rules.changing(rule.id, ["max_years": nil])) ?? rules
    }
    return Situation(world: World(scenario), rules: rules)
  }

  /// Which columns the real formulation lacks.
  private static func exclusions(_ loose: Formulation, _ real: Formulation) -> [Bool] {
    var isExcluded = [Bool](repeating: false, count: loose.program.columnCount)
    let pairs = Set(real.pairs.map { [$0.member, $0.organisation] })
    for pair in loose.pairs {
      isExcluded[Int(pair.column)] = !pairs.contains([pair.member, pair.organisation])
    }
    let visits = Set(real.visits.map { [$0.member, $0.meeting] })
    for visit in loose.visits {
      isExcluded[Int(visit.column)] = !visits.contains([visit.member, visit.meeting])
    }
    return isExcluded
  }

  private static func point(of plan: Plan, _ loose: Formulation) -> [Double] {
    let world = loose.world
    var point = [Double](repeating: 0, count: loose.program.columnCount)
    let pairs = Set(plan.assignments.map { [$0.member, $0.organisation] })
    for pair in loose.pairs
    where pairs.contains([world.members[pair.member].id, world.organisations[pair.organisation].id]) {
      point[Int(pair.column)] = 1
    }
    let visits = Set(plan.visits.map { [$0.member, $0.meeting] })
    for visit in loose.visits {
      let meeting = world.meetings[visit.meeting]
      let member = world.members[visit.member].id
      guard visits.contains([member, meeting.id]) else { continue }
      point[Int(visit.column)] = 1
      if let both = visit.assignedColumn, both != visit.column,
        pairs.contains([member, meeting.organisation])
      {
        point[Int(both)] = 1
      }
    }
    return point
  }

  /// What names a duty in a plan.
  struct DutyName: Hashable {
    let rule: String
    let member: String?
    let organisation: String?
    let period: String?
  }

  /// What names a duty of a formulation.
  static func name(_ term: Formulation.ShortfallTerm, _ formulation: Formulation) -> DutyName {
    let world = formulation.world
    return DutyName(
      rule: formulation.situation.rules.rules[term.rule].id,
      member: term.subject.member.map { world.members[$0].id },
      organisation: term.subject.organisation.map { world.organisations[$0].id }, period: term.subject.period)
  }

  private static func lacking(_ loose: Formulation, _ real: Formulation, _ plan: Plan) -> [Int?] {
    var missing: [DutyName: Int] = [:]
    for row in plan.shortfalls {
      let name = DutyName(
        rule: row.rule, member: row.member, organisation: row.organisation, period: row.period)
      missing[name, default: 0] += row.missing
    }
    let known = Set(real.shortfalls.map { name($0, real) })
    return loose.shortfalls.map { term in
      let name = name(term, loose)
      // A duty that hangs on an assignment comes with it; others are duties only where the real program has them.
      let hangsOnPair = term.subject.member != nil && term.subject.organisation != nil
      return known.contains(name) || hangsOnPair ? missing[name] ?? 0 : nil
    }
  }

  // MARK: - Conditions

  /// The rows of a column.
  func rows(of column: Int32) -> ArraySlice<Int32> { rowsOfColumn[Int(column)] }

  /// A row of the program as a condition over decisions, each duty lacking no more than in the plan; `nil` where
  /// there is none of that.
  func condition(row: Int) -> Condition? {
    let program = formulation.program
    guard program.rowOrigin[row] >= 0 else { return condition(row, nil, lacking: 0) }
    let origin = program.origins[Int(program.rowOrigin[row])]
    guard case .rule(let index) = origin.source else { return nil }
    if let duty = duty(ofRow: row) {
      guard let missing = lacking[duty] else { return nil }
      return condition(row, .duty(duty), lacking: missing)
    }
    let subject = Item.Subject(
      member: origin.subject.member, organisation: origin.subject.organisation,
      meeting: origin.subject.meeting, period: origin.subject.period)
    return condition(row, .limit(rule: formulation.situation.rules.rules[index].id, subject), lacking: 0)
  }

  /// A row with the column that counts what is missing replaced by what may be missing.
  func condition(_ row: Int, _ item: Item?, lacking: Int) -> Condition {
    let program = formulation.program
    var terms: [(column: Int32, coefficient: Double)] = []
    for entry in program.starts[row]..<program.starts[row + 1] {
      let column = program.columns[entry]
      if case .shortfall = program.meanings[Int(column)] { continue }
      terms.append((column, program.coefficients[entry]))
    }
    return Condition(
      terms: terms, lower: program.rowLower[row] - Double(lacking), upper: program.rowUpper[row], item: item)
  }

  /// The shortfall that a row's counting column stands for.
  private func duty(ofRow row: Int) -> Int? {
    let program = formulation.program
    for entry in program.starts[row]..<program.starts[row + 1] {
      if case .shortfall(let index) = program.meanings[Int(program.columns[entry])] { return Int(index) }
    }
    return nil
  }

  /// Everything that excludes a column in the real situation; empty where nothing does.
  func exclusions(of column: Int32) -> [Item] {
    guard isExcluded[Int(column)] else { return [] }
    switch formulation.program.meanings[Int(column)] {
    case .assignment(let member, let organisation): return exclusions(pair: Int(member), Int(organisation))
    case .visit(let member, let meeting): return exclusions(visit: Int(member), Int(meeting))
    default: return []
    }
  }

  private func exclusions(pair member: Int, _ organisation: Int) -> [Item] {
    var items = pins(member, organisation, on: nil, .forbid)
    let role = world.members[member].role
    for rule in situation.rules.rules where !(rule.body is Assign) && rule.body.roles.contains(role) {
      if rule.body.excludes(member: member, organisation: organisation, in: situation) != nil {
        items.append(.excludedPair(rule: rule.id, member: member, organisation: organisation))
      }
    }
    return items
  }

  private func exclusions(visit member: Int, _ meeting: Int) -> [Item] {
    let (event, organisation) = (world.meetings[meeting], world.organisationOfMeeting[meeting])
    var items = pins(member, organisation, on: event.date, .forbid)
    let role = world.members[member].role
    var isTooSoon = false
    for rule in situation.rules.rules where rule.body.roles.contains(role) {
      guard rule.body.excludes(member: member, meeting: meeting, in: situation) != nil else { continue }
      if let notice = rule.body as? Notice, let today = situation.today {
        items.append(.tooSoon(rule: rule.id, today + notice.days))
        isTooSoon = true
      } else if let calendar = rule.body as? RespectCalendar {
        items += obstacles(in: calendar, member, event)
      } else {
        items.append(.excludedVisit(rule: rule.id, member: member, meeting: meeting))
      }
    }
    if let today = situation.today, event.date < today, !isTooSoon {
      items.append(.tooSoon(rule: nil, today))
    }
    return items
  }

  private func obstacles(in calendar: RespectCalendar, _ member: Int, _ event: Meeting) -> [Item] {
    let time = event.interval.widened(by: calendar.margin)
    let busy = busyEntries[member].filter { world.scenario.busy[$0].interval.overlaps(time) }
    return (world.holidays[event.date] == nil ? [] : [Item.holiday(event.date)])
      + busy.map { Item.busy(entry: $0, member: member) }
  }

  private func pins(_ member: Int, _ organisation: Int, on date: Day?, _ action: Pin.Action) -> [Item] {
    (pinsOfPair[Pair(member: member, organisation: organisation)] ?? []).filter {
      let pin = world.scenario.pins[$0]
      return pin.action == action && pin.date == date
    }.map(Item.pin)
  }

  /// The column of a pair.
  func column(_ member: Int, _ organisation: Int) -> Int32? {
    formulation.pairs(of: member).first { $0.organisation == organisation }?.column
  }

  /// The column of a visit.
  func column(visit member: Int, _ meeting: Int) -> Int32? {
    formulation.visits(of: member).first { $0.meeting == meeting }?.column
  }
}

/// Lists in one flat array.
struct Lists {
  private var starts: [Int32]
  private var elements: [Int32]

  /// For each column of a program its rows, ascending.
  init(transposing program: Program) {
    starts = [Int32](repeating: 0, count: program.columnCount + 1)
    elements = [Int32](repeating: 0, count: program.columns.count)
    for column in program.columns { starts[Int(column) + 1] += 1 }
    for column in 0..<program.columnCount { starts[column + 1] += starts[column] }
    var next = starts
    for row in 0..<program.rowCount {
      for entry in program.starts[row]..<program.starts[row + 1] {
        let column = Int(program.columns[entry])
        elements[Int(next[column])] = Int32(row)
        next[column] += 1
      }
    }
  }

  subscript(list: Int) -> ArraySlice<Int32> { elements[Int(starts[list])..<Int(starts[list + 1])] }
}
