public import Domain

/// A regulation as data: the document it stands in, its rules, its dates, and what it asks beyond them.
public struct Regime: Sendable {
  /// Unique id, such as `quang-ngai-2020`.
  public var id: String
  /// The document's title.
  public var title: String
  /// Who issued it.
  public var issuer: String
  /// Its number as printed; may be empty.
  public var number: String
  /// Its date, where the document gives one.
  public var date: Day?
  /// The goals, most important first.
  public var goals: [Goal]
  /// The rules in the order of the file.
  public var rules: [RuleDeclaration]
  /// Dates that the regulation sets and no rule computes.
  public var deadlines: [Deadline]
  /// Duties that are neither planned nor checked.
  public var notCovered: [NotCovered]

  /// A regime.
  public init(
    id: String, title: String, issuer: String = "", number: String = "", date: Day? = nil,
    goals: [Goal] = Goal.defaultOrder, rules: [RuleDeclaration] = [], deadlines: [Deadline] = [],
    notCovered: [NotCovered] = []
  ) {
    self.id = id
    self.title = title
    self.issuer = issuer
    self.number = number
    self.date = date
    self.goals = goals
    self.rules = rules
    self.deadlines = deadlines
    self.notCovered = notCovered
  }

  /// A date that the regulation sets, recurring every year.
  public struct Deadline: Hashable, Sendable {
    /// Unique in the regime.
    public var id: String
    /// What is due.
    public var title: String
    /// The article.
    public var citation: String
    /// Month, 1...12.
    public var month: Int
    /// Day of the month; beyond the month's end its last day.
    public var day: Int
    /// Relative to the horizon's first year.
    public var yearOffset: Int
    /// Where the date goes when it falls on a day off; `nil`: it stays, since the text says nothing of that.
    public var workingDay: WorkingDay?

    /// A deadline.
    public init(
      id: String, title: String, citation: String, month: Int, day: Int, yearOffset: Int = 0,
      workingDay: WorkingDay? = nil
    ) {
      self.id = id
      self.title = title
      self.citation = citation
      self.month = month
      self.day = day
      self.yearOffset = yearOffset
      self.workingDay = workingDay
    }

    /// The date in the year of the horizon.
    public func date(in horizon: ClosedRange<Day>) -> Day {
      let year = horizon.lowerBound.year + yearOffset
      return Day(year: year, month: month, day: min(day, Day.length(ofMonth: month, year: year)))
        ?? horizon.lowerBound
    }
  }

  /// A duty that is neither planned nor checked.
  public struct NotCovered: Hashable, Sendable {
    /// The article.
    public var citation: String
    /// The duty in short words.
    public var title: String

    /// A duty that is neither planned nor checked.
    public init(citation: String, title: String) {
      self.citation = citation
      self.title = title
    }
  }
}

/// A rule as a regime file declares it, not yet validated.
public struct RuleDeclaration: Hashable, Sendable {
  /// `kind` or `kind.suffix`.
  public var id: String
  /// The kind's name.
  public var kind: String
  /// Title, as printed.
  public var title: String
  /// Article and clause.
  public var citation: String
  /// Parameters as written.
  public var arguments: [String: ParameterValue]

  /// A declaration.
  public init(
    id: String, kind: String, title: String, citation: String, arguments: [String: ParameterValue] = [:]
  ) {
    self.id = id
    self.kind = kind
    self.title = title
    self.citation = citation
    self.arguments = arguments
  }
}
