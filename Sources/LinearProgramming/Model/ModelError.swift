/// A misuse that was refused: a wrong index, a number that is not one, a file that cannot be read.
///
/// A model without a solution is not an error: that is an answer, see ``Termination``.
public struct ModelError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What kind of misuse it was. Codes may be added, so switch over them with a `default`.
  public struct Code: RawRepresentable, Hashable, Sendable {
    /// The stable name of the code.
    public let rawValue: String

    /// A code by its name.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// A variable or row of another model.
    public static let foreign = Code(rawValue: "foreign")
    /// An index outside the columns or rows that exist.
    public static let indexOutOfRange = Code(rawValue: "index-out-of-range")
    /// The same index twice in one row or column.
    public static let duplicateIndex = Code(rawValue: "duplicate-index")
    /// Arrays that belong together and differ in length.
    public static let lengthMismatch = Code(rawValue: "length-mismatch")
    /// A coefficient or bound that is not a number, or infinite where it may not be.
    public static let notFinite = Code(rawValue: "not-finite")
    /// A lower bound above the upper one.
    public static let invertedBounds = Code(rawValue: "inverted-bounds")
    /// More columns, rows or entries than GLPK can hold.
    public static let tooLarge = Code(rawValue: "too-large")
    /// An option outside its range.
    public static let invalidOption = Code(rawValue: "invalid-option")
    /// A starting point that violates the model.
    public static let invalidStart = Code(rawValue: "invalid-start")
    /// The installed GLPK is not the one this layer was written for.
    public static let unsupportedLibrary = Code(rawValue: "unsupported-library")
    /// GLPK gave up with an internal error; the session can't be used any more.
    public static let solverFailure = Code(rawValue: "solver-failure")
    /// A file that can't be opened, read or written.
    public static let file = Code(rawValue: "file")
    /// A file that breaks the rules of its format.
    public static let syntax = Code(rawValue: "syntax")
  }

  /// What kind of misuse it was.
  public var code: Code
  /// What happened, with the value and the place: a full sentence.
  public var message: String
  /// The next step: a full sentence.
  public var remedy: String?

  /// An error of a kind, with its sentence and the next step.
  public init(_ code: Code, _ message: String, remedy: String? = nil) {
    self.code = code
    self.message = message
    self.remedy = remedy
  }

  /// The message, and the remedy after it.
  public var description: String {
    guard let remedy else { return message }
    return "\(message) \(remedy)"
  }
}
