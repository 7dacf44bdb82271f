import Domain
import Rules

/// What `scenario.toml` says.
struct ScenarioSettings {
  var title = ""
  /// `nil` where it is missing or wrong.
  var horizon: ClosedRange<Day>?
  var timeZone = ScenarioSettings.standardTimeZone
  var issuer = Issuer()
  /// Ids or paths of regimes, as written.
  var regimes: [String] = []
  var goals: [Goal]?
  /// Changes to single rules, those of the scenario first, each with the file that makes it.
  var changes: [(change: RuleBook.Change, document: TOMLDocument)] = []
  /// The changes before this one are about regimes that a change file has replaced.
  var firstOfRegimes = 0
  /// The file that names the regimes.
  var regimesDocument: TOMLDocument?
  /// For findings about regimes and changes that come later; `nil` where the file cannot be read.
  var document: TOMLDocument?

  static let file = "scenario.toml"
  static let standardTimeZone = "Asia/Ho_Chi_Minh"
  /// Longer horizons are refused.
  static let mostYears = 10

  /// Reads a scenario's settings; everything that is wrong is reported.
  init(_ source: any ScenarioSource, findings: Findings) {
    guard let file = source.settings(findings),
      let document = TOMLDocument(file, findings: findings)
    else { return }
    self.document = document
    regimesDocument = document
    let table = document.table
    table.allowOnly([
      "title", "year", "from", "to", "time_zone", "regimes", "issuer", "goals", "rules",
    ])
    readHorizon(table)
    readTitle(table)
    readTimeZone(table)
    readRegimes(table)
    if let section = table.section("issuer") { readIssuer(section) }
    readGoalsAndRules(table)
  }

  /// Takes over what a change file says about regimes, goals and rules.
  mutating func apply(_ change: ChangeFile, to effects: inout [Message]) {
    let table = change.document.table
    if table.has("regimes") {
      regimes = []
      regimesDocument = change.document
      readRegimes(table)
      goals = nil
      firstOfRegimes = changes.count
      let list = regimes.joined(separator: ", ")
      effects.append(Message("Theo quy định: \(list)", "Under the regimes: \(list)"))
    }
    let (before, order) = (changes.count, goals)
    readGoalsAndRules(table)
    if let goals, goals != order {
      let list = goals.map(\.rawValue).joined(separator: ", ")
      effects.append(Message("Thứ tự mục tiêu: \(list)", "Order of goals: \(list)"))
    }
    for (change, _) in changes[before...] {
      let values = change.arguments.sorted { $0.key < $1.key }.map { "\($0.key) = \($0.value.text)" }
      let text = (values + (change.isEnabled ? [] : ["enabled = false"])).joined(separator: ", ")
      effects.append(Message("Quy tắc \(change.rule): \(text)", "Rule \(change.rule): \(text)"))
    }
  }

  private mutating func readGoalsAndRules(_ table: TOMLSection) {
    if let section = table.section("goals") {
      section.allowOnly(["order"])
      goals = section.goals("order") ?? goals
    }
    if let section = table.section("rules") { readChanges(section) }
  }

  private mutating func readTitle(_ table: TOMLSection) {
    if let title = table.text("title", longest: Row.longestName), !title.isEmpty {
      self.title = title
    } else if case .string("")? = table.entries["title"] {
      table.error(
        "title", "tên còn trống; hãy ghi tên kế hoạch", "the title is empty; write the plan's title")
    } else if !table.has("title") {
      title = horizon.map { "Phân công dự sinh hoạt năm \($0.lowerBound.year)" } ?? ""
      document?.warning(
        at: [], missing: "title", "thiếu khóa “title”, dùng “\(title)”; hãy ghi tên kế hoạch",
        "the key “title” is missing, “\(title)” is used; write the plan's title")
    }
  }

  private mutating func readHorizon(_ table: TOMLSection) {
    let hasDates = table.has("from") || table.has("to")
    if table.has("year") {
      if hasDates {
        table.error(
          table.has("from") ? "from" : "to", "dùng year hoặc from và to, không dùng cả hai; hãy bỏ một",
          "use either year or from and to, not both; remove one")
      }
      guard let year = table.integer("year", in: 1900...2200), !hasDates,
        let first = Day(year: year, month: 1, day: 1), let last = Day(year: year, month: 12, day: 31)
      else { return }
      horizon = first...last
      return
    }
    guard hasDates else {
      table.reportMissing(
        "year",
        Message("năm, như year = 2021, hoặc from và to", "a year, such as year = 2021, or from and to"))
      return
    }
    for key in ["from", "to"] where !table.has(key) {
      table.reportMissing(key, Message("một ngày, như 2021-12-31", "a date, such as 2021-12-31"))
    }
    guard let first = table.date("from"), let last = table.date("to") else { return }
    guard first <= last else {
      table.error(
        "to", value: "\(last)", "ngày cuối trước ngày đầu \(first); hãy sửa lại",
        "the last day is before the first, \(first); correct it")
      return
    }
    let limit = Day(year: first.year + ScenarioSettings.mostYears, month: first.month, day: first.dayOfMonth)
    for (key, day) in [("from", first), ("to", last)] where !(1900...2200).contains(day.year) {
      table.error(
        key, value: "\(day)", "năm phải từ 1900 đến 2200", "the year must be from 1900 to 2200")
      return
    }
    // 29 February has no counterpart ten years later; the day after stands in.
    guard last < limit ?? first + 3652 else {
      table.error(
        "to", value: "\(last)",
        "thời gian dài quá \(ScenarioSettings.mostYears) năm; hãy chia thành nhiều kế hoạch",
        "the horizon is longer than \(ScenarioSettings.mostYears) years; split it into several plans")
      return
    }
    horizon = first...last
  }

  private mutating func readTimeZone(_ table: TOMLSection) {
    guard let name = table.text("time_zone", longest: Row.longestID) else { return }
    guard name == ScenarioSettings.standardTimeZone || TimeZones.has(name) else {
      table.error(
        "time_zone", value: name, "không có múi giờ này; hãy ghi tên IANA, như \"Asia/Ho_Chi_Minh\"",
        "unknown time zone; write an IANA name, such as \"Asia/Ho_Chi_Minh\"")
      return
    }
    timeZone = name
  }

  private mutating func readRegimes(_ table: TOMLSection) {
    let document = table.document
    guard table.has("regimes") else {
      table.reportMissing(
        "regimes",
        Message(
          "danh sách mã quy định, như [\"quang-ngai-2020\"]", "a list of ids, such as [\"quang-ngai-2020\"]"))
      return
    }
    guard let names = table.texts("regimes") else { return }
    if names.isEmpty {
      table.error(
        "regimes", "danh sách trống; hãy ghi ít nhất một quy định",
        "the list is empty; write at least one regime")
    }
    for (index, name) in names.enumerated() {
      if regimes.contains(name) {
        document.error(
          at: ["regimes", "[\(index)]"], value: name, "quy định ghi hai lần; hãy bỏ một",
          "the regime is listed twice; remove one")
      } else {
        regimes.append(name)
      }
    }
  }

  private mutating func readIssuer(_ section: TOMLSection) {
    section.allowOnly([
      "superior", "body", "number", "place", "authority", "signer_title", "recipients",
    ])
    func text(_ key: String) -> String { section.text(key, longest: Row.longestName) ?? "" }
    issuer.superior = text("superior")
    issuer.body = text("body")
    issuer.number = text("number")
    issuer.place = text("place")
    issuer.authority = text("authority")
    issuer.signerTitle = text("signer_title")
    issuer.recipients = section.texts("recipients") ?? []
  }

  private mutating func readChanges(_ section: TOMLSection) {
    for id in section.entries.keys.sorted() {
      guard let change = section.section(id) else { continue }
      // A rule that is switched off stays so until a file says otherwise.
      var isEnabled = changes.last { $0.change.rule == id }?.change.isEnabled ?? true
      if case .boolean(let flag)? = change.entries["enabled"] {
        isEnabled = flag
      } else if change.has("enabled") {
        change.reportType("enabled", Message("true hoặc false", "true or false"))
      }
      let arguments = change.arguments(except: ["enabled"])
      changes.append(
        (RuleBook.Change(rule: id, isEnabled: isEnabled, arguments: arguments), section.document))
    }
  }
}
