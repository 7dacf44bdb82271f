/// How ``Model/solve(_:progress:)`` is to work.
public struct SolveOptions: Sendable {
  /// The most seconds; `nil` for no limit.
  public var timeLimit: Double?
  /// Stops the solve when raised.
  public var interruption: Interruption?
  /// The simplex method of a model without integer variables, and of the relaxation of one with.
  public var simplex: SimplexOptions = .primal
  /// Branch and bound, for a model with integer variables.
  public var integer = IntegerOptions()
  /// Whether to scale rows and columns first.
  public var scaling = true
  /// Whether to polish the end of a model without integer variables in exact arithmetic: slow, free of
  /// rounding errors.
  public var exact = false
  /// What GLPK tells on standard error while it works.
  public var messages: MessageLevel = .off

  /// The defaults: no limit, scaling on.
  public init() {}

  /// The defaults with a time limit in seconds.
  public init(timeLimit: Double?) { self.timeLimit = timeLimit }
}
