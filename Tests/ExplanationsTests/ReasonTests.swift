import Domain
import Explanations
import Rules
import Solver
import Testing

/// Reasons against every plan that can be tried.
struct ReasonTests {
  @Test func reasonsRuleOutAndAreIrreducible() throws {
    var (kinds, several) = ([Reason.Kind: Int](), 0)
    for seed in 1...60 {
      let situation = SmallWorld.make(seed: seed)
      let explanation = try Explainer(situation).explain()
      let witness = ReasonWitness(situation, explanation.plan)
      for reason in explanation.reasons {
        #expect(reason.proof == .irreducible, "seed \(seed): \(reason.title.english)")
        kinds[reason.about.kind, default: 0] += 1
        let facts = reason.because.map(\.fact.english)
        #expect(!witness.isPossible(reason.about, under: reason.because), "seed \(seed): \(facts)")
        for (index, ground) in reason.because.enumerated() where ground.kind != .target {
          var rest = reason.because
          rest.remove(at: index)
          #expect(
            witness.isPossible(reason.about, under: rest), "seed \(seed): \(ground.fact.english) in \(facts)")
        }
        if reason.because.count > 2 { several += 1 }
      }
    }
    #expect(kinds[.shortfall, default: 0] > 30 && kinds[.refusal, default: 0] > 30)
    #expect(kinds[.uncovered, default: 0] > 5 && several > 30)
  }

  /// Every unit of every shortfall and every registration refused has its reason.
  @Test func nothingIsLeftOut() throws {
    for seed in 1...30 {
      let situation = SmallWorld.make(seed: seed)
      let explanation = try Explainer(situation).explain()
      let units = explanation.plan.shortfalls.reduce(0) { $0 + $1.missing }
      #expect(explanation.reasons.count { $0.about.kind == .shortfall } == units)
      let granted = Set(explanation.plan.assignments.map { [$0.member, $0.organisation] })
      let refused = situation.world.scenario.registrations.count {
        !granted.contains([$0.member, $0.organisation])
      }
      #expect(explanation.reasons.count { $0.about.kind == .refusal } == refused)
    }
  }
}
