import Domain
import Rules
import Solver
import Testing

/// The N−1 test against planning again with the absence in the tables.
struct AbsenceTestTests {
  /// Four members, six organisations that meet every fourteen days, and duties that compete for them.
  private func world(seed: Int) -> PinnedWorld {
    var draw = SeededDraw(seed: seed)
    var world = PinnedWorld()
    let organisations = ["p", "q", "r", "s", "u", "v"]
    for organisation in organisations {
      world = world.organisation(organisation)
      for month in 1...6 where draw.next(4) > 0 {
        world = world.meeting(
          organisation, Day(year: 2021, month: month, day: 3 + draw.next(20)) ?? "2021-01-04")
      }
    }
    for member in ["a", "b", "c", "d"] {
      world = world.member(member, registers: Array(draw.shuffled(organisations).prefix(3)))
    }
    world = world.assigning(2, from: "registered").rule(OrganisationCapacity.self)
      .rule(VisitQuota.self, ["target": "assigned", "every": "quarter", "count": 1])
      .rule(NoOverlap.self).rule(RespectCalendar.self)
    return draw.next(3) == 0 ? world : world.rule(MeetingCapacity.self)
  }

  @Test(arguments: 1...25)
  func asPlannedAgain(seed: Int) throws {
    let world = world(seed: seed)
    let plan = try Planner(world.situation).plan()
    #expect(plan.status == .optimal)
    let test = try #require(AbsenceTest(of: plan, in: world.situation))
    let absences = Absence.each(of: world.scenario)
    #expect(absences.count == 4 * 13)
    let outcomes = try test.outcomes(of: absences)
    #expect(outcomes.map(\.absence) == absences)
    for outcome in outcomes where seed % 5 == 0 || outcome.absence.month == nil || !outcome.lost.isEmpty {
      let days = outcome.absence.days
      var changed = world.busy(
        outcome.absence.member, days.lowerBound.description, days.upperBound.description)
      changed.base = plan
      let situation = changed.situation
      let again = try Planner(
        Situation(world: situation.world, rules: situation.rules.ordering([.shortfall, .change]), base: plan)
      ).plan()
      #expect(again.status == .optimal && outcome.isProven)
      #expect(again.goals.map(\.value) == [outcome.shortfall, outcome.changes], "\(outcome.absence)")
      #expect(outcome.additional == outcome.shortfall - test.shortfall)
      #expect(outcome.verdict == .holds || outcome.additional > 0)
    }
  }

  /// A pin on a visit and an absence that day leave no plan.
  @Test func aPinContradictsAnAbsence() throws {
    let world = PinnedWorld.open.member("a").organisation("x", on: "2021-03-03").keep("a", "x", "2021-03-03")
      .rule(RespectCalendar.self)
    let plan = try Planner(world.situation).plan()
    let test = try #require(AbsenceTest(of: plan, in: world.situation))
    let outcomes = try test.outcomes(of: [
      Absence(member: "a", days: "2021-03-01"..."2021-03-31", month: "2021-03"),
      Absence(member: "a", days: "2021-04-01"..."2021-04-30", month: "2021-04"),
    ])
    #expect(outcomes.map(\.verdict) == [.contradicted, .holds])
  }
}
