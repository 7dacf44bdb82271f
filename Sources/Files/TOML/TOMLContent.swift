import Synchronization

/// What a TOML text says: values and where they stand.
struct TOMLContent: Sendable {
  /// The values.
  let root: [String: TOMLItem]
  /// Where they stand.
  let outline: TOMLOutline

  /// Contents that were read before, by file name: the same few regimes are named by thousands of scenarios, and the
  /// parser never gives back what a text has cost it.
  final class Store: Sendable {
    private let contents = Mutex<[String: TOMLContent]>([:])

    subscript(name: String) -> TOMLContent? {
      get { contents.withLock { $0[name] } }
      set { contents.withLock { $0[name] = newValue } }
    }
  }
}
