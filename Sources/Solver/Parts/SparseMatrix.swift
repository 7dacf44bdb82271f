/// A sparse matrix in one direction: for each row (or column) its entries, in flat arrays.
struct SparseMatrix {
  /// Where the entries of each line start; one more than there are lines.
  private(set) var starts: [Int32] = [0]
  /// The other index of each entry.
  private(set) var indices: [Int32] = []
  /// The coefficient of each entry.
  private(set) var coefficients: [Double] = []

  /// The number of lines.
  var count: Int { starts.count - 1 }

  /// The entries of a line, as positions in `indices` and `coefficients`.
  func entries(_ line: Int) -> Range<Int> { Int(starts[line])..<Int(starts[line + 1]) }

  /// Adds an entry to the line that ``endLine()`` will close.
  mutating func append(_ index: Int32, _ coefficient: Double) {
    indices.append(index)
    coefficients.append(coefficient)
  }

  /// Closes a line.
  mutating func endLine() { starts.append(Int32(indices.count)) }

  /// The same matrix by its other direction, which has `width` lines.
  func transposed(width: Int) -> SparseMatrix {
    var result = SparseMatrix()
    var counts = [Int32](repeating: 0, count: width + 1)
    for index in indices { counts[Int(index) + 1] += 1 }
    for line in 0..<width { counts[line + 1] += counts[line] }
    result.starts = counts
    result.indices = [Int32](repeating: 0, count: indices.count)
    result.coefficients = [Double](repeating: 0, count: indices.count)
    var next = counts
    for line in 0..<count {
      for entry in entries(line) {
        let place = Int(next[Int(indices[entry])])
        next[Int(indices[entry])] += 1
        result.indices[place] = Int32(line)
        result.coefficients[place] = coefficients[entry]
      }
    }
    return result
  }
}
