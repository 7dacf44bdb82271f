/// A unit of the map: province, district, commune, bloc.
public struct Area: Hashable, Sendable {
  /// Unique among areas.
  public var id: String
  /// Name, as printed.
  public var name: String
  /// Kind, as written.
  public var kind: String
  /// Id of the area that contains it.
  public var parent: String?
  /// Whether it has residential-area cells.
  public var residential: Bool

  /// An area.
  public init(id: String, name: String, kind: String = "", parent: String? = nil, residential: Bool = true) {
    self.id = id
    self.name = name
    self.kind = kind
    self.parent = parent
    self.residential = residential
  }
}

/// A grassroots Party organisation that holds meetings and is visited.
public struct Organisation: Hashable, Sendable {
  /// Unique among organisations.
  public var id: String
  /// Name, as printed.
  public var name: String
  /// `dang-bo-co-so`, `chi-bo-co-so`, `chi-bo`, `chi-bo-khu-dan-cu`, `dia-ban`, or another, shown as written.
  public var kind: String
  /// Id of its area.
  public var area: String
  /// Id of the organisation above it.
  public var parent: String?
  /// 0 (none) ... 3 (most): how much it needs somebody, for the goal `coverage`.
  public var priority: Int
  /// Where it meets, for distances.
  public var coordinate: Coordinate?
  /// Where it meets, as printed.
  public var venue: String
  /// The recurrence of its ordinary meetings as written (RFC 5545), empty where it has none.
  public var meets: String
  /// When meetings of `meets` start.
  public var starts: TimeOfDay
  /// How many minutes meetings of `meets` last.
  public var minutes: Int
  /// Dates on which `meets` does not take place.
  public var except: [Day]

  /// An organisation; what is left out has the default of scenario.md.
  public init(
    id: String, name: String, kind: String, area: String, parent: String? = nil, priority: Int = 0,
    coordinate: Coordinate? = nil, venue: String = "", meets: String = "",
    starts: TimeOfDay = TimeOfDay(minute: 480), minutes: Int = 120, except: [Day] = []
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.area = area
    self.parent = parent
    self.priority = priority
    self.coordinate = coordinate
    self.venue = venue
    self.meets = meets
    self.starts = starts
    self.minutes = minutes
    self.except = except
  }

  /// What users see for a kind: its Vietnamese or English name, or the word itself where it is not a known one.
  public static func title(ofKind kind: String) -> Message {
    switch kind {
    case "dang-bo-co-so": Message("Đảng bộ cơ sở", "grassroots Party committee")
    case "chi-bo-co-so": Message("Chi bộ cơ sở", "grassroots cell")
    case "chi-bo": Message("Chi bộ", "cell")
    case "chi-bo-khu-dan-cu": Message("Chi bộ khu dân cư", "residential-area cell")
    case "dia-ban": Message("Địa bàn", "area")
    default: Message(kind, kind)
    }
  }
}

/// One meeting that an organisation holds, from a row of `meetings`, from `meets` or from a calendar.
public struct Meeting: Hashable, Sendable {
  /// Unique among meetings; `ORGANISATION@DATE` for an occurrence of `meets`.
  public var id: String
  /// Id of the organisation.
  public var organisation: String
  /// The date.
  public var date: Day
  /// When it starts.
  public var start: TimeOfDay
  /// When it ends, after `start`, 24:00 at the latest.
  public var end: TimeOfDay
  /// `thuong-ky`, `chuyen-de`, `tong-ket`, `hoi-nghi`.
  public var kind: String
  /// Whether the members are invited to it.
  public var invitation: Bool
  /// When it was announced.
  public var announced: Day?

  /// A meeting.
  public init(
    id: String, organisation: String, date: Day, start: TimeOfDay, end: TimeOfDay, kind: String = "thuong-ky",
    invitation: Bool = false, announced: Day? = nil
  ) {
    self.id = id
    self.organisation = organisation
    self.date = date
    self.start = start
    self.end = end
    self.kind = kind
    self.invitation = invitation
    self.announced = announced
  }

  /// The time it takes up.
  public var interval: Interval {
    Interval(start: Moment(date, minute: start.minute), end: Moment(date, minute: end.minute))
  }

  /// What users see for a kind.
  public static func title(ofKind kind: String) -> Message {
    switch kind {
    case "thuong-ky": Message("sinh hoạt thường kỳ", "ordinary meeting")
    case "chuyen-de": Message("sinh hoạt chuyên đề", "thematic meeting")
    case "tong-ket": Message("hội nghị tổng kết", "year-end assessment meeting")
    case "hoi-nghi": Message("hội nghị", "conference")
    default: Message(kind, kind)
    }
  }
}
