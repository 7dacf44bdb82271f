import Domain

/// What keeps members away: committees, weekly meetings, leave, courses and journeys.
struct Absences {
  let calendar: YearCalendar

  /// A committee's meeting on the morning of a day.
  func addCommittee(
    _ body: String, _ who: [String], _ day: Day, until: String = "11:30", _ folder: inout ScenarioFolder
  ) {
    for group in who {
      folder.add(
        .busy,
        [
          "who": group, "from": "\(day)T07:30", "to": "\(day)T\(until)", "reason": "Hội nghị \(body)",
          "body": body,
        ])
    }
  }

  /// A committee's meeting in each month.
  func addMonthly(
    _ body: String, _ who: [String], _ folder: inout ScenarioFolder, _ random: inout SeededGenerator
  ) {
    for month in 1...calendar.months {
      addCommittee(body, who, calendar.workingDay(from: calendar.day(month, random.number(8...24))), &folder)
    }
  }

  /// A committee's meeting in the last week of each quarter, all day.
  func addQuarterly(_ body: String, _ who: [String], _ folder: inout ScenarioFolder) {
    for month in stride(from: 3, through: calendar.months, by: 3) {
      addCommittee(body, who, calendar.workingDay(from: calendar.day(month, 24)), until: "17:00", &folder)
    }
  }

  /// The same hour and a half every Monday morning.
  func addMondays(_ reason: String, _ who: String, _ folder: inout ScenarioFolder) {
    var day = calendar.day(1, 5)
    while day <= calendar.last {
      if calendar.isWorking(day) {
        folder.add(
          .busy, ["who": who, "from": "\(day)T07:30", "to": "\(day)T09:00", "reason": reason])
      }
      day = day + 7
    }
  }

  private static let reasons: [(String, ClosedRange<Int>)] = [
    ("Nghỉ phép năm", 3...8), ("Công tác ngoài tỉnh", 1...4), ("Lớp bồi dưỡng cập nhật kiến thức", 4...11),
    ("Khám, điều trị bệnh", 3...14), ("Đi thực tế theo kế hoạch công tác", 1...3),
  ]

  /// Leave, courses and journeys of one member.
  func addLeave(
    of member: String, counts: [Int] = [0, 1, 1, 2], _ folder: inout ScenarioFolder,
    _ random: inout SeededGenerator
  ) {
    let first = calendar.day(1, 5)
    for _ in 0..<random.pick(counts) {
      let (reason, length) = random.pick(Absences.reasons)
      let begin = calendar.workingDay(from: first + random.number(0...(calendar.last - first - 20)))
      let end = min(calendar.last, begin + (random.number(length) - 1))
      folder.add(.busy, ["who": member, "from": "\(begin)", "to": "\(end)", "reason": reason])
    }
  }
}
