import Domain

/// What is wrong with a recurrence rule.
struct RecurrenceProblem: Error, Hashable {
  /// What is wrong, where in the text, and what to write instead.
  let message: Message
}

extension RecurrenceRule {
  /// Reads an RRULE body strictly.
  ///
  /// With `isCalendar` the rule may also have what only calendars write: a time of day in UNTIL.
  static func parse(_ text: String, isCalendar: Bool = false) -> Result<RecurrenceRule, RecurrenceProblem> {
    var parser = RecurrenceParser(isCalendar: isCalendar)
    return parser.parse(text)
  }
}

private struct RecurrenceParser {
  let isCalendar: Bool
  private var rule = RecurrenceRule()
  private var seen: Set<String> = []
  private var problem: RecurrenceProblem?

  private static let weekdays = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
  private static let allowed = [
    "FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "BYMONTHDAY", "BYMONTH", "BYSETPOS", "WKST",
  ]

  init(isCalendar: Bool) { self.isCalendar = isCalendar }

  mutating func parse(_ text: String) -> Result<RecurrenceRule, RecurrenceProblem> {
    let upper = text.uppercased()
    if upper.hasPrefix("RRULE:") {
      fail(1, "hãy bỏ “RRULE:” ở đầu", "leave out “RRULE:” at the beginning")
    }
    var position = 1
    for piece in upper.split(separator: ";", omittingEmptySubsequences: false) where problem == nil {
      part(piece, at: position)
      position += piece.count + 1
    }
    if problem == nil { checkTogether() }
    return problem.map(Result.failure) ?? .success(rule)
  }

  /// Reads one `KEY=VALUE`.
  private mutating func part(_ piece: Substring, at position: Int) {
    let halves = piece.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard halves.count == 2, !halves[1].isEmpty else {
      return fail(
        position, "“\(piece)” không có dạng TÊN=GIÁ-TRỊ; hãy ghi như FREQ=MONTHLY;BYMONTHDAY=3",
        "“\(piece)” is not of the form NAME=VALUE; write for example FREQ=MONTHLY;BYMONTHDAY=3")
    }
    let key = String(halves[0])
    guard RecurrenceParser.allowed.contains(key) else {
      let all = RecurrenceParser.allowed.joined(separator: ", ")
      return fail(
        position, "phần “\(key)” không dùng được; chỉ dùng: \(all)",
        "the part “\(key)” may not be used; only: \(all)")
    }
    guard seen.insert(key).inserted else {
      return fail(position, "“\(key)” ghi hai lần; hãy bỏ một", "“\(key)” is there twice; remove one")
    }
    read(key, halves[1], at: position + key.count + 1)
  }

  private mutating func read(_ key: String, _ value: Substring, at position: Int) {
    switch key {
    case "FREQ": readFrequency(value, at: position)
    case "INTERVAL": rule.interval = number(key, value, 1...1000, at: position) ?? 1
    case "COUNT": rule.count = number(key, value, 1...100_000, at: position)
    case "UNTIL": readUntil(value, at: position)
    case "WKST":
      if let day = RecurrenceParser.weekdays.firstIndex(of: String(value)) {
        rule.weekStart = day + 1
      } else {
        let all = RecurrenceParser.weekdays.joined(separator: ", ")
        fail(
          position, "“\(value)”: WKST phải là một trong: \(all)", "“\(value)”: WKST must be one of: \(all)")
      }
    case "BYMONTH": rule.byMonth = list(key, value, at: position) { $0.number(key, $1, 1...12, at: $2) }
    case "BYMONTHDAY":
      rule.byMonthDay = list(key, value, at: position) { $0.number(key, $1, -31...31, at: $2) }
    case "BYSETPOS":
      rule.bySetPosition = list(key, value, at: position) { $0.number(key, $1, -366...366, at: $2) }
    default: rule.byDay = list(key, value, at: position) { $0.weekday($1, at: $2) }
    }
  }

  private mutating func readFrequency(_ value: Substring, at position: Int) {
    if let frequency = RecurrenceRule.Frequency(rawValue: String(value)) {
      rule.frequency = frequency
    } else {
      let all = RecurrenceRule.Frequency.allCases.map(\.rawValue).joined(separator: ", ")
      fail(
        position, "“\(value)”: FREQ phải là một trong: \(all)", "“\(value)”: FREQ must be one of: \(all)")
    }
  }

  private mutating func readUntil(_ value: Substring, at position: Int) {
    let bytes = Array(value.utf8)
    if bytes.count == 8 || isCalendar && bytes.count > 8 && bytes[8] == UInt8(ascii: "T"),
      bytes[..<8].allSatisfy({ $0 >= 48 && $0 <= 57 }), let year = wholeNumber(bytes[0..<4]),
      let month = wholeNumber(bytes[4..<6]), let number = wholeNumber(bytes[6..<8]),
      let day = Day(year: year, month: month, day: number)
    {
      rule.until = day
      rule.untilTime = String(decoding: bytes[8...], as: UTF8.self)
      return
    }
    fail(
      position, "“\(value)”: UNTIL phải là ngày YYYYMMDD, như 20211231",
      "“\(value)”: UNTIL must be a date YYYYMMDD, such as 20211231")
  }

  private mutating func list<Item: Hashable>(
    _ key: String, _ value: Substring, at position: Int,
    _ read: (inout RecurrenceParser, Substring, Int) -> Item?
  ) -> [Item] {
    var position = position
    var items: [Item] = []
    for text in value.split(separator: ",", omittingEmptySubsequences: false) where problem == nil {
      if let item = read(&self, text, position) {
        if items.contains(item) {
          fail(
            position, "“\(text)” ghi hai lần trong \(key); hãy bỏ một",
            "“\(text)” is there twice in \(key); remove one")
        }
        items.append(item)
      }
      position += text.count + 1
    }
    return items
  }

  /// A number in a range; where the range has negative numbers, zero is none of them and `+` may stand before it.
  private mutating func number(
    _ key: String, _ text: Substring, _ range: ClosedRange<Int>, at position: Int
  ) -> Int? {
    let isSigned = range.lowerBound < 0
    let digits = isSigned && text.hasPrefix("+") ? text.dropFirst() : text
    if let value = wholeNumber(Array(digits.utf8)[...]), range.contains(value), value != 0 { return value }
    let (low, high) = (range.lowerBound, range.upperBound)
    let vietnamese = isSigned ? "từ 1 đến \(high) hoặc từ -1 đến \(low)" : "từ \(low) đến \(high)"
    let english = isSigned ? "from 1 to \(high) or from -1 to \(low)" : "from \(low) to \(high)"
    fail(
      position, "“\(text)”: \(key) phải là số \(vietnamese)",
      "“\(text)”: \(key) must be a number \(english)")
    return nil
  }

  private mutating func weekday(_ text: Substring, at position: Int) -> RecurrenceRule.Weekday? {
    let ordinal = text.dropLast(2)
    guard let day = RecurrenceParser.weekdays.firstIndex(of: String(text.suffix(2))) else {
      let all = RecurrenceParser.weekdays.joined(separator: ", ")
      fail(
        position, "“\(text)”: BYDAY gồm các thứ \(all), có thể có số đứng trước, như 1MO hoặc -1FR",
        "“\(text)”: BYDAY lists the days \(all), with or without a number before them, such as 1MO or -1FR")
      return nil
    }
    if ordinal.isEmpty { return RecurrenceRule.Weekday(day: day + 1, ordinal: 0) }
    return number("BYDAY", ordinal, -53...53, at: position).map {
      RecurrenceRule.Weekday(day: day + 1, ordinal: $0)
    }
  }

  /// What each part allows for itself, but not together with others.
  private mutating func checkTogether() {
    guard seen.contains("FREQ") else {
      return fail(
        nil, "thiếu FREQ; hãy ghi như FREQ=MONTHLY;BYMONTHDAY=3",
        "FREQ is missing; write for example FREQ=MONTHLY;BYMONTHDAY=3")
    }
    if rule.count != nil && rule.until != nil {
      fail(
        nil, "không dùng COUNT và UNTIL cùng lúc; hãy bỏ một",
        "COUNT and UNTIL may not be used together; remove one")
    }
    if rule.frequency == .weekly && !rule.byMonthDay.isEmpty {
      fail(
        nil, "không dùng BYMONTHDAY với FREQ=WEEKLY; hãy dùng FREQ=MONTHLY",
        "BYMONTHDAY may not be used with FREQ=WEEKLY; use FREQ=MONTHLY")
    }
    if let numbered = rule.byDay.first(where: { $0.ordinal != 0 }) {
      let text = "\(numbered.ordinal)\(RecurrenceParser.weekdays[numbered.day - 1])"
      if rule.frequency == .weekly || rule.frequency == .daily {
        fail(
          nil, "“\(text)”: số trước thứ chỉ dùng với FREQ=MONTHLY hoặc YEARLY",
          "“\(text)”: a number before the day needs FREQ=MONTHLY or YEARLY")
      } else if rule.frequency == .monthly || !rule.byMonth.isEmpty,
        rule.byDay.contains(where: { abs($0.ordinal) > 5 })
      {
        fail(
          nil, "BYDAY: một tháng không có một thứ quá 5 lần; hãy ghi số từ 1 đến 5",
          "BYDAY: a month has no weekday more than 5 times; write a number from 1 to 5")
      }
    }
    if !rule.bySetPosition.isEmpty && rule.byDay.isEmpty && rule.byMonthDay.isEmpty && rule.byMonth.isEmpty {
      fail(
        nil, "BYSETPOS cần BYDAY, BYMONTHDAY hoặc BYMONTH; hãy ghi thêm",
        "BYSETPOS needs BYDAY, BYMONTHDAY or BYMONTH; add one")
    }
  }

  private mutating func fail(_ position: Int?, _ vietnamese: String, _ english: String) {
    guard problem == nil else { return }
    let (place, englishPlace) =
      position.map { (" ở ký tự thứ \($0)", " at character \($0)") } ?? ("", "")
    problem = RecurrenceProblem(
      message: Message(
        "quy tắc lặp sai\(place): \(vietnamese)",
        "the recurrence rule is wrong\(englishPlace): \(english)"))
  }
}
