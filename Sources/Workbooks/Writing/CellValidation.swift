public import Domain

/// What may be typed into some cells: a drop-down list or a range of numbers or dates.
public struct CellValidation: Sendable {
  /// What is allowed.
  public enum Rule: Sendable {
    /// One of these words, at most 255 characters together; offered as a list.
    case list([String])
    /// What stands in the cells that a formula such as `=members!$A$2:$A$500` names; offered as a list.
    case listOf(formula: String)
    /// A whole number.
    case whole(ClosedRange<Int>)
    /// A number.
    case decimal(ClosedRange<Double>)
    /// A date.
    case day(ClosedRange<Day>)
    /// Anything: only the hint is shown.
    case anything
  }
  /// What happens when something else is typed.
  public enum Severity: Sendable {
    /// It is refused.
    case stop
    /// It is taken when the user insists.
    case warning
    /// It is taken, and a message shown.
    case information
    /// It is taken: the list is only offered.
    case silent
  }

  /// Where it applies.
  public var range: CellRange
  /// What is allowed.
  public var rule: Rule
  /// What happens when something else is typed.
  public var severity: Severity
  /// The hint's title, at most 32 characters, and text, at most 255, shown when the cell is chosen.
  public var hint: (title: String, text: String)?
  /// The message's title and text when something else is typed; the same limits.
  public var refusal: (title: String, text: String)?

  /// What may be typed in a range.
  public init(
    _ range: CellRange, _ rule: Rule, severity: Severity = .stop, hint: (title: String, text: String)? = nil,
    refusal: (title: String, text: String)? = nil
  ) {
    self.range = range
    self.rule = rule
    self.severity = severity
    self.hint = hint
    self.refusal = refusal
  }
}
