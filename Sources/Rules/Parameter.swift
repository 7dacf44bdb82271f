public import Domain

/// A value of a rule's parameter as a regime file writes it.
public enum ParameterValue: Hashable, Sendable {
  /// A whole number.
  case integer(Int)
  /// A decimal number.
  case number(Double)
  /// `true` or `false`.
  case boolean(Bool)
  /// A string.
  case text(String)
  /// A list of strings.
  case texts([String])
}

/// One parameter of a rule kind: what may be written and what it means.
public struct Parameter: Sendable {
  /// What values a parameter takes.
  public enum Values: Sendable {
    /// A whole number in a range.
    case integer(ClosedRange<Int>)
    /// A number in a range.
    case number(ClosedRange<Double>)
    /// A share of a whole, above 0 and at most 1, as a number or as text `"2/3"`.
    case share
    /// `true` or `false`.
    case boolean
    /// One of these words.
    case word([String])
    /// One word, or a whole number in a range.
    case wordOrNumber(String, ClosedRange<Int>)
    /// A list of any of these words.
    case words([String])
    /// Any text.
    case text
    /// A list of any texts.
    case texts
  }

  /// The key in a regime file.
  public let key: String
  /// What may be written.
  public let values: Values
  /// What holds where nothing is written; `nil` where that means "no limit" or the key is required.
  public let standard: ParameterValue?
  /// Whether a rule must have it.
  public let isRequired: Bool
  /// What it means.
  public let meaning: Message

  /// A parameter of a rule kind.
  public init(
    _ key: String, _ values: Values, standard: ParameterValue? = nil, isRequired: Bool = false,
    _ meaning: Message
  ) {
    self.key = key
    self.values = values
    self.standard = standard
    self.isRequired = isRequired
    self.meaning = meaning
  }

  /// `roles`: whom the rule concerns.
  public static let roles = Parameter(
    "roles", .words(Role.allCases.map(\.rawValue)),
    Message("chỉ áp dụng cho các vai trò này", "only these roles"))
  /// `weight`: what a missing unit costs in the first goal.
  public static let weight = Parameter(
    "weight", .integer(1...1_000_000), standard: .integer(1),
    Message("trọng số của mỗi đơn vị còn thiếu", "cost of each missing unit in the goal `shortfall`"))
  /// `kinds`: which organisations the rule concerns.
  public static let organisationKinds = Parameter(
    "kinds", .texts, Message("chỉ các loại tổ chức này", "only organisations of these kinds"))

  /// What may be written, as a phrase for error messages.
  public var expectation: Message {
    switch values {
    case .integer(let range):
      range.upperBound >= 1_000_000
        ? Message(
          "số nguyên từ \(range.lowerBound) trở lên", "a whole number of at least \(range.lowerBound)")
        : Message(
          "số nguyên từ \(range.lowerBound) đến \(range.upperBound)",
          "a whole number from \(range.lowerBound) to \(range.upperBound)")
    case .number(let range):
      Message(
        "số từ \(range.lowerBound) đến \(range.upperBound)",
        "a number from \(range.lowerBound) to \(range.upperBound)")
    case .share: Message("số lớn hơn 0, không quá 1, hoặc \"2/3\"", "a number above 0, at most 1, or \"2/3\"")
    case .boolean: Message("true hoặc false", "true or false")
    case .word(let words): Message("một trong: \(quoted(words))", "one of: \(quoted(words))")
    case .wordOrNumber(let word, let range):
      Message(
        "\"\(word)\" hoặc số nguyên từ \(range.lowerBound) đến \(range.upperBound)",
        "\"\(word)\" or a whole number from \(range.lowerBound) to \(range.upperBound)")
    case .words(let words): Message("danh sách gồm: \(quoted(words))", "a list of: \(quoted(words))")
    case .text: Message("một chuỗi trong ngoặc kép", "a string in quotes")
    case .texts: Message("một danh sách chuỗi", "a list of strings")
    }
  }

  /// Whether the value is one that may be written.
  public func accepts(_ value: ParameterValue) -> Bool {
    switch (values, value) {
    case (.integer(let range), .integer(let value)): range.contains(value)
    case (.number(let range), .integer(let value)): range.contains(Double(value))
    case (.number(let range), .number(let value)): range.contains(value)
    case (.share, _): Share(value) != nil
    case (.boolean, .boolean): true
    case (.word(let words), .text(let value)): words.contains(value)
    case (.wordOrNumber(let word, _), .text(let value)): value == word
    case (.wordOrNumber(_, let range), .integer(let value)): range.contains(value)
    case (.words(let words), .texts(let values)): !values.isEmpty && values.allSatisfy(words.contains)
    case (.text, .text(let value)): !value.isEmpty
    case (.texts, .texts(let values)): !values.isEmpty && values.allSatisfy { !$0.isEmpty }
    default: false
    }
  }

  private func quoted(_ words: [String]) -> String { words.map { "\"\($0)\"" }.joined(separator: ", ") }
}

/// A share of a whole, kept as a fraction where it was written as one, so that 2/3 of 15 is exactly 10.
public struct Share: Hashable, Sendable {
  /// The fraction's numerator.
  public let numerator: Int
  /// The fraction's denominator, positive.
  public let denominator: Int

  /// Reads a number in (0, 1] or a text `"a/b"`; `nil` for anything else.
  public init?(_ value: ParameterValue) {
    switch value {
    case .integer(1): self.init(1, 1)
    case .number(let number) where number > 0 && number <= 1:
      self.init(Int((number * 1_000_000).rounded()), 1_000_000)
    case .text(let text):
      let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
      guard parts.count == 2, let numerator = parts[0], let denominator = parts[1], numerator > 0,
        numerator <= denominator, denominator <= 1_000_000
      else { return nil }
      self.init(numerator, denominator)
    default: return nil
    }
  }

  /// The fraction `numerator`/`denominator`.
  public init(_ numerator: Int, _ denominator: Int) {
    self.numerator = numerator
    self.denominator = denominator
  }

  /// Whether `count` out of `total` is at least this share.
  public func isReached(by count: Int, of total: Int) -> Bool { count * denominator >= numerator * total }
}
