import Domain
import Rules

/// A world small enough to be followed by hand: three members, five organisations, one year.
///
/// Bình gets two organisations and misses the second quarter: one meeting is on a holiday, two are while she is
/// away; and the fourth, when nobody meets. Cường gets one, since Bình holds the other. Dung registered none.
struct Hamlet {
  var scenario: Scenario
  var regime: Regime
  var plan: Plan

  var world: World { World(scenario) }
  var rules: RuleBook { RuleBook.assemble([regime]).book }
  var situation: Situation { Situation(world: world, rules: rules) }

  /// A day of 2021.
  static func day(_ month: Int, _ day: Int) -> Day {
    Day(year: 2021, month: month, day: day) ?? Day(number: 0)
  }

  init() {
    scenario = Hamlet.scenario()
    regime = Hamlet.regulation
    plan = Hamlet.plan(scenario)
  }

  private static func scenario() -> Scenario {
    var scenario = Scenario(
      title: "Dự sinh hoạt chi bộ năm 2021", horizon: day(1, 1)...day(12, 31), regimes: ["xa-2020"])
    scenario.fingerprint = "00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff"
    scenario.issuer.superior = "HUYỆN ỦY BÌNH LÂM"
    scenario.issuer.body = "BAN TỔ CHỨC"
    scenario.issuer.number = "07-BPC/BTCHU"
    scenario.issuer.place = "Bình Lâm"
    scenario.issuer.authority = "T/L BAN THƯỜNG VỤ"
    scenario.issuer.signerTitle = "TRƯỞNG BAN"
    scenario.issuer.recipients = ["Thường trực Huyện ủy", "Lưu Ban Tổ chức"]
    scenario.areas = [
      Area(id: "xa-an", name: "Xã An Khê"), Area(id: "xa-long", name: "Xã Long Sơn"),
    ]
    scenario.organisations = [
      Organisation(
        id: "cb-1", name: "Chi bộ thôn Đông", kind: "chi-bo", area: "xa-an", venue: "Nhà văn hóa thôn Đông"),
      Organisation(id: "cb-2", name: "Chi bộ thôn Tây", kind: "chi-bo", area: "xa-an", priority: 2),
      Organisation(
        id: "cb-3", name: "Chi bộ Trường THCS Long Sơn", kind: "chi-bo", area: "xa-long",
        venue: "Phòng họp, tầng 2"),
      Organisation(id: "cb-4", name: "Chi bộ thôn Thượng", kind: "chi-bo", area: "xa-long", priority: 1),
      Organisation(id: "cb-5", name: "Chi bộ thôn Hạ", kind: "chi-bo-khu-dan-cu", area: "xa-long"),
    ]
    scenario.members = [
      Member(
        id: "uv-b", name: "Trần Thị Bình", role: .standingCommittee, title: "Trưởng ban, Ủy viên",
        unit: "Ban Tuyên giáo", ownOrganisations: ["cb-4"], residence: "cb-5"),
      Member(
        id: "uv-c", name: "Lê Văn Cường", role: .executiveCommittee, unit: "Công an huyện", residence: "cb-5"),
      Member(id: "uv-d", name: "Phạm Dung", role: .executiveCommittee, title: "Chủ tịch Hội"),
    ]
    scenario.registrations = [
      Registration(member: "uv-b", organisation: "cb-1", choice: 1),
      Registration(member: "uv-b", organisation: "cb-2", choice: 2),
      Registration(member: "uv-b", organisation: "cb-4", choice: 3),
      Registration(member: "uv-c", organisation: "cb-1", choice: 1),
      Registration(member: "uv-c", organisation: "cb-3", choice: 2),
    ]
    for (organisation, dates) in [
      ("cb-1", [(2, 3), (4, 30), (5, 5), (6, 9), (8, 4)]), ("cb-2", [(3, 10), (9, 8)]),
      ("cb-3", [(3, 15), (12, 15)]), ("cb-5", [(1, 20), (7, 20)]),
    ] {
      for (month, date) in dates {
        scenario.meetings.append(
          Meeting(
            id: "\(organisation)@\(day(month, date))", organisation: organisation, date: day(month, date),
            start: TimeOfDay(minute: 450), end: TimeOfDay(minute: 570),
            kind: month == 12 ? "tong-ket" : "thuong-ky"))
      }
    }
    scenario.busy = [
      BusyEntry(
        who: .member("uv-b"), interval: Interval(days: day(5, 3), through: day(5, 7)), reason: "Đi công tác"),
      BusyEntry(
        who: .member("uv-b"), interval: Interval(days: day(6, 9), through: day(6, 9)), reason: "Nghỉ phép"),
      BusyEntry(
        who: .role(.executiveCommittee),
        interval: Interval(start: Moment(day(3, 15), minute: 480), end: Moment(day(3, 15), minute: 690)),
        reason: "Hội nghị Huyện ủy", body: "Huyện ủy"),
    ]
    scenario.holidays = [Holiday(date: day(4, 30), name: "Ngày Thống nhất")]
    return scenario
  }

  static let regulation = Regime(
    id: "xa-2020", title: "Quy định về dự sinh hoạt chi bộ", issuer: "Ban Thường vụ Huyện ủy",
    number: "12-QĐ/HU", date: day(1, 1) - 40,
    rules: [
      RuleDeclaration(
        id: "assign", kind: "assign", title: "Phân công 02 chi bộ đã đăng ký", citation: "Điều 1",
        arguments: ["min": .integer(2), "max": .integer(2), "from": .text("registered")]),
      RuleDeclaration(
        id: "not-own-organisation", kind: "not-own-organisation", title: "Không về nơi mình sinh hoạt",
        citation: "Điều 2"),
      RuleDeclaration(
        id: "organisation-capacity", kind: "organisation-capacity", title: "Mỗi chi bộ một người",
        citation: "Điều 3"),
      RuleDeclaration(
        id: "meeting-capacity", kind: "meeting-capacity", title: "Mỗi buổi một người", citation: "Điều 3"),
      RuleDeclaration(
        id: "visit-quota.quy", kind: "visit-quota", title: "Mỗi quý dự một lần", citation: "Điều 4.1",
        arguments: ["roles": .texts(["btv"]), "target": .text("assigned"), "every": .text("quarter")]),
      RuleDeclaration(
        id: "visit-quota.cu-tru", kind: "visit-quota", title: "Mỗi năm dự một lần ở nơi cư trú",
        citation: "Điều 4.2", arguments: ["target": .text("residence"), "every": .text("year")]),
      RuleDeclaration(
        id: "no-overlap", kind: "no-overlap", title: "Mỗi ngày một nơi", citation: "Điều 5"),
      RuleDeclaration(
        id: "respect-calendar", kind: "respect-calendar", title: "Không trùng lịch công tác",
        citation: "Điều 5"),
      RuleDeclaration(
        id: "report", kind: "report", title: "Báo cáo kết quả", citation: "Điều 6",
        arguments: [
          "roles": .texts(["bch"]), "every": .text("half"), "day": .integer(31), "to": .text("Ban Tổ chức"),
        ]),
    ],
    deadlines: [
      Regime.Deadline(
        id: "registration", title: "Đăng ký", citation: "Điều 1", month: 11, day: 31, yearOffset: -1)
    ],
    notCovered: [Regime.NotCovered(citation: "Điều 7", title: "Nội dung sinh hoạt")])

  private static func plan(_ scenario: Scenario) -> Plan {
    func visit(_ member: String, _ meeting: String, _ targets: [Plan.Target]) -> Plan.Visit? {
      scenario.meetings.first { $0.id == meeting }.map {
        Plan.Visit(
          member: member, organisation: $0.organisation, meeting: $0.id, date: $0.date, start: $0.start,
          end: $0.end, targets: targets)
      }
    }
    return Plan(
      scenario: Plan.ScenarioReference(scenario), status: .optimal,
      goals: [
        Plan.GoalValue(goal: .shortfall, value: 6, bound: 6),
        Plan.GoalValue(goal: .coverage, value: 1, bound: 1),
        Plan.GoalValue(goal: .choice, value: 4, bound: 4), Plan.GoalValue(goal: .travel, value: 0, bound: 0),
      ],
      assignments: [
        Plan.Assignment(member: "uv-b", organisation: "cb-1", choice: 1),
        Plan.Assignment(member: "uv-b", organisation: "cb-2", choice: 2),
        Plan.Assignment(member: "uv-c", organisation: "cb-3", choice: 2),
      ],
      visits: [
        visit("uv-b", "cb-1@2021-02-03", [.assigned]), visit("uv-b", "cb-2@2021-09-08", [.assigned]),
        visit("uv-b", "cb-5@2021-01-20", [.residence]), visit("uv-c", "cb-5@2021-07-20", [.residence]),
      ].compactMap { $0 },
      shortfalls: [
        Plan.Shortfall(rule: "assign", member: "uv-c", missing: 1),
        Plan.Shortfall(rule: "assign", member: "uv-d", missing: 2),
        Plan.Shortfall(rule: "visit-quota.quy", member: "uv-b", period: "2021-Q2", missing: 1),
        Plan.Shortfall(rule: "visit-quota.quy", member: "uv-b", period: "2021-Q4", missing: 1),
        Plan.Shortfall(rule: "visit-quota.cu-tru", member: "uv-d", period: "2021", missing: 1),
      ])
  }
}
