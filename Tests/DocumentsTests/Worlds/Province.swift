import Domain
import Rules
import Testing

/// A province made up at random but always the same: as many members, organisations and visits as asked for,
/// with names as they are in Vietnam. Nobody in it exists.
struct Province {
  let world: World
  let rules: RuleBook
  let plan: Plan

  /// How big the province is.
  struct Size {
    var members = 53
    var organisations = 700
    var visitsPerMember = 4
    var role: Role? = nil
  }

  init(_ size: Size = Size()) throws {
    var random = Dice(seed: 20_210_101)
    let horizon = try #require(Day("2021-01-01"))...(try #require(Day("2021-12-31")))
    var scenario = Scenario(
      title: "Phân công các đồng chí Tỉnh ủy viên dự sinh hoạt tại tổ chức cơ sở đảng năm 2021",
      horizon: horizon, regimes: ["mau-2020"])
    scenario.fingerprint = "8d7e4f3c2b1a09f8e7d6c5b4a3928170f6e5d4c3b2a1908f7e6d5c4b3a291807"
    scenario.issuer.superior = "TỈNH ỦY QUẢNG TRƯỜNG"
    scenario.issuer.body = "BAN TỔ CHỨC"
    scenario.issuer.number = "12-BPC/BTCTU"
    scenario.issuer.place = "Quảng Trường"
    scenario.issuer.authority = "T/L BAN THƯỜNG VỤ"
    scenario.issuer.signerTitle = "TRƯỞNG BAN"
    scenario.issuer.recipients = [
      "Thường trực Tỉnh ủy", "Các đồng chí Tỉnh ủy viên", "Ban thường vụ các huyện, thị, thành ủy",
      "Lưu Ban Tổ chức Tỉnh ủy",
    ]
    Province.addMap(to: &scenario, size, &random)
    Province.addMembers(to: &scenario, size, &random)
    Province.addCalendar(to: &scenario, &random)
    world = World(scenario)
    rules = RuleBook.assemble([Province.regime]).book
    plan = Province.plan(world, size, &random)
  }

  /// A regulation of two visits a year to organisations registered.
  static let regime = Regime(
    id: "mau-2020",
    title: "Kế hoạch phân công các đồng chí Ủy viên Ban Chấp hành Đảng bộ tỉnh tham gia sinh hoạt tại cơ sở",
    issuer: "Ban Thường vụ Tỉnh ủy", number: "05-KH/TU", date: Day("2020-11-20"),
    rules: [
      RuleDeclaration(
        id: "assign", kind: "assign", title: "Mỗi đồng chí được phân công 02–03 tổ chức đã đăng ký",
        citation: "mục II.2",
        arguments: ["min": .integer(2), "max": .integer(3), "from": .text("registered")]),
      RuleDeclaration(
        id: "not-own-organisation", kind: "not-own-organisation",
        title: "Không phân công về nơi đang sinh hoạt", citation: "mục II.2"),
      RuleDeclaration(
        id: "organisation-capacity", kind: "organisation-capacity",
        title: "Mỗi tổ chức đón tối đa 01 đồng chí", citation: "mục II.2"),
      RuleDeclaration(
        id: "meeting-capacity", kind: "meeting-capacity", title: "Mỗi buổi có tối đa 01 đồng chí",
        citation: "mục II.2"),
      RuleDeclaration(
        id: "visit-quota.quy", kind: "visit-quota", title: "Mỗi quý dự ít nhất 01 lần", citation: "mục II.1",
        arguments: ["target": .text("assigned"), "every": .text("quarter"), "count": .integer(1)]),
      RuleDeclaration(
        id: "visit-quota.cu-tru", kind: "visit-quota", title: "06 tháng một lần dự ở nơi cư trú",
        citation: "mục II.3",
        arguments: ["target": .text("residence"), "every": .text("half"), "count": .integer(1)]),
      RuleDeclaration(
        id: "no-overlap", kind: "no-overlap", title: "Mỗi ngày dự một nơi", citation: "mục II.2"),
      RuleDeclaration(
        id: "respect-calendar", kind: "respect-calendar", title: "Không trùng lịch công tác",
        citation: "mục II.2"),
      RuleDeclaration(
        id: "report.quy", kind: "report", title: "Báo cáo kết quả dự sinh hoạt trước ngày 25 tháng cuối quý",
        citation: "mục II.3",
        arguments: ["every": .text("quarter"), "day": .integer(24), "to": .text("Ban Tổ chức Tỉnh ủy")]),
    ],
    deadlines: [
      Regime.Deadline(
        id: "registration", title: "Hoàn thành đăng ký", citation: "mục II.2", month: 11, day: 30,
        yearOffset: -1),
      Regime.Deadline(id: "begin", title: "Bắt đầu dự sinh hoạt", citation: "mục II.2", month: 1, day: 1),
    ],
    notCovered: [
      Regime.NotCovered(citation: "mục II.3", title: "Nội dung tham gia tại cơ sở"),
      Regime.NotCovered(citation: "mục II.5", title: "Đánh giá, xếp loại cán bộ hằng năm"),
    ])

  // MARK: - Tables

  private static func addMap(to scenario: inout Scenario, _ size: Size, _ random: inout Dice) {
    scenario.areas = [Area(id: "tinh", name: "Tỉnh Quảng Trường", kind: "tỉnh")]
    for (number, name) in districts.enumerated() {
      scenario.areas.append(Area(id: "huyen-\(number)", name: name, kind: "huyện", parent: "tinh"))
    }
    for number in 0..<size.organisations {
      let (kind, prefix) = random.pick([
        ("dang-bo-co-so", "Đảng bộ xã"), ("chi-bo-co-so", "Chi bộ Trường THPT"),
        ("chi-bo-khu-dan-cu", "Chi bộ thôn"), ("dang-bo-co-so", "Đảng bộ phường"),
        ("chi-bo", "Chi bộ Hợp tác xã"),
      ])
      let name = "\(prefix) \(random.pick(places)) \(random.pick(suffixes))"
      let id = "tc-" + String(String(1000 + number).dropFirst())
      scenario.organisations.append(
        Organisation(
          id: id, name: name, kind: kind, area: "huyen-\(random.below(districts.count))",
          priority: random.below(8) == 0 ? 1 + random.below(3) : 0, venue: "Hội trường \(name.dropFirst(7))"))
      let day = 3 + random.below(24)
      let start = random.pick([450, 480, 840, 1140])
      for month in 1...12 {
        guard let date = Day(year: 2021, month: month, day: day) else { continue }
        scenario.meetings.append(
          Meeting(
            id: "\(id)@\(date)", organisation: id, date: date, start: TimeOfDay(minute: start),
            end: TimeOfDay(minute: start + 120), kind: month == 12 ? "tong-ket" : "thuong-ky"))
      }
    }
  }

  private static func addMembers(to scenario: inout Scenario, _ size: Size, _ random: inout Dice) {
    for number in 0..<size.members {
      let role: Role =
        size.role ?? (number < 4 ? .standingBoard : number < 16 ? .standingCommittee : .executiveCommittee)
      let (title, unit) = random.pick(posts)
      let id = "tuv-" + String(String(1001 + number).dropFirst())
      let own = scenario.organisations[random.below(size.organisations)].id
      scenario.members.append(
        Member(
          id: id,
          name: "\(random.pick(families)) \(random.pick(middles)) \(random.pick(givens))", role: role,
          title: title, unit: unit, ownOrganisations: [own],
          residence: scenario.organisations[random.below(size.organisations)].id))
      // Some organisations are wanted by many, so that some registrations can't be granted.
      for choice in 1...3 {
        let wanted =
          random.below(3) == 0 ? random.below(30) : random.below(size.organisations)
        scenario.registrations.append(
          Registration(
            member: id, organisation: scenario.organisations[wanted].id, choice: choice))
      }
    }
  }

  private static func addCalendar(to scenario: inout Scenario, _ random: inout Dice) {
    let first = scenario.horizon.lowerBound
    for (text, name) in [
      ("2021-01-01", "Tết Dương lịch"), ("2021-02-10", "Tết Nguyên đán"), ("2021-02-11", "Tết Nguyên đán"),
      ("2021-02-12", "Tết Nguyên đán"), ("2021-04-21", "Giỗ Tổ Hùng Vương"),
      ("2021-04-30", "Ngày Thống nhất"),
      ("2021-09-02", "Quốc khánh"),
    ] {
      if let date = Day(text) { scenario.holidays.append(Holiday(date: date, name: name)) }
    }
    for month in 1...12 {
      guard let day = Day(year: 2021, month: month, day: 8 + month % 5) else { continue }
      scenario.busy.append(
        BusyEntry(
          who: .role(.standingCommittee),
          interval: Interval(start: Moment(day, minute: 450), end: Moment(day, minute: 690)),
          reason: "Hội nghị Ban Thường vụ Tỉnh ủy", body: "Ban Thường vụ"))
      if month % 3 == 0 {
        scenario.busy.append(
          BusyEntry(
            who: .all, interval: Interval(days: day + 10, through: day + 11),
            reason: "Hội nghị Ban Chấp hành Đảng bộ tỉnh", body: "Ban Chấp hành"))
      }
    }
    for member in scenario.members {
      for _ in 0..<2 {
        let day = first + random.below(340)
        scenario.busy.append(
          BusyEntry(
            who: .member(member.id), interval: Interval(days: day, through: day + 2 + random.below(12)),
            reason: random.pick(["Nghỉ phép", "Đi công tác", "Học tập", "Tiếp xúc cử tri"])))
      }
    }
  }

  // MARK: - A plan

  /// First come, first served: not a good plan, but one that keeps the hard rules.
  private static func plan(_ world: World, _ size: Size, _ random: inout Dice) -> Plan {
    var (assignments, visits, shortfalls) = ([Plan.Assignment](), [Plan.Visit](), [Plan.Shortfall]())
    var (taken, attended) = (Set<Int>(), Set<Int>())
    for member in world.members.indices {
      var mine: [Int] = []
      for (organisation, choice) in world.registrations[member]
      where !world.ownUnit[member].contains(organisation) && taken.insert(organisation).inserted {
        mine.append(organisation)
        assignments.append(
          Plan.Assignment(
            member: world.members[member].id, organisation: world.organisations[organisation].id,
            choice: choice))
      }
      if mine.count < 2 {
        shortfalls.append(
          Plan.Shortfall(rule: "assign", member: world.members[member].id, missing: 2 - mine.count))
      }
      var days: Set<Day> = []
      func visit(_ organisation: Int, _ target: Plan.Target, in range: ClosedRange<Int>) -> Bool {
        let possible = world.meetingsOfOrganisation[organisation].filter { index in
          let meeting = world.meetings[index]
          return range.contains(meeting.date.month) && world.holidays[meeting.date] == nil
            && !world.isBusy(member, during: meeting.interval) && !attended.contains(index)
            && !days.contains(meeting.date)
        }
        guard let index = possible.isEmpty ? nil : possible[random.below(possible.count)] else {
          return false
        }
        let meeting = world.meetings[index]
        attended.insert(index)
        days.insert(meeting.date)
        visits.append(
          Plan.Visit(
            member: world.members[member].id, organisation: meeting.organisation, meeting: meeting.id,
            date: meeting.date, start: meeting.start, end: meeting.end, targets: [target]))
        return true
      }
      for number in 0..<size.visitsPerMember {
        let (first, length) = (12 * number / size.visitsPerMember, max(1, 12 / size.visitsPerMember))
        let isHeld =
          !mine.isEmpty && visit(mine[number % mine.count], .assigned, in: (first + 1)...(first + length))
        if !isHeld && size.visitsPerMember == 4 {
          shortfalls.append(
            Plan.Shortfall(
              rule: "visit-quota.quy", member: world.members[member].id, period: "2021-Q\(number + 1)",
              missing: 1))
        }
      }
      for half in 0...1 {
        guard let residence = world.residence[member] else { continue }
        if !visit(residence, .residence, in: (half * 6 + 1)...(half * 6 + 6)) {
          shortfalls.append(
            Plan.Shortfall(
              rule: "visit-quota.cu-tru", member: world.members[member].id, period: "2021-H\(half + 1)",
              missing: 1))
        }
      }
    }
    let missing = shortfalls.reduce(0) { $0 + $1.missing }
    let values: KeyValuePairs<Goal, Int> = [
      .shortfall: missing, .change: 0, .coverage: 141, .choice: 62, .spread: 61, .peak: 78, .travel: 0,
    ]
    return Plan(
      scenario: Plan.ScenarioReference(world.scenario), status: .optimal,
      goals: values.map { Plan.GoalValue(goal: $0.key, value: $0.value, bound: $0.value) },
      assignments: assignments, visits: visits, shortfalls: shortfalls)
  }
}

/// Numbers that look random and are always the same (SplitMix64).
struct Dice {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// A number from 0 to `limit` − 1.
  mutating func below(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((bits ^ (bits >> 31)) % UInt64(limit))
  }

  /// One of the values; the list must not be empty.
  mutating func pick<Value>(_ values: [Value]) -> Value { values[below(values.count)] }
}

private let families = [
  "Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương",
]
private let middles = ["Văn", "Thị", "Đức", "Xuân", "Hữu", "Ngọc", "Quốc", "Minh", "Thị Thanh", "Công"]
private let givens = [
  "Anh", "Bằng", "Chiến", "Dũng", "Đạt", "Giang", "Hằng", "Huệ", "Khoa", "Lộc", "Mỹ", "Nghĩa", "Oanh",
  "Phượng",
  "Quyền", "Sỹ", "Thủy", "Tuấn", "Uyên", "Vỹ", "Yến",
]
private let districts = [
  "Thành phố Quảng Trường", "Thị xã Đức Hậu", "Huyện Bình Lâm", "Huyện Sơn Tịch", "Huyện Tư Phước",
  "Huyện Nghĩa Đàn", "Huyện Mộ Trạch", "Huyện Minh Khai", "Huyện Ba Tư", "Huyện Sơn Hòa", "Huyện Trà Bông",
  "Huyện Sơn Tự", "Huyện đảo Lý Trường",
]
private let places = [
  "Tịnh Khê", "Nghĩa Dũng", "Phổ Thuận", "Bình Chánh", "Hành Thịnh", "Đức Nhuận", "Sơn Hạ", "Trà Giang",
  "Ba Động",
  "Long Mỹ", "Thanh An", "Phước Lộc", "Vĩnh Xuân", "Hòa Bình", "Tân Lập", "Đồng Cát",
]
private let suffixes = ["Đông", "Tây", "Nam", "Bắc", "Thượng", "Hạ", "1", "2", "3"]
private let posts = [
  ("Phó Trưởng Ban", "Ban Tuyên giáo Tỉnh ủy"), ("Giám đốc", "Sở Nông nghiệp và Phát triển nông thôn"),
  ("Bí thư Huyện ủy", "Huyện ủy Bình Lâm"), ("Chủ tịch Hội", "Hội Liên hiệp Phụ nữ tỉnh"),
  ("Chỉ huy trưởng", "Bộ Chỉ huy Quân sự tỉnh"), ("Phó Chủ tịch", "Ủy ban nhân dân tỉnh"),
  ("Chánh Văn phòng", "Văn phòng Tỉnh ủy"), ("Giám đốc", "Sở Giáo dục và Đào tạo"),
]
