import Domain
import Rules

/// Reads the `[[deadline]]` tables of a regime file: dates of one month, or of every month or quarter of a year.
enum DeadlineReader {
  /// The months in which a date that recurs falls, with the end of its id and of its title.
  private static let recurring: [String: [(month: Int, suffix: String, title: String)]] = [
    "month": (1...12).map { ($0, ($0 < 10 ? "0" : "") + "\($0)", "tháng \($0)") },
    "quarter": [(3, "q1", "quý I"), (6, "q2", "quý II"), (9, "q3", "quý III"), (12, "q4", "quý IV")],
  ]

  /// The deadlines; what is wrong is reported, and that deadline left out.
  static func read(_ sections: [TOMLSection]) -> [Regime.Deadline] {
    var ids: Set<String> = []
    return sections.flatMap { section -> [Regime.Deadline] in
      let deadlines = deadlines(section)
      for deadline in deadlines where !ids.insert(deadline.id).inserted {
        section.error(
          "id", value: deadline.id, "mã thời hạn đã dùng; hãy đặt mã khác",
          "the deadline's id is already used; choose another")
        return []
      }
      return deadlines
    }
  }

  private static func deadlines(_ section: TOMLSection) -> [Regime.Deadline] {
    section.allowOnly(["id", "title", "citation", "month", "every", "day", "year_offset", "working_day"])
    let id = section.requiredText("id", Message("mã của thời hạn", "the deadline's id"))
    let title = section.requiredText("title", RegimeReader.titleContent)
    let citation = section.requiredText("citation", RegimeReader.citation)
    let months = months(section)
    if !section.has("day") { section.reportMissing("day", Message("ngày từ 1 đến 31", "a day from 1 to 31")) }
    let day = section.integer("day", in: 1...31)
    let offset = section.has("year_offset") ? section.integer("year_offset", in: -10...10) : 0
    let workingDay = workingDay(section)
    guard let id, let title, let citation, let months, let day, let offset else { return [] }
    return months.map { month, suffix, end in
      Regime.Deadline(
        id: suffix.isEmpty ? id : "\(id)-\(suffix)", title: end.isEmpty ? title : "\(title) \(end)",
        citation: citation, month: month, day: day, yearOffset: offset, workingDay: workingDay)
    }
  }

  /// `month`, or the months of `every`; `nil` where neither is right.
  private static func months(_ section: TOMLSection) -> [(month: Int, suffix: String, title: String)]? {
    guard section.has("every") else {
      if !section.has("month") {
        section.reportMissing(
          "month",
          Message(
            "tháng từ 1 đến 12, hoặc every = \"month\" hay \"quarter\"",
            "a month from 1 to 12, or every = \"month\" or \"quarter\""))
      }
      return section.integer("month", in: 1...12).map { [($0, "", "")] }
    }
    guard let word = section.text("every") else { return nil }
    guard let months = recurring[word] else {
      section.error(
        "every", value: word, "hãy ghi month (mỗi tháng) hoặc quarter (tháng cuối mỗi quý)",
        "write month (each month) or quarter (each quarter's last month)")
      return nil
    }
    if section.has("month") {
      section.error(
        "month", "đã có every; hãy bỏ một trong hai", "there is every as well; remove one of the two")
      return nil
    }
    return months
  }

  private static func workingDay(_ section: TOMLSection) -> WorkingDay? {
    guard let word = section.text("working_day") else { return nil }
    let workingDay = WorkingDay(rawValue: word)
    if workingDay == nil {
      section.error(
        "working_day", value: word,
        "hãy ghi before (ngày làm việc trước đó) hoặc after (ngày làm việc sau đó)",
        "write before (the working day before) or after (the working day after)")
    }
    return workingDay
  }
}
