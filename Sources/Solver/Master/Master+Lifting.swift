import LinearProgramming

extension Master {
  /// A cut Σ v ≤ most·x that is in the session.
  struct LiftedCut: Hashable {
    /// The limit that it comes from.
    let limit: Int
    /// The number of its factor x.
    let factor: Int
    /// How often x counts.
    let most: Int
  }

  /// Adds the cuts Σ v ≤ most·x that the present point violates; the number of those added.
  ///
  /// They hold for every plan within the bounds in force, and so leave with them when a stage is restored. Dates that
  /// are not there yet enter them when they come; prices leave these rows out, and so are too low rather than too high.
  mutating func addViolatedCuts(_ session: inout Session) throws -> Int {
    var added = 0
    var block = RowBlock()
    for (index, limit) in limits.limits.enumerated() {
      guard let most = most(of: limit.reason), most >= 0 else { continue }
      for (number, factor) in limit.factors.enumerated() where factor.dates.count > most {
        let its = Int(sessionColumn[Int(factor.column)])
        guard its >= 0 else { continue }
        let present = factor.dates.filter { sessionColumn[Int($0)] >= 0 }
        let sum = present.reduce(0) { $0 + values[Int(sessionColumn[Int($1)])] }
        guard sum > Double(most) * values[its] + 1e-4 else { continue }
        added += 1
        let cut = LiftedCut(limit: index, factor: number, most: most)
        if let row = cutRows[cut] {
          try setRowBounds(row, lower: -.infinity, upper: 0, &session)
          continue
        }
        cutRows[cut] = partRow.count
        for date in factor.dates where sessionColumn[Int(date)] < 0 {
          awaited[date, default: []].append(Int32(partRow.count))
        }
        partRow.append(Self.cutMark)
        rowLower.append(-.infinity)
        rowUpper.append(0)
        block.append(upper: 0)
        for date in present { block.entry(column: Int(sessionColumn[Int(date)]), 1) }
        if most > 0 { block.entry(column: its, -Double(most)) }
      }
    }
    if block.count > 0 { try session.addRows(block) }
    return added
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
