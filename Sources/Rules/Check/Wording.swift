import Domain

// How findings name people, places and times, the same in every sentence.

extension World {
  /// The member's name with the form of address.
  func who(_ member: Int) -> Message {
    let name = members[member].name
    return Message("đồng chí \(name)", name)
  }

  /// The member's name at the start of a sentence.
  func sentenceStart(_ member: Int) -> Message {
    let name = members[member].name
    return Message("Đồng chí \(name)", name)
  }

  /// The organisation's name.
  func place(_ organisation: Int) -> String { organisations[organisation].name }

  /// Where a meeting takes place and from when to when: `Chi bộ A, 08:00–10:00`.
  func slot(_ meeting: Int) -> String {
    let (place, row) = (place(organisationOfMeeting[meeting]), meetings[meeting])
    return "\(place), \(row.start)–\(row.end)"
  }
}

extension Day {
  /// The date as each language writes it.
  var phrase: Message { Message(vietnamese, description) }
}

extension Meeting {
  /// Date and time.
  var phrase: Message {
    Message("\(start)–\(end) ngày \(date.vietnamese)", "\(date), \(start)–\(end)")
  }
}

extension Period {
  /// The period in words, to stand after “trong” or “in”.
  func phrase(_ recurrence: Recurrence) -> Message {
    let (year, month, _) = first.date
    switch recurrence {
    case .month: return Message("tháng \(month)/\(year)", "\(Period.monthNames[month - 1]) \(year)")
    case .quarter:
      let number = (month + 2) / 3
      return Message("quý \(Period.romanNumerals[number - 1])/\(year)", "Q\(number) \(year)")
    case .half:
      return month == 1
        ? Message("6 tháng đầu năm \(year)", "the first half of \(year)")
        : Message("6 tháng cuối năm \(year)", "the second half of \(year)")
    case .year: return Message("năm \(year)", "\(year)")
    case .horizon:
      return Message(
        "thời gian từ \(first.vietnamese) đến \(last.vietnamese)", "the time from \(first) to \(last)")
    }
  }

  private static let romanNumerals = ["I", "II", "III", "IV"]
  private static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]
}

/// `1 visit`, `2 visits`: the English noun in the number it needs.
func counted(_ count: Int, _ noun: String, _ plural: String? = nil) -> String {
  count == 1 ? "1 \(noun)" : "\(count) \(plural ?? noun + "s")"
}
