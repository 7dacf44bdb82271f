/// What makes one plan better than another; a regime puts goals into strict order.
public enum Goal: String, CaseIterable, Sendable {
  /// Σ over elastic rules of weight × missing units.
  case shortfall
  /// Base assignments and visits that are gone.
  case change
  /// Meetings that a substitute attends instead of the lead role.
  case substitute
  /// Σ of priority over organisations that nobody is assigned to.
  case coverage
  /// Σ of 4 − choice over registrations not granted.
  case choice
  /// Σ over members of the most visits in one calendar quarter.
  case spread
  /// Σ over areas of the most visits in one calendar month.
  case peak
  /// Σ over visits of the distance in kilometres.
  case travel

  /// The order where a regime gives none.
  public static let defaultOrder: [Goal] = [
    .shortfall, .change, .substitute, .coverage, .choice, .spread, .peak, .travel,
  ]

  /// What users see.
  public var title: Message {
    switch self {
    case .shortfall: Message("Nhiệm vụ còn thiếu", "duties that fall short")
    case .change: Message("Thay đổi so với kế hoạch trước", "changes to the plan before")
    case .substitute: Message("Cuộc họp do người khác dự thay", "meetings attended by a substitute")
    case .coverage: Message("Cơ sở ưu tiên chưa có người", "priority organisations without anybody")
    case .choice: Message("Nguyện vọng chưa được đáp ứng", "registrations not granted")
    case .spread: Message("Dồn lượt dự vào một quý", "visits crowded into one quarter")
    case .peak: Message("Dồn lượt dự vào một tháng tại địa bàn", "visits crowded into one month of an area")
    case .travel: Message("Quãng đường (km)", "travel (km)")
    }
  }
}
