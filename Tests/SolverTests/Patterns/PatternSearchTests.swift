import Domain
import LinearProgramming
import Rules
import Testing

@testable import Solver

/// Whole patterns of owners against the tree search, which knows nothing of them.
struct PatternSearchTests {
  /// Five members who register three of five organisations; two may share one, but no meeting.
  private func world(seed: Int) -> PinnedWorld {
    var draw = SeededDraw(seed: seed)
    var world = PinnedWorld()
    let organisations = ["p", "q", "r", "s", "u"]
    for organisation in organisations {
      world = world.organisation(organisation)
      for month in 1...6 where draw.next(3) > 0 {
        world = world.meeting(
          organisation, Day(year: 2021, month: month, day: 3 + draw.next(20)) ?? "2021-01-04")
      }
    }
    for member in ["a", "b", "c", "d", "e"] {
      world = world.member(member, registers: Array(draw.shuffled(organisations).prefix(3)))
    }
    return world.assigning(2, from: "registered").rule(OrganisationCapacity.self, ["max": 2])
      .rule(VisitQuota.self, ["target": "assigned", "every": "quarter", "count": 2])
      .rule(NoOverlap.self).rule(RespectCalendar.self).rule(MeetingCapacity.self)
  }

  /// Every goal that patterns settle, those before it held at the planner's values, has the planner's value.
  @Test(arguments: 1...20)
  func asTheTreeSearch(seed: Int) throws {
    let formulation = Formulation(world(seed: seed).situation)
    let builder = PartBuilder(formulation, objectives: Chain(formulation).objectives)
    for number in 0..<builder.count {
      let part = builder.part(number)
      var solver = PartSolver(part, Deadline(), start: part.start(keeping: []))
      let result = try solver.solve()
      #expect(result.isProven)
      try withSession { session in
        let master = try Master(part, &session)
        guard let split = OwnerBlocks(master) else { return }
        for goal in part.goals.indices {
          let held = Array(result.values.prefix(goal))
          var search = PatternSearch(
            split, goal: goal, held: held, bound: part.trivialBounds[goal], plan: nil, Deadline())
          #expect(try search.run() == .complete)
          #expect(search.cutoff == result.values[goal])
          #expect(search.bound == result.values[goal])
          let plan = try #require(search.best)
          #expect(part.isFeasible(plan))
          #expect(held.indices.allSatisfy { Int(part.value(of: $0, at: plan)) <= held[$0] })
        }
      }
    }
  }

  /// What concerns one member alone is in that member's block, what several share links the blocks.
  @Test func blocksOfOwners() throws {
    let world = PinnedWorld.open.member("a").member("b")
      .organisation("x", on: "2021-01-04", "2021-02-01")
      .rule(VisitQuota.self, ["target": "assigned", "every": "half", "count": 1])
      .rule(OrganisationCapacity.self, ["max": 1])
    let formulation = Formulation(world.situation)
    let part = PartBuilder(formulation, objectives: Chain(formulation).objectives).part(0)
    try withSession { session in
      let split = try #require(OwnerBlocks(try Master(part, &session)))
      #expect(split.blocks.count == 2)
      // The decision, two dates, what is missing, and the busiest quarter.
      #expect(split.blocks.map(\.columns.count).allSatisfy { $0 >= 4 })
      for (number, block) in split.blocks.enumerated() {
        for row in block.rows {
          for entry in part.rows.entries(Int(row)) {
            #expect(split.blockOfColumn[Int(part.rows.indices[entry])] == Int32(number))
          }
        }
      }
      let owned = split.blocks.flatMap(\.columns) + split.freeColumns
      #expect(owned.count == Set(owned).count)
    }
  }
}
