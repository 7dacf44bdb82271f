/// When an organisation meets, as people write it in a cell: `ngày 3 hằng tháng`, `thứ Hai đầu tháng`, `chủ nhật hằng tuần`.
enum WrittenRecurrence {
  private static let weekdays = [
    "thu hai": "MO", "thu ba": "TU", "thu tu": "WE", "thu nam": "TH", "thu sau": "FR", "thu bay": "SA",
    "chu nhat": "SU", "thu 2": "MO", "thu 3": "TU", "thu 4": "WE", "thu 5": "TH", "thu 6": "FR",
    "thu 7": "SA",
  ]
  private static let ordinals = [
    "dau thang": 1, "tuan dau": 1, "dau tien": 1, "cuoi thang": -1, "tuan cuoi": -1, "cuoi cung": -1,
    "tuan 1": 1, "tuan 2": 2, "tuan 3": 3, "tuan 4": 4, "thu nhat": 1, "tuan thu nhat": 1, "tuan thu hai": 2,
    "tuan thu ba": 3, "tuan thu tu": 4,
  ]
  /// What may follow and says nothing more.
  private static let monthly = ["hang thang", "moi thang", "cua thang", "trong thang"]
  private static let weekly = ["hang tuan", "moi tuan"]

  /// The RFC 5545 rule that the words mean; `nil` where they are none of these.
  static func rule(_ text: String) -> String? {
    var words = FoldedText.of(text)
    if words.hasSuffix(".") { words.removeLast() }
    if let rule = eachWeek(words) { return rule }
    for ending in monthly where words.hasSuffix(" " + ending) {
      words.removeLast(ending.count + 1)
      break
    }
    return dayOfMonth(words) ?? weekdayOfMonth(words)
  }

  private static func eachWeek(_ words: String) -> String? {
    for ending in weekly where words.hasSuffix(" " + ending) {
      return weekdays[String(words.dropLast(ending.count + 1))].map { "FREQ=WEEKLY;BYDAY=\($0)" }
    }
    return nil
  }

  /// `ngay 3`, `mung 3`, `ngay 3, 18`, `ngay 3 va ngay 18`, `ngay cuoi thang`.
  private static func dayOfMonth(_ words: String) -> String? {
    if ["ngay cuoi thang", "ngay cuoi"].contains(words) { return "FREQ=MONTHLY;BYMONTHDAY=-1" }
    guard words.hasPrefix("ngay ") || words.hasPrefix("mung ") else { return nil }
    var days: [String] = []
    for word in words.split(whereSeparator: { " ,;".contains($0) })
    where !["ngay", "mung", "va"].contains(word) {
      guard let day = Int(word), (1...31).contains(day) else { return nil }
      days.append(String(day))
    }
    return days.isEmpty ? nil : "FREQ=MONTHLY;BYMONTHDAY=" + days.joined(separator: ",")
  }

  /// `thu hai dau thang`, `thu sau tuan 3`, `chu nhat cuoi thang`.
  private static func weekdayOfMonth(_ words: String) -> String? {
    for (name, day) in weekdays where words.hasPrefix(name + " ") {
      guard let ordinal = ordinals[String(words.dropFirst(name.count + 1))] else { return nil }
      return "FREQ=MONTHLY;BYDAY=\(ordinal)\(day)"
    }
    return nil
  }
}
