import Domain
import LinearProgramming
import Rules
import Testing

@testable import Solver

/// Five members who register three of five organisations each; two may share one, but no meeting.
enum ContestedWorld {
  /// A world drawn by a seed, with a quota of so many visits each quarter.
  static func draw(seed: Int, visits: Int = 2) -> PinnedWorld {
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
      .rule(VisitQuota.self, ["target": "assigned", "every": "quarter", "count": .integer(visits)])
      .rule(NoOverlap.self).rule(RespectCalendar.self).rule(MeetingCapacity.self)
  }

  /// Its parts, with all goals or only the first and those that keep a plan tidy.
  static func parts(seed: Int, visits: Int = 2, isTidying: Bool = false) -> [Part] {
    let formulation = Formulation(draw(seed: seed, visits: visits).situation)
    let objectives = Chain(formulation).objectives
    let builder = PartBuilder(
      formulation,
      objectives: isTidying ? objectives.prefix(1) + objectives.suffix(Chain.tidying) : objectives)
    return (0..<builder.count).map(builder.part)
  }

  /// Solves the relaxation of every goal of its parts, each with those before it held at their targets.
  static func forEachRelaxation(
    seed: Int, _ body: (Master, Double, inout Session) throws -> Void
  ) throws {
    for part in parts(seed: seed) {
      try withSession { session in
        var master = try Master(part, &session)
        for goal in part.goals.indices {
          let coefficients = part.goals[goal]
          try master.aim(at: goal, &session)
          guard case .optimal(let value) = try master.minimise({ coefficients[$0] }, Deadline(), &session)
          else {
            // Rounded up, the targets before may contradict each other.
            #expect(goal > 0)
            return
          }
          try body(master, value, &session)
          try master.hold(goal, target: (value - 1e-6).rounded(.up), relaxation: value, &session)
        }
      }
    }
  }
}
