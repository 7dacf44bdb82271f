import Domain
import Files
import Rules
import TestScenarios
import Testing

/// Reads a scenario that must be right.
func read(_ files: ScenarioFiles, regimes: [String: String] = [:]) throws -> LoadedScenario {
  try files.withFolder { folder in
    do throws(InputFailure) {
      return try ScenarioReader.read(
        at: folder, builtInRegimes: BuiltInRegimes(regimes.mapValues { Array($0.utf8) }))
    } catch {
      Issue.record("\(error.text(.english))")
      throw error
    }
  }
}

@Suite struct ScenarioReaderTests {
  @Test func everyTableIsRead() throws {
    let loaded = try read(.base)
    let scenario = loaded.scenario
    #expect(loaded.warnings.isEmpty)
    #expect(scenario.title == "Phân công thử")
    #expect(scenario.horizon.lowerBound.description == "2021-01-01")
    #expect(scenario.horizon.upperBound.description == "2021-12-31")
    #expect(scenario.timeZone == "Asia/Ho_Chi_Minh")
    #expect(scenario.regimes == ["thu-2021"])
    #expect(scenario.issuer.body == "BAN TỔ CHỨC")
    #expect(scenario.issuer.recipients == ["Thường trực", "Lưu"])
    #expect(scenario.areas.map(\.id) == ["tinh", "huyen-1", "huyen-2"])
    #expect(scenario.areas.map(\.residential) == [true, true, false])
    #expect(scenario.organisations.map(\.priority) == [2, 0, 1])
    #expect(scenario.organisations[0].coordinate == Coordinate(latitude: 15.1, longitude: 108.8))
    #expect(scenario.organisations[2].parent == "xa-1")
    #expect(scenario.members[0].ownOrganisations == ["xa-2"])
    #expect(scenario.members[0].residence == "chi-bo-3")
    #expect(scenario.members[1].role == .standingCommittee)
    #expect(scenario.registrations.map(\.choice) == [1, 1, 2])
    #expect(scenario.busy.map(\.who) == [.member("an"), .role(.standingCommittee), .all])
    #expect(scenario.busy[0].interval.end.description == "2021-03-06T00:00")
    #expect(scenario.busy[1].body == "Ban Thường vụ")
    #expect(scenario.holidays.map(\.name) == ["Tết Dương lịch", "Quốc khánh"])
    #expect(scenario.history[0].years == 2018...2020)
    #expect(scenario.pins.map(\.action) == [.keep, .forbid])
    #expect(scenario.pins[1].date?.description == "2021-02-01")
  }

  @Test func meetingsAreRowsAndOccurrences() throws {
    let meetings = try read(.base).scenario.meetings
    let first = meetings.filter { $0.organisation == "xa-1" }.map(\.id).sorted()
    // The third of each month, but not 3 May (excepted), and 3 June is the row's.
    #expect(
      first == [
        "hop-2", "xa-1@2021-01-03", "xa-1@2021-02-03", "xa-1@2021-03-03", "xa-1@2021-04-03",
        "xa-1@2021-07-03", "xa-1@2021-08-03", "xa-1@2021-09-03", "xa-1@2021-10-03", "xa-1@2021-11-03",
        "xa-1@2021-12-03",
      ])
    let second = meetings.filter { $0.organisation == "xa-2" }
    #expect(second.count == 12)
    #expect(second[0].date.description == "2021-01-04")
    #expect(second[0].start.description == "14:00")
    #expect(second[0].end.description == "15:30")
    #expect(second[0].kind == "thuong-ky")
    let single = try #require(meetings.first { $0.id == "hop-1" })
    #expect(single.invitation)
    #expect(single.kind == "chuyen-de")
    #expect(single.announced?.description == "2021-03-20")
  }

  @Test func rulesAreTheRegimesWithTheScenariosChanges() throws {
    let rules = try read(.base).rules
    #expect(rules.rules.map(\.id) == ["assign", "visit-quota.bch"])
    #expect(rules.rule("visit-quota.bch")?.arguments.integer("count") == 3)
    #expect(rules.goals == [.shortfall, .choice])
    #expect(rules.regimes[0].deadlines[0].yearOffset == -1)
    #expect(rules.regimes[0].date?.description == "2020-11-01")
    #expect(rules.regimes[0].notCovered.map(\.citation) == ["mục 4"])
  }
}
