import Domain
import Testing

@Suite struct PeriodTests {
  private func horizon(_ from: String, _ to: String) throws -> ClosedRange<Day> {
    try #require(Day(from))...(try #require(Day(to)))
  }

  @Test func `a year has all its periods`() throws {
    let year = try horizon("2021-01-01", "2021-12-31")
    #expect(Period.whole(.year, in: year).map(\.label) == ["2021"])
    #expect(Period.whole(.half, in: year).map(\.label) == ["2021-H1", "2021-H2"])
    #expect(Period.whole(.quarter, in: year).map(\.label) == ["2021-Q1", "2021-Q2", "2021-Q3", "2021-Q4"])
    #expect(Period.whole(.month, in: year).count == 12)
    #expect(Period.whole(.month, in: year).last?.label == "2021-12")
    #expect(Period.whole(.horizon, in: year).map(\.label) == [nil])
  }

  @Test func `only what lies wholly inside the horizon is whole`() throws {
    let cut = try horizon("2021-01-02", "2022-06-29")
    #expect(Period.whole(.year, in: cut).isEmpty)
    #expect(Period.whole(.half, in: cut).map(\.label) == ["2021-H2"])
    #expect(
      Period.whole(.quarter, in: cut).map(\.label) == ["2021-Q2", "2021-Q3", "2021-Q4", "2022-Q1"])
    #expect(Period.whole(.month, in: cut).first?.label == "2021-02")
    #expect(Period.whole(.month, in: cut).last?.label == "2022-05")
    let short = try horizon("2021-03-10", "2021-03-20")
    #expect(Period.whole(.month, in: short).isEmpty)
    #expect(Period.whole(.horizon, in: short).map(\.first) == [short.lowerBound])
  }

  @Test func `what touches the horizon is kept whole`() throws {
    let cut = try horizon("2020-12-31", "2021-04-01")
    #expect(
      Period.touching(.quarter, in: cut).map(\.label) == ["2020-Q4", "2021-Q1", "2021-Q2"])
    #expect(
      Period.touching(.month, in: cut).map(\.label) == [
        "2020-12", "2021-01", "2021-02", "2021-03", "2021-04",
      ])
    #expect(Period.touching(.quarter, in: cut).first?.first == Day("2020-10-01"))
    #expect(Period.touching(.horizon, in: cut).first?.last == cut.upperBound)
  }

  @Test func `until_day is a day of the last month`() throws {
    let year = try horizon("2021-01-01", "2021-12-31")
    let quarters = Period.whole(.quarter, in: year)
    #expect(quarters[0].deadline(untilDay: 24) == Day("2021-03-24"))
    #expect(quarters[1].deadline(untilDay: 31) == Day("2021-06-30"))
    #expect(quarters[0].deadline(untilDay: nil) == Day("2021-03-31"))
    let months = Period.whole(.month, in: year)
    #expect(months[1].deadline(untilDay: 30) == Day("2021-02-28"))
    let short = try horizon("2021-03-10", "2021-03-20")
    #expect(Period.whole(.horizon, in: short)[0].deadline(untilDay: 24) == Day("2021-03-20"))
    #expect(Period.whole(.horizon, in: short)[0].deadline(untilDay: 15) == Day("2021-03-15"))
  }

  @Test func `a period holds its first and its last day`() throws {
    let period = Period.whole(.month, in: try horizon("2021-01-01", "2021-12-31"))[1]
    #expect(period.contains(try #require(Day("2021-02-01"))))
    #expect(period.contains(try #require(Day("2021-02-28"))))
    #expect(!period.contains(try #require(Day("2021-03-01"))))
    #expect(!period.contains(try #require(Day("2021-01-31"))))
  }
}
