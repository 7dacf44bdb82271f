import LinearProgramming

extension Master {
  /// A cut Σ v ≤ most·x that is in the session.
  struct LiftedCut: Hashable {
    /// The number of its factor x, and so of its dates.
    let factor: Int
    /// How often x counts.
    let most: Int
  }

  /// Adds the cuts Σ v ≤ most·x that the present point violates; the number of those added.
  ///
  /// They hold for every plan within the bounds in force, and so leave with them when a stage is restored. Dates that
  /// are not there yet enter them when they come; prices leave these rows out, and so are too low rather than too high.
  mutating func addViolatedCuts(_ session: inout Session) throws -> Int {
    // A whole point violates none that is worth a row.
    guard !isWhole else { return 0 }
    var added = 0
    var block = RowBlock()
    for limit in limits.limits {
      guard let most = most(of: limit.reason), most >= 0 else { continue }
      for number in limit.range where limits.factors[number].range.count > most {
        let factor = limits.factors[number]
        let its = Int(sessionColumn[Int(factor.column)])
        guard its >= 0, sum(over: factor.range) > Double(most) * values[its] + 1e-4 else { continue }
        added += 1
        let cut = LiftedCut(factor: number, most: most)
        if let row = cutRows[cut] {
          try setRowBounds(row, lower: -.infinity, upper: 0, &session)
          continue
        }
        cutRows[cut] = partRow.count
        block.append(upper: 0)
        for date in limits.dates[factor.range] {
          let column = Int(sessionColumn[Int(date)])
          if column >= 0 {
            block.entry(column: column, 1)
          } else {
            awaited[date, default: []].append(Int32(partRow.count))
          }
        }
        if most > 0 { block.entry(column: its, -Double(most)) }
        partRow.append(Self.cutMark)
        rowLower.append(-.infinity)
        rowUpper.append(0)
      }
    }
    if block.count > 0 { try session.addRows(block) }
    return added
  }

  /// The sum of the dates of a factor at the present point.
  private func sum(over range: Range<Int>) -> Double {
    var sum = 0.0
    for date in limits.dates[range] {
      let column = Int(sessionColumn[Int(date)])
      if column >= 0 { sum += values[column] }
    }
    return sum
  }

  /// The most dates of a limit's set that the bounds in force allow; `nil` where they say nothing.
  private func most(of reason: VisitLimits.Reason) -> Int? {
    switch reason {
    case .need(let count): return count
    case .row(let row, let demands):
      var most = part.rowUpper[row] - rest(of: row, atLeast: true)
      for demand in demands {
        most -= max(0, part.rowLower[demand] - rest(of: demand, atLeast: false))
      }
      return most < 1e6 ? Int((most + Master.tolerance).rounded(.down)) : nil
    }
  }

  /// The least or the most that the columns of a row that are no dates come to within the bounds in force.
  private func rest(of row: Int, atLeast isLeast: Bool) -> Double {
    var sum = 0.0
    for entry in part.rows.entries(row) {
      let column = Int(part.rows.indices[entry])
      guard part.classes[column] != .date else { continue }
      let coefficient = part.rows.coefficients[entry]
      let (low, high) = bounds(of: column)
      sum += coefficient * ((coefficient > 0) == isLeast ? low : high)
    }
    return sum
  }

  /// The bounds in force of a column of the part, whether it is in the session or not.
  func bounds(of column: Int) -> (lower: Double, upper: Double) {
    let its = Int(sessionColumn[column])
    if its >= 0 { return (lower[its], upper[its]) }
    let group = part.groupOfColumn[column]
    if group >= 0 && states[Int(group)] == .banned { return (0, 0) }
    return (part.lower[column], part.upper[column])
  }

  /// Tightens the bounds of each column of a goal that is at most `target` by what the others leave of it.
  mutating func propagate(_ goal: Int, atMost target: Double, _ session: inout Session) throws {
    let coefficients = part.goals[goal]
    var slack = target
    for column in coefficients.indices where coefficients[column] != 0 {
      let (low, high) = bounds(of: column)
      slack -= coefficients[column] * (coefficients[column] > 0 ? low : high)
    }
    // Too little may be an inconsistency that the simplex method is to find.
    guard slack.isFinite, slack >= -Master.tolerance else { return }
    for column in partColumn.indices {
      let coefficient = coefficients[Int(partColumn[column])]
      guard coefficient != 0, lower[column] < upper[column] else { continue }
      let reach = (slack / abs(coefficient) + Master.tolerance).rounded(.down)
      if coefficient > 0 && lower[column] + reach < upper[column] {
        try setBounds(column, lower: lower[column], upper: lower[column] + reach, &session)
      } else if coefficient < 0 && upper[column] - reach > lower[column] {
        try setBounds(column, lower: upper[column] - reach, upper: upper[column], &session)
      }
    }
  }
}
