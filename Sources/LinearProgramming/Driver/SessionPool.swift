/// Several sessions in use at once on one thread, such as the subproblems of a decomposition.
///
/// Like a ``Session`` it can't be copied, stored or sent, and lives inside one synchronous closure.
public struct SessionPool: ~Copyable {
  private let sessions: UnsafeMutableBufferPointer<Session>

  /// The number of sessions.
  public var count: Int { sessions.count }

  fileprivate init(count: Int) throws(ModelError) {
    let space = UnsafeMutableBufferPointer<Session>.allocate(capacity: count)
    var made = 0
    do throws(ModelError) {
      while made < count {
        space.initializeElement(at: made, to: try Session())
        made += 1
      }
    } catch {
      space.extracting(..<made).deinitialize()
      space.deallocate()
      throw error
    }
    sessions = space
  }

  deinit {
    sessions.deinitialize()
    sessions.deallocate()
  }

  /// Uses one of the sessions.
  public mutating func with<Result>(
    _ index: Int, _ body: (inout Session) throws -> Result
  ) rethrows -> Result { try body(&sessions[index]) }
}

/// Runs a closure with so many empty sessions, and frees them afterwards.
/// - Throws: ``ModelError`` if GLPK is missing an ability or memory, and whatever the closure throws.
public func withSessions<Result>(
  _ count: Int, _ body: (inout SessionPool) throws -> Result
) throws -> Result {
  var pool = try SessionPool(count: count)
  return try body(&pool)
}
