import CGLPK

/// A GLPK problem object in use: built, solved, changed and re-solved within one ``withSession(_:_:)``.
///
/// Columns and rows are numbered from 0. Every argument is checked before GLPK sees it; what GLPK would
/// answer with `abort()` is a thrown ``ModelError`` here. A basis is kept between solves, so each starts
/// where the last ended.
///
/// GLPK keeps its memory per thread, so a problem object must be made, used and deleted on one. A session
/// therefore can't be copied, stored or sent: it lives inside one synchronous closure. Any number of threads
/// may have sessions of their own.
public struct Session: ~Copyable {
  /// The corresponding C type is `glp_prob`.
  let problem: OpaquePointer
  /// GLPK gave up inside a call: the object may neither be used nor deleted.
  var isBroken = false
  /// The number of columns.
  public internal(set) var columnCount = 0
  /// The number of rows.
  public internal(set) var rowCount = 0
  /// GLPK's arrays begin at 1: these are filled from 1 and reused for every row and column.
  var indices: [Int32] = [0]
  var values: [Double] = [0]
  /// For each row or column the number of the last list that named it: finds duplicates in linear time.
  var marks: [Int32] = []
  var mark: Int32 = 0

  /// The corresponding C function is `glp_create_prob`.
  init() throws(ModelError) {
    if let error = Self.libraryError { throw error }
    problem = glp_create_prob()
    glp_term_out(GLP_OFF)
  }

  /// What is wrong with the installed GLPK, if anything is. The corresponding C functions are `glp_version`
  /// and `glp_config`.
  private static let libraryError: ModelError? = {
    let version = String(cString: glp_version())
    guard version.hasPrefix("5.") else {
      return ModelError(
        .unsupportedLibrary, "The installed GLPK is version \(version), but 5.0 is needed.",
        remedy: "Install libglpk-dev 5.0 and build again.")
    }
    guard glp_config("TLS") != nil else {
      return ModelError(
        .unsupportedLibrary, "This GLPK was built without thread-local storage.",
        remedy: "Install one configured with it, such as Debian's libglpk40.")
    }
    return nil
  }()

  /// The corresponding C function is `glp_delete_prob`.
  deinit {
    // A broken object is abandoned: deleting it could abort the process.
    if isBroken { return }
    glp_delete_prob(problem)
    freeThreadEnvironmentIfEmpty()
  }

  /// Runs a guarded C call, and turns what would have been an abort into an error.
  mutating func guarded(
    _ routine: StaticString, loud: Bool = false,
    _ call: (_ loud: Int32, _ text: UnsafeMutablePointer<CChar>, _ capacity: Int) -> Int32
  ) throws(ModelError) -> Int32 {
    try checkUsable()
    do {
      return try guardedCall(routine, loud: loud, call)
    } catch {
      isBroken = true
      throw error
    }
  }

  /// Refuses to touch an object that GLPK gave up on.
  func checkUsable() throws(ModelError) {
    if isBroken {
      throw ModelError(
        .solverFailure, "This session ended when GLPK gave up with an internal error.",
        remedy: "Begin a new session.")
    }
  }

  @inline(__always)
  func checkColumn(_ column: Int) throws(ModelError) {
    if column < 0 || column >= columnCount || isBroken { throw rangeError("Column", column, columnCount) }
  }

  @inline(__always)
  func checkRow(_ row: Int) throws(ModelError) {
    if row < 0 || row >= rowCount || isBroken { throw rangeError("Row", row, rowCount) }
  }

  @inline(never)
  private func rangeError(_ what: String, _ index: Int, _ count: Int) -> ModelError {
    if isBroken {
      return ModelError(
        .solverFailure, "This session ended when GLPK gave up with an internal error.",
        remedy: "Begin a new session.")
    }
    return ModelError(
      .indexOutOfRange, "\(what) number \(index) does not exist: the session has \(count).",
      remedy: "Columns and rows are numbered from 0.")
  }
}

/// Runs a closure with a session that holds a model, and frees the session afterwards.
///
/// ```swift
/// let value = try withSession(model) { session in
///   try session.simplex()
///   return session.objectiveValue
/// }
/// ```
/// - Parameters:
///   - model: What the session holds at first; an empty ``Model`` for one built up column by column.
///   - body: Builds, solves and reads. It runs on the calling thread, to its end.
/// - Throws: ``ModelError`` if GLPK is missing an ability or memory, and whatever the closure throws.
public func withSession<Result>(
  _ model: Model = Model(), _ body: (inout Session) throws -> Result
) throws -> Result {
  var session = try Session()
  try session.load(model)
  return try body(&session)
}
