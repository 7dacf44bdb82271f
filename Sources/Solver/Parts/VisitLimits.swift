/// Where a part's rows say how many dates there can be: the sets of dates under a limit, with the demands that take
/// their share of it.
///
/// A row Σ v ≤ most over a member's quarter, and demands Σ v ≥ 1 in two of its months, leave most − 2 for the third.
/// Such a number `most` over a set T holds for every decision x in it with the x as a factor, Σ v ≤ most·x over the
/// dates of x in T: the same for whole numbers, but without it the relaxation makes half of a decision and goes
/// there twice as often.
struct VisitLimits {
  /// A set of dates and the row that limits it.
  struct Limit {
    /// The row of the part that bounds the dates from above.
    let row: Int
    /// Demands outside the set that the same row covers, no two of which share a date.
    let demands: [Int]
    /// The dates of the set by group, at least two of each.
    let groups: [(group: Int, dates: [Int32])]
  }

  /// The limits, in the order of their rows.
  private(set) var limits: [Limit] = []

  init(_ part: Part) {
    let demands = (0..<part.rowCount).filter { part.isDemand($0) }
    var demandsOfColumn: [Int32: [Int]] = [:]
    for demand in demands {
      for column in part.dates(of: demand) { demandsOfColumn[column, default: []].append(demand) }
    }
    var mark = [Int](repeating: -1, count: part.columnCount)
    for row in 0..<part.rowCount where part.isLimit(row) {
      let dates = part.dates(of: row)
      for date in dates { mark[Int(date)] = row }
      let inside = Set(dates.flatMap { demandsOfColumn[$0] ?? [] }).sorted().filter {
        part.dates(of: $0).allSatisfy { mark[Int($0)] == row }
      }
      append(part, row, dates, sharing: inside)
      for demand in inside { append(part, row, part.dates(of: demand), sharing: inside) }
    }
  }

  private mutating func append(_ part: Part, _ row: Int, _ dates: [Int32], sharing demands: [Int]) {
    var byGroup: [Int: [Int32]] = [:]
    for date in dates where part.groupOfColumn[Int(date)] >= 0 {
      byGroup[Int(part.groupOfColumn[Int(date)]), default: []].append(date)
    }
    let groups = byGroup.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }
    guard !groups.isEmpty else { return }
    var taken = Set(dates)
    var apart: [Int] = []
    for demand in demands {
      let its = part.dates(of: demand)
      guard its.allSatisfy({ !taken.contains($0) }) else { continue }
      taken.formUnion(its)
      apart.append(demand)
    }
    limits.append(Limit(row: row, demands: apart, groups: groups.map { ($0.key, $0.value) }))
  }
}

extension Part {
  /// The dates of a row.
  fileprivate func dates(of row: Int) -> [Int32] {
    rows.entries(row).map { rows.indices[$0] }.filter { classes[Int($0)] == .date }
  }

  /// Whether the row bounds a sum of dates of several groups from above.
  fileprivate func isLimit(_ row: Int) -> Bool {
    groupOfRow[row] < 0 && rowUpper[row] < .infinity && sumsDates(row)
  }

  /// Whether the row asks for dates, at least as many as its other columns leave open.
  fileprivate func isDemand(_ row: Int) -> Bool {
    groupOfRow[row] < 0 && rowLower[row] > -.infinity && rowUpper[row] == .infinity && sumsDates(row)
  }

  private func sumsDates(_ row: Int) -> Bool {
    var count = 0
    for entry in rows.entries(row) where classes[Int(rows.indices[entry])] == .date {
      if rows.coefficients[entry] != 1 { return false }
      count += 1
    }
    return count > 1
  }
}
