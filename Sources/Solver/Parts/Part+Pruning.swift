/// Taking away what a plan does not need.
extension Part {
  /// The point without those dates and decisions that nothing needs: without each alone every row holds and no goal
  /// is worse.
  func pruned(_ point: [Double]) -> [Double] {
    var point = point
    for kind in [ColumnClass.date, .decision] {
      for column in point.indices where classes[column] == kind && point[column] > lower[column] {
        prune(column, from: &point)
      }
    }
    return point
  }

  /// Takes a column out of a point, and makes the counts in its rows fit, where that leaves a plan that is no worse.
  private func prune(_ column: Int, from point: inout [Double]) {
    var before = [(column: column, value: point[column])]
    point[column] = lower[column]
    var counts: Set<Int> = []
    for entry in byColumn.entries(column) {
      for other in rows.entries(Int(byColumn.indices[entry])) {
        let count = Int(rows.indices[other])
        if isCount(count) { counts.insert(count) }
      }
    }
    for count in counts.sorted() {
      let least = least(count, at: point)
      if least == point[count] { continue }
      before.append((count, point[count]))
      point[count] = least
    }
    let isPlan = before.allSatisfy { changed, _ in
      point[changed] <= upper[changed]
        && byColumn.entries(changed).allSatisfy { isSatisfied(Int(byColumn.indices[$0]), at: point) }
    }
    let isNoWorse = goals.allSatisfy { goal in
      before.reduce(0) { $0 + goal[$1.column] * (point[$1.column] - $1.value) } <= 1e-9
    }
    if isPlan && isNoWorse { return }
    for (changed, value) in before { point[changed] = value }
  }
}
