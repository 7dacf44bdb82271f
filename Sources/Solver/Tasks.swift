import Synchronization

/// Work that falls into pieces which know nothing of each other, done on several threads at once.
package enum Tasks {
  /// What the work makes of each number below `count`, in their order; the first error that some piece meets.
  package static func map<Result: Sendable>(
    _ count: Int, threads: Int, _ work: @Sendable (Int) throws -> Result
  ) throws -> [Result] {
    let results = Mutex([Result?](repeating: nil, count: count))
    let failure = Mutex<(any Error)?>(nil)
    let next = Atomic(0)
    @Sendable func run() {
      while failure.withLock({ $0 == nil }) {
        let place = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard place < count else { return }
        do {
          let result = try work(place)
          results.withLock { $0[place] = result }
        } catch {
          failure.withLock { $0 = $0 ?? error }
        }
      }
    }
    Workers.run(min(threads, count), run)
    if let error = failure.withLock({ $0 }) { throw error }
    return results.withLock { $0.compactMap { $0 } }
  }
}
