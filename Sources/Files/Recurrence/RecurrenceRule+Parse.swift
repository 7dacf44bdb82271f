import Domain

/// What is wrong with a recurrence rule.
struct RecurrenceProblem: Error, Hashable {
  /// What is wrong, where in the text, and what to write instead.
  let message: Message
}

extension RecurrenceRule {
  /// Checks an RRULE body strictly: libical itself lets much pass that means nothing.
  static func parse(_ text: String) -> Result<RecurrenceRule, RecurrenceProblem> {
    var parser = RecurrenceParser()
    return parser.parse(text)
  }
}

private struct RecurrenceParser {
  private var parts: [String: String] = [:]
  private var problem: RecurrenceProblem?

  private static let frequencies = ["DAILY", "WEEKLY", "MONTHLY", "YEARLY"]
  private static let weekdays = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
  private static let allowed = [
    "FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "BYMONTHDAY", "BYMONTH", "BYSETPOS", "WKST",
  ]

  mutating func parse(_ text: String) -> Result<RecurrenceRule, RecurrenceProblem> {
    let upper = text.uppercased()
    if upper.hasPrefix("RRULE:") {
      fail(1, "bỏ “RRULE:” ở đầu", "leave out “RRULE:” at the beginning")
    }
    var position = 1
    var order: [String] = []
    for piece in upper.split(separator: ";", omittingEmptySubsequences: false) where problem == nil {
      if let key = part(piece, at: position) { order.append("\(key)=\(parts[key] ?? "")") }
      position += piece.count + 1
    }
    if problem == nil { checkTogether() }
    if let problem { return .failure(problem) }
    return .success(RecurrenceRule(checked: order.joined(separator: ";")))
  }

  /// Checks one `KEY=VALUE` and returns its key.
  private mutating func part(_ piece: Substring, at position: Int) -> String? {
    let halves = piece.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let all = RecurrenceParser.allowed.joined(separator: ", ")
    guard halves.count == 2, !halves[1].isEmpty else {
      fail(
        position, "“\(piece)” không có dạng TÊN=GIÁ-TRỊ; hãy ghi như FREQ=MONTHLY;BYMONTHDAY=3",
        "“\(piece)” is not of the form NAME=VALUE; write for example FREQ=MONTHLY;BYMONTHDAY=3")
      return nil
    }
    let (key, value) = (String(halves[0]), String(halves[1]))
    guard RecurrenceParser.allowed.contains(key) else {
      fail(
        position, "phần “\(key)” không dùng được; chỉ dùng: \(all)",
        "the part “\(key)” may not be used; only: \(all)")
      return nil
    }
    guard parts[key] == nil else {
      fail(position, "“\(key)” ghi hai lần; hãy bỏ một", "“\(key)” is there twice; remove one")
      return nil
    }
    parts[key] = value
    check(key, value, at: position + key.count + 1)
    return problem == nil ? key : nil
  }

  private mutating func check(_ key: String, _ value: String, at position: Int) {
    switch key {
    case "FREQ":
      let all = RecurrenceParser.frequencies.joined(separator: ", ")
      if !RecurrenceParser.frequencies.contains(value) {
        fail(
          position, "“\(value)”: FREQ phải là một trong: \(all)", "“\(value)”: FREQ must be one of: \(all)")
      }
    case "INTERVAL": number(key, value[...], 1...1000, at: position)
    case "COUNT": number(key, value[...], 1...100_000, at: position)
    case "UNTIL":
      if RecurrenceParser.date(value) == nil {
        fail(
          position, "“\(value)”: UNTIL phải là ngày YYYYMMDD, như 20211231",
          "“\(value)”: UNTIL must be a date YYYYMMDD, such as 20211231")
      }
    case "WKST":
      let all = RecurrenceParser.weekdays.joined(separator: ", ")
      if !RecurrenceParser.weekdays.contains(value) {
        fail(
          position, "“\(value)”: WKST phải là một trong: \(all)", "“\(value)”: WKST must be one of: \(all)")
      }
    case "BYMONTH": list(key, value, at: position) { $0.number(key, $1, 1...12, at: $2) }
    case "BYMONTHDAY":
      list(key, value, at: position) { $0.number(key, $1, -31...31, at: $2, allowsPlus: true) }
    case "BYSETPOS":
      list(key, value, at: position) { $0.number(key, $1, -366...366, at: $2, allowsPlus: true) }
    default: list(key, value, at: position) { $0.weekday($1, at: $2) }
    }
  }

  private mutating func list(
    _ key: String, _ value: String, at position: Int,
    _ check: (inout RecurrenceParser, Substring, Int) -> Void
  ) {
    var position = position
    var seen: Set<Substring> = []
    for item in value.split(separator: ",", omittingEmptySubsequences: false) where problem == nil {
      check(&self, item, position)
      if problem == nil && !seen.insert(item).inserted {
        fail(
          position, "“\(item)” ghi hai lần trong \(key); hãy bỏ một",
          "“\(item)” is there twice in \(key); remove one")
      }
      position += item.count + 1
    }
  }

  private mutating func number(
    _ key: String, _ text: Substring, _ range: ClosedRange<Int>, at position: Int, allowsPlus: Bool = false
  ) {
    let digits = allowsPlus && text.hasPrefix("+") ? text.dropFirst() : text
    if let value = wholeNumber(Array(digits.utf8)[...]), range.contains(value),
      value != 0 || range.lowerBound == 0
    {
      return
    }
    let (low, high) = (range.lowerBound, range.upperBound)
    let vietnamese = low < 0 ? "từ 1 đến \(high) hoặc từ -1 đến \(low)" : "từ \(low) đến \(high)"
    let english = low < 0 ? "from 1 to \(high) or from -1 to \(low)" : "from \(low) to \(high)"
    fail(
      position, "“\(text)”: \(key) phải là số \(vietnamese)", "“\(text)”: \(key) must be a number \(english)")
  }

  private mutating func weekday(_ text: Substring, at position: Int) {
    let ordinal = text.dropLast(2)
    let all = RecurrenceParser.weekdays.joined(separator: ", ")
    guard RecurrenceParser.weekdays.contains(String(text.suffix(2))) else {
      return fail(
        position, "“\(text)”: BYDAY gồm các thứ \(all), có thể có số đứng trước, như 1MO hoặc -1FR",
        "“\(text)”: BYDAY lists the days \(all), with or without a number before them, such as 1MO or -1FR")
    }
    if !ordinal.isEmpty { number("BYDAY", ordinal, -53...53, at: position, allowsPlus: true) }
  }

  /// What each part allows for itself, but not together with others.
  private mutating func checkTogether() {
    guard let frequency = parts["FREQ"] else {
      return fail(
        nil, "thiếu FREQ; hãy ghi như FREQ=MONTHLY;BYMONTHDAY=3",
        "FREQ is missing; write for example FREQ=MONTHLY;BYMONTHDAY=3")
    }
    if parts["COUNT"] != nil && parts["UNTIL"] != nil {
      fail(
        nil, "không dùng COUNT và UNTIL cùng lúc; hãy bỏ một",
        "COUNT and UNTIL may not be used together; remove one")
    }
    if frequency == "WEEKLY" && parts["BYMONTHDAY"] != nil {
      fail(
        nil, "không dùng BYMONTHDAY với FREQ=WEEKLY; hãy dùng FREQ=MONTHLY",
        "BYMONTHDAY may not be used with FREQ=WEEKLY; use FREQ=MONTHLY")
    }
    let days = parts["BYDAY"].map { $0.split(separator: ",") } ?? []
    if let numbered = days.first(where: { $0.count > 2 }) {
      if frequency == "WEEKLY" || frequency == "DAILY" {
        fail(
          nil, "“\(numbered)”: số trước thứ chỉ dùng với FREQ=MONTHLY hoặc YEARLY",
          "“\(numbered)”: a number before the day needs FREQ=MONTHLY or YEARLY")
      } else if frequency == "MONTHLY" || parts["BYMONTH"] != nil,
        let far = days.first(where: { (Int($0.dropLast(2)).map(abs) ?? 0) > 5 })
      {
        fail(
          nil, "“\(far)”: một tháng không có thứ đó quá 5 lần",
          "“\(far)”: a month has that day at most 5 times")
      }
    }
    if parts["BYSETPOS"] != nil && parts["BYDAY"] == nil && parts["BYMONTHDAY"] == nil
      && parts["BYMONTH"] == nil
    {
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
        "quy tắc lặp sai\(place): \(vietnamese)", "the recurrence rule is wrong\(englishPlace): \(english)"))
  }

  /// `YYYYMMDD`.
  private static func date(_ text: String) -> Day? {
    let bytes = Array(text.utf8)
    guard bytes.count == 8, bytes.allSatisfy({ $0 >= 48 && $0 <= 57 }),
      let year = wholeNumber(bytes[0..<4]), let month = wholeNumber(bytes[4..<6]),
      let day = wholeNumber(bytes[6..<8])
    else { return nil }
    return Day(year: year, month: month, day: day)
  }
}
