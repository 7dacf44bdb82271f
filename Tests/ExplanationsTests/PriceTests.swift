import Domain
import Explanations
import Rules
import Solver
import Testing

/// Prices and cures against plans made independently of the explainer.
struct PriceTests {
  @Test func pricesAreDifferencesOfIndependentPlans() throws {
    var (possible, impossible) = (0, 0)
    for seed in 1...60 {
      let situation = SmallWorld.make(seed: seed)
      let plan = try Planner(situation).plan()
      for reason in try Explainer(situation).explain().reasons where reason.about.kind == .refusal {
        let price = try #require(reason.price)
        let (member, organisation) = (reason.about.member ?? "", reason.about.organisation ?? "")
        let pin = Pin(member: member, organisation: organisation, action: .keep, reason: "")
        let other = try Planner(edited(situation) { $0.pins.append(pin) }).plan()
        #expect(price.isPossible == (other.status != .infeasible), "seed \(seed)")
        if other.status == .infeasible {
          impossible += 1
          continue
        }
        possible += 1
        let changes = zip(plan.goals, other.goals).filter { $0.value != $1.value }
        #expect(price.changes.map(\.goal) == changes.map(\.0.goal), "seed \(seed)")
        #expect(price.changes.map(\.from) == changes.map(\.0.value), "seed \(seed)")
        #expect(price.changes.map(\.to) == changes.map(\.1.value), "seed \(seed)")
      }
    }
    #expect(possible > 20 && impossible > 3)
  }

  @Test func curesCure() throws {
    var count = 0
    for seed in 1...40 {
      let situation = SmallWorld.make(seed: seed)
      let plan = try Planner(situation).plan()
      for reason in try Explainer(situation).explain().reasons where reason.about.kind == .shortfall {
        for cure in reason.cures {
          var (scenario, rules) = (situation.world.scenario, situation.rules)
          try cure.edit.apply(to: &scenario, &rules)
          let other = try Planner(Situation(world: World(scenario), rules: rules)).plan()
          #expect(other.goals[0].value < plan.goals[0].value, "seed \(seed): \(cure.message.english)")
          count += 1
        }
      }
    }
    #expect(count > 20)
  }

  /// With and without shared parts, and on any number of threads, the answers are the same.
  @Test func answersDoNotDependOnThreads() throws {
    for seed in 1...10 {
      let situation = SmallWorld.make(seed: seed)
      var options = Explainer.Options()
      let one = try Explainer(situation, options).explain()
      options.threads = 3
      let three = try Explainer(situation, options).explain()
      #expect(one.reasons.map(\.because) == three.reasons.map(\.because))
      #expect(one.reasons.map(\.price) == three.reasons.map(\.price))
      #expect(one.reasons.map { $0.cures.map(\.change) } == three.reasons.map { $0.cures.map(\.change) })
    }
  }

  @Test func rulePricesAreDifferencesOfIndependentPlans() throws {
    for seed in 1...6 {
      let situation = SmallWorld.make(seed: seed)
      let prices = try RulePricer(situation).prices()
      #expect(prices.isComplete)
      for rule in prices.prices {
        let without = Situation(world: situation.world, rules: situation.rules.without([rule.rule]))
        #expect(rule.goals == (try Planner(without).plan().goals), "seed \(seed): \(rule.rule)")
        for sweep in rule.sweeps {
          for point in sweep.points {
            let book = try situation.rules.changing(rule.rule, [sweep.parameter: .integer(point.value)])
            let other = try Planner(Situation(world: situation.world, rules: book)).plan()
            #expect(point.goals == other.goals, "seed \(seed): \(rule.rule) \(point.value)")
          }
        }
      }
    }
  }

  private func edited(_ situation: Situation, _ edit: (inout Scenario) -> Void) -> Situation {
    var scenario = situation.world.scenario
    edit(&scenario)
    return Situation(world: World(scenario), rules: situation.rules)
  }
}
