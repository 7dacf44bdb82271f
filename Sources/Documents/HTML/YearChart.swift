import Domain

/// The year as a picture: one row per member, one column per day, a mark for each visit; busy times and holidays
/// are shaded.
///
/// Drawn in tenths of a pixel, so that every coordinate is a whole number. Marks differ in shape, shades in pattern
/// and height, so that the picture is legible in grey as well.
struct YearChart {
  /// Members on one picture: what fits on a landscape page.
  static let rowsPerPicture = 55
  /// Above so many busy entries of single members, a member's busy times are drawn as one shape without reasons.
  static let entryLimit = 3000

  private let view: PlanView
  private let say: Wording
  private let first: Day
  private let days: Int
  private let entries: [BusyEntry]
  private let labelWidth = 1700
  private let width = 13_000
  private let headHeight = 360
  private let rowHeight = 150
  private var html = HTMLText(capacity: 200_000)

  private init(_ view: PlanView) {
    self.view = view
    say = view.say
    first = view.world.scenario.horizon.lowerBound
    let horizon = view.world.scenario.horizon
    days = horizon.upperBound - horizon.lowerBound + 1
    entries = YearChart.entries(view.world.scenario)
  }

  /// One picture for every 55 members, in the order of the documents; `nil` where there is nobody.
  static func fragment(_ view: PlanView) -> String? {
    guard !view.order.isEmpty else { return nil }
    var chart = YearChart(view)
    let visitsOfPerson = Dictionary(grouping: view.visits.indices) { view.visits[$0].person }
    for start in stride(from: 0, to: view.order.count, by: rowsPerPicture) {
      let rows = Array(view.order[start..<min(start + rowsPerPicture, view.order.count)])
      chart.picture(rows, from: start, visitsOfPerson)
    }
    return chart.html.string
  }

  private func x(_ day: Day) -> Int { labelWidth + (day - first) * (width - labelWidth) / days }
  private func y(_ row: Int) -> Int { headHeight + row * rowHeight }

  private mutating func picture(_ people: [Int], from start: Int, _ visits: [Int: [Int]]) {
    let height = y(people.count) + 20
    html.markup("<div class=\"box chart\"><svg viewBox=\"0 0 ")
    html.number(width)
    html.markup(" ")
    html.number(height)
    html.markup("\" role=\"img\" aria-label=\"")
    html.escaped(
      say(
        "Sơ đồ lịch dự: thành viên \(start + 1)–\(start + people.count)",
        "Calendar chart: members \(start + 1)–\(start + people.count)"))
    html.markup("\">\n")
    stripes(people.count)
    holidays(people.count)
    busy(people)
    grid(people.count)
    for (row, person) in people.enumerated() {
      label(person, row, number: start + row + 1)
      for visit in visits[person] ?? [] { mark(view.visits[visit], row) }
    }
    html.markup("</svg></div>\n")
  }

  /// Every second row is shaded, so that the eye finds its way from a name to a mark.
  private mutating func stripes(_ rows: Int) {
    html.markup("<path class=\"stripe\" d=\"")
    for row in stride(from: 1, to: rows, by: 2) { rectangle(0, y(row), width, rowHeight) }
    html.markup("\"/>\n")
  }

  private mutating func rectangle(_ x: Int, _ y: Int, _ width: Int, _ height: Int) {
    html.markup("M")
    html.number(x)
    html.markup(" ")
    html.number(y)
    html.markup("h")
    html.number(width)
    html.markup("v")
    html.number(height)
    html.markup("h-")
    html.number(width)
    html.markup("z")
  }

  private mutating func title(_ text: String) {
    html.markup("<title>")
    html.escaped(text)
    html.markup("</title>")
  }

  private mutating func holidays(_ rows: Int) {
    for holiday in view.world.holidays.values.sorted(by: { $0.date < $1.date })
    where view.world.scenario.horizon.contains(holiday.date) {
      html.markup("<path class=\"holiday\" d=\"")
      let left = x(holiday.date)
      rectangle(left, headHeight, max(x(holiday.date + 1) - left, 10), rows * rowHeight)
      html.markup("\">")
      title("\(say.date(holiday.date)): \(holiday.name)")
      html.markup("</path>\n")
    }
  }

  // MARK: - Busy times

  private mutating func busy(_ people: [Int]) {
    let world = view.world
    let known = people.enumerated().filter { $0.element < world.members.count }
    guard entries.count <= YearChart.entryLimit else {
      for (row, person) in known {
        html.markup("<path class=\"busy\" d=\"")
        for interval in world.busy[person] { shade(interval, row) }
        html.markup("\"/>\n")
      }
      return
    }
    for entry in entries {
      let rows = known.filter { entry.concerns(world.members[$0.element]) }.map(\.offset)
      guard !rows.isEmpty else { continue }
      html.markup("<path class=\"busy\" d=\"")
      for row in rows { shade(entry.interval, row) }
      html.markup("\">")
      title(description(entry))
      html.markup("</path>\n")
    }
  }

  /// The entries inside the horizon, ordered by everything that is shown of them, so that the order of rows in a
  /// file makes no difference.
  private static func entries(_ scenario: Scenario) -> [BusyEntry] {
    func order(_ who: BusyEntry.Who) -> String {
      switch who {
      case .all: "0"
      case .role(let role): "1" + role.rawValue
      case .member(let id): "2" + id
      }
    }
    let whole = Interval(days: scenario.horizon.lowerBound, through: scenario.horizon.upperBound)
    return scenario.busy.filter { $0.interval.overlaps(whole) }.sorted { left, right in
      let (one, other) = (left.interval, right.interval)
      if (one.start, one.end) != (other.start, other.end) {
        return (one.start, one.end) < (other.start, other.end)
      }
      return (left.reason, left.body ?? "", order(left.who)) < (
        right.reason, right.body ?? "", order(right.who)
      )
    }
  }

  /// Whole days fill the row, parts of days its lower part.
  private mutating func shade(_ interval: Interval, _ row: Int) {
    let horizon = view.world.scenario.horizon
    guard interval.overlaps(Interval(days: horizon.lowerBound, through: horizon.upperBound)) else { return }
    let last = Moment(minutes: interval.end.minutes - 1).day
    let isWhole = interval.start.minuteOfDay == 0 && interval.end.minuteOfDay == 0
    let left = x(max(interval.start.day, horizon.lowerBound))
    let right = x(min(last, horizon.upperBound) + 1)
    let height = isWhole ? 120 : 40
    rectangle(left, y(row) + rowHeight - 10 - height, max(right - left, 10), height)
  }

  private func description(_ entry: BusyEntry) -> String {
    let (start, end) = (entry.interval.start, entry.interval.end)
    let last = Moment(minutes: end.minutes - 1).day
    let when: String
    if start.minuteOfDay == 0 && end.minuteOfDay == 0 {
      when =
        start.day == last ? say.date(start.day) : "\(say.date(start.day)) – \(say.date(last))"
    } else {
      let from = TimeOfDay(minute: start.minuteOfDay)
      let to = TimeOfDay(minute: end.minutes - last.number * 1440)
      when =
        start.day == last
        ? "\(say.date(start.day)) \(say.times(from, to))"
        : "\(say.date(start.day)) \(from) – \(say.date(last)) \(to)"
    }
    let reason = entry.reason.isEmpty ? entry.body ?? "" : entry.reason
    return reason.isEmpty ? say("Bận", "Busy") + ", \(when)" : "\(reason), \(when)"
  }

  // MARK: - Grid, names and marks

  private mutating func grid(_ rows: Int) {
    let bottom = y(rows)
    for period in Period.touching(.month, in: view.world.scenario.horizon) {
      let start = max(period.first, first)
      let end = min(period.last, view.world.scenario.horizon.upperBound)
      let (year, month, _) = period.first.date
      html.markup((month - 1) % 3 == 0 ? "<path class=\"quarter\" d=\"M" : "<path class=\"month\" d=\"M")
      html.number(x(start))
      html.markup(" 60V")
      html.number(bottom)
      html.markup("\"/>")
      guard x(end + 1) - x(start) >= 300 else { continue }
      html.markup("<text class=\"head\" x=\"")
      html.number((x(start) + x(end + 1)) / 2)
      html.markup("\" y=\"250\">")
      let isShort = x(end + 1) - x(start) < 700
      html.escaped(
        isShort ? "\(month)" : say("Tháng \(month)", "\(PeriodTitle.months[month - 1].prefix(3)) \(year)"))
      html.markup("</text>\n")
    }
    html.markup("<path class=\"quarter\" d=\"M0 ")
    html.number(headHeight)
    html.markup("H")
    html.number(width)
    html.markup("M")
    html.number(width)
    html.markup(" 60V")
    html.number(bottom)
    html.markup("H0\"/>\n")
  }

  private mutating func label(_ person: Int, _ row: Int, number: Int) {
    let name = view.people[person].name
    html.markup("<text class=\"name\" x=\"60\" y=\"")
    html.number(y(row) + 112)
    html.markup("\">")
    let label = "\(number). \(name)"
    html.escaped(label.count > 27 ? String(label.prefix(26)) + "…" : label)
    title(name)
    html.markup("</text>\n")
  }

  private mutating func mark(_ visit: PlanView.Visit, _ row: Int) {
    let day = visit.occasion.date
    let (left, right) = (x(day), x(day + 1))
    let (centre, middle) = ((left + right) / 2, y(row) + rowHeight / 2)
    // The shape says what the visit is for; one that is for several things has the first one's shape.
    switch visit.targets.first {
    case .ownUnit:
      html.markup("<path class=\"visit own\" d=\"")
      rectangle(centre - 38, middle - 38, 76, 76)
    case .residence:
      html.markup("<path class=\"visit home\" d=\"M")
      html.number(centre)
      html.markup(" ")
      html.number(middle - 52)
      html.markup("l52 52l-52 52l-52 -52z")
    case .assigned, nil:
      html.markup("<path class=\"visit\" d=\"M")
      html.number(centre - 42)
      html.markup(" ")
      html.number(middle)
      html.markup("a42 42 0 1 0 84 0a42 42 0 1 0 -84 0z")
    }
    html.markup("\">")
    let place = view.places[visit.place].name
    let time = say.times(visit.occasion.start, visit.occasion.end)
    title("\(view.people[visit.person].name): \(place), \(say.date(day)) \(time)")
    html.markup("</path>\n")
  }
}
