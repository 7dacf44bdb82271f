import Domain
import Rules
import Solver
import Testing

struct PlannerConflictTests {
  private let world = PinnedWorld.open.member("a").organisation("x", on: "2021-03-03").keep("a", "x")

  @Test func aConflictIsAPlanOfItsOwn() throws {
    let situation = world.forbid("a", "x").situation
    let plan = try Planner(situation).plan()
    #expect(plan.status == .infeasible)
    #expect(plan.goals.isEmpty && plan.assignments.isEmpty && plan.visits.isEmpty && plan.shortfalls.isEmpty)
    #expect(plan.conflict == (try ConflictFinder(situation).find()))
    #expect(plan.conflict?.items.count == 2)
    #expect(plan.scenario == Plan.ScenarioReference(situation.world.scenario))
  }

  @Test func withoutConflictPinsAreKept() throws {
    let plan = try Planner(world.keep("a", "x", "2021-03-03").situation).plan()
    #expect(plan.status == .optimal)
    #expect(plan.conflict == nil)
    #expect(plan.assignments.map(\.organisation) == ["x"])
    #expect(plan.visits.map(\.meeting) == ["x@2021-03-03"])
  }

  @Test func nothingToBeginWithWithoutPins() throws {
    let situation = PinnedWorld.open.member("a").organisation("x").forbid("a", "x").situation
    #expect(try ConflictFinder(situation).feasibleColumns(in: Formulation(situation)) == [])
    #expect(try ConflictFinder(situation).findAll() == [])
  }
}
