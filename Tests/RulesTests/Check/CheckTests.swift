import Domain
import Rules
import Testing

extension TestWorld {
  /// The plan with its goals and shortfalls stated as they are, as the planner writes it.
  func stated(_ words: String) -> Plan {
    var plan = plan(words)
    let verdict = judge(words)
    plan.status = .optimal
    plan.goals = verdict.goals.map { Plan.GoalValue(goal: $0.goal, value: $0.value, bound: $0.value) }
    plan.shortfalls = verdict.shortfalls
    return plan
  }
}

@Suite struct CheckTests {
  private let world = TestWorld().organisation("x", priority: 2, on: "2021-03-03", "2021-04-03")
    .organisation("y", on: "2021-03-05").member("a", unit: "Sở A", registers: ["x", "y"]).member(
      "b", .officer
    )
    .assigning(0...2).rule(VisitQuota.self, ["target": "assigned", "every": "year", "weight": 3])

  private func judge(_ plan: Plan) -> [String] {
    Check.judge(plan, in: world.situation).violations.map(\.summary)
  }

  // MARK: - Malformed plans

  @Test func `unknown ids are reported once each`() {
    var plan = world.plan("a-x a-x@2021-03-03")
    let visit = plan.visits[0]
    plan.assignments += [
      Plan.Assignment(member: "q", organisation: "x"), Plan.Assignment(member: "q", organisation: "r"),
    ]
    plan.visits.append(visit)
    plan.visits[1].member = "q"
    #expect(judge(plan).prefix(2) == ["hard plan r ×1", "hard plan q ×1"])
    #expect(judge(plan).count == 3)
  }

  @Test func `a meeting that nobody holds, or somebody else, or at another time`() {
    var plan = world.plan("a-x a-x@2021-03-03 a-x@2021-04-03")
    plan.visits[0].meeting = "x@2021-03-04"
    #expect(judge(plan) == ["hard plan a x 2021-03-03 ×1", "shortfall visit-quota b 2021 ×1"])
    plan = world.plan("a-x a-x@2021-03-03 a-x@2021-04-03")
    plan.visits[0].meeting = "y@2021-03-05"
    #expect(judge(plan) == ["hard plan a x 2021-03-03 ×1", "shortfall visit-quota b 2021 ×1"])
    plan = world.plan("a-x a-x@2021-03-03")
    plan.visits[0].start = "07:00"
    #expect(judge(plan) == ["hard plan a x 2021-03-03 ×1", "shortfall visit-quota b 2021 ×1"])
  }

  @Test func `what is said twice`() {
    var plan = world.plan("a-x a-x@2021-03-03")
    plan.assignments.append(plan.assignments[0])
    plan.visits.append(plan.visits[0])
    #expect(
      judge(plan)
        == ["hard plan a x ×1", "hard plan a x 2021-03-03 ×1", "shortfall visit-quota b 2021 ×1"])
  }

  @Test func `a visit that nothing justifies`() {
    #expect(
      world.findings("a-x a-x@2021-03-03 b-y@2021-03-05")
        == ["hard assign b y 2021-03-05 ×1", "shortfall visit-quota b 2021 ×1"])
    let nobody = TestWorld().organisation("x", on: "2021-03-03").member("a")
    #expect(nobody.findings("a-x@2021-03-03") == ["hard plan a x 2021-03-03 ×1"])
  }

  @Test func `targets that are wrong; none stated is nothing wrong`() {
    var plan = world.plan("a-x a-x@2021-03-03")
    plan.visits[0].targets = [.assigned]
    #expect(judge(plan) == ["shortfall visit-quota b 2021 ×1"])
    plan.visits[0].targets = [.assigned, .residence]
    #expect(judge(plan) == ["shortfall visit-quota b 2021 ×1", "warning plan a x 2021-03-03 ×1"])
    plan.visits[0].targets = [.ownUnit]
    #expect(judge(plan).last == "warning plan a x 2021-03-03 ×1")
  }

  @Test func `a plan that is a conflict is no plan`() {
    let scenario = Plan.ScenarioReference(world.scenario)
    #expect(judge(Plan(scenario: scenario, status: .infeasible)) == ["hard plan ×1"])
  }

  // MARK: - What a plan says of itself

  @Test func `a plan that says rightly what it is`() {
    #expect(judge(world.stated("a-x a-x@2021-03-03")) == ["shortfall visit-quota b 2021 ×1"])
  }

  @Test func `a goal said wrongly is one warning`() {
    var plan = world.stated("a-x a-x@2021-03-03")
    plan.goals[0].value = 2
    plan.goals[2].value += 5
    let found = Check.judge(plan, in: world.situation).violations
    #expect(found.map(\.summary) == ["shortfall visit-quota b 2021 ×1", "warning plan ×2"])
    #expect(found[1].message.english.contains("duties that fall short: states 2, is 3"))
  }

  @Test func `a shortfall invented or kept silent about`() {
    var plan = world.stated("a-x a-x@2021-03-03 b-x b-x@2021-03-03")
    #expect(judge(plan) == [])
    plan.shortfalls = [Plan.Shortfall(rule: "visit-quota", member: "b", period: "2021", missing: 1)]
    #expect(judge(plan) == ["warning plan ×1"])
    plan = world.stated("a-x a-x@2021-03-03")
    plan.shortfalls = []
    // The shortfall itself says it all.
    #expect(judge(plan) == ["shortfall visit-quota b 2021 ×1"])
  }

  @Test func `a choice said wrongly`() {
    var plan = world.stated("a-x a-x@2021-03-03")
    plan.assignments[0].choice = 2
    #expect(judge(plan).last == "warning plan ×1")
    plan.assignments[0].choice = 1
    #expect(judge(plan) == ["shortfall visit-quota b 2021 ×1"])
  }

  @Test func `a bound above the value, or below it in a plan called optimal`() {
    var plan = world.stated("a-x a-x@2021-03-03")
    plan.goals[0].bound = 2
    #expect(judge(plan).last == "warning plan ×1")
    plan.status = .feasible
    #expect(judge(plan) == ["shortfall visit-quota b 2021 ×1"])
    plan.goals[0].bound = 4
    #expect(judge(plan).last == "warning plan ×1")
  }

  @Test func `figures out of date through an edit are not held against it`() {
    var plan = world.plan("a-x a-y a-x@2021-03-03 b-y@2021-03-05")
    plan.goals = world.stated("a-x a-x@2021-03-03").goals
    #expect(judge(plan) == ["hard assign b y 2021-03-05 ×1", "shortfall visit-quota b 2021 ×1"])
  }

  @Test func `a plan made for other data`() {
    var plan = world.stated("a-x a-x@2021-03-03 b-x b-x@2021-03-03")
    plan.scenario.fingerprint = "một"
    #expect(judge(plan) == [])
    var changed = world
    changed.scenario.fingerprint = "hai"
    #expect(
      Check.judge(plan, in: changed.situation).violations.map(\.summary) == ["warning plan ×1"])
  }

  @Test func `changes can't be judged without the base plan`() {
    var plan = world.stated("a-x a-x@2021-03-03 b-x b-x@2021-03-03")
    plan.goals[1] = Plan.GoalValue(goal: .change, value: 7, bound: 7)
    #expect(judge(plan) == [])
  }

  // MARK: - Order and filters

  @Test func `hard first, then shortfalls, then warnings, each in the order of the rules`() {
    let world = TestWorld().organisation("x").meeting("x", "2021-03-03", announced: "2021-03-02")
      .member("a").member("b").rule(Notice.self)
      .rule(VisitQuota.self, ["target": "assigned", "every": "half"]).assigning(2...2)
      .rule(OrganisationCapacity.self).keep("b", "x")
    #expect(
      world.findings("a-x b-q") == [
        "hard plan q ×1", "hard pin b x ×1", "shortfall visit-quota a 2021-H1 ×1",
        "shortfall visit-quota a 2021-H2 ×1", "shortfall visit-quota b 2021-H1 ×1",
        "shortfall visit-quota b 2021-H2 ×1", "shortfall assign a ×1", "shortfall assign b ×2",
        "warning notice x 2021-03-03 ×9",
      ])
  }

  @Test func `filters`() {
    let world = TestWorld().area("d").area("dd", in: "d")
      .organisation("x", area: "dd", on: "2021-03-03", "2021-04-03").organisation("y", on: "2021-03-05")
      .member("a", unit: "Sở A").member("b", .officer, unit: "Sở B", areas: ["d"]).assigning()
      .rule(RespectCalendar.self).holiday("2021-03-03").holiday("2021-03-05").holiday("2021-04-03")
      .rule(VisitQuota.self, ["target": "assigned", "every": "quarter", "count": 3])
    let verdict = world.judge("a-x a-y a-x@2021-03-03 a-x@2021-04-03 a-y@2021-03-05")
    func shown(_ filter: Verdict.Filter) -> [String] { verdict.filtered(filter).violations.map(\.summary) }
    #expect(verdict.violations.count == 11)
    #expect(
      shown(Verdict.Filter(month: "2021-04-10")) == [
        "hard respect-calendar a x 2021-04-03 ×1", "shortfall visit-quota a 2021-Q2 ×2",
        "shortfall visit-quota b 2021-Q2 ×3",
      ])
    #expect(shown(Verdict.Filter(member: "b")).count == 4)
    #expect(shown(Verdict.Filter(unit: "Sở A")).count == 7)
    #expect(shown(Verdict.Filter(unit: "Sở C")).isEmpty)
    #expect(
      shown(Verdict.Filter(month: "2021-03-01", area: "d")) == [
        "hard respect-calendar a x 2021-03-03 ×1", "shortfall visit-quota a 2021-Q1 ×1",
        "shortfall visit-quota b 2021-Q1 ×3",
      ])
    #expect(shown(Verdict.Filter(month: "2021-03-01", member: "a", area: "dd")).count == 2)
    #expect(verdict.filtered(Verdict.Filter(member: "b")).goals == verdict.goals)
  }
}
