import Rules

/// Splits a program into parts that share no row. All goals are sums over columns, so every part is solved alone
/// and the proofs add up.
struct Partition {
  /// For each part, its columns, ascending; the parts in the order of their first column.
  private(set) var columns: [[Column]] = []
  /// For each part, its rows, ascending.
  private(set) var rows: [[Int32]] = []

  init(_ program: Program) {
    var union = UnionFind(count: program.columnCount)
    for row in 0..<program.rowCount {
      let entries = program.starts[row]..<program.starts[row + 1]
      guard let first = entries.first else { continue }
      for entry in entries.dropFirst() {
        union.join(Int(program.columns[first]), Int(program.columns[entry]))
      }
    }
    var partOfRoot = [Int](repeating: -1, count: program.columnCount)
    for column in 0..<program.columnCount {
      let root = union.root(of: column)
      if partOfRoot[root] < 0 {
        partOfRoot[root] = columns.count
        columns.append([])
      }
      columns[partOfRoot[root]].append(Column(column))
    }
    rows = Array(repeating: [], count: columns.count)
    for row in 0..<program.rowCount where program.starts[row] < program.starts[row + 1] {
      let root = union.root(of: Int(program.columns[program.starts[row]]))
      rows[partOfRoot[root]].append(Int32(row))
    }
  }
}

/// Disjoint sets with path halving and union by size.
private struct UnionFind {
  private var parent: [Int32]
  private var size: [Int32]

  init(count: Int) {
    parent = (0..<Int32(count)).map { $0 }
    size = Array(repeating: 1, count: count)
  }

  mutating func root(of element: Int) -> Int {
    var element = element
    while Int(parent[element]) != element {
      parent[element] = parent[Int(parent[element])]
      element = Int(parent[element])
    }
    return element
  }

  mutating func join(_ left: Int, _ right: Int) {
    var (left, right) = (root(of: left), root(of: right))
    if left == right { return }
    if size[left] < size[right] { swap(&left, &right) }
    parent[right] = Int32(left)
    size[left] += size[right]
  }
}
