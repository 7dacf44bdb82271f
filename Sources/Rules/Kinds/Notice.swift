public import Domain

/// What happens within `days` days from today is settled: nothing is added, nothing is dropped.
///
/// Only where planning has a `today`. A meeting announced later than `days` before its date is reported.
public struct Notice: RuleKind {
  public static let kind = "notice"
  public static let strictness = Strictness.hard
  public static let meaning = Message(
    "không thêm, không bỏ lượt dự trong vòng days ngày kể từ hôm nay",
    "no visit is added or dropped within days days from today")
  public static let parameters: [Parameter] = [
    Parameter(
      "days", .integer(0...366), standard: .integer(10), Message("số ngày báo trước", "days of notice"))
  ]

  public let roles = Roles.all
  /// Days of notice.
  public let days: Int

  public init(_ arguments: Arguments) throws(ArgumentProblem) { days = arguments.integer("days") ?? 10 }

  public func excludes(member: Int, meeting: Int, in situation: Situation) -> Message? {
    guard let today = situation.today else { return nil }
    let date = situation.world.meetings[meeting].date
    if date >= today + days || situation.baseHas(member: member, meeting: meeting) { return nil }
    return Message(
      "ngày \(date.vietnamese) không kịp báo trước \(days) ngày",
      "\(date) is too soon for \(days) days of notice")
  }
}
