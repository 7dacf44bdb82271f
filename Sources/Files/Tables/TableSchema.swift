public import Domain

/// One table of a scenario: its name, its columns, and whether there must be one.
public struct TableSchema: Sendable {
  /// One column of a table.
  public struct Column: Sendable {
    /// The key in the heading of a CSV file.
    public let key: String
    /// The heading that a workbook may have instead.
    public let heading: Message
    /// Whether every row must fill it in.
    public let isRequired: Bool
    /// What a cell holds, as a phrase: "an id of the table `areas`".
    public let content: Message
    /// What a cell holds, for programs: workbooks have cells of many kinds.
    let kind: Kind
    /// The words to choose from; others are allowed only in an ``TableSchema/Kind/openWord`` column.
    public let choices: [String]
    /// What the choices mean, where they are not plain words; as many as there are choices.
    let choiceTitles: [Message]
  }

  /// What the cells of a column hold.
  enum Kind: Hashable, Sendable {
    /// Any text.
    case text
    /// A recurrence (RFC 5545).
    case recurrence
    /// An id that the row defines.
    case newID
    /// An id of another table.
    case reference(to: String)
    /// Ids of another table, separated by `;`.
    case references(to: String)
    /// A member's id, `role:ROLE` or `all`.
    case who
    /// One of the column's choices.
    case word
    /// One of the column's choices, or any other text.
    case openWord
    /// `yes` or `no`.
    case flag
    /// A whole number.
    case whole(ClosedRange<Int>)
    /// A decimal number.
    case decimal(ClosedRange<Double>)
    /// A date.
    case day
    /// Dates, separated by `;`.
    case days
    /// A time of day.
    case time
    /// A date, or a date with a time.
    case dayOrMoment
  }

  /// The name: of the file without `.csv`, and of the sheet in a workbook.
  public let name: String
  /// What users see.
  public let title: Message
  /// Whether a scenario must have it.
  public let isRequired: Bool
  /// The columns in their usual order.
  public let columns: [Column]

  /// The name of the CSV file.
  public var file: String { name + ".csv" }

  /// The place of a column among ``columns``.
  func index(of key: String) -> Int? { columns.firstIndex { $0.key == key } }

  init(_ name: String, _ title: Message, isRequired: Bool = false, _ columns: [Column]) {
    self.name = name
    self.title = title
    self.isRequired = isRequired
    self.columns = columns
  }
}

extension TableSchema.Column {
  /// A column of text; `*` at the end of the key marks a required one.
  init(_ key: String, _ heading: String, _ englishHeading: String, _ content: Message) {
    self.init(key, heading, englishHeading, .text, content)
  }

  /// A column; `*` at the end of the key marks a required one.
  init(
    _ key: String, _ heading: String, _ englishHeading: String, _ kind: TableSchema.Kind,
    _ content: Message, choices: [String] = [], titles: [Message] = []
  ) {
    isRequired = key.hasSuffix("*")
    self.key = isRequired ? String(key.dropLast()) : key
    self.heading = Message(heading, englishHeading)
    self.kind = kind
    self.content = content
    self.choices = choices
    choiceTitles = titles
  }
}
