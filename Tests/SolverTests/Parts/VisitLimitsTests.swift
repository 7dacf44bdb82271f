import Domain
import LinearProgramming
import Rules
import Testing

@testable import Solver

/// What the cuts of a part are made of.
struct VisitLimitsTests {
  /// A quota of one visit a half-year, and two organisations that meet four times in it.
  private let world = PinnedWorld.open.member("a").member("b")
    .organisation("x", on: "2021-01-04", "2021-02-01", "2021-03-01", "2021-04-05")
    .organisation("y", area: "u", on: "2021-01-11", "2021-02-08", "2021-03-08", "2021-04-12")
    .rule(VisitQuota.self, ["target": "assigned", "every": "half", "count": 1])

  /// The limits with the number of dates of each of their factors.
  private func limits(_ world: PinnedWorld) -> [(reason: VisitLimits.Reason, factors: [Int])] {
    let formulation = Formulation(world.situation)
    let builder = PartBuilder(formulation, objectives: Chain(formulation).objectives)
    return (0..<builder.count).flatMap { part in
      let limits = VisitLimits(builder.part(part))
      return limits.limits.map { ($0.reason, limits.factors[$0.range].map(\.range.count)) }
    }
  }

  private func needs(_ limits: [(reason: VisitLimits.Reason, factors: [Int])]) -> [(
    count: Int, factors: [Int]
  )] {
    limits.compactMap {
      if case .need(let count) = $0.reason { (count, $0.factors) } else { nil }
    }
  }

  /// One visit in the half-year is enough: where an organisation is assigned it is one of its four meetings, and the
  /// peaks of the member's quarters and of the areas' months are 1.
  @Test func oneVisitIsEnough() throws {
    let found = needs(limits(world))
    #expect(found.count == 2)
    for need in found {
      #expect(need.count == 1)
      // The decisions and the two areas have four dates each, the member's busiest quarter all eight.
      #expect(need.factors.sorted() == [4, 4, 4, 4, 8])
    }
  }

  /// A second visit is of use where meetings want somebody.
  @Test func noLimitWhereAVisitServesTwoDuties() throws {
    #expect(needs(limits(world.rule(Attendance.self, ["who": "one"]))).isEmpty)
    #expect(needs(limits(world.keep("a", "x", "2021-01-04"))).count == 1)
  }

  /// At most two visits a quarter of which each month needs one leave one for each month.
  @Test func demandsShareALimit() throws {
    let monthly = PinnedWorld.open.member("a")
      .organisation("x", on: "2021-01-04", "2021-01-11", "2021-02-01", "2021-02-08")
      .organisation("y", on: "2021-01-05", "2021-01-12", "2021-02-02", "2021-02-09")
      .rule(VisitQuota.self, ["target": "assigned", "every": "month", "count": 1])
      .rule(VisitLimit.self, ["every": "quarter", "count": 2])
    let demands = limits(monthly).compactMap { limit -> Int? in
      if case .row(_, let demands) = limit.reason { demands.count } else { nil }
    }
    // Both for the limit and for the member's busiest quarter: the quarter as a whole, January with February's demand,
    // February with January's; for each month's busiest area the month, and once more as its demand.
    #expect(demands.sorted() == [0, 0, 0, 0, 0, 0, 1, 1, 1, 1])
  }

  /// What the cuts say is true: the plan has the value that trying everything finds.
  @Test func theBoundIsAttained() throws {
    let plan = try Planner(world.situation).plan()
    #expect(plan.status == .optimal)
    #expect(plan.goals.allSatisfy { $0.value == $0.bound })
    #expect(plan.visits.count == 2)
    #expect(plan.goals.first { $0.goal == .peak }?.value == 1)
  }

  /// Where one visit is enough, a row Σ v ≤ x for each decision stands in for those of its dates; nowhere else.
  @Test func oneRowForAllDatesOfADecision() throws {
    func choices(_ world: PinnedWorld) -> (rows: [Int], replaced: Int) {
      let formulation = Formulation(world.situation)
      let builder = PartBuilder(formulation, objectives: Chain(formulation).objectives)
      let found = (0..<builder.count).map { number in
        let part = builder.part(number)
        return VisitLimits(part).choices(part)
      }
      return (found.flatMap { $0.factors.map(\.count) }, found.reduce(0) { $0 + $1.rows.count { $0 } })
    }
    let once = choices(world)
    #expect(once.rows == [1, 1, 1, 1] && once.replaced == 16)
    let served = choices(world.rule(Attendance.self, ["who": "one"]))
    #expect(served.rows.allSatisfy { $0 == 0 } && served.replaced == 0)
    let twice = choices(
      PinnedWorld.open.member("a").organisation("x", on: "2021-01-04", "2021-02-01", "2021-03-01")
        .rule(VisitQuota.self, ["target": "assigned", "every": "half", "count": 2]))
    #expect(twice.rows.allSatisfy { $0 == 0 } && twice.replaced == 0)
  }

  /// However the master grows, its relaxation keeps v ≤ x.
  @Test(arguments: 1...10)
  func datesStayWithinTheirDecisions(seed: Int) throws {
    for part in ContestedWorld.parts(seed: seed, visits: 1) {
      try withSession { session in
        var master = try Master(part, &session)
        for goal in part.goals.indices {
          let coefficients = part.goals[goal]
          try master.aim(at: goal, &session)
          guard case .optimal = try master.minimise({ coefficients[$0] }, Deadline(), &session) else {
            return
          }
          for group in part.groups where master.sessionColumn[Int(group.columns[0])] >= 0 {
            let values = group.columns.map { master.values[Int(master.sessionColumn[Int($0)])] }
            for (column, value) in zip(group.columns, values) where part.classes[Int(column)] == .date {
              #expect(value <= values[0] + 1e-6)
            }
          }
        }
      }
    }
  }
}
