import Domain
import Foundation

/// Dates and times as people type them into cells, where only one reading is possible.
enum WrittenTime {
  /// `5/3/2021`, `2021-03-05`, `2021-03-05 00:00:00`, `Thứ Sáu, 05.03.2021`, `ngày 5 tháng 3 năm 2021`; `nil` for
  /// anything else, also for a date with a time.
  static func day(_ text: String) -> Day? {
    guard let (day, time) = parts(text), time == nil || time == TimeOfDay(minute: 0) else { return nil }
    return day
  }

  /// A date with a time, such as `5/3/2021 8h30`, `2021-03-05T08:30:00` or `8:30 ngày 05/03/2021`.
  static func moment(_ text: String) -> Moment? {
    guard let (day, time) = parts(text), let time else { return nil }
    return Moment(day, minute: time.minute)
  }

  /// `8:30`, `08:30:00`, `8h30`, `8 giờ`, `8g30`, `2:30 PM`, `2:30 CH`.
  static func time(_ text: String) -> TimeOfDay? {
    var folded = FoldedText.of(text)
    for (word, short) in [
      (" gio", "h"), ("gio", "h"), (" phut", ""), ("phut", ""), (" h ", "h"), ("h ", "h"),
    ] {
      folded = folded.replacingOccurrences(of: word, with: short)
    }
    folded = folded.replacingOccurrences(of: " ", with: "")
    var shift: Int?
    for (word, minutes) in [("am", 0), ("sa", 0), ("pm", 720), ("ch", 720)] where folded.hasSuffix(word) {
      folded.removeLast(2)
      shift = minutes
    }
    guard let time = LenientTime.time(Array(folded.utf8)[...]) else { return nil }
    guard let shift else { return time }
    // Twelve-hour clocks know no 0 and no 13.
    guard (60..<780).contains(time.minute) else { return nil }
    return TimeOfDay(minute: time.minute % 720 + shift)
  }

  private static let fillers: Set<String> = [
    "thu", "hai", "ba", "tu", "nam", "sau", "bay", "chu", "nhat", "ngay", "luc", "hoi", "mon", "tue", "wed",
    "fri", "sat", "sun",
  ]

  private static func parts(_ text: String) -> (Day, TimeOfDay?)? {
    let folded = FoldedText.of(text)
    if let day = spelledOut(folded) { return (day, nil) }
    // A `T` between digits parts date and time.
    var separated = ""
    var before: Character = " "
    for character in folded {
      separated.append(character == "t" && before.isNumber ? " " : character)
      before = character
    }
    var day: Day?
    var rest: [Substring] = []
    for word in separated.split(whereSeparator: { $0 == " " || $0 == "," }) {
      if day == nil, let found = LenientDay.day(Array(word.utf8)[...]) {
        day = found
      } else if !fillers.contains(String(word)) {
        rest.append(word)
      }
    }
    guard let day else { return nil }
    if rest.isEmpty { return (day, nil) }
    return time(rest.joined(separator: " ")).map { (day, $0) }
  }

  /// `ngày 5 tháng 3 năm 2021`, already folded.
  private static func spelledOut(_ folded: String) -> Day? {
    let words = folded.replacingOccurrences(of: ",", with: " ").split(separator: " ")
    guard let month = words.firstIndex(of: "thang"), month > 0, month + 3 < words.count,
      words[month + 2] == "nam", month + 4 == words.count, let day = Int(words[month - 1]),
      let number = Int(words[month + 1]), let year = Int(words[month + 3]), (1000...9999).contains(year)
    else { return nil }
    return Day(year: year, month: number, day: day)
  }
}
