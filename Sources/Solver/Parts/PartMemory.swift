import Synchronization

/// Parts that were solved before, with their proofs: who plans many scenarios that differ in little, solves anew only
/// what is new.
///
/// A result is used again only for a part that is the same in every number, so that plans are the same with a memory
/// and without. Parts that were cut short by a limit are not kept.
public final class PartMemory: Sendable {
  private struct Entry {
    let part: Part
    let start: [Double]?
    let result: PartResult
  }
  private struct Store {
    var entries: [Int: [Entry]] = [:]
    var columns = 0
  }
  private let store = Mutex(Store())
  /// Columns in all; what comes later is not kept, so that memory stays within bounds.
  private static let capacity = 500_000

  /// An empty memory.
  public init() {}

  /// The result of this very part.
  func result(of part: Part, start: [Double]?) -> PartResult? {
    let key = PartMemory.key(part)
    let known = store.withLock { $0.entries[key] ?? [] }
    return known.first { $0.part.isSame(as: part) && $0.start == start }?.result
  }

  /// Keeps a result that is proven.
  func keep(_ result: PartResult, of part: Part, start: [Double]?) {
    guard result.isProven else { return }
    let key = PartMemory.key(part)
    store.withLock { store in
      guard store.columns + part.columnCount <= PartMemory.capacity else { return }
      store.columns += part.columnCount
      store.entries[key, default: []].append(Entry(part: part, start: start, result: result))
    }
  }

  private static func key(_ part: Part) -> Int {
    var hasher = Hasher()
    hasher.combine(part.rows.indices)
    hasher.combine(part.rows.coefficients)
    hasher.combine(part.upper)
    hasher.combine(part.rowUpper)
    return hasher.finalize()
  }
}

extension Part {
  /// Whether the other is the same problem to the engine: all but the place of its columns in a program.
  fileprivate func isSame(as other: Part) -> Bool {
    lower == other.lower && upper == other.upper && classes == other.classes
      && rows.starts == other.rows.starts && rows.indices == other.rows.indices
      && rows.coefficients == other.rows.coefficients && rowLower == other.rowLower
      && rowUpper == other.rowUpper && goals == other.goals && groups.count == other.groups.count
      && zip(groups, other.groups).allSatisfy { $0.columns == $1.columns && $0.rank == $1.rank }
  }
}
