/// A period's label as people say it: `2021-Q1` is “quý I/2021”.
public enum PeriodTitle {
  /// The title of a label of plan.md: a year, half-year, quarter or month; `nil` is the whole horizon. Anything
  /// else, such as a meeting's id, stays as it is.
  public static func message(_ label: String?) -> Message {
    guard let label else { return Message("cả kỳ kế hoạch", "the whole horizon") }
    let parts = label.split(separator: "-", omittingEmptySubsequences: false)
    guard let year = parts.first, year.utf8.count == 4, Int(year) != nil else { return same(label) }
    if parts.count == 1 { return Message("năm \(year)", "\(year)") }
    guard parts.count == 2 else { return same(label) }
    switch parts[1] {
    case "H1": return Message("6 tháng đầu năm \(year)", "the first half of \(year)")
    case "H2": return Message("6 tháng cuối năm \(year)", "the second half of \(year)")
    case "Q1": return Message("quý I/\(year)", "the first quarter of \(year)")
    case "Q2": return Message("quý II/\(year)", "the second quarter of \(year)")
    case "Q3": return Message("quý III/\(year)", "the third quarter of \(year)")
    case "Q4": return Message("quý IV/\(year)", "the fourth quarter of \(year)")
    default:
      guard parts[1].utf8.count == 2, let month = Int(parts[1]), (1...12).contains(month) else {
        return same(label)
      }
      return Message("tháng \(month)/\(year)", "\(months[month - 1]) \(year)")
    }
  }

  /// English names of the months.
  public static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]

  private static func same(_ label: String) -> Message { Message(label, label) }
}
