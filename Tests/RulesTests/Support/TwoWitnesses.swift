import Domain
import Rules
import Testing

/// Every plan that a tiny world allows to write down, judged twice: by the rows of the formulation and by the
/// check. The two share nothing but the rules' parameters, so where they agree on everything both are right or
/// both misread the specification in the same way.
struct TwoWitnesses {
  let world: World
  let situation: Situation
  let formulation: Formulation
  private let reference: Plan.ScenarioReference

  init(_ situation: Situation) {
    self.situation = situation
    world = situation.world
    formulation = Formulation(situation)
    reference = Plan.ScenarioReference(world.scenario)
  }

  /// One plan as both witnesses see it.
  struct Testimony {
    let plan: Plan
    /// What the check says.
    let verdict: Verdict
    /// What the rows say with the best values of the columns that only count; `nil` where a row is broken.
    let rows: RowsVerdict?
  }

  /// The number of assignments and visits that can be written down: 2 to this power plans.
  var size: Int { world.members.count * (world.organisations.count + world.meetings.count) }

  /// Every plan: any set of pairs and visits, also those that no column stands for.
  func testimonies() -> [Testimony] {
    let organisations = world.organisations.count
    let width = organisations + world.meetings.count
    return (0..<(1 << size)).map { mask in
      var assignments: [(Int, Int)] = []
      var visits: [(Int, Int)] = []
      for bit in 0..<size where mask & (1 << bit) != 0 {
        let (member, column) = (bit / width, bit % width)
        if column < organisations {
          assignments.append((member, column))
        } else {
          visits.append((member, column - organisations))
        }
      }
      let plan = plan(assignments, visits)
      return Testimony(
        plan: plan, verdict: Check.judge(plan, in: situation),
        rows: RowsVerdict(formulation, assignments: assignments, visits: visits))
    }
  }

  private func plan(_ assignments: [(Int, Int)], _ visits: [(Int, Int)]) -> Plan {
    Plan(
      scenario: reference, status: .feasible,
      assignments: assignments.map {
        Plan.Assignment(member: world.members[$0.0].id, organisation: world.organisations[$0.1].id)
      },
      visits: visits.map { member, index in
        let meeting = world.meetings[index]
        return Plan.Visit(
          member: world.members[member].id, organisation: meeting.organisation, meeting: meeting.id,
          date: meeting.date, start: meeting.start, end: meeting.end)
      })
  }

  /// Compares the two on every plan and returns the plans that both allow. `title` says which world it is.
  @discardableResult
  func agree(_ title: String = "", sourceLocation: SourceLocation = #_sourceLocation) -> [Testimony] {
    let all = testimonies()
    let fewestThawed = all.compactMap { $0.rows?.thawed }.min() ?? 0
    var disagreements: [String] = []
    // Settled visits without a column are dropped by every plan; beyond them both count the same.
    var alwaysDropped: Set<Int> = []
    for testimony in all {
      let hard = testimony.verdict.violations.filter { $0.severity == .hard }
      guard let rows = testimony.rows else {
        if hard.isEmpty { disagreements.append("only the check allows \(describe(testimony.plan))") }
        continue
      }
      // Keeping what is settled is a goal of the planner, not a row: a plan that thaws more than it must may be
      // blamed for it, one that thaws as little as possible may not.
      if !hard.isEmpty && (rows.thawed == fewestThawed || hard.contains { !$0.isAboutThawing(situation) }) {
        disagreements.append(
          "only the rows allow \(describe(testimony.plan)): \(hard.map(\.summary).joined(separator: ", "))")
      }
      let dropped = testimony.verdict.violations.filter { $0.isAboutThawing(situation) }.count
      alwaysDropped.insert(dropped - rows.thawed)
      if alwaysDropped.count > 1 {
        disagreements.append(
          "\(describe(testimony.plan)) drops \(dropped) settled visits, thaws \(rows.thawed)")
      }
      if rows.shortfalls != testimony.verdict.shortfalls {
        disagreements.append(
          "shortfalls of \(describe(testimony.plan)): rows \(rows.shortfalls), check \(testimony.verdict.shortfalls)"
        )
      }
      let values = testimony.verdict.goals.map(\.value)
      if rows.goals != values {
        disagreements.append("goals of \(describe(testimony.plan)): rows \(rows.goals), check \(values)")
      }
    }
    if let first = disagreements.first {
      Issue.record(
        "\(title) \(disagreements.count) of \(all.count) plans: \(first)", sourceLocation: sourceLocation)
    }
    return all.filter { $0.rows != nil && $0.verdict.isFeasible }
  }

  private func describe(_ plan: Plan) -> String {
    let words =
      plan.assignments.map { "\($0.member)-\($0.organisation)" }
      + plan.visits.map { "\($0.member)-\($0.meeting)" }
    return "“\(words.joined(separator: " "))”"
  }
}

extension Violation {
  /// Whether a settled visit was dropped: where it is hard, the only such finding that no row stands for.
  fileprivate func isAboutThawing(_ situation: Situation) -> Bool {
    (rule.hasPrefix("notice") || rule == "plan")
      && (message.english.contains("loses the visit") || message.english.contains("can no longer attend"))
  }
}

/// A choice of assignments and visits in the formulation, with the best values of all other columns.
struct RowsVerdict {
  /// What falls short, as a plan states it.
  let shortfalls: [Plan.Shortfall]
  /// The goals in the order of the book.
  let goals: [Int]
  /// Settled visits given up.
  let thawed: Int

  /// `nil` where the choice has no column or breaks a row or bound.
  init?(_ formulation: Formulation, assignments: [(Int, Int)], visits: [(Int, Int)]) {
    guard formulation.contradictions.isEmpty else { return nil }
    var values = [Double](repeating: 0, count: formulation.program.columnCount)
    for (member, organisation) in assignments {
      guard let pair = formulation.pairs(of: member).first(where: { $0.organisation == organisation }) else {
        return nil
      }
      values[Int(pair.column)] = 1
    }
    for (member, meeting) in visits {
      guard let visit = formulation.visits(of: member).first(where: { $0.meeting == meeting }) else {
        return nil
      }
      values[Int(visit.column)] = 1
      if let both = visit.assignedColumn, both != visit.column {
        values[Int(both)] = assignments.contains { $0 == (member, visit.organisation) } ? 1 : 0
      }
    }
    let program = formulation.program
    RowsVerdict.fill(&values, program)
    guard RowsVerdict.holds(values, program), RowsVerdict.areProductsExact(values, formulation) else {
      return nil
    }

    let world = formulation.world
    shortfalls = formulation.shortfalls.compactMap { term in
      let missing = term.constant + (term.column.map { Int(values[Int($0)].rounded()) } ?? 0)
      guard missing > 0 else { return nil }
      return Plan.Shortfall(
        rule: formulation.situation.rules.rules[term.rule].id,
        member: term.subject.member.map { world.members[$0].id },
        organisation: term.subject.organisation.map { world.organisations[$0].id },
        period: term.subject.period, missing: missing)
    }.sorted {
      ($0.rule, $0.member ?? "", $0.organisation ?? "", $0.period ?? "")
        < ($1.rule, $1.member ?? "", $1.organisation ?? "", $1.period ?? "")
    }
    func value(_ objective: Formulation.Objective) -> Int {
      objective.constant
        + Int(objective.terms.reduce(0) { $0 + $1.coefficient * values[Int($1.column)] }.rounded())
    }
    goals = formulation.objectives.map(value)
    thawed = value(formulation.fewestThawed)
  }

  /// Raises every column that only counts to the least value its rows allow; no row has two of them.
  private static func fill(_ values: inout [Double], _ program: Program) {
    for row in 0..<program.rowCount {
      let entries = program.starts[row]..<program.starts[row + 1]
      guard let entry = entries.first(where: { isCounter(program.meanings[Int(program.columns[$0])]) }) else {
        continue
      }
      let (column, coefficient) = (Int(program.columns[entry]), program.coefficients[entry])
      let rest = entries.filter { $0 != entry }.reduce(0.0) {
        $0 + program.coefficients[$1] * values[Int(program.columns[$1])]
      }
      let need =
        coefficient > 0
        ? (program.rowLower[row] - rest) / coefficient : (rest - program.rowUpper[row]) / -coefficient
      values[column] = max(values[column], need)
    }
  }

  /// Whether rows force every product v·x: turned over, each breaks one.
  private static func areProductsExact(_ values: [Double], _ formulation: Formulation) -> Bool {
    formulation.visits.allSatisfy { visit in
      guard let both = visit.assignedColumn, both != visit.column else { return true }
      var turned = values
      turned[Int(both)] = 1 - turned[Int(both)]
      let isForced = !isPossible(turned, rowsWith: both, formulation.program)
      if !isForced { Issue.record("the rows leave open whether a visit counts as assigned") }
      return isForced
    }
  }

  /// Whether the rows that only link this column with others hold.
  private static func isPossible(_ values: [Double], rowsWith column: Column, _ program: Program) -> Bool {
    (0..<program.rowCount).allSatisfy { row in
      let entries = program.starts[row]..<program.starts[row + 1]
      guard program.rowOrigin[row] < 0, entries.contains(where: { program.columns[$0] == column }) else {
        return true
      }
      let sum = entries.reduce(0.0) { $0 + program.coefficients[$1] * values[Int(program.columns[$1])] }
      return sum >= program.rowLower[row] - 1e-9 && sum <= program.rowUpper[row] + 1e-9
    }
  }

  private static func isCounter(_ meaning: ColumnMeaning) -> Bool {
    switch meaning {
    case .assignment, .visit, .assignedVisit: false
    case .shortfall, .uncovered, .substitute, .spread, .peak: true
    }
  }

  private static func holds(_ values: [Double], _ program: Program) -> Bool {
    for column in values.indices
    where values[column] < program.lower[column] - 1e-9 || values[column] > program.upper[column] + 1e-9 {
      return false
    }
    for row in 0..<program.rowCount {
      let sum = (program.starts[row]..<program.starts[row + 1]).reduce(0.0) {
        $0 + program.coefficients[$1] * values[Int(program.columns[$1])]
      }
      if sum < program.rowLower[row] - 1e-9 || sum > program.rowUpper[row] + 1e-9 { return false }
    }
    return true
  }
}

extension TestWorld {
  /// Compares formulation and check on every plan of this world; returns the plans both allow.
  @discardableResult
  func agree(sourceLocation: SourceLocation = #_sourceLocation) -> [TwoWitnesses.Testimony] {
    TwoWitnesses(situation).agree(sourceLocation: sourceLocation)
  }
}
