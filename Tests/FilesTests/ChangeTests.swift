import Domain
import Files
import Rules
import TestScenarios
import Testing

/// Change files applied to a scenario: what they make of it, and how they are refused.
@Suite struct ChangeTests {
  /// Reads the smallest scenario with change files.
  private func changed(
    _ texts: String..., base: ScenarioFiles = .base
  ) throws -> LoadedScenario {
    try base.withFolder { folder in
      try ScenarioReader.read(
        at: folder,
        changes: texts.enumerated().map {
          ChangeSource(name: "doi-\($0 + 1).toml", text: "title = \"Đổi\"\n" + $1)
        }, builtInRegimes: BuiltInRegimes([:]))
    }
  }

  /// The errors of a change file, each as one line.
  private func errors(_ text: String, titled: Bool = true) throws -> [String] {
    try ScenarioFiles.base.withFolder { folder in
      do throws(InputFailure) {
        _ = try ScenarioReader.read(
          at: folder,
          changes: [ChangeSource(name: "doi.toml", text: (titled ? "title = \"Đổi\"\n" : "") + text)],
          builtInRegimes: BuiltInRegimes([:]))
        return []
      } catch {
        return error.errors.map { $0.text(.english) }
      }
    }
  }

  @Test func rowsAreAddedChangedAndRemoved() throws {
    let loaded = try changed(
      """
      [[add.members]]
      id = "chi"
      name = "Lê Thị Chi"
      role = "bch"
      areas = ["huyen-1", "huyen-2"]
      [[add.registrations]]
      member = "chi"
      organisation = "xa-2"
      choice = 1
      [[change.organisations]]
      where = { area = "huyen-1" }
      set = { priority = 3, except = [2021-05-03, 2021-07-03] }
      [[remove.holidays]]
      where = { date = 2021-09-02 }
      """)
    let scenario = loaded.scenario
    #expect(scenario.members.map(\.id) == ["an", "binh", "chi"])
    #expect(scenario.members[2].areas == ["huyen-1", "huyen-2"])
    #expect(scenario.registrations.count == 4)
    #expect(scenario.organisations.map(\.priority) == [3, 0, 3])
    #expect(!scenario.meetings.contains { $0.id == "xa-1@2021-07-03" })
    #expect(scenario.holidays.map(\.name) == ["Tết Dương lịch"])
    #expect(loaded.changes.map(\.id) == ["doi-1"])
    #expect(loaded.changes[0].effects.count == 4)
    #expect(loaded.scenario.fingerprint != (try read(.base)).scenario.fingerprint)
  }

  @Test func removingAMemberTakesWhatIsAboutTheMember() throws {
    let loaded = try changed("[[remove.members]]\nwhere = { id = \"an\" }")
    let scenario = loaded.scenario
    #expect(scenario.members.map(\.id) == ["binh"])
    #expect(scenario.registrations.map(\.member) == ["binh", "binh"])
    #expect(scenario.busy.count == 2)
    #expect(scenario.history.isEmpty)
    #expect(scenario.pins.map(\.member) == ["binh"])
  }

  @Test func removingAnOrganisationLeavesNoReference() throws {
    let scenario = try changed("[[remove.organisations]]\nwhere = { id = [\"xa-2\", \"chi-bo-3\"] }").scenario
    #expect(scenario.organisations.map(\.id) == ["xa-1"])
    #expect(scenario.members[0].ownOrganisations.isEmpty)
    #expect(scenario.members[0].residence == nil)
    #expect(scenario.registrations.map(\.organisation) == ["xa-1", "xa-1"])
    #expect(scenario.meetings.allSatisfy { $0.organisation == "xa-1" })
    #expect(scenario.pins.count == 1)
  }

  @Test func mergingOrganisationsRedirectsEveryReference() throws {
    let loaded = try changed("[[merge.organisations]]\nfrom = [\"xa-2\"]\ninto = \"xa-1\"")
    let scenario = loaded.scenario
    #expect(scenario.organisations.map(\.id) == ["xa-1", "chi-bo-3"])
    #expect(scenario.members[0].ownOrganisations == ["xa-1"])
    // Bình had asked for both, and keeps the better choice.
    #expect(
      scenario.registrations == [
        Registration(member: "an", organisation: "xa-1", choice: 1),
        Registration(member: "binh", organisation: "xa-1", choice: 1),
      ])
    #expect(scenario.pins.map(\.organisation) == ["xa-1", "xa-1"])
    #expect(!scenario.meetings.contains { $0.organisation == "xa-2" })
  }

  @Test func mergingAreasMovesOrganisationsAndMembers() throws {
    let scenario = try changed("[[merge.areas]]\nfrom = [\"huyen-1\"]\ninto = \"huyen-2\"").scenario
    #expect(scenario.areas.map(\.id) == ["tinh", "huyen-2"])
    #expect(Set(scenario.organisations.map(\.area)) == ["huyen-2"])
    #expect(scenario.members[0].areas == ["huyen-2"])
  }

  @Test func absencesAreBusyTimesToTheEndOfTheHorizon() throws {
    let scenario = try changed(
      """
      [[absence]]
      who = "an"
      from = 2021-05-01
      reason = "Ốm"
      [[absence]]
      who = ["binh", "role:bch"]
      from = "2021-03-01T08:00"
      to = "2021-03-01T10:00"
      """
    ).scenario
    #expect(scenario.busy.count == 6)
    #expect(scenario.busy[3].who == .member("an"))
    #expect(scenario.busy[3].interval.end.description == "2022-01-01T00:00")
    #expect(scenario.busy[5].who == .role(.executiveCommittee))
  }

  @Test func aClosureCancelsMeetingsOfAnAreaAndThoseBelow() throws {
    let base = try read(.base).scenario.meetings
    let closed = try changed("[[closure]]\nareas = [\"tinh\"]\nfrom = 2021-04-01\nto = 2021-06-30").scenario
      .meetings
    let inside = base.filter { (4...6).contains($0.date.month) }
    #expect(!inside.isEmpty)
    #expect(closed == base.filter { !inside.contains($0) })
    let one = try changed("[[closure]]\norganisations = [\"xa-2\"]").scenario.meetings
    #expect(one == base.filter { $0.organisation != "xa-2" })
  }

  @Test func parametersGoalsAndRegimesAreReplaced() throws {
    let rules = try changed(
      """
      [goals]
      order = ["shortfall", "travel"]
      [rules."visit-quota.bch"]
      count = 5
      [rules.assign]
      min = 0
      """
    ).rules
    #expect(rules.goals == [.shortfall, .travel])
    #expect(rules.rule("visit-quota.bch")?.arguments.integer("count") == 5)
    #expect(rules.rule("assign")?.arguments.integer("min") == 0)
    #expect(rules.rule("assign")?.arguments.integer("max") == 2)

    var files = ScenarioFiles.base
    files["khac.toml"] = """
      id = "khac"
      title = "Quy định khác"
      [[rule]]
      id = "assign.khac"
      kind = "assign"
      title = "Nhận một nơi"
      citation = "mục 1"
      from = "any"
      min = 1
      max = 1
      """
    // What the scenario says about rules of the other regime is void, and so is its order of goals.
    let other = try changed("regimes = [\"khac.toml\"]", base: files)
    #expect(other.scenario.regimes == ["khac"])
    #expect(other.rules.rules.map(\.id) == ["assign.khac"])
    #expect(other.rules.goals == Goal.defaultOrder)
  }

  @Test func changesCompose() throws {
    let loaded = try changed(
      "[rules.\"visit-quota.bch\"]\nenabled = false",
      "[rules.\"visit-quota.bch\"]\ncount = 7\n[[absence]]\nwho = \"an\"",
      "[[remove.busy]]\nwhere = { who = \"an\" }")
    #expect(loaded.rules.rule("visit-quota.bch") == nil)
    #expect(loaded.scenario.busy.count == 2)
    #expect(loaded.changes.map(\.id) == ["doi-1", "doi-2", "doi-3"])
  }

  @Test func theCalendarOfWhoIsGoneIsNotRead() throws {
    var files = ScenarioFiles.base
    files["calendars/an.ics"] = "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\nEND:VCALENDAR\n"
    let scenario = try changed("[[remove.members]]\nwhere = { id = \"an\" }", base: files).scenario
    #expect(scenario.members.count == 1)
  }

  @Test func theFolderOfChangesIsNoPartOfTheScenario() throws {
    var files = ScenarioFiles.base
    files["what-if/om.toml"] = "this is no TOML"
    let plain = try read(.base)
    let with = try read(files)
    #expect(with.warnings.isEmpty)
    #expect(with.scenario.fingerprint == plain.scenario.fingerprint)
  }

  @Test func everyMistakeIsToldAtOnceWhereItIsWritten() throws {
    #expect(
      try errors(
        """
        titel = "x"
        [rules."visit-quota.bhc"]
        count = 3
        [rules.assign]
        min = -1
        [[add.registrations]]
        member = "an"
        organisation = "xa-3"
        choice = 4
        [[add.pins]]
        member = "an"
        organisation = "xa-1"
        action = "keep"
        [[change.organisations]]
        where = { aera = "huyen-1" }
        set = { priority = 1 }
        [[change.busy]]
        where = { who = "ann" }
        set = { reason = "" }
        [[remove.members]]
        where = {}
        [[merge.areas]]
        from = ["huyen-3"]
        into = "huyen-1"
        [[absence]]
        who = "anh"
        from = 2021-05-01
        to = 2021-04-01
        [[closure]]
        areas = ["huyen-9"]
        """) == [
          "doi.toml:2:titel: error: unknown key; did you mean “title”?",
          "doi.toml:3:rules.\"visit-quota.bhc\": error: no regime in use has a rule “visit-quota.bhc”; its rules are: assign, visit-quota.bch",
          "doi.toml:6:rules.assign.min: error: “min” must be a whole number from 0 to 1000",
          "doi.toml:9:organisation: error: “xa-3”: the table organisations has no such id; did you mean “xa-1”?",
          "doi.toml:10:choice: error: “4”: must be a whole number from 1 to 3",
          "doi.toml:11:add.pins: error: the key “reason” is missing; write the reason, which is printed",
          "doi.toml:16:change.organisations.where.aera: error: unknown key; did you mean “area”?",
          "doi.toml:19:change.busy.where.who: error: “ann”: no row of busy has this in the column who; did you mean “an”?",
          "doi.toml:22:remove.members.where: error: empty, which means every row; if that is meant write where = \"all\"",
          "doi.toml:24:merge.areas.from: error: “huyen-3”: the table areas has no such id; did you mean “huyen-1”?",
          "doi.toml:27:who: error: “anh”: the table members has no such id; did you mean “an”?",
          "doi.toml:29:to: error: “2021-04-01”: the last day is before the first, 2021-05-01; correct it",
          "doi.toml:31:closure.areas: error: “huyen-9”: the table areas has no such id; did you mean “huyen-1”?",
        ])
  }

  @Test func aFileThatChangesNothingIsRefused() throws {
    #expect(
      try errors("") == [
        "doi.toml:1: error: the file changes nothing; add [rules.…], [[add.…]], [[change.…]], [[remove.…]] or [[absence]]"
      ])
    #expect(
      try errors("[[absence]]\nwho = \"an\"", titled: false) == [
        "doi.toml:1: error: the key “title” is missing; write what changes, in short words"
      ])
  }

  @Test func whatBreaksElsewhereNamesTheChange() throws {
    #expect(
      try errors("[[change.organisations]]\nwhere = { id = \"xa-2\" }\nset = { id = \"xa-9\" }") == [
        "members.csv:2:own_organisations: error: “xa-2”: the table organisations has no such id; did you mean “xa-1”? (because of the change in “doi.toml”)",
        "registrations.csv:4:organisation: error: “xa-2”: the table organisations has no such id; did you mean “xa-1”? (because of the change in “doi.toml”)",
        "pins.csv:3:organisation: error: “xa-2”: the table organisations has no such id; did you mean “xa-1”? (because of the change in “doi.toml”)",
      ])
    #expect(
      try errors("[[remove.areas]]\nwhere = { id = \"huyen-1\" }") == [
        "doi.toml:3:remove.areas.where: error: “huyen-1”: 2 rows of organisations still belong to the area; merge it with [[merge.areas]], or change or remove them first"
      ])
    #expect(
      try errors("[[add.members]]\nid = \"an\"\nname = \"An\"\nrole = \"bch\"") == [
        "doi.toml:3:id: error: “an”: the id is already used on members.csv line 2; choose another"
      ])
  }

  @Test func aChangeTextReadsBack() throws {
    var text = ChangeText(title: "Một \"thử\"", note: "Vì sao")
    text.add(.registrations, ["member": "an", "organisation": "xa-2", "choice": "2"])
    text.change(.members, where: ["id": "binh"], set: ["name": "Trần\\Bình"])
    text.remove(.pins, where: ["member": "an"])
    text.set(rule: "visit-quota.bch", "count", "1")
    text.absence(
      of: "an", from: try #require(Day("2021-05-01")), to: try #require(Day("2021-05-02")), reason: "Ốm")
    let loaded = try ScenarioFiles.base.withFolder { folder in
      try ScenarioReader.read(
        at: folder, changes: [ChangeSource(name: "a/b/x.toml", text: text.toml)],
        builtInRegimes: BuiltInRegimes([:]))
    }
    #expect(loaded.changes[0].id == "x")
    #expect(loaded.changes[0].title == "Một \"thử\"")
    #expect(loaded.changes[0].note == "Vì sao")
    #expect(loaded.scenario.members[1].name == "Trần\\Bình")
    #expect(loaded.scenario.registrations.count == 4)
    #expect(loaded.scenario.pins.count == 1)
    #expect(loaded.rules.rule("visit-quota.bch")?.arguments.integer("count") == 1)
  }
}
