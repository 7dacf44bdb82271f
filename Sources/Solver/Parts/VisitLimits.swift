/// Where a part's rows say how many dates there can be, or need be, in a set of them: what cuts are made of.
///
/// A row Σ v ≤ most over a member's quarter, and demands Σ v ≥ 1 in two of its months, leave most − 2 for the third.
/// A demand Σ v ≥ 1 whose dates serve nothing else has no use for a second one. Such a number `most` over a set T
/// holds for every decision x in it with the x as a factor, Σ v ≤ most·x over the dates of x in T, and for every peak
/// over its dates: the same for whole numbers, but without it the relaxation makes half of a decision and goes there
/// twice as often, or spreads one visit over all months of a half-year.
struct VisitLimits {
  /// Why there are not more.
  enum Reason {
    /// The row bounds the dates from above, and has to cover the demands, which are outside the set and share no date.
    case row(Int, demands: [Int])
    /// More than this would not make any goal better.
    case need(Int)
  }
  /// A column without which none of the dates can be.
  struct Factor {
    let column: Int32
    /// At least two.
    let dates: [Int32]
  }
  /// A set of dates under a limit.
  struct Limit {
    let reason: Reason
    let factors: [Factor]
  }

  /// The limits, in the order of their rows.
  private(set) var limits: [Limit] = []

  init(_ part: Part) {
    let demands = (0..<part.rowCount).filter { part.isDemand($0) }
    var demandsOfColumn: [Int32: [Int]] = [:]
    for demand in demands {
      for column in part.dates(of: demand) { demandsOfColumn[column, default: []].append(demand) }
    }
    let factors = part.factorsOfDates()
    var mark = [Int](repeating: -1, count: part.columnCount)
    for row in 0..<part.rowCount where part.isLimit(row) {
      let dates = part.dates(of: row)
      for date in dates { mark[Int(date)] = row }
      let inside = Set(dates.flatMap { demandsOfColumn[$0] ?? [] }).sorted().filter {
        part.dates(of: $0).allSatisfy { mark[Int($0)] == row }
      }
      for set in [dates] + inside.map({ part.dates(of: $0) }) {
        append(set, .row(row, demands: apart(inside, from: set, part)), factors)
      }
    }
    for demand in demands {
      if let need = part.need(of: demand) { append(part.dates(of: demand), .need(need), factors) }
    }
  }

  /// Demands that share no date with the set nor with each other.
  private func apart(_ demands: [Int], from dates: [Int32], _ part: Part) -> [Int] {
    var taken = Set(dates)
    return demands.filter { demand in
      let its = part.dates(of: demand)
      guard its.allSatisfy({ !taken.contains($0) }) else { return false }
      taken.formUnion(its)
      return true
    }
  }

  private mutating func append(_ dates: [Int32], _ reason: Reason, _ factors: [[Int32]]) {
    var byFactor: [Int32: [Int32]] = [:]
    for date in dates {
      for factor in factors[Int(date)] { byFactor[factor, default: []].append(date) }
    }
    let several = byFactor.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }
    if several.isEmpty { return }
    limits.append(Limit(reason: reason, factors: several.map { Factor(column: $0.key, dates: $0.value) }))
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

  /// How many dates a demand has use for, where none of them serves anything else: a plan with more stays a plan, and
  /// is no worse in any goal, when one is taken away.
  fileprivate func need(of demand: Int) -> Int? {
    let useful = rows.entries(demand).allSatisfy { entry in
      let column = Int(rows.indices[entry])
      guard classes[column] == .date else { return true }
      return lower[column] == 0 && goals.allSatisfy { $0[column] >= 0 }
        && byColumn.entries(column).allSatisfy {
          let row = Int(byColumn.indices[$0])
          return row == demand
            || (byColumn.coefficients[$0] > 0 ? rowLower[row] == -.infinity : rowUpper[row] == .infinity)
        }
    }
    return useful && rowLower[demand] >= 1 ? Int(rowLower[demand]) : nil
  }

  /// For each date the columns that are 1 or more where it is 1: the decision of its group and peaks over it.
  fileprivate func factorsOfDates() -> [[Int32]] {
    var factors = [[Int32]](repeating: [], count: columnCount)
    for (column, group) in groupOfColumn.enumerated() where group >= 0 && classes[column] == .date {
      factors[column] = [groups[Int(group)].columns[0]]
    }
    for row in 0..<rowCount where rowUpper[row] <= 0 {
      let entries = rows.entries(row)
      let negative = entries.filter { rows.coefficients[$0] < 0 }
      guard let peak = negative.first.map({ rows.indices[$0] }), negative.count == 1,
        rows.coefficients[negative[0]] == -1, classes[Int(peak)] == .peak
      else { continue }
      for entry in entries {
        let date = Int(rows.indices[entry])
        guard classes[date] == .date, rows.coefficients[entry] >= 1, !factors[date].contains(peak) else {
          continue
        }
        factors[date].append(peak)
      }
    }
    return factors
  }
}
