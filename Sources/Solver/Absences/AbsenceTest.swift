public import Domain
import LinearProgramming
public import Rules
import Synchronization

/// What one absence does to a plan: whether the year still holds, and with how many changes (the N−1 test).
///
/// The question is exact. For a plan P and a member who attends nothing on some days: the least shortfall that any
/// plan then has, and among the plans that have it the fewest assignments and visits of P that are given up. Both are
/// proven, as every goal is: the chain is `shortfall`, then `change` against P, nothing else.
///
/// Most absences are answered without solving: one that touches no visit of P leaves P as it is, which no plan beats
/// with more freedom. The others are solved in the connected part that the lost visits lie in; the rest of P stays.
public struct AbsenceTest: Sendable {
  private let formulation: Formulation
  private let builder: PartBuilder
  private let parts: [Part]
  /// For each part, P as a point of it.
  private let points: [[Double]]
  private let options: Planner.Options
  /// The place of the goal `shortfall` among the parts' goals: after the settled visits given up, where there are any.
  private let shortfallGoal: Int
  /// P as a point of the whole program.
  private let basePoint: [Double]
  /// For the column of each visit of P, the other visits of that member to that organisation, by date.
  private let substitutes: [Column: [(visit: Column, both: Column?)]]
  /// Whether P's shortfall is proven least.
  private let isBaseProven: Bool
  /// The plan's shortfall.
  public let shortfall: Int

  /// A test of a plan; `nil` where the plan breaks a hard rule of the situation.
  ///
  /// - Parameters:
  ///   - plan: The plan P. Its shortfall should be proven least, as that of every optimal plan is whose first goal is
  ///     `shortfall`; where it is not, so is no answer.
  ///   - situation: The world, the rules and, where the plan is under way, the day from which it may be changed.
  public init?(of plan: Plan, in situation: Situation, _ options: Planner.Options = Planner.Options()) {
    let situation = Situation(
      world: situation.world, rules: situation.rules.ordering([.shortfall, .change]), today: situation.today,
      base: plan)
    let formulation = Formulation(situation)
    self.formulation = formulation
    self.options = options
    let first = formulation.frozen.isEmpty ? [] : [formulation.fewestThawed]
    let shortfallGoal = first.count
    self.shortfallGoal = shortfallGoal
    isBaseProven = plan.goals.first.map { $0.goal == .shortfall && $0.bound == $0.value } ?? false
    let objectives = first + formulation.objectives
    let builder = PartBuilder(formulation, objectives: objectives)
    self.builder = builder
    let chosen = AbsenceTest.columns(of: plan, in: formulation)
    let parts = (0..<builder.count).map { builder.part($0) }
    let points = parts.compactMap { $0.start(keeping: chosen) }
    guard points.count == parts.count else { return nil }
    (self.parts, self.points) = (parts, points)
    var whole = [Double](repeating: 0, count: formulation.program.columnCount)
    for (part, point) in zip(parts, points) {
      for (column, value) in zip(part.columns, point) { whole[Int(column)] = value }
    }
    basePoint = whole
    substitutes = AbsenceTest.substitutes(for: chosen, in: formulation)
    shortfall = zip(parts, points).reduce(formulation.objectives[0].constant) { sum, part in
      sum + Int(part.0.value(of: shortfallGoal, at: part.1).rounded())
    }
  }

  private static func substitutes(
    for chosen: Set<Column>, in formulation: Formulation
  ) -> [Column: [(visit: Column, both: Column?)]] {
    var substitutes: [Column: [(visit: Column, both: Column?)]] = [:]
    for visit in formulation.visits where chosen.contains(visit.column) {
      substitutes[visit.column] = formulation.visits(of: visit.member)
        .filter { $0.organisation == visit.organisation && $0.column != visit.column }
        .map { other in
          let isCounted = visit.assignedColumn.map { chosen.contains($0) } ?? false
          return (
            other.column, isCounted && other.assignedColumn != other.column ? other.assignedColumn : nil
          )
        }
    }
    return substitutes
  }

  /// The columns that are 1 in the plan.
  private static func columns(of plan: Plan, in formulation: Formulation) -> Set<Column> {
    let world = formulation.world
    var columns: Set<Column> = []
    var assigned: Set<[Int]> = []
    for assignment in plan.assignments {
      guard let member = world.memberIndex[assignment.member],
        let organisation = world.organisationIndex[assignment.organisation],
        let pair = formulation.pairs(of: member).first(where: { $0.organisation == organisation })
      else { continue }
      assigned.insert([member, organisation])
      columns.insert(pair.column)
    }
    for visit in plan.visits {
      guard let member = world.memberIndex[visit.member], let meeting = world.meetingIndex[visit.meeting],
        let found = formulation.visits(of: member).first(where: { $0.meeting == meeting })
      else { continue }
      columns.insert(found.column)
      if let both = found.assignedColumn, both != found.column,
        assigned.contains([member, found.organisation])
      {
        columns.insert(both)
      }
    }
    return columns
  }

  /// Tests absences, on several threads; the results are in the order of the absences, whatever the number of threads.
  ///
  /// - Parameter progress: Called after each answer with the number of those given, from any thread.
  /// - Throws: ``ModelError`` where GLPK gives up.
  public func outcomes(
    of absences: [Absence], progress: @Sendable (Int) -> Void = { _ in }
  ) throws -> [AbsenceOutcome] {
    let results = Mutex([AbsenceOutcome?](repeating: nil, count: absences.count))
    let next = Atomic(0)
    let done = Atomic(0)
    let failure = Mutex<(any Error)?>(nil)
    Workers.run(min(options.threads, absences.count)) {
      while true {
        let place = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard place < absences.count, !options.deadline.isOver else { return }
        do {
          let outcome = try outcome(of: absences[place])
          results.withLock { $0[place] = outcome }
          progress(done.wrappingAdd(1, ordering: .relaxed).newValue)
        } catch {
          failure.withLock { $0 = $0 ?? error }
          return
        }
      }
    }
    if let error = failure.withLock({ $0 }) { throw error }
    return results.withLock { $0.compactMap(\.self) }
  }

  /// Tests one absence.
  private func outcome(of absence: Absence) throws -> AbsenceOutcome {
    let blocked = blocked(by: absence)
    var outcome = AbsenceOutcome(absence: absence, shortfall: shortfall)
    var touched: [Int: [Int]] = [:]
    for column in blocked {
      let (part, local) = builder.place(of: column)
      touched[part, default: []].append(local)
    }
    for (number, columns) in touched.sorted(by: { $0.key < $1.key }) {
      let lost = columns.filter { points[number][$0] > 0.5 }
      // What the plan doesn't use can go: the plan stays, and was the best with more to choose from.
      guard !lost.isEmpty else { continue }
      if columns.contains(where: { parts[number].lower[$0] > 0 }) {
        outcome.verdict = .contradicted
        return outcome
      }
      var part = parts[number]
      for column in columns { part.upper[column] = 0 }
      guard let result = try solve(part, number, without: lost) else {
        outcome.verdict = options.deadline.isOver ? .open : .contradicted
        outcome.isProven = outcome.verdict == .contradicted
        return outcome
      }
      let base = value(shortfallGoal, number)
      outcome.shortfall += result.values[shortfallGoal] - base
      outcome.changes += result.values[shortfallGoal + 1] - value(shortfallGoal + 1, number)
      outcome.isProven = outcome.isProven && result.isProven
      outcome.shortfalls = shortfalls(outcome.shortfalls, in: number, at: result.point)
    }
    outcome.lost = lostVisits(of: absence, blocked)
    outcome.additional = outcome.shortfall - shortfall
    if outcome.additional > 0 {
      let own = try OwnDuties(formulation, of: absence.member, without: Set(blocked))
      outcome.unavoidable = max(0, own.least - own.value(at: basePoint))
    }
    outcome.verdict =
      outcome.additional <= 0 ? .holds : outcome.additional <= outcome.unavoidable ? .ownDuties : .breaks
    return outcome
  }

  /// The best a part can do without the columns that its upper bounds have taken away.
  private func solve(_ part: Part, _ number: Int, without lost: [Int]) throws -> PartResult? {
    let start = repaired(part, number, without: lost)
    // No plan has less shortfall than the one before, nor fewer changes than visits that are impossible now: whatever
    // attains both is proven.
    if let start, isBaseProven {
      let bounds = part.goals.indices.map { goal in
        value(goal, number)
          + (goal == shortfallGoal ? 0 : lost.count { part.goals[goal][$0] < 0 })
      }
      let values = part.goals.indices.map { Int(part.value(of: $0, at: start).rounded()) }
      if values == bounds { return PartResult(point: start, values: values, bounds: bounds) }
    }
    var solver = PartSolver(part, options.deadline, start: start)
    let result = try solver.solve()
    return result.point.isEmpty ? nil : result
  }

  /// The plan's value of a goal in a part.
  private func value(_ goal: Int, _ number: Int) -> Int {
    Int(parts[number].value(of: goal, at: points[number]).rounded())
  }

  /// The plan with each lost visit moved to the first other meeting of the same organisation that is free; `nil` where
  /// not even the plan without them keeps the rules.
  private func repaired(_ part: Part, _ number: Int, without lost: [Int]) -> [Double]? {
    var point = points[number]
    for column in lost { point[column] = 0 }
    point = part.tightened(point)
    guard part.isFeasible(point) else { return nil }
    let least = value(shortfallGoal, number)
    for column in lost {
      guard part.value(of: shortfallGoal, at: point) > Double(least) + 0.5 else { break }
      for other in substitutes[part.columns[column]] ?? [] {
        let (_, local) = builder.place(of: other.visit)
        guard part.upper[local] > 0, point[local] < 0.5 else { continue }
        var trial = point
        trial[local] = 1
        if let both = other.both { trial[builder.place(of: both).local] = 1 }
        trial = part.tightened(trial)
        guard part.isFeasible(trial) else { continue }
        point = trial
        break
      }
    }
    return point
  }

  /// The visits that the absence makes impossible, and the columns that count them for an assignment.
  private func blocked(by absence: Absence) -> [Column] {
    let world = formulation.world
    guard let member = world.memberIndex[absence.member] else { return [] }
    let role = world.members[member].role
    let margin =
      formulation.situation.rules.rules(of: RespectCalendar.self)
      .filter { $0.body.roles.contains(role) }.map(\.body.margin).max() ?? 0
    let away = Interval(days: absence.days.lowerBound, through: absence.days.upperBound)
    return formulation.visits(of: member).filter {
      world.meetings[$0.meeting].interval.widened(by: margin).overlaps(away)
    }.flatMap { visit in
      let both = visit.assignedColumn.flatMap { $0 == visit.column ? nil : $0 }
      return [visit.column] + (both.map { [$0] } ?? [])
    }
  }

  private func lostVisits(of absence: Absence, _ blocked: [Column]) -> [Plan.Visit] {
    let columns = Set(blocked)
    return (formulation.situation.base?.visits ?? []).filter { visit in
      guard visit.member == absence.member, let member = formulation.world.memberIndex[visit.member],
        let meeting = formulation.world.meetingIndex[visit.meeting]
      else { return false }
      return formulation.visits(of: member).contains { $0.meeting == meeting && columns.contains($0.column) }
    }
  }

  /// What falls short in a part, in place of what did there.
  private func shortfalls(_ known: [Plan.Shortfall], in part: Int, at point: [Double]) -> [Plan.Shortfall] {
    var whole = basePoint
    for (column, value) in zip(builder.columns(of: part), point) { whole[Int(column)] = value }
    let before = formulation.shortfalls(at: basePoint)
    return known + formulation.shortfalls(at: whole).filter { !before.contains($0) }
  }
}
