public import Domain

/// At each meeting of a committee at least a share of its members is present.
public struct Quorum: RuleKind {
  public static let kind = "quorum"
  public static let strictness = Strictness.checkOnly
  public static let meaning = Message(
    "cuộc họp của cấp ủy có ít nhất share số thành viên dự",
    "at least share of a committee's members at its meetings")
  public static let parameters: [Parameter] = [
    Parameter(
      "body", .text, isRequired: true,
      Message("tên cấp ủy như trong bảng busy", "the committee's name in busy")),
    Parameter("share", .share, standard: .text("2/3"), Message("tỷ lệ tối thiểu", "the smallest share")),
  ]

  public let roles = Roles.all
  /// The committee's name.
  public let body: String
  /// The smallest share.
  public let share: Share

  public init(_ arguments: Arguments) throws(ArgumentProblem) {
    body = arguments.text("body") ?? ""
    share = arguments.values["share"].flatMap(Share.init) ?? Share(2, 3)
  }
}
