/// The names of columns or rows for a file: legal in its format, at most 255 bytes, and each only once.
struct FileNames {
  private(set) var list: [String] = []

  /// - Parameters:
  ///   - count: The number of names.
  ///   - taken: Names that are used for something else.
  ///   - longest: The most bytes a name may have.
  ///   - name: The wanted name.
  ///   - legal: The nearest name the format allows.
  init(
    count: Int, taken: Set<String> = [], longest: Int = 255, name: (Int) -> String, legal: (String) -> String
  ) {
    var used = taken
    used.reserveCapacity(count)
    list.reserveCapacity(count)
    for index in 0..<count {
      let wanted = Self.shortened(legal(name(index)), to: longest)
      var unique = wanted
      var attempt = 1
      while !used.insert(unique).inserted {
        let suffix = attempt == 1 ? "~\(index + 1)" : "~\(index + 1)~\(attempt)"
        unique = Self.shortened(wanted, to: longest - suffix.utf8.count) + suffix
        attempt += 1
      }
      list.append(unique)
    }
  }

  subscript(index: Int) -> String { list[index] }

  /// The longest beginning of whole characters with at most so many bytes.
  private static func shortened(_ name: String, to limit: Int) -> String {
    if name.utf8.count <= limit { return name }
    var short = ""
    var length = 0
    for scalar in name.unicodeScalars {
      length += UTF8.width(scalar)
      if length > limit { break }
      short.unicodeScalars.append(scalar)
    }
    return short
  }
}
