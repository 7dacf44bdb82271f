/// Index of a column of a ``Program``.
public typealias Column = Int32

/// A coefficient at a column.
public struct Term: Hashable, Sendable {
  /// The column.
  public var column: Column
  /// Its coefficient.
  public var coefficient: Double

  /// `coefficient` × `column`.
  public init(_ coefficient: Double, _ column: Column) {
    self.column = column
    self.coefficient = coefficient
  }
}

/// The whole linear program of a scenario in sparse rows: minimise a goal subject to
/// `rowLower ≤ A·x ≤ rowUpper`, `lower ≤ x ≤ upper`, all columns whole.
///
/// Flat arrays, because a province over a year has hundreds of thousands of columns.
public struct Program: Sendable {
  /// Lower bound of each column.
  public var lower: [Double] = []
  /// Upper bound of each column, possibly infinite.
  public var upper: [Double] = []
  /// What each column stands for.
  public var meanings: [ColumnMeaning] = []

  /// Where each row's entries start; one more than there are rows.
  public var starts: [Int] = [0]
  /// The columns of the entries, row by row.
  public var columns: [Column] = []
  /// The coefficients of the entries.
  public var coefficients: [Double] = []
  /// Lower bound of each row, possibly infinite.
  public var rowLower: [Double] = []
  /// Upper bound of each row, possibly infinite.
  public var rowUpper: [Double] = []
  /// Where each row comes from: an index into ``origins``, or −1 for a row that only links columns.
  public var rowOrigin: [Int32] = []
  /// The origins of the rows that a rule or pin adds.
  public var origins: [RowOrigin] = []

  /// The number of columns.
  public var columnCount: Int { lower.count }
  /// The number of rows.
  public var rowCount: Int { rowLower.count }

  /// Adds a column and returns its index.
  public mutating func addColumn(lower: Double = 0, upper: Double = 1, _ meaning: ColumnMeaning) -> Column {
    self.lower.append(lower)
    self.upper.append(upper)
    meanings.append(meaning)
    return Column(self.lower.count - 1)
  }

  /// Adds a row whose entries stand on distinct columns.
  public mutating func addRow(
    _ terms: some Sequence<Term>, lower: Double = -.infinity, upper: Double = .infinity,
    origin: RowOrigin? = nil
  ) {
    for term in terms {
      columns.append(term.column)
      coefficients.append(term.coefficient)
    }
    closeRow(lower, upper, origin)
  }

  /// Adds a row in which every column has the coefficient 1.
  public mutating func addSum(
    _ sum: some Sequence<Column>, lower: Double = -.infinity, upper: Double = .infinity,
    origin: RowOrigin? = nil
  ) {
    for column in sum {
      columns.append(column)
      coefficients.append(1)
    }
    closeRow(lower, upper, origin)
  }

  private mutating func closeRow(_ lower: Double, _ upper: Double, _ origin: RowOrigin?) {
    starts.append(columns.count)
    rowLower.append(lower)
    rowUpper.append(upper)
    if let origin {
      rowOrigin.append(Int32(origins.count))
      origins.append(origin)
    } else {
      rowOrigin.append(-1)
    }
  }
}

/// What a column stands for; indices are those of the world.
public enum ColumnMeaning: Hashable, Sendable {
  /// x(m,o): the member is assigned the organisation.
  case assignment(member: Int32, organisation: Int32)
  /// v(m,e): the member attends the meeting.
  case visit(member: Int32, meeting: Int32)
  /// v(m,e)·x(m,o) where visiting needs no assignment: the visit counts for the assignment too.
  case assignedVisit(member: Int32, meeting: Int32)
  /// Missing units of an elastic rule: index into ``Formulation/shortfalls``.
  case shortfall(Int32)
  /// 1 when nobody is assigned the organisation.
  case uncovered(organisation: Int32)
  /// 1 when a meeting is attended, but by nobody of the lead role.
  case substitute(meeting: Int32)
  /// The most visits of the member in a quarter.
  case spread(member: Int32)
  /// The most visits in the area in a month.
  case peak(area: Int32)
}

/// Which rule or pin a row comes from, and whom and what it concerns.
public struct RowOrigin: Hashable, Sendable {
  /// What adds rows.
  public enum Source: Hashable, Sendable {
    /// The rule with this index in the book.
    case rule(Int)
    /// The pin with this index in the scenario.
    case pin(Int)
    /// A goal's own bookkeeping.
    case goal
  }
  /// Which rule or pin.
  public var source: Source
  /// Whom and what it concerns.
  public var subject: Subject
}

/// Whom and what a constraint or shortfall concerns; indices are those of the world.
public struct Subject: Hashable, Sendable {
  /// The member.
  public var member: Int?
  /// The organisation.
  public var organisation: Int?
  /// The meeting.
  public var meeting: Int?
  /// The period.
  public var period: String?

  /// A subject; what is left out is not concerned.
  public init(member: Int? = nil, organisation: Int? = nil, meeting: Int? = nil, period: String? = nil) {
    self.member = member
    self.organisation = organisation
    self.meeting = meeting
    self.period = period
  }
}
