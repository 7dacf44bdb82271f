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
    /// The words that may be chosen from, where the choice is closed.
    public let choices: [String]
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
  /// A column; `*` at the end of the key marks a required one.
  init(
    _ key: String, _ heading: String, _ englishHeading: String, _ content: Message, choices: [String] = []
  ) {
    isRequired = key.hasSuffix("*")
    self.key = isRequired ? String(key.dropLast()) : key
    self.heading = Message(heading, englishHeading)
    self.content = content
    self.choices = choices
  }
}
