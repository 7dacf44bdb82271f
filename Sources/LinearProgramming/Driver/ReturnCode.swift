import CGLPK

/// What a GLPK routine returned, with the sentence of the GLPK 5.0 reference manual.
public struct ReturnCode: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
  /// GLPK's number; 0 is success, −1 an internal error that was caught.
  public let rawValue: Int32

  /// A code by GLPK's number.
  public init(rawValue: Int32) { self.rawValue = rawValue }

  /// The routine did what it was asked for.
  public static let success = ReturnCode(rawValue: 0)

  /// GLPK's name of the code, such as `GLP_EITLIM`.
  public var name: String { Self.table[rawValue]?.name ?? (rawValue == 0 ? "0" : "code \(rawValue)") }

  /// What the manual says about it.
  public var sentence: String {
    if rawValue == 0 { return "The problem has been successfully solved." }
    return Self.table[rawValue]?.sentence ?? "GLPK gave up with an internal error."
  }

  /// Name and sentence.
  public var description: String { "\(name): \(sentence)" }

  private static let table: [Int32: (name: String, sentence: String)] = [
    GLP_EBADB: (
      "GLP_EBADB",
      "The initial basis is invalid: the number of basic variables is not the same as the number of rows."
    ),
    GLP_ESING: ("GLP_ESING", "The basis matrix corresponding to the initial basis is singular."),
    GLP_ECOND: (
      "GLP_ECOND", "The basis matrix corresponding to the initial basis is ill-conditioned."
    ),
    GLP_EBOUND: (
      "GLP_EBOUND", "Some variables with two bounds, or integer ones, have incorrect bounds."
    ),
    GLP_EFAIL: ("GLP_EFAIL", "The search was prematurely terminated due to a solver failure."),
    GLP_EOBJLL: (
      "GLP_EOBJLL", "The objective function being maximized has reached its lower limit."
    ),
    GLP_EOBJUL: (
      "GLP_EOBJUL", "The objective function being minimized has reached its upper limit."
    ),
    GLP_EITLIM: ("GLP_EITLIM", "The simplex iteration limit has been exceeded."),
    GLP_ETMLIM: ("GLP_ETMLIM", "The time limit has been exceeded."),
    GLP_ENOPFS: ("GLP_ENOPFS", "The problem has no primal feasible solution."),
    GLP_ENODFS: ("GLP_ENODFS", "The problem has no dual feasible solution."),
    GLP_EROOT: ("GLP_EROOT", "An optimal basis of the initial LP relaxation is not provided."),
    GLP_ESTOP: ("GLP_ESTOP", "The search was prematurely terminated by the application."),
    GLP_EMIPGAP: (
      "GLP_EMIPGAP", "The search was terminated, because the relative gap tolerance has been reached."
    ),
    GLP_ENOFEAS: ("GLP_ENOFEAS", "The problem has no feasible solution."),
    GLP_ENOCVG: ("GLP_ENOCVG", "The method converges very slowly or diverges."),
    GLP_EINSTAB: ("GLP_EINSTAB", "Numerical instability while solving a system of equations."),
    GLP_EDATA: ("GLP_EDATA", "The problem data are invalid."),
    GLP_ERANGE: ("GLP_ERANGE", "Integer overflow: a result is out of range."),
  ]
}
