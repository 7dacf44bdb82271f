/// A table as every document shows it: typed cells under headings, in sections and groups.
///
/// All documents of a plan are written from the same tables, so they can't disagree.
public struct DocumentTable: Sendable {
  /// Which table of a plan this is.
  public enum Name: String, CaseIterable, Sendable {
    /// Who goes where and when, by member.
    case members = "thanh-vien"
    /// The same, by organisation.
    case organisations = "to-chuc"
    /// The same, month by month.
    case months = "thang"
    /// One row per visit, with ids: the table that is read back.
    case visits = "luot-du"
    /// Duties that fall short.
    case shortfalls = "con-thieu"
    /// Registrations that are not granted.
    case refusals = "nguyen-vong"
    /// Priority organisations without anybody.
    case uncovered = "chua-co-nguoi"
    /// Values and bounds of the goals.
    case goals = "muc-tieu"
    /// Deadlines and reports.
    case deadlines = "thoi-han"
    /// Duties of the regulation that are neither planned nor checked.
    case notCovered = "ngoai-pham-vi"
    /// What contradicts each other where there is no plan.
    case conflict = "mau-thuan"
    /// The visits of one month, by date.
    case monthPlan = "lich-thang"
    /// The visits of one month, by unit of the member.
    case monthByUnit = "lich-don-vi"
    /// The visits of one month, by area of the organisation.
    case monthByArea = "lich-dia-ban"
    /// Several scenarios that were planned in one go.
    case overview = "tong-quan"
    /// What was done in each period.
    case summaries = "tong-hop"
    /// What was done under each rule.
    case complianceByRule = "theo-quy-tac"
    /// What each member did.
    case complianceByMember = "theo-nguoi"
    /// What was done at each organisation.
    case complianceByOrganisation = "theo-to-chuc"
    /// What was done in each area.
    case complianceByArea = "theo-dia-ban"
    /// Each duty: quota against actual.
    case duties = "chi-tieu"
    /// Visits that did not go as planned.
    case deviations = "khac-ke-hoach"
    /// Reports due, done and overdue.
    case reports = "bao-cao"
    /// What each change would do.
    case whatIf = "neu-thay-doi"
    /// The goals of several plans.
    case goalComparison = "so-muc-tieu"
    /// Duties that fall short in one of two plans.
    case shortfallChanges = "thieu-them"
    /// Who and what changed from one plan to another.
    case differences = "thay-doi"
    /// What each absence would do.
    case absences = "vang-mat"
    /// What the absence of each member in each month would do.
    case absencesByMonth = "vang-tung-thang"
    /// Why duties fall short.
    case shortfallReasons = "vi-sao-thieu"
    /// Why registrations are refused.
    case refusalReasons = "vi-sao-khong"
    /// Why priority organisations have nobody.
    case uncoveredReasons = "vi-sao-trong"
    /// What granting registrations costs.
    case wishPrices = "gia-nguyen-vong"
    /// What would cure what.
    case cures = "khac-phuc"
    /// What one member is assigned.
    case memberVisits = "phan-cong"
    /// Who comes to one organisation, by date.
    case organisationVisits = "nguoi-den-du"
    /// Plans without one rule each.
    case rulePrices = "gia-quy-tac"
    /// Plans with other numbers in a rule.
    case sweeps = "con-so-khac"
  }
  /// Where a column's text stands.
  public enum Alignment: String, Sendable {
    /// At the left.
    case start
    /// In the middle.
    case centre
    /// At the right.
    case end
  }
  /// One column.
  public struct Column: Hashable, Sendable {
    /// Unique in the table.
    public let key: String
    /// What stands above it.
    public let heading: String
    /// Share of the table's width, about a hundredth; writers divide by the sum over all columns.
    public let width: Int
    /// Where its text stands.
    public let alignment: Alignment

    /// A column.
    public init(_ key: String, _ heading: String, width: Int, _ alignment: Alignment = .start) {
      self.key = key
      self.heading = heading
      self.width = width
      self.alignment = alignment
    }
  }
  /// Rows that belong together; the first ``mergedColumns`` cells are alike in all of them.
  public struct Group: Hashable, Sendable {
    /// The rows; each has one cell per column.
    public var rows: [[Cell]]

    /// A group.
    public init(rows: [[Cell]]) { self.rows = rows }
  }
  /// Groups under a heading of their own.
  public struct Section: Hashable, Sendable {
    /// Unique in the table; part of an anchor.
    public let id: String
    /// The heading; `nil` where the table has no sections.
    public let title: String?
    /// The groups.
    public var groups: [Group]

    /// A section.
    public init(id: String = "", title: String? = nil, groups: [Group]) {
      self.id = id
      self.title = title
      self.groups = groups
    }
  }

  /// Which table this is.
  public let name: Name
  /// The title.
  public let title: String
  /// What a reader must know to understand it; may be empty.
  public let note: String
  /// The columns.
  public let columns: [Column]
  /// How many leading columns are alike in all rows of a group, and may be shown once.
  public let mergedColumns: Int
  /// Index of the column that names a row, for screen readers.
  public let namingColumn: Int
  /// The sections; one without a title where there are none.
  public let sections: [Section]
  /// What stands there instead where there is no row.
  public let whenEmpty: String

  /// A table.
  public init(
    _ name: Name, title: String, note: String = "", columns: [Column], mergedColumns: Int = 0,
    namingColumn: Int = 0, sections: [Section], whenEmpty: String = ""
  ) {
    self.name = name
    self.title = title
    self.note = note
    self.columns = columns
    self.mergedColumns = mergedColumns
    self.namingColumn = namingColumn
    self.sections = sections
    self.whenEmpty = whenEmpty
  }

  /// A table without sections whose rows stand alone.
  init(
    _ name: Name, title: String, note: String = "", columns: [Column], namingColumn: Int = 0,
    rows: [[Cell]], whenEmpty: String = ""
  ) {
    self.init(
      name, title: title, note: note, columns: columns, namingColumn: namingColumn,
      sections: [Section(groups: rows.map { Group(rows: [$0]) })], whenEmpty: whenEmpty)
  }

  /// All rows, sections and groups apart.
  public var rows: [[Cell]] { sections.flatMap { $0.groups.flatMap(\.rows) } }

  /// Whether there is no row.
  public var isEmpty: Bool { sections.allSatisfy { $0.groups.allSatisfy(\.rows.isEmpty) } }
}
