import Domain
import LinearProgramming
import Rules
import Testing

@testable import Solver

/// Whole patterns of owners against the tree search, which knows nothing of them.
struct PatternSearchTests {
  /// Every goal that patterns settle, those before it held at the planner's values, has the planner's value.
  @Test(arguments: 1...20)
  func asTheTreeSearch(seed: Int) throws {
    for part in ContestedWorld.parts(seed: seed) {
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
