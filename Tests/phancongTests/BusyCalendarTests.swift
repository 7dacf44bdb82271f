import Foundation
import TestScenarios
import Testing

/// A member's calendar file with everything that calendars do at once.
@Suite("A member's calendar blocks meetings")
struct BusyCalendarTests {
  /// One organisation that meets every Monday from 08:00 to 10:00, and on five other days; one member, who should
  /// come whenever that is possible.
  private static let scenario: ScenarioFiles = {
    var files = ScenarioFiles([
      "scenario.toml": """
      title = "Lịch bận"
      from = 2021-01-01
      to = 2021-03-31
      regimes = ["regime.toml"]

      """,
      "regime.toml": """
      id = "thu-2021"
      title = "Quy định thử"
      date = 2020-11-01
      goals = ["shortfall"]

      [[rule]]
      id = "assign"
      kind = "assign"
      title = "Mỗi đồng chí nhận 1 tổ chức"
      citation = "mục 1"
      from = "any"
      min = 1
      max = 1

      [[rule]]
      id = "attendance"
      kind = "attendance"
      title = "Dự mọi cuộc họp"
      citation = "mục 2"
      who = "each"

      [[rule]]
      id = "respect-calendar"
      kind = "respect-calendar"
      title = "Không xếp lịch khi bận"
      citation = "mục 3"

      """,
      "areas.csv": "id,name,kind,parent,residential\ntinh,Tỉnh Thử,tinh,,yes\n",
      "members.csv": """
      id,name,role,title,unit,own_organisations,areas
      an,Nguyễn Văn An,bch,Ủy viên,Sở Một,,

      """,
      "organisations.csv": """
      id,name,kind,area,meets,starts,minutes
      xa-1,Đảng bộ xã Một,dang-bo-co-so,tinh,FREQ=WEEKLY;BYDAY=MO,08:00,120

      """,
      // Without the pin nobody at all would go: that leaves one duty unmet, and not one for each meeting.
      "pins.csv": """
      member,organisation,date,action,reason
      an,xa-1,,keep,Theo đề nghị

      """,
      "meetings.csv": """
      id,organisation,date,start,end
      thu-ba-19,xa-1,2021-01-19,08:00,10:00
      thu-ba-26,xa-1,2021-01-26,08:00,10:00
      thu-nam,xa-1,2021-03-11,14:00,16:00
      thu-sau,xa-1,2021-03-12,14:00,16:00
      thu-bay,xa-1,2021-03-13,08:00,10:00

      """,
    ])
    // Mondays from 01:30 to 02:30 in Paris: 07:30 to 08:30 here, and an hour earlier in summer time.
    files["calendars/an.ics"] = """
      BEGIN:VCALENDAR
      VERSION:2.0
      PRODID:-//thu//VI
      BEGIN:VEVENT
      UID:giao-ban@thu
      DTSTAMP:20201201T000000Z
      SUMMARY:Giao ban trực tuyến
      DTSTART;TZID=Europe/Paris:20210104T013000
      DTEND;TZID=Europe/Paris:20210104T023000
      RRULE:FREQ=WEEKLY;BYDAY=MO
      EXDATE;TZID=Europe/Paris:20210111T013000
      EXDATE:20210208T003000Z
      END:VEVENT
      BEGIN:VEVENT
      UID:giao-ban@thu
      DTSTAMP:20201202T000000Z
      RECURRENCE-ID;TZID=Europe/Paris:20210125T013000
      SUMMARY:Giao ban, dời sang thứ Ba
      DTSTART;TZID=Europe/Paris:20210126T023000
      DTEND;TZID=Europe/Paris:20210126T033000
      END:VEVENT
      BEGIN:VEVENT
      UID:nghi-phep@thu
      DTSTAMP:20201201T000000Z
      SUMMARY:Nghỉ phép
      DTSTART;VALUE=DATE:20210311
      DTEND;VALUE=DATE:20210313
      END:VEVENT
      END:VCALENDAR

      """.replacingOccurrences(of: "\n", with: "\r\n")
    return files
  }()

  private static let blocked = [
    "2021-01-04", "2021-01-18", "2021-01-26", "2021-02-01", "2021-02-15", "2021-02-22", "2021-03-01",
    "2021-03-08", "2021-03-11", "2021-03-12", "2021-03-15", "2021-03-22",
  ]
  /// Two exceptions, the moved occurrence's old date, the first Monday of summer time, and two days without an event.
  private static let free = [
    "2021-01-11", "2021-01-19", "2021-01-25", "2021-02-08", "2021-03-13", "2021-03-29",
  ]

  @Test(
    "A weekly event of another zone, two exceptions, a moved occurrence and a leave block exactly their meetings"
  )
  func exactly() throws {
    try Workspace.withFolder { folder in
      try Self.scenario.withFolder { scenario in
        let outcome = try Phancong("plan", scenario, "-o", folder + "/out").run()
        #expect(outcome.code == 0, "\(outcome.errors)")
        var plan = try PlanFile(folder: folder + "/out")
        #expect(plan.visits.map(\.date) == Self.free)
        #expect(plan.shortfalls.map(\.missing).reduce(0, +) == Self.blocked.count)

        // The check judges each meeting by itself.
        let example = try #require(plan.visits.first)
        for (id, date) in Self.meetings where Self.blocked.contains(date) {
          var visit = example
          (visit.meeting, visit.date) = (id, date)
          let isAfternoon = ["thu-nam", "thu-sau"].contains(id)
          (visit.start, visit.end) = isAfternoon ? ("14:00", "16:00") : ("08:00", "10:00")
          plan.visits.append(visit)
        }
        try plan.write(to: folder + "/plan.json")
        let check = try Phancong("check", scenario, folder + "/plan.json", "--json").run()
        let violations = try VerdictFile(check.output).violations
        #expect(
          violations.filter { $0.rule == "respect-calendar" }.compactMap(\.date).sorted() == Self.blocked,
          "\(check.output.prefix(2000)) \(check.errors)")
      }
    }
  }

  /// All meetings: id and date.
  private static let meetings: [(String, String)] = {
    let others = [
      ("thu-ba-19", "2021-01-19"), ("thu-ba-26", "2021-01-26"), ("thu-nam", "2021-03-11"),
      ("thu-sau", "2021-03-12"), ("thu-bay", "2021-03-13"),
    ]
    let known = Set(others.map(\.1))
    return others + (blocked + free).filter { !known.contains($0) }.map { ("xa-1@\($0)", $0) }
  }()
}
