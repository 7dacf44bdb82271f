import Domain
import Files
import Fingerprints
import Rules
import Testing

@testable import Documents

@Suite("Calendars")
struct CalendarDocumentsTests {
  @Test("there is one for all, one for each member and one for each organisation with visits")
  func files() {
    let names = CalendarFolder(Hamlet()).files.keys.sorted()
    #expect(
      names == [
        "lich/thanh-vien/uv-b.ics", "lich/thanh-vien/uv-c.ics", "lich/thanh-vien/uv-d.ics",
        "lich/to-chuc/cb-1.ics", "lich/to-chuc/cb-2.ics", "lich/to-chuc/cb-5.ics", "lich/toan-bo.ics",
      ])
    #expect(CalendarFolder(Hamlet(), extent: .department).files.keys.sorted() == ["lich/toan-bo.ics"])
    #expect(CalendarFolder(Hamlet(), extent: .none).files.isEmpty)
    // A member without visits and dates has none.
    var hamlet = Hamlet()
    hamlet.regime.deadlines = []
    hamlet.regime.rules.removeAll { $0.kind == "report" }
    #expect(CalendarFolder(hamlet).files["lich/thanh-vien/uv-d.ics"] == nil)
  }

  @Test("an infeasible plan has none")
  func infeasible() {
    var hamlet = Hamlet()
    hamlet.plan = Plan(
      scenario: hamlet.plan.scenario, status: .infeasible, conflict: Plan.Conflict(items: []))
    #expect(CalendarFolder(hamlet).files.isEmpty)
  }

  @Test("every visit stands in three calendars under one UID")
  func visits() throws {
    let hamlet = Hamlet()
    let folder = CalendarFolder(hamlet)
    let all = try folder.visits("toan-bo")
    #expect(all.count == hamlet.plan.visits.count)
    for visit in hamlet.plan.visits {
      let start = CalendarText.moment(visit.date, visit.start)
      let event = try #require(all.first { $0["DTSTART"] == start })
      let member = try folder.visits("thanh-vien/" + visit.member).filter { $0["UID"] == event["UID"] }
      let organisation = try folder.visits("to-chuc/" + visit.organisation).filter {
        $0["UID"] == event["UID"]
      }
      #expect(member.count == 1 && organisation.count == 1)
      for copy in member + organisation {
        for name in ["DTSTART", "DTEND", "SEQUENCE", "DTSTAMP", "LOCATION", "DESCRIPTION", "STATUS"] {
          #expect(copy[name] == event[name])
        }
      }
      #expect(event["DTEND"] == CalendarText.moment(visit.date, visit.end))
      #expect(event.parameters(of: "DTSTART") == "TZID=Asia/Ho_Chi_Minh")
    }
    let members = try ["uv-b", "uv-c", "uv-d"].map { try folder.visits("thanh-vien/" + $0).count }
    #expect(members == [3, 1, 0])
  }

  @Test("each reader is told what concerns him or her")
  func words() throws {
    let folder = CalendarFolder(Hamlet())
    let start = "20210203T073000"
    func event(_ name: String) throws -> CalendarTree {
      try #require(folder.visits(name).first { $0["DTSTART"] == start })
    }
    #expect(try event("toan-bo")["SUMMARY"] == "Trần Thị Bình: Chi bộ thôn Đông")
    #expect(try event("thanh-vien/uv-b")["SUMMARY"] == "Dự sinh hoạt: Chi bộ thôn Đông")
    let visit = try event("to-chuc/cb-1")
    #expect(visit["SUMMARY"] == "Đón đồng chí Trần Thị Bình dự sinh hoạt")
    #expect(visit["LOCATION"] == "Nhà văn hóa thôn Đông, Xã An Khê")
    #expect(
      visit["DESCRIPTION"]
        == "Người dự: Trần Thị Bình, Trưởng ban, Ủy viên\nDự với: Chi bộ thôn Đông\nNội dung: sinh hoạt thường kỳ"
    )
    #expect(visit["STATUS"] == "CONFIRMED" && visit["TRANSP"] == "OPAQUE")
    #expect(
      try folder.tree("thanh-vien/uv-b")["X-WR-CALNAME"] == "Trần Thị Bình – Dự sinh hoạt chi bộ năm 2021")
  }

  @Test("the alarm rings at eight in the morning of the day on which the organisation is to be told")
  func alarms() throws {
    var hamlet = Hamlet()
    #expect(try CalendarFolder(hamlet).visits("toan-bo").allSatisfy { $0.children.isEmpty })
    hamlet.regime.rules.append(
      RuleDeclaration(
        id: "notice", kind: "notice", title: "Báo trước", citation: "Điều 9",
        arguments: ["days": .integer(10)]))
    for (start, trigger) in [(450, "-P9DT23H30M"), (480, "-P10D"), (600, "-P10DT2H"), (0, "-P9DT16H")] {
      let index = try #require(hamlet.plan.visits.firstIndex { $0.organisation == "cb-1" })
      hamlet.plan.visits[index].start = TimeOfDay(minute: start)
      let visit = hamlet.plan.visits[index]
      let events = try CalendarFolder(hamlet).visits("toan-bo")
      let moment = CalendarText.moment(visit.date, visit.start)
      let alarms = try #require(events.first { $0["DTSTART"] == moment }).children("VALARM")
      #expect(alarms.count == 1)
      #expect(alarms.first?["TRIGGER"] == trigger)
      #expect(alarms.first?["ACTION"] == "DISPLAY")
      #expect(
        alarms.first?["DESCRIPTION"]?.hasPrefix("Hạn báo thời gian, địa điểm: Chi bộ thôn Đông") == true)
    }
  }

  @Test("deadlines take whole days, and reports are in the calendars of those who owe them")
  func deadlines() throws {
    let folder = CalendarFolder(Hamlet())
    func dates(_ name: String) throws -> [String] {
      try folder.deadlines(name).map { event in
        #expect(event.parameters(of: "DTSTART") == "VALUE=DATE")
        #expect(event["TRANSP"] == "TRANSPARENT")
        #expect(event.children.isEmpty)
        return [event["DTSTART"], event["DTEND"], event["SUMMARY"]].map { $0 ?? "?" }.joined(separator: " ")
      }
    }
    let registration = "20201130 20201201 Hạn: Đăng ký"
    let reports = [
      "20210630 20210701 Hạn: Báo cáo kết quả (6 tháng đầu năm 2021)",
      "20211231 20220101 Hạn: Báo cáo kết quả (6 tháng cuối năm 2021)",
    ]
    #expect(Set(try dates("toan-bo")) == Set([registration] + reports))
    #expect(Set(try dates("thanh-vien/uv-c")) == Set([registration] + reports))
    #expect(try dates("thanh-vien/uv-b") == [registration])
    #expect(try dates("to-chuc/cb-1") == [registration])
    let report = try #require(folder.deadlines("thanh-vien/uv-c").first { $0["DTSTART"] == "20210630" })
    #expect(
      report["DESCRIPTION"] == "Điều 6, Quy định về dự sinh hoạt chi bộ\nNơi nhận: Ban Tổ chức")
    let same = try folder.deadlines("toan-bo").first { $0["DTSTART"] == "20210630" }
    #expect(same?["UID"] == report["UID"])
  }

  @Test("every calendar bears the plan's seal, and its content is what was sealed")
  func seals() throws {
    let hamlet = Hamlet()
    for (name, bytes) in CalendarFolder(hamlet).files {
      let seal = try #require(DocumentSeal(calendar: bytes))
      #expect(seal.document + ".ics" == name)
      #expect(seal.identity == PlanIdentity(hamlet.plan))
      #expect(seal.content == SealedContent(calendar: bytes).digest)
      let text = String(decoding: bytes, as: UTF8.self)
      let edited = text.replacing("OPAQUE", with: "TRANSPARENT").replacing("Hạn: ", with: "Nên: ")
      #expect(seal.content != SealedContent(calendar: Array(edited.utf8)).digest)
    }
  }

  @Test("the order of rows in the tables and in the plan makes no difference")
  func sameBytes() {
    var shuffled = Hamlet()
    shuffled.scenario.organisations.reverse()
    shuffled.scenario.members.reverse()
    shuffled.scenario.meetings.reverse()
    shuffled.plan.visits.reverse()
    shuffled.plan.assignments.reverse()
    #expect(CalendarFolder(Hamlet()).files == CalendarFolder(shuffled).files)
  }

  @Test("names with marks of the format come back as they were, and lines are short")
  func marks() throws {
    var hamlet = Hamlet()
    let name = #"Chi bộ "Đông; Tây", số 1\2: "# + String(repeating: "thôn Thượng, ", count: 12) + "cuối"
    hamlet.scenario.organisations[0].name = name
    hamlet.scenario.organisations[0].venue = "Nhà, văn; hóa\nEND:VEVENT"
    let folder = CalendarFolder(hamlet)
    let event = try #require(folder.visits("to-chuc/cb-1").first)
    #expect(event["LOCATION"] == "Nhà, văn; hóa\nEND:VEVENT, Xã An Khê")
    #expect(try folder.visits("thanh-vien/uv-b").contains { $0["SUMMARY"] == "Dự sinh hoạt: " + name })
    for bytes in folder.files.values {
      for line in bytes.split(separator: 10) {
        #expect(line.last == 13 && line.count <= 76)
        #expect(String(validating: line, as: UTF8.self) != nil)
      }
    }
  }

  @Test("ids that are no names of files are spelled otherwise")
  func fileNames() {
    #expect(CalendarDocuments.fileName("xã-01") == "xã-01")
    #expect(CalendarDocuments.fileName("../x") == "%2E.%2Fx")
    #expect(CalendarDocuments.fileName("a\\b:c%d\u{1}") == "a%5Cb%3Ac%25d%01")
  }

  @Test("clocks that change are described, and all times are in the scenario's zone")
  func zones() throws {
    var hamlet = Hamlet()
    hamlet.scenario.timeZone = "Europe/Paris"
    let tree = try CalendarFolder(hamlet).tree("toan-bo")
    let zone = try #require(tree.children("VTIMEZONE").first)
    #expect(zone["TZID"] == "Europe/Paris")
    let summer = try #require(zone.children("DAYLIGHT").first { $0["DTSTART"] == "20210328T020000" })
    #expect(summer["TZOFFSETFROM"] == "+0100" && summer["TZOFFSETTO"] == "+0200")
    let winter = try #require(zone.children("STANDARD").first { $0["DTSTART"] == "20211031T030000" })
    #expect(winter["TZOFFSETFROM"] == "+0200" && winter["TZOFFSETTO"] == "+0100")
    for event in tree.children("VEVENT") where event.parameters(of: "DTSTART") != "VALUE=DATE" {
      #expect(event.parameters(of: "DTSTART") == "TZID=Europe/Paris")
      #expect(event.parameters(of: "DTEND") == "TZID=Europe/Paris")
    }
  }

  @Test("what only the plan names makes no harm")
  func oddities() throws {
    var hamlet = Hamlet()
    hamlet.plan.visits.append(
      Plan.Visit(
        member: "uv-z", organisation: "cb-y", meeting: "hop-lạ", date: Hamlet.day(10, 1),
        start: TimeOfDay(minute: 1380), end: TimeOfDay(minute: 1440)))
    let event = try #require(CalendarFolder(hamlet).visits("thanh-vien/uv-z").first)
    #expect(event["DTEND"] == "20211002T000000")
    #expect(event["SUMMARY"] == "Dự sinh hoạt: cb-y" && event["LOCATION"] == "cb-y")
    #expect(try CalendarFolder(hamlet).visits("to-chuc/cb-y").count == 1)
  }
}

/// The calendars of a hamlet's plan, read back.
struct CalendarFolder {
  let files: [String: [UInt8]]

  init(_ hamlet: Hamlet, after base: Plan? = nil, extent: CalendarDocuments.Extent = .all) {
    let scenario = hamlet.scenario
    let written = CalendarDocuments.render(
      hamlet.plan, in: Situation(world: hamlet.world, rules: hamlet.rules, base: base),
      clocks: Clocks.changes(of: scenario.timeZone, around: scenario.horizon), extent: extent,
      language: .vietnamese)
    files = Dictionary(uniqueKeysWithValues: written.map { ($0.name, $0.contents) })
  }

  func tree(_ name: String) throws -> CalendarTree {
    let file = try #require(files["lich/\(name).ics"])
    return try #require(CalendarTree(file))
  }

  func visits(_ name: String) throws -> [CalendarTree] {
    try tree(name).children("VEVENT").filter { $0.parameters(of: "DTSTART") != "VALUE=DATE" }
  }

  func deadlines(_ name: String) throws -> [CalendarTree] {
    try tree(name).children("VEVENT").filter { $0.parameters(of: "DTSTART") == "VALUE=DATE" }
  }
}
