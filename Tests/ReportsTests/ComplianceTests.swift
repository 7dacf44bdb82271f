import Domain
import Reports
import Rules
import Testing

@Suite("Compliance")
struct ComplianceTests {
  private func compliance(
    _ visits: [VisitLog.Visit], _ reports: [VisitLog.Report] = [], in sample: Sample = Sample(), asOf: Day
  ) -> Compliance {
    Compliance(sample.year, VisitLog(visits: visits, reports: reports, asOf: asOf), in: sample.situation)
  }

  private func visit(
    _ member: String, _ organisation: String, _ date: Day, _ outcome: VisitLog.Outcome, movedTo: Day? = nil,
    substitute: String? = nil, confirmed: Bool? = nil, reported: Day? = nil
  ) -> VisitLog.Visit {
    VisitLog.Visit(
      member: member, organisation: organisation, meeting: "\(organisation)@\(date)", date: date,
      outcome: outcome, movedTo: movedTo, substitute: substitute, isConfirmed: confirmed, reported: reported)
  }

  private func state(_ compliance: Compliance, _ member: String, _ date: Day) -> SettledVisit.State? {
    compliance.visits.first { $0.member == member && $0.plannedDate == date }?.state
  }

  private func duty(_ compliance: Compliance, _ member: String, _ period: String) -> Duty? {
    compliance.duties.first { $0.member == member && $0.period == period }
  }

  @Test func everyVisitIsSettled() {
    let result = compliance(
      [
        visit("an", "x", "2021-03-15", .held, confirmed: true), visit("an", "y", "2021-03-22", .missed),
        visit("binh", "z", "2021-03-24", .moved, movedTo: "2021-03-25"),
        visit("chi", "w", "2021-03-16", .substitute, substitute: "dung"),
        visit("an", "x", "2021-03-29", .extra), visit("an", "x", "2021-04-05", .moved, movedTo: "2021-04-19"),
      ], asOf: "2021-04-05")
    #expect(state(result, "an", "2021-03-15") == .held)
    #expect(state(result, "an", "2021-03-22") == .missed)
    #expect(state(result, "binh", "2021-03-24") == .moved)
    #expect(state(result, "chi", "2021-03-16") == .substituted)
    #expect(state(result, "an", "2021-03-29") == .extra)
    #expect(state(result, "giang", "2021-03-18") == .unrecorded)
    // Moved ahead of the day of the report, and planned after it.
    #expect(state(result, "an", "2021-04-05") == .pending)
    #expect(state(result, "giang", "2021-04-15") == .pending)
    let tally = Tally(result.visits)
    #expect(tally.planned == 12 && tally.due == 6 && tally.done == 3 && tally[.extra] == 1)
    #expect(tally.confirmed == 1 && tally.percent == 50)
  }

  @Test func aVisitMovedTwiceEndsWhereTheLastRowSays() {
    var second = visit("binh", "z", "2021-03-25", .moved, movedTo: "2021-03-26")
    second.meeting = nil
    var third = visit("binh", "z", "2021-03-26", .missed)
    third.meeting = nil
    let first = visit("binh", "z", "2021-03-24", .moved, movedTo: "2021-03-25")
    let twice = compliance([first, second], asOf: "2021-04-01")
    let binh = twice.visits.filter { $0.member == "binh" && $0.plannedDate == "2021-03-24" }
    #expect(binh.map(\.state) == [.moved] && binh.map(\.date) == ["2021-03-26"])
    #expect(twice.visits.count == 12)
    let missed = compliance([first, second, third], asOf: "2021-04-01")
    #expect(state(missed, "binh", "2021-03-24") == .missed)
  }

  @Test func quotaAgainstActual() throws {
    let result = compliance(
      [
        visit("an", "x", "2021-03-15", .held), visit("an", "y", "2021-03-22", .held),
        visit("binh", "z", "2021-03-24", .missed),
        visit("chi", "w", "2021-03-16", .substitute, substitute: "dung"),
        visit("giang", "v", "2021-03-18", .moved, movedTo: "2021-04-01"),
      ], asOf: "2021-04-01")
    let an = try #require(duty(result, "an", "2021-03"))
    #expect(an.quota == 1 && an.planned == 2 && an.actual == 2 && an.state == .met && an.missing == 0)
    #expect(an.citation == "điều 2" && an.rule == "visit-quota")
    let binh = try #require(duty(result, "binh", "2021-03"))
    #expect(binh.state == .missing && binh.missing == 1)
    // The visit counts for whoever was there.
    #expect(duty(result, "chi", "2021-03")?.state == .missing)
    #expect(duty(result, "dung", "2021-03")?.actual == 1)
    // Moved out of March, it counts in April.
    #expect(duty(result, "giang", "2021-03")?.state == .missing)
    #expect(duty(result, "giang", "2021-04")?.state == .met)
    // April is planned, May is not.
    #expect(duty(result, "binh", "2021-04")?.state == .open)
    #expect(duty(result, "binh", "2021-05")?.state == .atRisk)
    #expect(duty(result, "binh", "2021-05")?.missing == 1)
  }

  @Test func residenceOwnUnitAndUntilDay() throws {
    var sample = Sample()
    sample.rules.removeAll { $0.id == "visit-quota" }
    sample.rule("visit-quota.nha", ["target": .text("residence"), "every": .text("month")])
    sample.rule(
      "visit-quota.don-vi", ["target": .text("own-unit"), "every": .text("month"), "until_day": .integer(17)])
    sample.scenario.members[0].residence = "x"
    sample.scenario.members[4].ownOrganisations = ["goc"]
    sample.scenario.organisations.append(
      Organisation(id: "goc", name: "Gốc", kind: "dang-bo-co-so", area: "t"))
    sample.scenario.organisations[0].parent = "goc"
    let result = compliance(
      [visit("an", "x", "2021-03-15", .held), visit("giang", "v", "2021-03-18", .held)], in: sample,
      asOf: "2021-03-31")
    func duty(_ rule: String, _ member: String) -> Duty? {
      result.duties.first { $0.rule == rule && $0.member == member && $0.period == "2021-03" }
    }
    #expect(duty("visit-quota.nha", "an")?.actual == 1)
    #expect(duty("visit-quota.nha", "binh")?.actual == 0)
    // The visit to the cell below the own unit came a day too late.
    #expect(duty("visit-quota.don-vi", "giang")?.actual == 0)
    #expect(duty("visit-quota.don-vi", "giang")?.last == "2021-03-17")
  }

  @Test func invitedMeetings() {
    var sample = Sample()
    sample.meet("w", "2021-03-19", invitation: true)
    sample.rule("attendance", ["who": .text("one"), "invitation_only": .boolean(true)])
    let plan = sample.plan("chi-w dung-w chi-w@2021-03-19")
    func standing(_ visits: [VisitLog.Visit]) -> [Duty.State] {
      Compliance(plan, VisitLog(visits: visits, asOf: "2021-03-20"), in: sample.situation).duties
        .filter { $0.rule == "attendance" }.map(\.state)
    }
    #expect(standing([visit("chi", "w", "2021-03-19", .held)]) == [.met])
    #expect(standing([visit("chi", "w", "2021-03-19", .substitute, substitute: "dung")]) == [.met])
    #expect(standing([visit("chi", "w", "2021-03-19", .missed)]) == [.missing])
    #expect(standing([]) == [.missing])
  }

  @Test func reports() {
    var sample = Sample()
    sample.rule("report", ["every": .text("quarter"), "day": .integer(24)])
    sample.deadlines = [
      Regime.Deadline(id: "tong-hop", title: "Tổng hợp", citation: "điều 8", month: 3, day: 30),
      Regime.Deadline(id: "dang-ky", title: "Đăng ký", citation: "điều 8", month: 1, day: 30),
    ]
    let result = compliance(
      [visit("dung", "w", "2021-03-23", .held, reported: "2021-03-24")],
      [
        VisitLog.Report(rule: "report", member: "an", period: "2021-Q1", sent: "2021-03-20"),
        VisitLog.Report(rule: "report", member: "binh", period: "2021-Q1", sent: "2021-03-27"),
        VisitLog.Report(rule: "tong-hop", sent: "2021-03-29"),
      ], in: sample, asOf: "2021-04-03")
    func standing(_ member: String, _ period: String) -> ReportStanding? {
      result.reports.first { $0.member == member && $0.entry.period?.label == period }
    }
    #expect(standing("an", "2021-Q1")?.state == .done)
    #expect(standing("binh", "2021-Q1")?.state == .late && standing("binh", "2021-Q1")?.daysLate == 3)
    #expect(standing("chi", "2021-Q1")?.state == .overdue && standing("chi", "2021-Q1")?.daysLate == 10)
    // Told in the row of the visit.
    #expect(standing("dung", "2021-Q1")?.state == .done && standing("dung", "2021-Q1")?.sent == "2021-03-24")
    #expect(standing("an", "2021-Q2")?.state == .due)
    #expect(result.reports.first { $0.entry.id == "tong-hop" }?.state == .done)
    #expect(result.reports.first { $0.entry.id == "dang-ky" }?.state == .unrecorded)
  }

  /// On the day itself a report is not overdue yet.
  @Test(arguments: [("2021-03-24", ReportStanding.State.due), ("2021-03-25", .overdue)])
  func aReportIsOverdueTheDayAfter(_ asOf: String, _ state: ReportStanding.State) throws {
    var sample = Sample()
    sample.rule("report", ["every": .text("quarter"), "day": .integer(24)])
    let result = compliance([], in: sample, asOf: try #require(Day(asOf)))
    #expect(result.reports.first { $0.member == "an" }?.state == state)
  }

  @Test func summariesOfAllSpans() throws {
    var sample = Sample()
    sample.rule("report", ["every": .text("quarter"), "day": .integer(24)])
    let visits = [visit("an", "x", "2021-03-15", .held), visit("an", "x", "2021-04-05", .missed)]
    let summaries = compliance(visits, in: sample, asOf: "2021-04-10").summaries()
    func labels(_ span: Summary.Span) -> [String?] {
      summaries.filter { $0.span == span }.map(\.period.label)
    }
    #expect(labels(.month) == ["2021-01", "2021-02", "2021-03", "2021-04"])
    #expect(
      labels(.quarter) == ["2021-Q1", "2021-Q2"] && labels(.half) == ["2021-H1"] && labels(.year) == ["2021"])
    #expect(labels(.nineMonths).isEmpty)
    let march = try #require(summaries.first { $0.period.label == "2021-03" })
    #expect(march.visits.due == 6 && march.visits.done == 1)
    #expect(march.duties.total == 5 && march.duties[.met] == 1 && march.missing == 4)
    #expect(march.reports.total == 5 && march.reports[.overdue] == 5)
    let half = try #require(summaries.first { $0.span == .half })
    #expect(half.visits.due == 9 && half.visits[.missed] == 1)
    sample.rule("report.9", ["every": .text("year"), "day": .integer(20), "month_of_period": .integer(9)])
    let nine = compliance(visits, in: sample, asOf: "2021-04-10").summaries().filter {
      $0.span == .nineMonths
    }
    #expect(nine.map(\.period.last) == ["2021-09-30"])
  }
}
