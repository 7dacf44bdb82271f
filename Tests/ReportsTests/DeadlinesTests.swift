import Domain
import Files
import Reports
import Rules
import Testing

@Suite("Deadlines")
struct DeadlinesTests {
  private func sample(_ workingDay: WorkingDay?) -> Sample {
    var sample = Sample()
    // 20 November 2021 is a Saturday; 31 March 2021 a holiday in the middle of the week.
    sample.deadlines = [
      Regime.Deadline(
        id: "moc", title: "Mốc", citation: "điều 9", month: 11, day: 20, workingDay: workingDay)
    ]
    var arguments: [String: ParameterValue] = ["every": .text("quarter"), "day": .integer(31)]
    if let workingDay { arguments["working_day"] = .text(workingDay.rawValue) }
    sample.rule("report", arguments)
    return sample
  }

  private func date(_ id: String, _ deadlines: Deadlines, _ period: String? = nil) -> Day? {
    deadlines.entries.first { $0.id == id && $0.period?.label == period }?.date
  }

  @Test func aDateStaysWhereTheTextPutsIt() {
    let deadlines = Deadlines(sample(nil).situation)
    #expect(date("moc", deadlines) == "2021-11-20")
    #expect(date("report", deadlines, "2021-Q1") == "2021-03-31")
  }

  @Test func aDateMovesToAWorkingDayWhereTheTextSaysSo() {
    let before = Deadlines(sample(.before).situation)
    #expect(date("moc", before) == "2021-11-19")
    #expect(date("report", before, "2021-Q1") == "2021-03-30")
    let after = Deadlines(sample(.after).situation)
    #expect(date("moc", after) == "2021-11-22")
    #expect(date("report", after, "2021-Q1") == "2021-04-01")
    #expect(after.entries.first { $0.id == "moc" }?.stated == "2021-11-20")
  }

  @Test func theRegimeFileSaysWhetherADateMoves() throws {
    func regime(_ line: String) throws(InputFailure) -> Regime {
      try RegimeReader.read(
        text: """
          id = "thu"
          title = "Thử"

          [[deadline]]
          id = "moc"
          title = "Mốc"
          citation = "điều 1"
          month = 11
          day = 20
          \(line)
          """, name: "thu.toml")
    }
    #expect(try regime("").deadlines.first?.workingDay == nil)
    #expect(try regime("working_day = \"after\"").deadlines.first?.workingDay == .after)
    #expect {
      try regime("working_day = \"later\"")
    } throws: { error in
      let finding = (error as? InputFailure)?.errors.first
      return finding?.line == 10 && finding?.value == "later"
    }
  }

  @Test func aDateMayRecurEachMonthOrQuarter() throws {
    func regime(_ lines: String) throws(InputFailure) -> Regime {
      let head = "id = \"thu\"\ntitle = \"Thử\"\n"
      let deadline = "[[deadline]]\nid = \"moc\"\ntitle = \"Mốc\"\ncitation = \"điều 1\"\nday = 31\n"
      return try RegimeReader.read(text: head + deadline + lines, name: "thu.toml")
    }
    let monthly = try regime("every = \"month\"").deadlines
    #expect(monthly.map(\.id) == (1...12).map { "moc-\($0 < 10 ? "0" : "")\($0)" })
    #expect(monthly[1].date(in: "2021-01-01"..."2021-12-31") == "2021-02-28")
    #expect(monthly[1].title == "Mốc tháng 2")
    let quarterly = try regime("every = \"quarter\"").deadlines
    #expect(quarterly.map(\.id) == ["moc-q1", "moc-q2", "moc-q3", "moc-q4"])
    #expect(quarterly.map(\.month) == [3, 6, 9, 12])
    for wrong in ["every = \"week\"", "every = \"month\"\nmonth = 3", ""] {
      #expect(throws: InputFailure.self) { try regime(wrong) }
    }
  }

  @Test func reportsComeWithPeriodMembersAndCitation() throws {
    var sample = sample(nil)
    sample.rule(
      "report.nhom", ["every": .text("month"), "day": .integer(25), "roles": .texts(["nhom-truong"])])
    let deadlines = Deadlines(sample.situation)
    #expect(
      deadlines.entries.filter { $0.source == .report }.map { $0.period?.label } == [
        "2021-Q1", "2021-Q2", "2021-Q3", "2021-Q4",
      ])
    let first = try #require(deadlines.entries.first { $0.source == .report })
    #expect(first.members == ["an", "binh", "chi", "dung", "giang"])
    #expect(first.citation == "điều 7" && first.regime == "thu")
    #expect(deadlines.inMonth(of: "2021-11-05").map(\.id) == ["moc"])
    // Nobody has the role of the other rule.
    #expect(!deadlines.entries.contains { $0.id == "report.nhom" })
  }

  @Test func aVisitHasItsNoticeAndItsReport() {
    let sample = sample(nil)
    let situation = sample.situation
    let deadlines = Deadlines(situation)
    let march = VisitDeadlines(of: "an", on: "2021-03-15", deadlines: deadlines)
    #expect(march.notice?.date == "2021-03-05" && march.notice?.rule == "notice")
    #expect(march.report?.date == "2021-03-31" && march.report?.rule == "report")
  }

  /// A report on the 24th cannot tell of a visit on the 28th: the next one does.
  @Test func aVisitAfterThePeriodsReportIsToldOfInTheNext() {
    var sample = Sample()
    sample.rule("report", ["every": .text("quarter"), "day": .integer(24)])
    let situation = sample.situation
    let deadlines = Deadlines(situation)
    func due(_ date: Day) -> Day? {
      VisitDeadlines(of: "an", on: date, deadlines: deadlines).report?.date
    }
    #expect(due("2021-03-24") == "2021-03-24")
    #expect(due("2021-03-28") == "2021-06-24")
    #expect(due("2021-12-28") == nil)
  }

  @Test func theBuiltInRegulationsSetTheDatesOfTheirTexts() throws {
    func dates(_ id: String, _ role: Role, _ horizon: ClosedRange<Day>) throws -> [String] {
      var scenario = Scenario(title: "Thử", horizon: horizon, regimes: [id])
      scenario.members = [Member(id: "an", name: "An", role: role)]
      let regime = try #require(try BuiltInRegimes.standard.regime(id))
      let rules = RuleBook.assemble([regime]).book
      return Deadlines(Situation(world: World(scenario), rules: rules)).entries.map { "\($0.date) \($0.id)" }
    }
    #expect(
      try dates("quang-ngai-2020", .executiveCommittee, "2021-01-01"..."2021-12-31") == [
        "2020-11-30 registration", "2020-12-15 table", "2021-01-01 visits-begin", "2021-12-04 report.uy-vien",
        "2021-12-14 organisation-report",
      ])
    #expect(
      try dates("tuyen-quang-2021", .standingCommittee, "2022-01-01"..."2022-12-31") == [
        "2022-06-24 report.khu-dan-cu-btv", "2022-12-24 report.khu-dan-cu-btv",
      ])
    #expect(
      try dates("tuyen-quang-2021", .executiveCommittee, "2022-01-01"..."2022-12-31").map { $0.prefix(10) }
        == [
          "2022-03-24", "2022-06-24", "2022-09-24", "2022-12-24",
        ])
    let monthly = try dates("bac-giang-2019", .officer, "2020-01-01"..."2020-12-31")
    #expect(monthly.count { $0.hasSuffix("-25 report.can-bo") } == 12)
    // "Before the 30th" and "before the 25th"; 2020 is a leap year.
    for date in ["2020-01-29 summary-01", "2020-02-29 summary-02", "2020-12-24 offices-12"] {
      #expect(monthly.contains(date))
    }
    #expect(
      try dates("bac-giang-2019", .officer, "2021-01-01"..."2021-12-31").contains("2021-02-28 summary-02"))
  }
}
