import Domain
import Rules
import Testing

@Suite struct ReportTests {
  private func due(_ arguments: [String: ParameterValue], _ recurrence: Recurrence) throws -> [String] {
    let world = TestWorld().rule(Report.self, arguments)
    #expect(world.problems.isEmpty)
    let report = try #require(world.situation.rules.rules(of: Report.self).first?.body)
    return Period.whole(recurrence, in: world.scenario.horizon).map { report.due(for: $0).description }
  }

  @Test func `due in the last month of the period`() throws {
    #expect(
      try due(["every": "quarter", "day": 25], .quarter)
        == ["2021-03-25", "2021-06-25", "2021-09-25", "2021-12-25"])
    #expect(try due(["every": "year", "day": 5, "month_of_period": 12], .year) == ["2021-12-05"])
    #expect(
      try due(["every": "half", "day": 1, "month_of_period": 1], .half) == ["2021-01-01", "2021-07-01"])
  }

  @Test func `a day beyond the month's end is its last day`() throws {
    #expect(try due(["every": "month", "day": 31], .month)[1] == "2021-02-28")
  }

  @Test func `a month that the period does not have is refused`() {
    let world = TestWorld().rule(Report.self, ["every": "quarter", "day": 25, "month_of_period": 4])
    #expect(world.problems.map(\.key) == ["month_of_period"])
  }

  @Test func `a plan can not break it`() {
    let world = TestWorld().organisation("x", on: "2021-03-03").member("a").assigning()
      .rule(Report.self, ["every": "month", "day": 25])
    #expect(world.findings("a-x a-x@2021-03-03") == [])
    world.agree()
  }
}
