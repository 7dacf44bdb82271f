import Rules

/// Duties of the regulations that are neither planned nor checked, so that nobody believes otherwise.
enum NotCoveredTable {
  static func table(_ view: PlanView) -> DocumentTable {
    let say = view.say
    let duties = view.rules.regimes.flatMap(\.notCovered)
    return DocumentTable(
      .notCovered,
      title: say(
        "Những việc quy định giao mà bảng này không xếp lịch", "Duties that this plan does not cover"),
      columns: [
        .init("citation", say("Điều khoản", "Article"), width: 18),
        .init("title", say("Nội dung", "Duty"), width: 82),
      ],
      namingColumn: 1,
      rows: duties.map { [.text($0.citation), .text($0.title)] },
      whenEmpty: say("Không có.", "None."))
  }
}
