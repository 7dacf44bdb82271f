import Foundation

/// What a text block may name between double braces, such as `{{tổ chức}}`.
public enum Placeholder: String, CaseIterable, Sendable {
  /// The place of issue.
  case place = "nơi ban hành"
  /// The issuing body.
  case body = "cơ quan"
  /// The body above it.
  case superior = "cấp trên"
  /// The document's number.
  case number = "số"
  /// The plan's title.
  case plan = "kế hoạch"
  /// The year of the plan, or the years.
  case year = "năm"
  /// The plan's first day.
  case from = "từ ngày"
  /// The plan's last day.
  case to = "đến ngày"
  /// The regulations that the plan is based on.
  case basis = "căn cứ"
  /// The organisation that a letter goes to.
  case organisation = "tổ chức"
  /// Its area.
  case area = "địa bàn"
  /// The names of those who come.
  case visitors = "người dự"
  /// How many members.
  case memberCount = "số người"
  /// How many organisations.
  case organisationCount = "số tổ chức"
  /// How many assignments.
  case assignmentCount = "số phân công"
  /// How many visits.
  case visitCount = "số lượt"
  /// How many duties fall short.
  case missingCount = "số còn thiếu"
  /// Days of notice.
  case noticeDays = "số ngày báo"
  /// The member with post and unit.
  case member = "đồng chí"
  /// The member's name.
  case memberName = "họ tên"
  /// The member's post.
  case post = "chức vụ"
  /// The member's unit.
  case unit = "đơn vị"
  /// The month: `tháng 3/2021`.
  case month = "tháng"
  /// The day of planning anew.
  case today = "ngày lập lại"
  /// The size of the changes.
  case changes = "mức thay đổi"
  /// The period of a summary.
  case period = "kỳ"
  /// The last day that a summary looks at.
  case asOf = "hết ngày"
  /// Visits made.
  case doneCount = "số lượt đã dự"
  /// Visits due.
  case dueCount = "số lượt đến hạn"
  /// The day of the month of the day of issue, in two digits where the form asks for them.
  case day = "ngày"
  /// Everybody whom the scenario's settings name as recipients.
  case recipients = "nơi nhận"

  /// As it is written in a text: `{{tổ chức}}`.
  public var written: String { "{{\(rawValue)}}" }

  /// Names are matched without accents, case and what stands between their words.
  init?(written name: String) {
    guard let known = Placeholder.byKey[Placeholder.key(name)] else { return nil }
    self = known
  }

  private static let byKey = Dictionary(
    allCases.map { (key($0.rawValue), $0) }, uniquingKeysWith: { first, _ in first })

  private static func key(_ name: String) -> String {
    name.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
      .replacingOccurrences(of: "đ", with: "d")
      .split { $0.isWhitespace || $0 == "_" || $0 == "-" }.joined(separator: " ")
  }
}
