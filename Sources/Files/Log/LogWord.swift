import Domain

/// What a row of the log tells.
enum LogWord: Hashable {
  /// What became of a visit.
  case visit(VisitLog.Outcome)
  /// That a report was sent.
  case report

  /// The words that the documentation names, for messages.
  static let known = Message(
    "đã dự, vắng, dời, dự thay, ngoài kế hoạch hoặc báo cáo",
    "held, missed, moved, substitute, extra or report")

  /// Reads a word in Vietnamese or English, in capitals or not; `nil` for any other.
  init?(_ text: String) {
    switch text.lowercased() {
    case "held", "đã dự", "dự", "có dự": self = .visit(.held)
    case "missed", "vắng", "không dự": self = .visit(.missed)
    case "moved", "dời", "dời ngày", "chuyển ngày": self = .visit(.moved)
    case "substitute", "dự thay", "thay", "người khác dự thay": self = .visit(.substitute)
    case "extra", "ngoài kế hoạch", "đột xuất": self = .visit(.extra)
    case "report", "báo cáo", "gửi báo cáo": self = .report
    default: return nil
    }
  }
}

extension Row {
  /// Yes or no in Vietnamese or English; `nil` where nothing is written or it is wrong.
  func answer(_ column: Table.Column) -> Bool? {
    switch text(column).lowercased() {
    case "": return nil
    case "yes", "có", "x", "rồi": return true
    case "no", "không", "chưa": return false
    default:
      error(column, "hãy ghi có hoặc không", "write yes or no")
      return nil
    }
  }

  /// A date as people and spreadsheets write it; `nil` where nothing is written or it is wrong.
  func lenientDay(_ column: Table.Column) -> Day? {
    let bytes = content(column)
    guard !bytes.isEmpty else { return nil }
    // A spreadsheet may add a time of midnight.
    if let day = LenientDay.day(bytes.split(separator: 32).first ?? bytes) { return day }
    error(
      column, "không phải ngày; hãy ghi như 2021-03-31 hoặc 31/03/2021",
      "not a date; write for example 2021-03-31 or 31/03/2021")
    return nil
  }
}
