/// What a member is in the committee or department; rules are limited to roles.
public enum Role: String, CaseIterable, Sendable {
  /// Member of the standing board (Thường trực).
  case standingBoard = "thuong-truc"
  /// Member of the standing committee (Ủy viên Ban Thường vụ).
  case standingCommittee = "btv"
  /// Member of the executive committee (Ủy viên Ban Chấp hành).
  case executiveCommittee = "bch"
  /// Full-time member.
  case fullTime = "chuyen-trach"
  /// Part-time member.
  case partTime = "kiem-nhiem"
  /// Officer.
  case officer = "can-bo"
  /// Leader of an area group.
  case groupLeader = "nhom-truong"

  /// What users see.
  public var title: Message {
    switch self {
    case .standingBoard: Message("Thường trực", "standing board")
    case .standingCommittee: Message("Ủy viên Ban Thường vụ", "standing committee member")
    case .executiveCommittee: Message("Ủy viên Ban Chấp hành", "executive committee member")
    case .fullTime: Message("Ủy viên chuyên trách", "full-time member")
    case .partTime: Message("Ủy viên kiêm nhiệm", "part-time member")
    case .officer: Message("Cán bộ", "officer")
    case .groupLeader: Message("Nhóm trưởng", "group leader")
    }
  }
}

/// Somebody who visits organisations.
public struct Member: Hashable, Sendable {
  /// Unique among members.
  public var id: String
  /// Full name.
  public var name: String
  /// The one role.
  public var role: Role
  /// Post, as printed.
  public var title: String
  /// Unit, as printed.
  public var unit: String
  /// Ids of the organisations where he or she is a member.
  public var ownOrganisations: [String]
  /// Ids of the areas where he or she works or is in charge.
  public var areas: [String]
  /// Id of the organisation at the residence.
  public var residence: String?
  /// Where journeys start.
  public var coordinate: Coordinate?

  /// A member; what is left out is unknown or empty.
  public init(
    id: String, name: String, role: Role, title: String = "", unit: String = "",
    ownOrganisations: [String] = [], areas: [String] = [], residence: String? = nil,
    coordinate: Coordinate? = nil
  ) {
    self.id = id
    self.name = name
    self.role = role
    self.title = title
    self.unit = unit
    self.ownOrganisations = ownOrganisations
    self.areas = areas
    self.residence = residence
    self.coordinate = coordinate
  }
}
