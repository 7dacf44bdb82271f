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
  /// A column without which none of some dates can be, at least two.
  struct Factor {
    let column: Int32
    /// Where its dates are in ``dates``.
    let range: Range<Int>
  }
  /// A set of dates under a limit.
  struct Limit {
    let reason: Reason
    /// Where its factors are in ``factors``.
    let range: Range<Int>
  }

  /// The limits, in the order of their rows.
  private(set) var limits: [Limit] = []
  /// The factors of all limits.
  private(set) var factors: [Factor] = []
  /// The dates of all factors.
  private(set) var dates: [Int32] = []

  init(_ part: Part) {
    let demands = (0..<part.rowCount).filter { part.isDemand($0) }
    let datesOfDemand = demands.map { part.dates(of: $0) }
    var demandsOfDate: [[Int32]] = Array(repeating: [], count: part.columnCount)
    for (number, dates) in datesOfDemand.enumerated() {
      for date in dates { demandsOfDate[Int(date)].append(Int32(number)) }
    }
    let factorsOfDate = part.factorsOfDates()
    // How many dates of each demand the row at hand has, and which row last had a date to do with.
    var count = [Int](repeating: 0, count: demands.count)
    var taken = [Int](repeating: 0, count: part.columnCount)
    var stamp = 0
    for row in 0..<part.rowCount where part.isLimit(row) {
      let dates = part.dates(of: row)
      var inside: [Int] = []
      for date in dates {
        for demand in demandsOfDate[Int(date)] {
          count[Int(demand)] += 1
          if count[Int(demand)] == datesOfDemand[Int(demand)].count { inside.append(Int(demand)) }
        }
      }
      for date in dates { for demand in demandsOfDate[Int(date)] { count[Int(demand)] = 0 } }
      append(dates, .row(row, demands: []), factorsOfDate)
      for set in inside {
        // Demands that share no date with the set nor with each other.
        stamp += 1
        for date in datesOfDemand[set] { taken[Int(date)] = stamp }
        var apart: [Int] = []
        for other in inside where datesOfDemand[other].allSatisfy({ taken[Int($0)] != stamp }) {
          for date in datesOfDemand[other] { taken[Int(date)] = stamp }
          apart.append(demands[other])
        }
        append(datesOfDemand[set], .row(row, demands: apart), factorsOfDate)
      }
    }
    for (demand, dates) in zip(demands, datesOfDemand) {
      if let need = part.need(of: demand) { append(dates, .need(need), factorsOfDate) }
    }
  }

  /// For each group the factors that are its decision and of whose dates one at most is needed, whatever the bounds in
  /// force; and the rows v ≤ x that follow from Σ v ≤ x.
  func choices(_ part: Part) -> (factors: [[Int]], rows: [Bool]) {
    var choices = [[Int]](repeating: [], count: part.groups.count)
    var rows = [Bool](repeating: false, count: part.rowCount)
    for limit in limits {
      guard case .need(1) = limit.reason else { continue }
      for number in limit.range {
        let column = factors[number].column
        let group = Int(part.groupOfColumn[Int(column)])
        guard group >= 0, part.groups[group].columns[0] == column else { continue }
        choices[group].append(number)
        for date in dates[factors[number].range] {
          if let row = part.row(thatLimits: date, to: column) { rows[row] = true }
        }
      }
    }
    return (choices, rows)
  }

  private mutating func append(_ set: [Int32], _ reason: Reason, _ factorsOfDate: [[Int32]]) {
    var pairs: [(factor: Int32, date: Int32)] = []
    for date in set { for factor in factorsOfDate[Int(date)] { pairs.append((factor, date)) } }
    pairs.sort { ($0.factor, $0.date) < ($1.factor, $1.date) }
    let first = factors.count
    var start = 0
    while start < pairs.count {
      var end = start + 1
      while end < pairs.count && pairs[end].factor == pairs[start].factor { end += 1 }
      if end > start + 1 {
        factors.append(Factor(column: pairs[start].factor, range: dates.count..<dates.count + end - start))
        for pair in pairs[start..<end] { dates.append(pair.date) }
      }
      start = end
    }
    if factors.count > first { limits.append(Limit(reason: reason, range: first..<factors.count)) }
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

  /// The row v ≤ x of two columns.
  func row(thatLimits date: Int32, to decision: Int32) -> Int? {
    byColumn.entries(Int(date)).lazy.map { Int(byColumn.indices[$0]) }.first { row in
      let entries = rows.entries(row)
      return entries.count == 2 && rowUpper[row] == 0 && rowLower[row] == -.infinity
        && entries.allSatisfy {
          rows.indices[$0] == date && rows.coefficients[$0] == 1
            || rows.indices[$0] == decision && rows.coefficients[$0] == -1
        }
    }
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
