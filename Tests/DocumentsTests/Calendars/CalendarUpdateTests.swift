import Domain
import Reports
import Rules
import Testing

@testable import Documents

@Suite("Calendars after those of the plan before")
struct CalendarUpdateTests {
  /// Bình goes to cb-1 in May, no longer to cb-2; the rest stays.
  private func changed() -> Hamlet {
    var hamlet = Hamlet()
    hamlet.regime.rules.append(
      RuleDeclaration(
        id: "notice", kind: "notice", title: "Báo trước", citation: "Điều 9",
        arguments: ["days": .integer(10)]))
    for index in hamlet.plan.visits.indices where hamlet.plan.visits[index].organisation == "cb-1" {
      hamlet.plan.visits[index].date = Hamlet.day(5, 5)
      hamlet.plan.visits[index].meeting = "cb-1@2021-05-05"
    }
    hamlet.plan.visits.removeAll { $0.organisation == "cb-2" }
    return hamlet
  }

  private func event(_ start: String, _ folder: CalendarFolder, _ name: String) throws -> CalendarTree {
    try #require(folder.visits(name).first { $0["DTSTART"] == start })
  }

  @Test("a moved visit keeps its UID, its number and stamp grow")
  func moved() throws {
    let (before, after) = (CalendarFolder(Hamlet()), CalendarFolder(changed(), after: Hamlet().plan))
    for name in ["toan-bo", "thanh-vien/uv-b", "to-chuc/cb-1"] {
      let old = try event("20210203T073000", before, name)
      let new = try event("20210505T073000", after, name)
      #expect(new["UID"] == old["UID"])
      #expect(old["SEQUENCE"] == "0" && new["SEQUENCE"] == "1")
      #expect(old["DTSTAMP"] == "20201231T000000Z" && new["DTSTAMP"] == "20201231T000001Z")
      #expect(new["STATUS"] == "CONFIRMED")
    }
  }

  @Test("a visit that is gone is cancelled in all its calendars, and rings no more")
  func cancelled() throws {
    let (before, after) = (CalendarFolder(Hamlet()), CalendarFolder(changed(), after: Hamlet().plan))
    for name in ["toan-bo", "thanh-vien/uv-b", "to-chuc/cb-2"] {
      let (old, new) = (
        try event("20210908T073000", before, name), try event("20210908T073000", after, name)
      )
      #expect(new["UID"] == old["UID"])
      #expect(new["STATUS"] == "CANCELLED" && new["SEQUENCE"] == "1" && new["TRANSP"] == "TRANSPARENT")
      #expect(new["SUMMARY"] == old["SUMMARY"].map { "ĐÃ HỦY: " + $0 })
      #expect(new.children.isEmpty)
    }
    #expect(try event("20210505T073000", after, "toan-bo").children("VALARM").count == 1)
  }

  @Test("what did not change is written as before")
  func unchanged() throws {
    func without(_ bytes: [UInt8]?) throws -> [String] {
      // The seal names the plan, which is another one.
      var isSeal = false
      let bytes = try #require(bytes)
      return String(decoding: bytes, as: UTF8.self).split(separator: "\r\n").filter { line in
        isSeal = line.hasPrefix("X-PHANCONG-SEAL") || (isSeal && line.hasPrefix(" "))
        return !isSeal
      }.map(String.init)
    }
    var hamlet = changed()
    hamlet.regime = Hamlet().regime
    let (before, after) = (CalendarFolder(Hamlet()), CalendarFolder(hamlet, after: Hamlet().plan))
    #expect(before.files.keys.sorted() == after.files.keys.sorted())
    for name in ["thanh-vien/uv-c", "thanh-vien/uv-d", "to-chuc/cb-5"] {
      let (old, new) = (before.files["lich/\(name).ics"], after.files["lich/\(name).ics"])
      #expect(try without(old) == without(new))
    }
    #expect(try without(before.files["lich/toan-bo.ics"]) != without(after.files["lich/toan-bo.ics"]))
  }

  @Test("a deadline that moved keeps its UID, one that is gone is cancelled")
  func deadlines() throws {
    let first = Hamlet()
    var base = first.plan
    base.calendar = CalendarRevision(first.plan, in: first.situation).record
    var second = Hamlet()
    second.regime.deadlines[0].day = 15
    second.regime.rules.removeAll { $0.kind == "report" }
    let before = CalendarFolder(first)
    let after = CalendarFolder(second, after: base)
    let moved = try #require(after.deadlines("toan-bo").first { $0["DTSTART"] == "20201115" })
    #expect(moved["SEQUENCE"] == "1")
    #expect(
      moved["UID"] == (try before.deadlines("toan-bo").first { $0["DTSTART"] == "20201130" })?["UID"])
    let gone = try after.deadlines("toan-bo").filter { $0["STATUS"] == "CANCELLED" }
    #expect(gone.count == 2)
    #expect(gone.allSatisfy { $0["SEQUENCE"] == "1" })
    // Whoever owed the report has it in the calendar.
    #expect(try after.deadlines("thanh-vien/uv-c").filter { $0["STATUS"] == "CANCELLED" }.count == 2)
  }
}
